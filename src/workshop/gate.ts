// The gate: which finding is about which edition. A finding of a text, a fact or a rule holds back the editions that print it, and no other.

import { subjectInWords } from '../approval/findings.ts';
import { subjectsOf } from '../approval/release.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Edition, Variant } from '../model/edition.ts';
import type { Library } from '../model/library.ts';
import { isForRelease } from '../model/release.ts';
import { exceptionsPath, productsPath, wordingPath } from '../model/wording.ts';
import type { Editions } from '../plan/editions.ts';
import { contentOf, packsOf } from './inputs.ts';

/** What is against an edition: `now` stops it in this build, `release` would stop it at the gate. */
export interface Against {
  readonly now: readonly Diagnostic[];
  readonly release: readonly Diagnostic[];
}

/** Findings by what they can be about, so that ten thousand editions need not look at each of them. */
export interface Sorting {
  readonly diagnostics: readonly Diagnostic[];
  /** Numbers of the findings. */
  readonly byKey: ReadonlyMap<string, readonly number[]>;
}

export function sortingOf(diagnostics: readonly Diagnostic[]): Sorting {
  const numbers = diagnostics.map((_found, number) => number);
  return { diagnostics, byKey: Map.groupBy(numbers, (number) => keyOf(diagnostics[number])) };
}

function keyOf(found: Diagnostic | undefined): string {
  switch (found?.code) {
    case 'country-language-missing':
    case 'fact-memory':
    case 'statutory-missing':
      return `country ${found.args.country}`;
    case 'element-missing':
    case 'letter-height':
    case 'point-size':
      return `leaflet ${found.args.leaflet}`;
    case 'text-draft':
    case 'unit-missing':
    case 'approval-missing':
    case 'approval-stale':
      return `text ${found.args.text}`;
    case 'rule-memory':
      return 'rules';
    default:
      return `file ${found?.place.file}`;
  }
}

/** Numbers of the findings that can be about one of the editions or files, in order. The files are those of the editions at least. */
export function nearTo(
  { byKey }: Sorting,
  editions: readonly Edition[],
  files: Iterable<string>,
  library: Library,
): readonly number[] {
  const keys = new Set(['rules']);
  for (const edition of editions) {
    keys.add(`country ${edition.country}`).add(`leaflet ${edition.leaflet}`);
    for (const subject of subjectsOf(library, edition)) keys.add(`text ${subjectInWords(subject)}`);
  }
  for (const file of files) keys.add(`file ${file}`);
  return [...keys].flatMap((key) => byKey.get(key) ?? []).sort((a, b) => a - b);
}

/**
 * Everything found that is about an edition made from `inputs`. An error is about every edition that uses its file, the source text
 * that it is compared with, or the rules of its country; findings for a release say more exactly whom they are about.
 */
export function against(
  { findings, library }: { readonly findings: Sorting; readonly library: Library },
  edition: Edition,
  inputs: Readonly<Record<string, string>>,
): Against {
  const own = new Set([...Object.keys(inputs), ...rulesOf(edition, library)]);
  const near = nearTo(findings, [edition], own, library).flatMap((number) => findings.diagnostics[number] ?? []);
  const about = near.filter((found) =>
    isForRelease(found.code)
      ? isAbout(found, edition, library)
      : found.severity === 'error' && own.has(found.place.file),
  );
  return {
    now: about.filter(({ severity }) => severity === 'error'),
    release: about.filter((found) => isForRelease(found.code) || found.severity === 'error'),
  };
}

/** The files whose errors stop an edition that is not made from them. */
function rulesOf({ leaflet, country, locale }: Edition, library: Library): readonly string[] {
  const chain = [locale, ...(library.forms.get(locale)?.from ?? [])];
  const paths = [
    `content/leaflets/${leaflet}/${library.leaflets.get(leaflet)?.source}.md`,
    ...packsOf(country, library),
    ...chain.map(wordingPath),
    exceptionsPath,
    productsPath,
  ];
  return paths.flatMap((path) => library.files.get(path)?.path ?? []);
}

/** True when a finding for a release is about `edition`. */
export function isAbout(found: Diagnostic, edition: Edition, library: Library): boolean {
  const { leaflet, country, locale } = edition;
  switch (found.code) {
    case 'country-language-missing':
      return found.args.country === country && found.args.leaflet === leaflet;
    case 'element-missing':
      return (
        found.args.leaflet === leaflet && lists(found.args.countries, country) && lists(found.args.locales, locale)
      );
    case 'text-draft':
    case 'unit-missing':
    case 'approval-missing':
    case 'approval-stale':
      return subjectsOf(library, edition).some((subject) => subjectInWords(subject) === found.args.text);
    case 'letter-height':
    case 'point-size':
      return found.args.leaflet === leaflet && found.args.locale === locale && lists(found.args.countries, country);
    case 'statutory-missing':
      return found.args.country === country && found.args.locale === locale;
    case 'fact-memory':
      return found.args.country === country;
    case 'rule-memory':
      return asks(library, edition, found.args.jurisdiction, found.args.element);
    case 'supply-filler':
    case 'supply-locale':
      return isIn(found, edition, library) && lists(found.args.locales, locale);
    case 'reading-beyond':
      return isIn(found, edition, library) && lists(found.args.countries, country);
    default:
      return isIn(found, edition, library);
  }
}

function lists(names: string, name: string): boolean {
  return names.split(', ').includes(name);
}

/** True when the finding stands in a file that the edition is made from, or in the rules of its country. */
function isIn({ place: { file } }: Diagnostic, edition: Edition, library: Library): boolean {
  return filesIn(edition, library).includes(file);
}

function filesIn(edition: Edition, library: Library): readonly string[] {
  const paths = [...contentOf(edition, library), ...packsOf(edition.country, library)];
  return paths.flatMap((path) => library.files.get(path)?.path ?? []);
}

/** True when the country's law takes over the pack, and the element where one is named, for a leaflet of this kind. */
function asks(library: Library, { leaflet, country }: Edition, id: string, element: string): boolean {
  const law = library.jurisdictions.get(library.countries.get(country)?.jurisdiction ?? '');
  if (!law?.chain.includes(id)) return false;
  if (element === '') return true;
  const kind = library.leaflets.get(leaflet)?.kind;
  const own = law.elements.get(element);
  return (
    own?.place.file === library.jurisdictions.get(id)?.place.file && own?.kinds.some((one) => one === kind) === true
  );
}

/**
 * The findings without those for a release that are about other editions than the selected ones: who makes one country need not read what
 * the others lack. A country that waits for a language counts with all locales that it has.
 */
export function concerning(
  diagnostics: readonly Diagnostic[],
  { editions, incomplete }: Editions,
  library: Library,
): readonly Diagnostic[] {
  const waiting = incomplete.flatMap(({ leaflet, country }) => {
    const languages = library.countries.get(country)?.languages;
    return [...(languages?.required ?? []), ...(languages?.optional ?? [])].map((locale) => ({
      leaflet,
      country,
      locale,
    }));
  });
  const findings = sortingOf(diagnostics);
  const theirs = new Set<Diagnostic>();
  for (const edition of [...editions, ...waiting])
    for (const number of nearTo(findings, [edition], filesIn(edition, library), library)) {
      const found = diagnostics[number];
      if (found && isAbout(found, edition, library)) theirs.add(found);
    }
  return diagnostics.filter((found) => !isForRelease(found.code) || theirs.has(found));
}

/** False when a finding is about printed pages of another variant. */
export function isOfVariant({ args }: Diagnostic, variant: Variant): boolean {
  return !('variant' in args) || args.variant === variant;
}
