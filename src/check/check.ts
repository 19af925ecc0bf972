// All content rules over a library. No rule reads a file, starts a browser or knows how a page looks.

import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { Leaflet, Translation } from '../model/leaflet.ts';
import type { Library } from '../model/library.ts';
import type { Place } from '../model/place.ts';
import { plainText, type Section } from '../model/text.ts';
import { unitsOf } from '../model/unit.ts';
import { checkCountries, checkFacts, checkOrphans, checkPlaceholders } from './country.ts';
import { checkMarks, checkPictures, checkRegister, checkSupply, suppliesIn } from './evidence.ts';
import { checkPhrases } from './phrases.ts';
import { checkAgainstSource, checkSections } from './translation.ts';

/** Everything wrong with the content of `library`. `today` is `YYYY-MM-DD` and decides about expiry. */
export function checkLibrary(library: Library, today: string): readonly Diagnostic[] {
  const pictures = new Set(
    [...library.files.keys()].flatMap((path) =>
      path.startsWith('templates/illustrations/') ? [path.slice('templates/illustrations/'.length)] : [],
    ),
  );
  const notes = [...library.notes.values()].flatMap((byLocale) =>
    [...byLocale.values()].flatMap((one) => one.sections),
  );
  return [
    ...checkPhrases(library.phrases),
    ...checkLocales(library),
    ...checkCountries(library),
    ...checkOrphans(library),
    ...checkDigits(notes),
    ...[...library.leaflets.values()].flatMap((leaflet) => checkLeaflet(library, leaflet, pictures, notes, today)),
    ...checkDerivations(library),
  ];
}

function checkLeaflet(
  library: Library,
  leaflet: Leaflet,
  pictures: ReadonlySet<string>,
  notes: readonly Section[],
  today: string,
): readonly Diagnostic[] {
  const texts = library.translations.get(leaflet.id);
  const source = texts?.get(leaflet.source);
  if (!source)
    return [diagnostic('translation-missing', leaflet.place, { leaflet: leaflet.id, locale: leaflet.source })];
  const supplies = new Set(leaflet.supply.keys());
  const fromNotes = leaflet.kind === 'device' ? notes : [];
  const used = new Set([...suppliesIn(source.sections), ...suppliesIn(fromNotes)]);
  const written = [...(texts?.values() ?? [])].filter((text) =>
    library.files.has(`content/leaflets/${leaflet.id}/${text.locale}.md`),
  );
  return [
    ...checkRegister(leaflet, source, today),
    ...checkSupply(leaflet, used),
    ...checkPlaceholders(fromNotes, supplies).filter((found) => found.code === 'supply-unknown'),
    ...written.flatMap((translation) => [
      ...checkSections(leaflet, translation),
      ...checkMarks(leaflet, translation.sections),
      ...checkPlaceholders(translation.sections, supplies),
      ...checkUsedFacts(library, translation),
      ...checkPictures(translation.sections, pictures),
      ...checkDigits(translation.sections),
      ...(translation === source ? [] : checkAgainstSource(source, translation)),
    ]),
  ];
}

/** Facts that a text uses and a country that prints it does not have. */
function checkUsedFacts(library: Library, translation: Translation): readonly Diagnostic[] {
  const texts = translation.sections.flatMap(unitsOf).map((unit) => unit.text);
  return [...library.countries.values()].flatMap((facts) => {
    const locales = [...facts.languages.required, ...facts.languages.optional];
    const prints = locales.some(
      (locale) => locale === translation.locale || library.forms.get(locale)?.from.includes(translation.locale),
    );
    return prints
      ? texts.flatMap((text) => checkFacts(facts, text)).filter((found) => found.code === 'fact-missing')
      : [];
  });
}

/** A locale with a text needs a form and, itself or the one it derives from, phrases. */
function checkLocales(library: Library): readonly Diagnostic[] {
  const places = new Map<string, Place>();
  for (const texts of library.translations.values())
    for (const text of texts.values()) places.set(text.locale, text.place);
  return [...places].flatMap(([locale, place]) => {
    if (!library.forms.has(locale)) return [diagnostic('locale-form-missing', place, { locale })];
    return library.locales.has(locale) ? [] : [diagnostic('locale-phrases-missing', place, { locale })];
  });
}

/** Manuscripts write 0 to 9; the locale's own digits are set in print. */
function checkDigits(sections: readonly Section[]): readonly Diagnostic[] {
  return sections.flatMap(unitsOf).flatMap((unit) => {
    const found = plainText(unit.text).match(/(?![0-9])\p{Nd}+/u)?.[0];
    return found ? [diagnostic('digits-mixed', unit.place, { unit: unit.id, found })] : [];
  });
}

/** Each declared difference is met somewhere, or it is a leftover. */
function checkDerivations(library: Library): readonly Diagnostic[] {
  return library.derivations.flatMap(({ derivation, tag, used }) =>
    [...derivation.words.keys(), ...derivation.letters.keys()].flatMap((word) =>
      used.has(word) ? [] : [diagnostic('derivation-unused', derivation.placeOf(word), { locale: tag, word })],
    ),
  );
}
