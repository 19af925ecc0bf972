// Sets a report page in the program's own fonts: the letters that it needs, as the index has them.

import { type Page, sheet } from '../report/sheet.ts';
import type { FontStock } from './stock.ts';

/** The page as one file. What no bundled font has is left to the reader's system. */
export async function setPage(page: Page, fonts: FontStock): Promise<string> {
  const { families, css } = await fonts.forTexts('en', [page.title, page.body.html]);
  return sheet(page, { families, css: await css() });
}
