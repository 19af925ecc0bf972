// Sets report pages in the program's own fonts: the letters that they need, as the index has them.

import { reportPage } from '../report/page.ts';
import { type Page, sheet } from '../report/sheet.ts';
import type { Inspected } from './inspect.ts';
import { overviewOf } from './overview.ts';
import type { FontStock } from './stock.ts';

/** The page as one file. What no bundled font has is left to the reader's system. */
export async function setPage(page: Page, fonts: FontStock): Promise<string> {
  const { families, css } = await fonts.forTexts('en', [page.title, page.body.html]);
  return sheet(page, { families, css: await css() });
}

/** The report of a workspace as one file: equal content, equal bytes. */
export function writtenReport({ library, ledger, diagnostics, fonts }: Inspected): Promise<string> {
  const texts = new Map([...library.files.values()].map((file) => [file.path, file.text]));
  const outlooks = overviewOf(library, ledger, diagnostics);
  const page = reportPage({ outlooks, findings: diagnostics, textOf: (file) => texts.get(file), more: [] });
  return setPage(page, fonts);
}
