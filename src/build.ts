// The way of an edition: read, parse, check, plan, render, print, finish, write.

import type { Diagnostic } from './model/diagnostic.ts';
import { sorted } from './model/diagnostic.ts';
import type { Format, Manifest, ManifestEntry } from './model/edition.ts';
import { editionName } from './model/edition.ts';
import type { Cache, Clock, Finisher, Press, Shelf, Workspace } from './model/environment.ts';
import { type Before, type Choice, formatsOf, type Now, type Planned, planOne } from './plan/plan.ts';
import { refuseUnknown, type Selected, type Selection, select } from './plan/select.ts';
import { explainer } from './workshop/changes.ts';
import { inputsOf, packsOf } from './workshop/inputs.ts';
import { type Inspected, inspect } from './workshop/inspect.ts';
import { type Bench, type Done, foresee, make } from './workshop/make.ts';
import { readManifest } from './workshop/manifest.ts';
import { keepTexts, writeRecord } from './workshop/record.ts';
import { cachedStock } from './workshop/stock.ts';

export interface BuildRequest {
  readonly workspace: Workspace;
  readonly shelf: Shelf;
  readonly cache: Cache;
  readonly selection: Selection;
  /** Makes everything again. What the cache has is not read, but replaced. */
  readonly force: boolean;
  readonly dryRun: boolean;
  /** Editions in work at the same time. */
  readonly jobs: number;
  /** Locale of the index page. */
  readonly language: string;
  readonly program: string;
  /** Digest of the program's own code and of what it runs on. */
  readonly code: string;
  readonly clock: Clock;
  readonly browser: { readonly sha256: string; readonly open: () => Promise<Press> };
  readonly finisher: Finisher;
  /** Becomes true when the user wants to stop: what is in work is finished, nothing new begins. */
  readonly stopping: () => boolean;
  readonly onPlan: (plan: readonly Choice[]) => void;
  readonly onDone: (done: Done) => void;
  readonly onFailed: (planned: Choice, diagnostics: readonly Diagnostic[]) => void;
}

/** Planned and begun, but not made: the browser failed twice, or the PDF would not conform. */
export interface Failed {
  readonly planned: Choice;
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
  const { shelf, cache, code } = request;
  const sources = await request.workspace.read();
  refuseUnknown(sources.files.keys(), request.selection);
  const read = await inspect(request.workspace, request.clock, sources);
  const trusted: Cache = request.force ? { ...cache, read: async () => null, has: async () => false } : cache;
  const inspected: Inspected = { ...read, fonts: cachedStock(read.fonts, trusted, code) };
  const selected = select(inspected.library, request.selection);
  const before = readManifest(await shelf.read('manifest.json'));
  const plan = await planAll(request, inspected, selected, before);
  const blocked = plan.filter((planned) => isBlocked(planned, inspected));
  const open = plan.filter((planned) => planned.reason.make && !blocked.includes(planned));
  const base = { diagnostics: inspected.diagnostics, selected, blocked };
  const bench = benchOf(request, inspected, trusted);
  request.onPlan(open);
  if (request.dryRun || bench === null) {
    const foreseen: Planned[] = [];
    for (const planned of open) foreseen.push(bench ? await foresee(planned, bench) : planned);
    return { ...base, plan: withAll(plan, foreseen), made: [], failed: [], stopped: false };
  }
  await shelf.prepare();
  let press: Promise<Press> | null = null;
  const opened = () => {
    press ??= request.browser.open();
    return press;
  };
  try {
    const { done, failed } = await makeAll(open, request, { ...bench, press: opened, finisher: request.finisher });
    await writeRecord(request, inspected, before, plan, done);
    await keepTexts(inspected.library, done, cache);
    const diagnostics = sorted([...inspected.diagnostics, ...failed.flatMap((one) => one.diagnostics)]);
    const made = done.filter(({ same }) => !same).map(({ entry }) => entry);
    const last = withAll(
      plan,
      [...done, ...failed].map(({ planned }) => planned),
    );
    return { ...base, plan: last, diagnostics, made, failed, stopped: request.stopping() };
  } finally {
    // A press that did not open has nothing to close.
    const closePress = (press as Promise<Press> | null)?.then(
      (one) => one.close(),
      () => undefined,
    );
    await Promise.all([closePress, request.finisher.close(), cache.close()]);
  }
}

/** The plan with what became of it. */
function withAll(plan: readonly Planned[], later: readonly Planned[]): readonly Planned[] {
  const known = new Map(later.map((planned) => [formOf(planned), planned]));
  return plan.map((planned) => known.get(formOf(planned)) ?? planned);
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

function benchOf(request: BuildRequest, inspected: Inspected, cache: Cache): Omit<Bench, 'press' | 'finisher'> | null {
  const { library, templates, pictures, fonts } = inspected;
  if (templates === null) return null;
  const oldText = async (sha256: string) => {
    const bytes = await request.cache.read('text', sha256);
    return bytes && Buffer.from(bytes).toString('utf8');
  };
  return {
    library,
    templates,
    pictures,
    fonts,
    producer: `polyleaf ${request.program}`,
    browserDigest: request.browser.sha256,
    shelf: request.shelf,
    cache,
    code: request.code,
    explain: explainer(library, oldText),
  };
}

async function makeAll(open: readonly Planned[], request: BuildRequest, bench: Bench) {
  const done: Done[] = [];
  const failed: (Failed & { readonly planned: Planned })[] = [];
  // Editions of one form follow each other, so that a warm page keeps its fonts.
  const queue = [...open].sort((a, b) => (formOf(a) < formOf(b) ? -1 : 1));
  const work = async (): Promise<void> => {
    for (let planned = queue.shift(); planned && !request.stopping(); planned = queue.shift()) {
      const made = await make(planned, bench);
      if (made.ok) {
        done.push(made.done);
        request.onDone(made.done);
      } else {
        failed.push(made);
        request.onFailed(made.planned, made.diagnostics);
      }
    }
  };
  const workers = Array.from({ length: request.jobs }, () =>
    work().catch((cause: unknown) => {
      queue.length = 0;
      throw cause;
    }),
  );
  // When one throws, the others end what they have begun before the press is closed.
  await Promise.allSettled(workers);
  await Promise.all(workers);
  return { done, failed };
}

function formOf({ edition, variant }: Planned): string {
  return `${edition.locale} ${variant} ${editionName(edition)}`;
}
