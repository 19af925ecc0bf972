// The record of a build: index, report and manifest, which come last, and the texts that later tell what changed.

import { createHash } from 'node:crypto';
import { checkLegibility } from '../check/legibility.ts';
import { type Diagnostic, forRelease, hasErrors, sorted } from '../model/diagnostic.ts';
import { type Artifact, editionName, type Manifest, type ManifestEntry } from '../model/edition.ts';
import type { Cache, Shelf } from '../model/environment.ts';
import type { Library } from '../model/library.ts';
import { editionsOf } from '../plan/editions.ts';
import type { Planned } from '../plan/plan.ts';
import { incompleteByCountry } from '../plan/select.ts';
import { lettersPart } from '../report/letters-part.ts';
import { writtenReport } from '../report/page.ts';
import { isAbout, isOfVariant } from './gate.ts';
import { indexPage } from './index-page.ts';
import type { Inspected } from './inspect.ts';
import type { Done } from './make.ts';
import { entryKey, sortEntries, writeManifest } from './manifest.ts';
import { overviewOf } from './overview.ts';

export interface RecordRequest {
  readonly shelf: Shelf;
  /** Locale of the index page. */
  readonly language: string;
  readonly program: string;
  readonly release: boolean;
  readonly browser: { readonly sha256: string };
}

export interface Record {
  /** What was written of it, or stands there already. */
  readonly files: readonly Pick<Artifact, 'path' | 'sha256'>[];
  /** All that was found: in the content, in making, and in print. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Writes index, report and manifest where they differ. Files that no edition has any more leave with them. */
export async function writeRecord(
  request: RecordRequest,
  { library, ledger, templates, fonts, diagnostics: read }: Inspected,
  before: Manifest | null,
  plan: readonly Planned[],
  done: readonly Done[],
  failures: readonly Diagnostic[],
): Promise<Record> {
  if (templates === null) return { files: [], diagnostics: read };
  const { editions: possible, incomplete } = editionsOf(library);
  const names = new Set(possible.map(editionName));
  const entries = before?.editions ?? [];
  // While something is wrong, an edition that seems to be gone may only be unreadable.
  const gone = hasErrors(read) ? [] : entries.filter((entry) => !names.has(editionName(entry)));
  const renewed = new Set(done.map(({ entry }) => entryKey(entry)));
  const kept = entries.filter((entry) => !gone.includes(entry) && !renewed.has(entryKey(entry)));
  const madeBy = makersOf(request, before, done);
  const planned = new Set(plan.map(({ edition, variant }) => entryKey({ ...edition, variant })));
  const foreign = before !== null && !sameMakers(madeBy, before);
  const all = sortEntries([
    ...kept.map((entry) => (foreign && !planned.has(entryKey(entry)) ? withoutRecipes(entry) : entry)),
    ...done.map(({ entry }) => entry),
  ]);
  const letters = checkLegibility(all, library);
  // A law may have come since they were printed: letters that are too small for it are no release any more.
  const held = (entry: ManifestEntry) =>
    letters.some((found) => isOfVariant(found, entry.variant) && isAbout(found, entry, library));
  const editions = all.map((entry) => (entry.released && held(entry) ? { ...entry, released: false } : entry));
  const manifest: Manifest = { schemaVersion: 1, ...madeBy, editions };
  const missing = incompleteByCountry(incomplete);
  const printed = request.release ? forRelease(letters) : letters;
  const diagnostics = sorted([...read, ...failures, ...printed]);
  const outlooks = overviewOf(library, ledger, diagnostics);
  const more = lettersPart(manifest.editions);
  const page = { library, templates, fonts, manifest, locale: request.language, missing };
  // One after the other: of ten thousand editions each is tens of megabytes.
  const files = [
    await writeIfOther(request.shelf, 'index.html', await indexPage(page)),
    await writeIfOther(
      request.shelf,
      'report.html',
      writtenReport({ outlooks, findings: diagnostics, files: library.files, more }),
    ),
    await writeIfOther(request.shelf, 'manifest.json', writeManifest(manifest)),
  ];
  for (const entry of gone) for (const { path } of entry.artifacts) await request.shelf.remove(path);
  return { files, diagnostics };
}

async function writeIfOther(shelf: Shelf, path: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if ((await shelf.digest(path))?.sha256 !== sha256) await shelf.write(path, bytes);
  return { path, sha256 };
}

type Makers = Pick<Manifest, 'program' | 'browser' | 'cldr' | 'sandbox'>;

/** What made the prints: the press of this run or of the one that filled the cache, or else what the last manifest says. */
function makersOf({ program, browser }: RecordRequest, before: Manifest | null, done: readonly Done[]): Makers {
  const prints = done.flatMap(({ printed }) => printed ?? []);
  const [first] = prints;
  return {
    program: { name: 'polyleaf', version: program },
    browser: first
      ? { version: first.version, sha256: browser.sha256 }
      : (before?.browser ?? { version: 'none', sha256: browser.sha256 }),
    cldr: process.versions.cldr ?? '',
    sandbox: first ? prints.every(({ sandbox }) => sandbox) : (before?.sandbox ?? false),
  };
}

function sameMakers(a: Makers, b: Makers): boolean {
  return a.program.version === b.program.version && a.browser.sha256 === b.browser.sha256 && a.cldr === b.cldr;
}

/** The manifest names one program and one browser. What others have made is marked, so that it is made again. */
function withoutRecipes(entry: ManifestEntry): ManifestEntry {
  return { ...entry, artifacts: entry.artifacts.map(({ recipe: _, ...artifact }) => artifact) };
}

/** Keeps the sources of what was made, so that a later build can say which part of them changed. */
export async function keepTexts(library: Library, done: readonly Done[], cache: Cache): Promise<void> {
  const used = new Set(done.flatMap(({ entry }) => Object.values(entry.inputs)));
  for (const { sha256, text } of library.files.values())
    if (used.has(sha256) && !(await cache.has('text', sha256))) await cache.write('text', sha256, Buffer.from(text));
}
