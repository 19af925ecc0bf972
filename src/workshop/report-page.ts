// The report of a workspace: its findings laid beside countries and leaflets, as one page.

import { reportPage } from '../report/page.ts';
import { sheet } from '../report/sheet.ts';
import type { Inspected } from './inspect.ts';
import { overviewOf } from './overview.ts';

/** The page as one file: equal content, equal bytes. It needs no template, so that it can tell of a broken one. */
export function writtenReport({
  library,
  ledger,
  diagnostics,
}: Pick<Inspected, 'library' | 'ledger' | 'diagnostics'>): string {
  const texts = new Map([...library.files.values()].map((file) => [file.path, file.text]));
  const outlooks = overviewOf(library, ledger, diagnostics);
  return sheet(reportPage({ outlooks, findings: diagnostics, textOf: (file) => texts.get(file), more: [] }));
}
