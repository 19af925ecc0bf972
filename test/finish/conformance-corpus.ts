/** Every hard page, for the tests here and for `npm run conformance` to print. */
import { BIDI } from './pages/bidi.ts';
import { LISTS } from './pages/lists.ts';
import type { HardPage } from './pages/page.ts';
import { PROSE } from './pages/prose.ts';
import { SCRIPTS } from './pages/scripts.ts';
import { TABLES } from './pages/tables.ts';

export const HARD_PAGES: readonly HardPage[] = [...TABLES, ...LISTS, ...PROSE, ...SCRIPTS, ...BIDI];

export type { HardPage } from './pages/page.ts';
export { htmlOf } from './pages/page.ts';
