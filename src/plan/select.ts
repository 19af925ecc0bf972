// What a user asked for, resolved against what there is. A wrong name is answered with the names that exist.

import { closest, distance } from 'fastest-levenshtein';
import { type Edition, type Format, formats, type Variant, variants } from '../model/edition.ts';
import type { Library } from '../model/library.ts';
import { Trouble } from '../model/trouble.ts';
import { type Editions, editionsOf, type Incomplete } from './editions.ts';

/** Names as a user gave them; an empty list means all. */
export interface Selection {
  readonly leaflets: readonly string[];
  readonly countries: readonly string[];
  readonly regions: readonly string[];
  readonly locales: readonly string[];
  readonly variants: readonly string[];
  readonly formats: readonly string[];
}

export interface Selected extends Editions {
  readonly variants: readonly Variant[];
  readonly formats: readonly Format[];
  /** True when the user named countries, so that a country which cannot be made is an error. */
  readonly named: boolean;
}

/** The editions that `selection` names. Throws `Trouble` (usage) on unknown names and on an empty intersection. */
export function select(library: Library, selection: Selection): Selected {
  refuseUnknownIn(library, selection);
  const { leaflets, locales } = selection;
  const countries = countriesOf(library, selection);
  const all = editionsOf(library);
  const wanted = (one: { leaflet: string; country: string }) =>
    (leaflets.length === 0 || leaflets.includes(one.leaflet)) && (countries.size === 0 || countries.has(one.country));
  const editions = all.editions.filter((one) => wanted(one) && (locales.length === 0 || locales.includes(one.locale)));
  const incomplete = all.incomplete.filter(wanted);
  if (editions.length === 0 && incomplete.length === 0)
    throw emptySelection(all.editions.filter(wanted), all.editions, locales);
  if (editions.length === 0 && locales.length > 0 && all.editions.some(wanted))
    throw emptySelection(all.editions.filter(wanted), all.editions, locales);
  return {
    editions,
    incomplete,
    variants: pick('variant', selection.variants, variants),
    formats: pick('format', selection.formats, formats),
    named: selection.countries.length > 0,
  };
}

/** True when the selection leaves editions out, other than variants and formats. */
export function isNarrow({ leaflets, countries, regions, locales }: Selection): boolean {
  return leaflets.length + countries.length + regions.length + locales.length > 0;
}

/** Refuses names of leaflets, regions, countries and locales that the library does not have. */
export function refuseUnknownIn(library: Library, selection: Selection): void {
  named('leaflet', selection.leaflets, [...library.leaflets.keys()]);
  named('region', selection.regions, [...library.regions.keys(), ...library.countries.keys()]);
  named('country', selection.countries, [...library.countries.keys()]);
  named('locale', selection.locales, [...library.forms.keys()]);
}

/** The countries that a selection names, itself or by region; empty when it names none. */
export function countriesOf(library: Library, { countries, regions }: Selection): ReadonlySet<string> {
  return new Set([...countries, ...regions.flatMap((region) => library.regions.get(region) ?? [region])]);
}

/** Refuses unknown names by the paths of the sources alone, before anything is read: an answer at once. */
export function refuseUnknown(paths: Iterable<string>, selection: Selection): void {
  const known = { leaflet: new Set<string>(), country: new Set<string>(), locale: new Set<string>() };
  for (const path of paths) {
    const [, leaflet, country, locale] =
      /^(?:content\/leaflets\/([^/]+)\/.*|content\/countries\/([A-Z]{2})\/.*|locales\/(.+)\.yaml)$/.exec(path) ?? [];
    if (leaflet) known.leaflet.add(leaflet);
    if (country) known.country.add(country);
    if (locale) known.locale.add(locale);
  }
  named('leaflet', selection.leaflets, [...known.leaflet]);
  named('country', selection.countries, [...known.country]);
  named('locale', selection.locales, [...known.locale]);
  pick('variant', selection.variants, variants);
  pick('format', selection.formats, formats);
}

function named(what: string, names: readonly string[], known: readonly string[]): readonly string[] {
  for (const name of names) if (!known.includes(name)) throw unknownName(what, name, known);
  return names;
}

function pick<T extends string>(what: string, names: readonly string[], known: readonly T[]): readonly T[] {
  named(what, names, known);
  return names.length === 0 ? known : known.filter((one) => names.includes(one));
}

/** The usage error for a name that does not exist, with the nearest one that does. */
export function unknownName(what: string, name: string, known: readonly string[]): Trouble {
  const same = known.find((one) => one.toLowerCase() === name.toLowerCase());
  const nearest = known.length > 0 ? closest(name, [...known]) : '';
  const near = same ?? (distance(name, nearest) <= Math.ceil(name.length / 2.5) ? nearest : undefined);
  const list = known.length <= 60 ? ` There are: ${[...known].sort().join(', ')}.` : '';
  const printable = name.replace(/\p{C}/gu, '?').slice(0, 60);
  return new Trouble(
    'usage',
    `there is no ${what} "${printable}"`,
    `${near ? `Did you mean ${near}?` : ''}${list}`.trim(),
  );
}

function emptySelection(inCountries: readonly Edition[], all: readonly Edition[], locales: readonly string[]): Trouble {
  const from = inCountries.length > 0 ? inCountries : all;
  const choices = (part: 'leaflet' | 'country' | 'locale') =>
    [...new Set(from.map((edition) => edition[part]))].sort().join(', ');
  const asked = locales.length > 0 ? ` in ${locales.join(', ')}` : '';
  return new Trouble(
    'usage',
    `the selection names no edition${asked}`,
    inCountries.length > 0
      ? `These countries have the locales: ${choices('locale')}.`
      : `There are the leaflets ${choices('leaflet')}; countries ${choices('country')}; locales ${choices('locale')}.`,
  );
}

/** Sentences about countries that are not made; used by summaries. */
export function incompleteByCountry(incomplete: readonly Incomplete[]): ReadonlyMap<string, readonly string[]> {
  const byCountry = new Map<string, Set<string>>();
  for (const { country, missing } of incomplete) {
    const locales = byCountry.get(country) ?? new Set<string>();
    for (const locale of missing) locales.add(locale);
    byCountry.set(country, locales);
  }
  return new Map([...byCountry].map(([country, locales]) => [country, [...locales]]));
}
