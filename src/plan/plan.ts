// The plan: each edition and variant with its reason to be made or skipped.

import {
  artifactPath,
  type Edition,
  type EditionState,
  type Format,
  type Manifest,
  type ManifestEntry,
  type Variant,
} from '../model/edition.ts';

export type Reason =
  | { readonly make: true; readonly why: 'new' | 'forced' | 'damaged' | 'program' | 'browser' }
  | { readonly make: true; readonly why: 'changed'; readonly paths: readonly string[] }
  | { readonly make: true; readonly why: 'state'; readonly from: EditionState; readonly to: EditionState }
  | { readonly make: false; readonly why: 'unchanged' };

export interface Planned {
  readonly edition: Edition;
  readonly state: EditionState;
  readonly variant: Variant;
  readonly formats: readonly Format[];
  readonly inputs: Readonly<Record<string, string>>;
  readonly reason: Reason;
  /** The entry of the last build that still holds; null when the edition has to be made. */
  readonly kept: ManifestEntry | null;
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
  return { edition, variant, formats, ...today, reason, kept: reason.make ? null : entry };
}

function same(a: Edition, b: Edition): boolean {
  return a.leaflet === b.leaflet && a.country === b.country && a.locale === b.locale;
}

async function reasonFor(
  entry: ManifestEntry | null,
  edition: Edition,
  variant: Variant,
  formats: readonly Format[],
  { inputs, state }: Today,
  before: Before,
  now: Now,
): Promise<Reason> {
  if (now.forced) return { make: true, why: 'forced' };
  if (entry === null || before.manifest === null) return { make: true, why: 'new' };
  if (before.manifest.program.version !== now.program || before.manifest.cldr !== now.cldr)
    return { make: true, why: 'program' };
  if (before.manifest.browser.sha256 !== now.browser) return { make: true, why: 'browser' };
  const paths = [...new Set([...Object.keys(inputs), ...Object.keys(entry.inputs)])]
    .filter((path) => inputs[path] !== entry.inputs[path])
    .sort();
  if (paths.length > 0) return { make: true, why: 'changed', paths };
  if (entry.state !== state) return { make: true, why: 'state', from: entry.state, to: state };
  for (const format of formats) {
    const path = artifactPath(edition, variant, format);
    const artifact = entry.artifacts.find((a) => a.path === path);
    if (!artifact || (await before.digestOf(path)) !== artifact.sha256) return { make: true, why: 'damaged' };
  }
  return { make: false, why: 'unchanged' };
}

/** The reason in words. */
export function reasonInWords(reason: Reason): string {
  switch (reason.why) {
    case 'new':
      return 'not made yet';
    case 'forced':
      return 'asked for with --force';
    case 'damaged':
      return 'a file is missing or not as it was written';
    case 'program':
      return 'made by another version of polyleaf';
    case 'browser':
      return 'made by another browser';
    case 'changed':
      return `changed: ${reason.paths.slice(0, 3).join(', ')}${reason.paths.length > 3 ? ` and ${reason.paths.length - 3} more` : ''}`;
    case 'state':
      return `its texts were ${reason.from}, and are ${reason.to} now`;
    case 'unchanged':
      return 'unchanged';
  }
}
