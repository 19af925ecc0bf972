// Lays findings beside countries and leaflets: which of them keeps which release from being made.

import type { Ledger } from '../approval/ledger.ts';
import type { CountryFacts } from '../model/country.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type Edition, type EditionState, editionStates } from '../model/edition.ts';
import type { Leaflet } from '../model/leaflet.ts';
import type { Library } from '../model/library.ts';
import type { Outlook, OutlookState } from '../model/outlook.ts';
import { isForRelease } from '../model/release.ts';
import { editionsOf } from '../plan/editions.ts';
import { isAbout, nearTo, sortingOf } from './gate.ts';
import { contentOf, packsOf } from './inputs.ts';

/** Every leaflet in every country, sorted by country and leaflet. */
export function overviewOf(
  library: Library,
  ledger: Pick<Ledger, 'edition'>,
  diagnostics: readonly Diagnostic[],
): readonly Outlook[] {
  const { editions, incomplete } = editionsOf(library);
  const sorting = sortingOf(diagnostics);
  const key = ({ leaflet, country }: Pick<Edition, 'leaflet' | 'country'>) => `${country} ${leaflet}`;
  const [madeBy, missingBy] = [Map.groupBy(editions, key), Map.groupBy(incomplete, key)];
  const templates = [...library.files.keys()].filter((path) => path.startsWith('templates/'));
  const countries = [...library.countries.values()].sort((a, b) => (a.country < b.country ? -1 : 1));
  return countries.flatMap((facts) =>
    [...library.leaflets.values()].map((leaflet): Outlook => {
      const pair = key({ leaflet: leaflet.id, country: facts.country });
      const made = madeBy.get(pair) ?? [];
      const files = filesOf(leaflet, facts, library, templates);
      const locales = [...facts.languages.required, ...facts.languages.optional];
      const wanted = locales.map((locale) => ({ leaflet: leaflet.id, country: facts.country, locale }));
      const here = nearTo(sorting, wanted, files, library).flatMap((number) => {
        const found = diagnostics[number];
        return found && blocksRelease(found) && concerns(found, wanted, files, library) ? [{ found, number }] : [];
      });
      const missing = missingBy.get(pair)?.[0]?.missing ?? [];
      return {
        leaflet: leaflet.id,
        country: facts.country,
        state: stateOf(
          here.map(({ found }) => found),
          missing,
          made.map(ledger.edition),
        ),
        locales: made.map(({ locale }) => locale),
        missing,
        texts: lowest(made.map(ledger.edition)),
        findings: here.map(({ number }) => number),
      };
    }),
  );
}

function blocksRelease({ severity, code }: Diagnostic): boolean {
  return severity === 'error' || isForRelease(code);
}

/** An error is about whoever uses its file; findings for a release say themselves whom they are about. */
function concerns(
  found: Diagnostic,
  editions: readonly Edition[],
  files: ReadonlySet<string>,
  library: Library,
): boolean {
  return isForRelease(found.code)
    ? editions.some((edition) => isAbout(found, edition, library))
    : files.has(found.place.file);
}

/** Everything that the editions of a leaflet in a country are made from, compared with or judged by, as findings name it. */
function filesOf(
  { id, source }: Leaflet,
  { country, languages, jurisdiction }: CountryFacts,
  library: Library,
  templates: readonly string[],
): ReadonlySet<string> {
  const locales = [...languages.required, ...languages.optional];
  // Rules that cannot be used do not say which packs they need: an error in any of them may be the reason.
  const rules = library.jurisdictions.has(jurisdiction)
    ? packsOf(country, library)
    : [...library.files.keys()].filter((path) => path.startsWith('content/jurisdictions/'));
  const paths = [
    ...locales.flatMap((locale) => contentOf({ leaflet: id, country, locale }, library)),
    ...locales.flatMap((locale) => [`locales/${locale}.yaml`, `locales/${locale}.json`]),
    `content/leaflets/${id}/leaflet.yaml`,
    `content/leaflets/${id}/${source}.md`,
    `content/countries/${country}/country.yaml`,
    ...rules,
    ...templates,
  ];
  // A file that is missing is named as it would be.
  return new Set(paths.map((path) => library.files.get(path)?.path ?? path));
}

function stateOf(
  findings: readonly Diagnostic[],
  missing: readonly string[],
  states: readonly EditionState[],
): OutlookState {
  if (findings.some(({ code }) => !isForRelease(code))) return 'blocked';
  if (missing.length > 0) return 'incomplete';
  return findings.length > 0 || states.some((state) => state !== 'approved') ? 'open' : 'clear';
}

function lowest(states: readonly EditionState[]): EditionState {
  return editionStates.find((state) => states.includes(state)) ?? 'draft';
}
