// The way of an edition: read, parse, check, plan, render, print, finish, write.

import type { Diagnostic } from '../model/diagnostic.ts';
import { type Artifact, artifactPath, type Format, type Manifest } from '../model/edition.ts';
import type { Cache, Sources } from '../model/environment.ts';
import { type Before, type Choice, formatsOf, type Now, type Planned, planOne } from '../plan/plan.ts';
import { type Selected, select } from '../plan/select.ts';
import { explainer } from './changes.ts';
import { inputsOf, packsOf } from './inputs.ts';
import { type Inspected, inspect } from './inspect.ts';
import { type Bench, type Done, foresee, make } from './make.ts';
import { readManifest } from './manifest.ts';
import { rememberNothing } from './nothing.ts';
import { keepTexts, writeRecord } from './record.ts';
import { type BuildRequest, type BuildResult, type Conclusion, type Failed, formOf } from './request.ts';
import { cachedStock } from './stock.ts';

/** Builds what the selection names from its sources. */
export async function buildAnew(request: BuildRequest, sources: Sources): Promise<BuildResult> {
  const { shelf, cache, code } = request;
  const read = await inspect(request.workspace, request.clock, sources, request.memory);
  const trusted: Cache = request.force ? { ...cache, read: async () => null, has: async () => false } : cache;
  const inspected: Inspected = { ...read, fonts: cachedStock(read.fonts, trusted, code) };
  const selected = select(inspected.library, request.selection);
  const before = readManifest(await shelf.read('manifest.json'));
  const plan = await planAll(request, inspected, selected, before);
  const blocked = plan.filter((planned) => isBlocked(planned, inspected));
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
  const failures = failed.flatMap((one) => one.diagnostics);
  const { files, diagnostics } = await writeRecord(request, inspected, before, plan, done, failures);
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
  const made = new Map(done.map(({ planned, entry }) => [formOf(planned), entry]));
  return plan
    .filter((planned) => !blocked.includes(planned))
    .flatMap((planned) => {
      const paths = planned.formats.map((format) => artifactPath(planned.edition, planned.variant, format));
      const entry = made.get(formOf(planned)) ?? planned.before;
      return (entry?.artifacts ?? []).filter(({ path }) => paths.includes(path));
    });
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
