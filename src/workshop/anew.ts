// The way of an edition: read, parse, check, plan, render, print, finish, write.

import { checkLegibility } from '../check/legibility.ts';
import { type Diagnostic, forRelease } from '../model/diagnostic.ts';
import {
  type Artifact,
  artifactPath,
  editionName,
  type Format,
  type Manifest,
  type ManifestEntry,
} from '../model/edition.ts';
import type { Cache, Sources } from '../model/environment.ts';
import { type Before, type Choice, formatsOf, type Now, type Planned, planOne } from '../plan/plan.ts';
import { isNarrow, type Selected, select } from '../plan/select.ts';
import { explainer } from './changes.ts';
import { against, concerning, isAbout, isOfVariant, sortingOf } from './gate.ts';
import { inputsOf } from './inputs.ts';
import { type Inspected, inspect } from './inspect.ts';
import { type Bench, type Done, foresee, make } from './make.ts';
import { entryKey, readManifest } from './manifest.ts';
import { rememberNothing } from './nothing.ts';
import { queueOf } from './queue.ts';
import { keepTexts, writeRecord } from './record.ts';
import type { BuildRequest, BuildResult, Conclusion, Failed } from './request.ts';
import { cachedStock } from './stock.ts';

/** Builds what the selection names from its sources. `endPrinting` is called when nothing is left to print. */
export async function buildAnew(
  request: BuildRequest,
  sources: Sources,
  endPrinting: () => Promise<unknown>,
): Promise<BuildResult> {
  const { shelf, cache, code } = request;
  const read = await inspect(request.workspace, request.clock, sources, request.memory, request.release);
  const trusted: Cache = request.force ? { ...cache, read: async () => null, has: async () => false } : cache;
  const selected = select(read.library, request.selection);
  const narrow = isNarrow(request.selection);
  const found = narrow ? concerning(read.diagnostics, selected, read.library) : read.diagnostics;
  const inspected: Inspected = { ...read, diagnostics: found, fonts: cachedStock(read.fonts, trusted, code) };
  const before = readManifest(await shelf.read('manifest.json'));
  const { plan, blocked } = await planAll(request, inspected, selected, before);
  const open = plan.filter((planned) => planned.reason.make && !blocked.includes(planned));
  const base = { diagnostics: inspected.diagnostics, selected, blocked, files: sources.files };
  const bench = benchOf(request, inspected, trusted);
  request.onPlan(open);
  if (request.dryRun || bench === null) {
    const foreseen: Planned[] = [];
    for (const planned of open) foreseen.push(bench ? await foresee(planned, bench) : planned);
    return { ...base, plan: withAll(plan, foreseen), made: [], failed: [], stopped: false };
  }
  await shelf.prepare();
  const { done, failed } = await makeAll(open, request, {
    ...bench,
    press: request.browser.open,
    finisher: request.finisher,
  });
  // The record of ten thousand editions takes memory of its own: by then browsers and threads have given theirs back.
  await endPrinting();
  const failures = failed.flatMap((one) => one.diagnostics);
  // The record is of all countries, whichever are made now.
  const whole = { ...inspected, diagnostics: read.diagnostics };
  const { files, diagnostics: all } = await writeRecord(request, whole, before, plan, done, failures);
  const diagnostics = narrow ? concerning(all, selected, read.library) : all;
  await keepTexts(inspected.library, done, cache);
  if (done.length === open.length)
    await rememberNothing(request, sources, concluded(diagnostics, selected, plan, blocked), [
      ...files,
      ...artifactsOf(plan, blocked, done),
    ]);
  const made = done.filter(({ same }) => !same).map(({ entry }) => entry);
  const last = withAll(
    plan,
    [...done, ...failed].map(({ planned }) => planned),
  );
  return { ...base, plan: last, diagnostics, made, failed, stopped: request.stopping() };
}

/** What the next build of the same sources comes to. */
function concluded(
  diagnostics: readonly Diagnostic[],
  { incomplete, named }: Selected,
  plan: readonly Planned[],
  blocked: readonly Planned[],
): Conclusion {
  const short = ({ edition, variant, formats, reason }: Planned, unchanged: boolean): Choice => ({
    edition,
    variant,
    formats,
    reason: unchanged ? { make: false, why: 'unchanged' } : reason,
    cached: false,
  });
  return {
    diagnostics,
    selected: { incomplete, named },
    plan: plan.map((planned) => short(planned, !blocked.includes(planned))),
    blocked: plan.flatMap((planned, i) => (blocked.includes(planned) ? [i] : [])),
  };
}

/** The files that the plan stands for, as they are now. */
function artifactsOf(
  plan: readonly Planned[],
  blocked: readonly Planned[],
  done: readonly Done[],
): readonly Artifact[] {
  const made = new Map(done.map(({ planned, entry }) => [keyOf(planned), entry]));
  return plan
    .filter((planned) => !blocked.includes(planned))
    .flatMap((planned) => {
      const paths = planned.formats.map((format) => artifactPath(planned.edition, planned.variant, format));
      const entry = made.get(keyOf(planned)) ?? planned.before;
      return (entry?.artifacts ?? []).filter(({ path }) => paths.includes(path));
    });
}

function keyOf({ edition, variant }: Planned): string {
  return entryKey({ ...edition, variant });
}

/** The plan with what became of it. */
function withAll(plan: readonly Planned[], later: readonly Planned[]): readonly Planned[] {
  const known = new Map(later.map((planned) => [keyOf(planned), planned]));
  return plan.map((planned) => known.get(keyOf(planned)) ?? planned);
}

async function planAll(
  request: BuildRequest,
  inspected: Inspected,
  selected: Selected,
  manifest: Manifest | null,
): Promise<{ readonly plan: readonly Planned[]; readonly blocked: readonly Planned[] }> {
  const { library, ledger, fonts, templates } = inspected;
  const now: Now = {
    program: request.program,
    browser: request.browser.sha256,
    cldr: process.versions.cldr ?? '',
    forced: request.force,
  };
  const findings = sortingOf(inspected.diagnostics);
  const last = Map.groupBy(manifest?.editions ?? [], editionName);
  const digestOf: Before['digestOf'] = async (path) => (await request.shelf.digest(path))?.sha256 ?? null;
  const plan: Planned[] = [];
  const blocked: Planned[] = [];
  for (const edition of selected.editions) {
    const inputs = await inputsOf(edition, library, fonts);
    // What was measured on the pages of the last build holds while nothing that they are made from has changed.
    const entries = last.get(editionName(edition)) ?? [];
    const before: Before = { manifest: manifest && { ...manifest, editions: entries }, digestOf };
    const printed = checkLegibility(
      entries.filter((entry) => sameInputs(entry, inputs)),
      library,
    );
    const measured = request.release ? forRelease(printed) : printed;
    const content = against({ library, findings }, edition, inputs);
    const state = ledger.edition(edition);
    for (const variant of selected.variants) {
      const formats: readonly Format[] = formatsOf(variant, selected.formats);
      if (formats.length === 0) continue;
      const small = measured.filter((found) => isOfVariant(found, variant) && isAbout(found, edition, library));
      const held = small.length > 0 ? { now: [...content.now, ...errorsOf(small)], release: small } : content;
      const released = state === 'approved' && held.release.length === 0;
      const planned = await planOne(edition, variant, formats, { inputs, state, released }, before, now);
      plan.push(planned);
      // What was made before stays.
      if (templates === null || held.now.length > 0 || (request.release && !released)) blocked.push(planned);
    }
  }
  return { plan, blocked };
}

function sameInputs(entry: ManifestEntry, inputs: ManifestEntry['inputs']): boolean {
  return JSON.stringify(entry.inputs) === JSON.stringify(inputs);
}

function errorsOf(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'error');
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
    release: request.release,
    explain: explainer(library, oldText),
  };
}

async function makeAll(open: readonly Planned[], request: BuildRequest, bench: Bench) {
  const done: Done[] = [];
  const failed: (Failed & { readonly planned: Planned })[] = [];
  const queue = queueOf(open);
  const work = async (): Promise<void> => {
    for (let planned = queue.next(); planned && !request.stopping(); planned = queue.next()) {
      const made = await make(planned, bench);
      queue.over(planned);
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
      queue.stop();
      throw cause;
    }),
  );
  // When one throws, the others end what they have begun before the press is closed.
  await Promise.allSettled(workers);
  await Promise.all(workers);
  return { done, failed };
}
