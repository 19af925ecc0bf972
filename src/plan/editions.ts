// Which editions a workspace can make: leaflet x country x locale, complete countries only.

import type { CountryFacts } from '../model/country.ts';
import type { Edition } from '../model/edition.ts';
import type { Library } from '../model/library.ts';

/** A country that cannot be made, because a language that its rule asks for has no text. */
export interface Incomplete {
  readonly leaflet: string;
  readonly country: string;
  readonly missing: readonly string[];
  readonly rule: 'all' | 'any';
}

export interface Editions {
  readonly editions: readonly Edition[];
  readonly incomplete: readonly Incomplete[];
}

/** All editions of a workspace, sorted by country, locale and leaflet. */
export function editionsOf(library: Library): Editions {
  const editions: Edition[] = [];
  const incomplete: Incomplete[] = [];
  for (const [country, facts] of library.countries) {
    for (const leaflet of library.leaflets.keys()) {
      const has = (locale: string) => hasText(library, leaflet, locale);
      const missing = missingLocales(facts, has);
      if (missing.length > 0) incomplete.push({ leaflet, country, missing, rule: facts.languages.rule });
      else {
        const locales = [...facts.languages.required, ...facts.languages.optional].filter(has);
        editions.push(...locales.map((locale) => ({ leaflet, country, locale })));
      }
    }
  }
  const key = (e: Edition) => `${e.country}/${e.locale}/${e.leaflet}`;
  return { editions: editions.sort((a, b) => (key(a) < key(b) ? -1 : 1)), incomplete };
}

/** True when the leaflet has a text in the locale and the locale can print. */
export function hasText(library: Library, leaflet: string, locale: string): boolean {
  return library.translations.get(leaflet)?.has(locale) === true && library.locales.has(locale);
}

function missingLocales(facts: CountryFacts, has: (locale: string) => boolean): readonly string[] {
  const missing = facts.languages.required.filter((locale) => !has(locale));
  const enough = facts.languages.rule === 'any' && missing.length < facts.languages.required.length;
  return enough ? [] : missing;
}
