// Finds words that only stand in for a text or a value.

import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts';
import { type Leaflet, type SupplyItem, suppliedText } from '../../model/leaflet.ts';
import type { Library } from '../../model/library.ts';
import { writtenLocales } from '../country.ts';
import { suppliesIn } from '../evidence.ts';
import { fillingOfWords } from '../filling.ts';
import type { Said } from './said.ts';

/** Units of texts and notes that say no more than that something is to come. */
export function checkFillers(library: Library, said: readonly Said[]): readonly Diagnostic[] {
  return said.flatMap(({ unit, text, locale, owner, place }) => {
    const written = owner !== 'phrases' && !unit.startsWith('supply/');
    // A unit of one word may be that word: cells hold names and dashes.
    const filler =
      written && /\p{L}/u.test(text) && fillingOfWords(text, { gaps: gapsOf(library, locale) }) === 'filler';
    return filler ? [diagnostic('text-filler', place, { unit, found: text.trim() })] : [];
  });
}

/** Supplied values that stand in for a value, or are there in some languages of the leaflet's editions and not in others. */
export function checkSupplied(library: Library): readonly Diagnostic[] {
  return [...library.leaflets.values()].flatMap((leaflet) => {
    const printed = new Set(printedSupplies(library, leaflet));
    return [...leaflet.supply.values()]
      .filter(({ name, value }) => value !== null && printed.has(name))
      .flatMap((item) => ofItem(library, leaflet, item));
  });
}

function ofItem(library: Library, leaflet: Leaflet, item: SupplyItem): readonly Diagnostic[] {
  const { name, by, place } = item;
  const values = localesOf(library, leaflet).map((locale) => {
    const text = suppliedText(item, [locale, ...(library.forms.get(locale)?.from ?? [])]);
    const filler = text !== null && fillingOfWords(text, { gaps: gapsOf(library, locale) }) !== 'text';
    return { locale, text, filler };
  });
  const lacking = values.filter(({ text }) => text === null).map(({ locale }) => locale);
  const fillers = Map.groupBy(
    values.filter(({ filler }) => filler),
    ({ text }) => text ?? '',
  );
  return [
    ...(lacking.length > 0 ? [diagnostic('supply-locale', place, { name, by, locales: lacking.join(', ') })] : []),
    ...[...fillers].map(([found, group]) =>
      diagnostic('supply-filler', place, { name, by, found, locales: group.map(({ locale }) => locale).join(', ') }),
    ),
  ];
}

/** The locales of all editions of a leaflet. */
function localesOf(library: Library, leaflet: Leaflet): readonly string[] {
  const locales = [...library.countries.values()].flatMap((facts) => writtenLocales(library, leaflet.id, facts));
  return [...new Set(locales)].sort();
}

/** Items that the leaflet's own texts or, in a device leaflet, the notes of a country print. */
function printedSupplies(library: Library, leaflet: Leaflet): readonly string[] {
  const texts = [...(library.translations.get(leaflet.id)?.values() ?? [])];
  const notes = leaflet.kind === 'device' ? [...library.notes.values()].flatMap((one) => [...one.values()]) : [];
  return [...texts, ...notes].flatMap(({ sections }) => suppliesIn(sections));
}

/** The locale's own words for a gap. */
function gapsOf(library: Library, locale: string): readonly string[] {
  const phrases = library.phrases.get(library.forms.get(locale)?.from.at(-1) ?? locale)?.byKey;
  return ['supply.manufacturer', 'supply.distributor'].flatMap((key) => phrases?.get(key)?.text ?? []);
}
