// The plan: each edition and variant with its reason to be made or skipped.

import type { Change } from '../model/change.ts';
import {
  type Artifact,
  artifactPath,
  type Edition,
  type EditionState,
  type Format,
  type Manifest,
  type ManifestEntry,
  type Variant,
} from '../model/edition.ts';

/** Why something is made. */
export type Cause =
  | { readonly make: true; readonly why: 'new' | 'forced' | 'damaged' | 'program' | 'browser' }
  | { readonly make: true; readonly why: 'changed'; readonly changes: readonly Change[] }
  | { readonly make: true; readonly why: 'state'; readonly from: EditionState; readonly to: EditionState }
  | { readonly make: true; readonly why: 'released' | 'withdrawn' };

export type Reason =
  | Cause
  | { readonly make: false; readonly why: 'unchanged' }
  /** There was a cause to make it, but it would come out as it is: what changed is not used in it. */
  | { readonly make: false; readonly why: 'same'; readonly because: Cause };

/** One variant of one edition with its reason to be made or not. */
export interface Choice {
  readonly edition: Edition;
  readonly variant: Variant;
  readonly formats: readonly Format[];
  readonly reason: Reason;
  /** True when all that would have to be printed is in the cache. */
  readonly cached: boolean;
}

export interface Planned extends Choice {
  readonly state: EditionState;
  readonly released: boolean;
  readonly inputs: Readonly<Record<string, string>>;
  /** The entry of the last build, whether it still holds or not. */
  readonly before: ManifestEntry | null;
}

export interface Before {
  readonly manifest: Manifest | null;
  /** Digest of a file as it is in the output folder now, or null. */
  readonly digestOf: (path: string) => Promise<string | null>;
}

export interface Now {
  readonly program: string;
  readonly browser: string;
  readonly cldr: string;
  readonly forced: boolean;
}

/** Formats of a variant: HTML is one page for all variants. */
export function formatsOf(variant: Variant, formats: readonly Format[]): readonly Format[] {
  return variant === 'standard' ? formats : formats.filter((format) => format === 'pdf');
}

/** What an edition is today: its inputs by digest, and what approvals make of its texts. */
export interface Today {
  readonly inputs: Readonly<Record<string, string>>;
  /** The source text can end an approval without being an input, so the state is compared by itself. */
  readonly state: EditionState;
  /** Approved, with nothing against a release: it prints without the draft mark. */
  readonly released: boolean;
}

/** Decides for one variant of one edition. */
export async function planOne(
  edition: Edition,
  variant: Variant,
  formats: readonly Format[],
  today: Today,
  before: Before,
  now: Now,
): Promise<Planned> {
  const entry = before.manifest?.editions.find((e) => same(e, edition) && e.variant === variant) ?? null;
  const reason = await reasonFor(entry, edition, variant, formats, today, before, now);
  return { edition, variant, formats, ...today, reason, cached: false, before: entry };
}

function same(a: Edition, b: Edition): boolean {
  return a.leaflet === b.leaflet && a.country === b.country && a.locale === b.locale;
}

async function reasonFor(
  entry: ManifestEntry | null,
  edition: Edition,
  variant: Variant,
  formats: readonly Format[],
  { inputs, state, released }: Today,
  before: Before,
  now: Now,
): Promise<Reason> {
  if (now.forced) return { make: true, why: 'forced' };
  if (entry === null || before.manifest === null) return { make: true, why: 'new' };
  if (before.manifest.program.version !== now.program || before.manifest.cldr !== now.cldr)
    return { make: true, why: 'program' };
  if (before.manifest.browser.sha256 !== now.browser) return { make: true, why: 'browser' };
  const changes = changedInputs(entry.inputs, inputs);
  if (changes.length > 0) return { make: true, why: 'changed', changes };
  if (entry.state !== state) return { make: true, why: 'state', from: entry.state, to: state };
  if (entry.released !== released) return { make: true, why: released ? 'released' : 'withdrawn' };
  for (const format of formats) {
    const path = artifactPath(edition, variant, format);
    const artifact = entry.artifacts.find((a) => a.path === path);
    if (!artifact || (await before.digestOf(path)) !== artifact.sha256) return { make: true, why: 'damaged' };
    // Its recipe is taken from an entry that was not made again when the program or the browser changed.
    if (artifact.recipe === undefined) return { make: true, why: 'program' };
  }
  return { make: false, why: 'unchanged' };
}

/** What differs between the inputs of then and now, by whole files, sorted. */
function changedInputs(
  before: Readonly<Record<string, string>>,
  today: Readonly<Record<string, string>>,
): readonly Change[] {
  return [...new Set([...Object.keys(before), ...Object.keys(today)])]
    .filter((path) => before[path] !== today[path])
    .sort()
    .map((path) => {
      const how = before[path] === undefined ? 'new' : today[path] === undefined ? 'gone' : 'changed';
      return { path, how, part: { kind: 'file' } };
    });
}

/** The recipes of a variant's formats: SHA-256 of exactly what each would be made from. */
export type Recipes = Readonly<Partial<Record<Format, string>>>;

/** The artifacts of the last build that are what the recipes would make, and still lie there as they were written. */
export async function stillGood(
  { edition, variant, formats, reason, before }: Planned,
  recipes: Recipes,
  digestOf: Before['digestOf'],
): Promise<readonly Artifact[]> {
  if (before === null || reason.why === 'forced') return [];
  const good: Artifact[] = [];
  for (const format of formats) {
    const path = artifactPath(edition, variant, format);
    const artifact = before.artifacts.find((one) => one.path === path);
    if (artifact && artifact.recipe === recipes[format] && (await digestOf(path)) === artifact.sha256)
      good.push(artifact);
  }
  return good;
}

/** The reason once it is known whether anything comes out differently. */
export function settled(reason: Reason, allGood: boolean): Reason {
  return reason.make && allGood ? { make: false, why: 'same', because: reason } : reason;
}
