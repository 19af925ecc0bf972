// The manifest: what was made, from what, by what. No times, no machine, sorted, so that equal builds give equal files.

import { z } from 'zod';
import {
  artifactPath,
  editionName,
  editionStates,
  type Manifest,
  type ManifestEntry,
  variants,
} from '../model/edition.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A path that stays below the folder it is read from. */
const path = z.string().regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[\w.-]+(?:\/[\w.-]+)*$/);

const measured = <T extends z.ZodRawShape>(value: T) =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('measured'), ...value, page: z.int().positive(), text: z.string() }),
    z.strictObject({ kind: z.literal('not-measured') }),
  ]);

const legibility = z.strictObject({
  letterHeight: measured({ mm: z.number().nonnegative() }),
  pointSize: measured({ pt: z.number().nonnegative() }),
  contrast: measured({ ratio: z.number().min(1).max(21) }),
  line: measured({ characters: z.int().nonnegative() }),
  pages: z.array(
    z.strictObject({
      mm: z.number().nonnegative().nullable(),
      pt: z.number().nonnegative().nullable(),
      contrast: z.number().min(1).max(21).nullable(),
      characters: z.int().nonnegative().nullable(),
    }),
  ),
});

const artifact = z.strictObject({
  path,
  mediaType: z.enum(['text/html', 'application/pdf']),
  bytes: z.int().nonnegative(),
  sha256,
  recipe: sha256.optional(),
  pages: z.int().positive().optional(),
  legibility: legibility.optional(),
});

const schema = z.strictObject({
  schemaVersion: z.literal(1),
  program: z.strictObject({ name: z.literal('polyleaf'), version: z.string() }),
  browser: z.strictObject({ version: z.string(), sha256 }),
  cldr: z.string(),
  sandbox: z.boolean(),
  editions: z.array(
    z.strictObject({
      leaflet: z.string(),
      country: z.string(),
      locale: z.string(),
      variant: z.enum(variants),
      state: z.enum(editionStates),
      released: z.boolean().default(false),
      textDate: z.string(),
      derivedFrom: z.array(z.string()),
      inputs: z.record(z.string(), sha256),
      artifacts: z.array(artifact),
    }),
  ),
});

/** Reads a manifest; null when the text is none. */
export function readManifest(text: string | null): Manifest | null {
  if (text === null) return null;
  try {
    const result = schema.safeParse(JSON.parse(text));
    return result.success ? (result.data as Manifest) : null;
  } catch {
    return null;
  }
}

/** The published JSON Schema of the manifest. */
export function manifestSchema(): object {
  return z.toJSONSchema(schema);
}

/** The manifest as a file: JSON with one space for each level, entry by entry, since as one text ten thousand would fill the memory. */
export function writeManifest(manifest: Manifest): Uint8Array {
  const entries = sortEntries(manifest.editions).map((entry, i) => {
    const text = JSON.stringify(entry, null, 1).replaceAll('\n', '\n  ');
    return Buffer.from(`${i === 0 ? '\n' : ',\n'}  ${text}`);
  });
  const [head = '', tail = ''] = JSON.stringify({ ...manifest, editions: ['?'] }, null, 1).split(/\n {2}"\?"/);
  const end = entries.length === 0 ? tail.trimStart() : tail;
  return Buffer.concat([Buffer.from(head), ...entries, Buffer.from(`${end}\n`)]);
}

export function sortEntries(entries: readonly ManifestEntry[]): readonly ManifestEntry[] {
  const key = (entry: ManifestEntry) => artifactPath(entry, entry.variant, 'pdf');
  return [...entries].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Same edition and variant. */
export function entryKey(entry: Pick<ManifestEntry, 'leaflet' | 'country' | 'locale' | 'variant'>): string {
  return `${editionName(entry)} ${entry.variant}`;
}
