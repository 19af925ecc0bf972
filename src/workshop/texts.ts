// Every text that a locale may print, each with its place: what its fonts must hold.

import { supplyClauses } from '../model/jurisdiction.ts';
import type { Library } from '../model/library.ts';
import type { Place } from '../model/place.ts';
import { inlinesOf, unitsOf } from '../model/unit.ts';

export interface PrintedText {
  readonly text: string;
  readonly place: Place;
}

/** The texts of a locale: manuscripts, notes, phrases, the marks of its typography, names of neighbouring languages. */
export function printedTexts(library: Library, locale: string): readonly PrintedText[] {
  const form = library.forms.get(locale);
  if (!form) return [];
  const phrases = library.phrases.get(form.from.at(-1) ?? locale);
  const translations = [...library.translations.values()].flatMap((texts) => texts.get(locale) ?? []);
  const notes = [...library.notes.values()].flatMap((byLocale) => byLocale.get(locale) ?? []);
  const leaflets = [...library.leaflets.values()];
  return [
    ...translations.flatMap((one) =>
      [one.title, one.shortTitle, one.lead, ...one.keywords].map((text) => ({ text, place: one.place })),
    ),
    ...[...translations, ...notes].flatMap((one) =>
      one.sections.flatMap(unitsOf).flatMap((unit) => textsIn(unit.text)),
    ),
    ...notes.flatMap((one) => [
      { text: one.name + one.authority, place: one.place },
      ...textsIn([...one.emergencyNote, ...one.adviceNote]),
    ]),
    ...[...(phrases?.byKey.values() ?? [])],
    ...neighbours(library, locale).map((tag) => ({ text: library.forms.get(tag)?.name ?? '', place: form.place })),
    { text: `${form.name}${form.quotes.join('')}${months(locale)}`, place: form.place },
    ...leaflets.flatMap((leaflet) => [
      {
        text: [...leaflet.evidence.values()].flatMap((entry) => entry.sources.map((source) => source.title)).join(''),
        place: leaflet.place,
      },
    ]),
    ...clauses(library, locale),
  ];
}

/** The clauses that gaps name in the countries of a locale. */
function clauses(library: Library, locale: string): readonly PrintedText[] {
  const items = new Set([...library.leaflets.values()].flatMap((leaflet) => [...leaflet.supply.keys()]));
  const packs = new Set(
    [...library.countries.values()]
      .filter(({ languages }) => [...languages.required, ...languages.optional].includes(locale))
      .flatMap((facts) => library.jurisdictions.get(facts.jurisdiction) ?? []),
  );
  return [...packs].map((pack) => ({
    text: [...items].flatMap((item) => supplyClauses(pack, item)).join(''),
    place: pack.place,
  }));
}

function textsIn(inlines: Parameters<typeof inlinesOf>[0]): readonly PrintedText[] {
  return inlinesOf(inlines).flatMap((inline) => (inline.kind === 'text' ? [inline] : []));
}

/** Locales that stand beside this one in some country. */
export function neighbours(library: Library, locale: string): readonly string[] {
  const groups = [...library.countries.values()].map((facts) => [
    ...facts.languages.required,
    ...facts.languages.optional,
  ]);
  return [...new Set(groups.filter((group) => group.includes(locale)).flat())].filter(
    (tag) => tag !== locale && library.locales.has(tag),
  );
}

/** The characters that dates bring, and the source languages' names. */
function months(locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const dates = Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(2026, month, 21))));
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  return [...dates, languages.of('en') ?? ''].join('');
}
