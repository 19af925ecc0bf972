// The way of an edition: read, parse, check, plan, render, print, finish, write.

import type { Diagnostic } from './model/diagnostic.ts';
import { hasErrors, sorted } from './model/diagnostic.ts';
import { editionName, type Format, type Manifest, type ManifestEntry } from './model/edition.ts';
import type { Clock, Finisher, Press, Shelf, Workspace } from './model/environment.ts';
import { editionsOf } from './plan/editions.ts';
import { type Before, formatsOf, type Now, type Planned, planOne } from './plan/plan.ts';
import { incompleteByCountry, refuseUnknown, type Selected, type Selection, select } from './plan/select.ts';
import { indexPage } from './workshop/index-page.ts';
import { inputsOf, packsOf } from './workshop/inputs.ts';
import { type Inspected, inspect } from './workshop/inspect.ts';
import { make } from './workshop/make.ts';
import { entryKey, readManifest, sortEntries, writeManifest } from './workshop/manifest.ts';

export interface BuildRequest {
  readonly workspace: Workspace;
  readonly shelf: Shelf;
  readonly selection: Selection;
  readonly force: boolean;
  readonly dryRun: boolean;
  /** Editions in work at the same time. */
  readonly jobs: number;
  /** Locale of the index page. */
  readonly language: string;
  readonly program: string;
  readonly clock: Clock;
  readonly browser: { readonly sha256: string; readonly open: () => Promise<Press> };
  readonly finisher: Finisher;
  /** Becomes true when the user wants to stop: what is in work is finished, nothing new begins. */
  readonly stopping: () => boolean;
  readonly onPlan: (plan: readonly Planned[]) => void;
  readonly onMade: (planned: Planned, entry: ManifestEntry) => void;
  readonly onFailed: (planned: Planned, diagnostics: readonly Diagnostic[]) => void;
}

/** Planned and begun, but not made: the browser failed twice, or the PDF would not conform. */
export interface Failed {
  readonly planned: Planned;
  readonly diagnostics: readonly Diagnostic[];
}

export interface BuildResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly selected: Selected;
  readonly plan: readonly Planned[];
  /** Planned, but stopped by an error in one of their files. */
  readonly blocked: readonly Planned[];
  readonly made: readonly ManifestEntry[];
  readonly failed: readonly Failed[];
  readonly stopped: boolean;
}

/** Builds what the selection names. Content that is wrong comes back as diagnostics; a wrong world is thrown as `Trouble`. */
export async function build(request: BuildRequest): Promise<BuildResult> {
  const sources = await request.workspace.read();
  refuseUnknown(sources.files.keys(), request.selection);
  const inspected = await inspect(request.workspace, request.clock, sources);
  const selected = select(inspected.library, request.selection);
  const before = readManifest(await request.shelf.read('manifest.json'));
  const plan = await planAll(request, inspected, selected, before);
  const blocked = plan.filter((planned) => isBlocked(planned, inspected));
  const open = plan.filter((planned) => planned.reason.make && !blocked.includes(planned));
  const base = { diagnostics: inspected.diagnostics, selected, plan, blocked };
  request.onPlan(open);
  if (request.dryRun) return { ...base, made: [], failed: [], stopped: false };
  await request.shelf.prepare();
  const press = open.length > 0 ? await request.browser.open() : null;
  try {
    const { made, failed } = await makeAll(open, request, inspected, press);
    await writeRecord(request, inspected, before, plan, made, press);
    const diagnostics = sorted([...inspected.diagnostics, ...failed.flatMap((one) => one.diagnostics)]);
    return { ...base, diagnostics, made, failed, stopped: request.stopping() };
  } finally {
    await Promise.all([press?.close(), request.finisher.close()]);
  }
}

async function planAll(
  request: BuildRequest,
  { library, ledger, fonts }: Inspected,
  selected: Selected,
  manifest: Manifest | null,
): Promise<readonly Planned[]> {
  const before: Before = { manifest, digestOf: async (path) => (await request.shelf.digest(path))?.sha256 ?? null };
  const now: Now = {
    program: request.program,
    browser: request.browser.sha256,
    cldr: process.versions.cldr ?? '',
    forced: request.force,
  };
  const plan: Planned[] = [];
  for (const edition of selected.editions) {
    const today = { inputs: await inputsOf(edition, library, fonts), state: ledger.edition(edition) };
    for (const variant of selected.variants) {
      const formats: readonly Format[] = formatsOf(variant, selected.formats);
      if (formats.length > 0) plan.push(await planOne(edition, variant, formats, today, before, now));
    }
  }
  return plan;
}

/**
 * An edition is not made while one of its files has an error, the source text that it is compared with, or the rules of its
 * country. What was made before stays.
 */
function isBlocked({ edition, inputs }: Planned, { diagnostics, library, templates }: Inspected): boolean {
  const source = library.files.get(
    `content/leaflets/${edition.leaflet}/${library.leaflets.get(edition.leaflet)?.source}.md`,
  );
  const rules = packsOf(edition.country, library).map((path) => library.files.get(path)?.path);
  const errors = diagnostics.filter((found) => found.severity === 'error');
  return (
    templates === null ||
    errors.some(({ place: { file } }) => file in inputs || file === source?.path || rules.includes(file))
  );
}

async function makeAll(open: readonly Planned[], request: BuildRequest, inspected: Inspected, press: Press | null) {
  const made: ManifestEntry[] = [];
  const failed: Failed[] = [];
  const { templates } = inspected;
  if (press === null || templates === null) return { made, failed };
  const bench = {
    ...inspected,
    templates,
    press,
    finisher: request.finisher,
    shelf: request.shelf,
    producer: `polyleaf ${request.program}`,
  };
  // Editions of one form follow each other, so that a warm page keeps its fonts.
  const queue = [...open].sort((a, b) => (formOf(a) < formOf(b) ? -1 : 1));
  const work = async (): Promise<void> => {
    for (let planned = queue.shift(); planned && !request.stopping(); planned = queue.shift()) {
      const result = await make(planned, bench);
      if (result.ok) {
        made.push(result.entry);
        request.onMade(planned, result.entry);
      } else {
        failed.push({ planned, diagnostics: result.diagnostics });
        request.onFailed(planned, result.diagnostics);
      }
    }
  };
  await Promise.all(Array.from({ length: request.jobs }, work));
  return { made, failed };
}

function formOf({ edition, variant }: Planned): string {
  return `${edition.locale} ${variant} ${editionName(edition)}`;
}

/** Index and manifest come last. Files that no edition has any more leave with them. */
async function writeRecord(
  request: BuildRequest,
  inspected: Inspected,
  before: Manifest | null,
  plan: readonly Planned[],
  made: readonly ManifestEntry[],
  press: Press | null,
): Promise<void> {
  const { library, templates } = inspected;
  const { editions: possible, incomplete } = editionsOf(library);
  const names = new Set(possible.map(editionName));
  const remade = new Set(made.map(entryKey));
  const kept = (before?.editions ?? []).filter(
    (entry) => names.has(editionName(entry)) && !remade.has(entryKey(entry)),
  );
  const gone = (before?.editions ?? []).filter(
    (entry) => !names.has(editionName(entry)) && !hasErrors(inspected.diagnostics),
  );
  if (
    templates === null ||
    (made.length === 0 && gone.length === 0 && plan.every((planned) => !planned.reason.make) && before !== null)
  )
    return;
  const waiting = (before?.editions ?? []).filter((entry) => !names.has(editionName(entry)) && !gone.includes(entry));
  const manifest: Manifest = {
    schemaVersion: 1,
    program: { name: 'polyleaf', version: request.program },
    browser: press?.browser ?? before?.browser ?? { version: 'none', sha256: request.browser.sha256 },
    cldr: process.versions.cldr ?? '',
    sandbox: press?.sandbox ?? before?.sandbox ?? false,
    editions: sortEntries([...kept, ...waiting, ...made]),
  };
  const missing = incompleteByCountry(incomplete);
  await request.shelf.write(
    'index.html',
    await indexPage({ library, templates, fonts: inspected.fonts, manifest, locale: request.language, missing }),
  );
  await request.shelf.write('manifest.json', writeManifest(manifest));
  for (const entry of gone) for (const { path } of entry.artifacts) await request.shelf.remove(path);
}
