// Reads and checks a workspace: the library, its templates, and everything that is wrong with them.

import { checkApprovals } from '../approval/findings.ts';
import { type Ledger, ledgerOf } from '../approval/ledger.ts';
import { openApprovals } from '../approval/release.ts';
import { checkLibrary } from '../check/check.ts';
import { checkRelease } from '../check/release/release.ts';
import { type Diagnostic, forRelease, sorted } from '../model/diagnostic.ts';
import type { Clock, Sources, Workspace } from '../model/environment.ts';
import type { Library } from '../model/library.ts';
import { editionsOf } from '../plan/editions.ts';
import { checkReadingLevel } from '../readability/findings.ts';
import { readPictures } from '../render/pictures.ts';
import { checkPrintRules } from '../render/print-rules.ts';
import { readTemplates, type Templates } from '../render/templates.ts';
import { assemble } from './assemble.ts';
import { type Memory, noMemory } from './memory.ts';
import { checkGlyphs, checkStyleFonts, type FontStock, openFontStock } from './stock.ts';

export interface Inspected {
  readonly library: Library;
  /** What approvals make of the texts. */
  readonly ledger: Ledger;
  /** Null when a template cannot be used; nothing can be rendered then. */
  readonly templates: Templates | null;
  /** File name of each picture to its data URI. */
  readonly pictures: ReadonlyMap<string, string>;
  readonly fonts: FontStock;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads (unless `read` brings the sources), assembles and checks. No browser, nothing written. A `release` has the same findings as a
 * draft; those that only a release refuses are errors then.
 */
export async function inspect(
  workspace: Workspace,
  clock: Clock,
  read?: Sources,
  memory: Memory = noMemory,
  release = false,
): Promise<Inspected> {
  const sources = read ?? (await workspace.read());
  const { library, diagnostics: reading } = assemble(sources, memory);
  await pause();
  const templates = readTemplates(sources.files);
  const pictures = readPictures(sources.files);
  const fonts = openFontStock(workspace, library, memory);
  const glyphs = await checkGlyphs(library, fonts);
  await pause();
  const today = clock();
  const ledger = ledgerOf(library, today);
  await pause();
  const content = [...checkLibrary(library, today), ...checkRelease(library, today)];
  await pause();
  const { editions } = editionsOf(library);
  const found = sorted([
    ...reading,
    ...content,
    ...checkApprovals(library, ledger, today),
    ...openApprovals(library, ledger, editions),
    ...checkReadingLevel(library, editions),
    ...templates.diagnostics,
    ...checkPrintRules(sources.files),
    ...checkStyleFonts(sources.files),
    ...pictures.diagnostics,
    ...glyphs,
  ]);
  const diagnostics = release ? forRelease(found) : found;
  return { library, ledger, templates: templates.templates, pictures: pictures.uris, fonts, diagnostics };
}

/** Milliseconds for others: a browser that starts meanwhile takes its steps in them. */
const others = 2;

function pause(): Promise<void> {
  return new Promise((go) => setTimeout(go, others));
}
