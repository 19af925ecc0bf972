// What goes into an edition: the files it is made from, and their digests.

import { approvalFolder } from '../model/approval.ts';
import type { Edition } from '../model/edition.ts';
import { packPath } from '../model/jurisdiction.ts';
import type { Library } from '../model/library.ts';
import type { FontStock } from './stock.ts';

/** Path to SHA-256 of everything that an edition is made from, sorted. Packaged files begin with `polyleaf:`. */
export async function inputsOf(
  edition: Edition,
  library: Library,
  fonts: FontStock,
): Promise<Readonly<Record<string, string>>> {
  const { files } = library;
  const paths = [...contentOf(edition, library), ...[...files.keys()].filter((path) => path.startsWith('templates/'))];
  const entries = paths.flatMap((path) => {
    const file = files.get(path);
    return file ? [[file.path, file.sha256] as const] : [];
  });
  const font = await fonts.forLocale(edition.locale);
  // Without a prototype it is a table: as usual objects ten thousand of them, each with names of its own, take twice the memory.
  const inputs: Record<string, string> = Object.create(null);
  for (const [path, sha256] of [...entries, ...Object.entries(font.inputs)].sort(([a], [b]) => (a < b ? -1 : 1)))
    inputs[path] = sha256;
  return inputs;
}

/** Paths of the packs that hold for a country, the one it names first, be they readable or not. */
export function packsOf(country: string, library: Library): readonly string[] {
  const id = library.countries.get(country)?.jurisdiction;
  return id === undefined ? [] : (library.jurisdictions.get(id)?.chain ?? [id]).map(packPath);
}

/** Paths of the content of an edition, without templates. Packs print nothing but the clause at a gap. */
export function contentOf({ leaflet, country, locale }: Edition, library: Library): readonly string[] {
  const own = `content/leaflets/${leaflet}/${locale}.md`;
  const base = library.forms.get(locale)?.from.at(-1) ?? locale;
  return [
    `content/leaflets/${leaflet}/leaflet.yaml`,
    library.files.has(own) ? own : `content/leaflets/${leaflet}/${base}.md`,
    `content/countries/${country}/country.yaml`,
    `content/countries/${country}/${locale}.md`,
    ...(library.leaflets.get(leaflet)?.supply.size ? packsOf(country, library) : []),
    ...(library.locales.get(locale)?.files ?? []),
    ...approvalsOf({ leaflet, country, locale }, library),
  ];
}

/** The approvals that decide about the draft mark: of the text, of the source text that it follows, and of the notes. */
function approvalsOf({ leaflet, country, locale }: Edition, library: Library): readonly string[] {
  const texts = `${approvalFolder({ kind: 'leaflet', id: leaflet })}/`;
  const notes = `${approvalFolder({ kind: 'country', id: country })}/`;
  const heads = [`${texts}${locale}`, `${texts}${library.leaflets.get(leaflet)?.source}`, `${notes}${locale}`];
  const byHead = headsOf(library);
  return [...new Set(heads)].flatMap((head) => byHead.get(head) ?? []);
}

const known = new WeakMap<Library, ReadonlyMap<string, readonly string[]>>();

/** The paths of approvals by folder and locale; sorted once for all editions of a library. */
function headsOf(library: Library): ReadonlyMap<string, readonly string[]> {
  const existing = known.get(library);
  if (existing) return existing;
  const approvals = [...library.files.keys()].filter((path) => path.includes('/approvals/'));
  const made = Map.groupBy(approvals, (path) => path.slice(0, path.indexOf('.')));
  known.set(library, made);
  return made;
}
