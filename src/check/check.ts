// All content rules over a library. No rule reads a file, starts a browser or knows how a page looks.

import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { Leaflet, Translation } from '../model/leaflet.ts';
import type { Library } from '../model/library.ts';
import type { Place } from '../model/place.ts';
import { type Inline, plainText, type Section } from '../model/text.ts';
import { inlinesOf, unitsOf } from '../model/unit.ts';
import { checkDerivedAcross, checkPhrasesAcross, checkSupplyAcross, headOf } from './across/fields.ts';
import { checkNotesAcross } from './across/notes.ts';
import { checkStatutory } from './across/statutory.ts';
import { checkCountries, checkFacts, checkLiterals, checkOrphans, checkPlaceholders, isNotesOnly } from './country.ts';
import { checkDerivations } from './derivations.ts';
import { checkElements } from './elements.ts';
import { checkMarks, checkPictures, checkRegister, checkSupply, suppliesIn } from './evidence.ts';
import { checkJurisdictions } from './jurisdictions.ts';
import { checkPhrases } from './phrases.ts';
import { standingsOf } from './standing.ts';
import { checkAgainstSource, checkSections, checkTargets } from './translation.ts';

/** Everything wrong with the content of `library`. `today` is `YYYY-MM-DD` and decides about expiry. */
export function checkLibrary(library: Library, today: string): readonly Diagnostic[] {
  const pictures = new Set(
    [...library.files.keys()].flatMap((path) =>
      path.startsWith('templates/illustrations/') ? [path.slice('templates/illustrations/'.length)] : [],
    ),
  );
  const allNotes = [...library.notes.values()].flatMap((byLocale) => [...byLocale.values()]);
  const notes = allNotes.flatMap((one) => one.sections);
  const ofCountries = [
    ...checkCountries(library),
    ...checkOrphans(library),
    ...checkDigits(notes),
    ...allNotes.flatMap((one) => [
      ...digitsIn(one.emergencyNote, 'emergency_note', one.emergencyNote[0]?.place),
      ...digitsIn(one.adviceNote, 'advice_note', one.adviceNote[0]?.place),
    ]),
  ];
  const ofElements = checkElements(standingsOf(library));
  // What has a finding of its own in one language differs from the other because of that.
  const wrong = new Set([...ofCountries, ...ofElements].map(({ place }) => place));
  return [
    ...checkPhrases(library.phrases),
    ...checkPhrasesAcross(library.phrases, 'en'),
    ...checkLocales(library),
    ...ofCountries,
    ...checkNotesAcross(library, wrong),
    ...checkStatutory(library),
    ...[...library.leaflets.values()].flatMap((leaflet) => checkLeaflet(library, leaflet, pictures, notes, today)),
    ...checkDerivations(library),
    ...checkJurisdictions(library),
    ...ofElements,
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
  if (!source && !hasFile(library, leaflet.id, leaflet.source))
    return [diagnostic('translation-missing', leaflet.place, { leaflet: leaflet.id, locale: leaflet.source })];
  const supplies = new Set(leaflet.supply.keys());
  const fromNotes = leaflet.kind === 'device' ? notes : [];
  // A text that lost something in reading may have lost the one mark or placeholder of its name.
  const whole = source?.refused.size === 0 ? source : null;
  const used = whole && new Set([...suppliesIn(whole.sections), ...suppliesIn(fromNotes)]);
  const written = [...(texts?.values() ?? [])].filter((text) => hasFile(library, leaflet.id, text.locale));
  return [
    ...checkRegister(leaflet, written, whole, today),
    ...checkSupply(leaflet, used, library.jurisdictions),
    ...checkLabels(library, leaflet),
    ...checkSupplyAcross(leaflet),
    ...checkDerivedAcross(library, leaflet),
    ...[...new Set(suppliesIn(fromNotes))].flatMap((name) =>
      supplies.has(name) ? [] : [diagnostic('supply-unknown', leaflet.place, { name: `supply.${name}` })],
    ),
    ...written.flatMap((translation) => [
      ...checkSections(leaflet, translation),
      ...checkNames(leaflet, translation, supplies),
      ...checkUsedFacts(library, translation),
      ...checkPictures(translation.sections, pictures),
      ...checkDigits(translation.sections),
      ...headOf(translation).flatMap(({ id, text, place }) => digitsIn(text, id, place)),
      ...translation.sections.flatMap(unitsOf).flatMap((unit) => checkLiterals(unit.text)),
      ...(source && translation !== source ? compare(leaflet, source, translation, supplies) : []),
    ]),
  ];
}

/** A gap is printed with a label, in every language that the leaflet has. */
function checkLabels(library: Library, leaflet: Leaflet): readonly Diagnostic[] {
  const locales = [...(library.translations.get(leaflet.id)?.keys() ?? [])];
  return [...leaflet.supply.values()].flatMap(({ name, place }) =>
    locales.flatMap((locale) => {
      const phrases = library.phrases.get(locale);
      const key = `supply.items.${name}`;
      return phrases && !phrases.byKey.has(key)
        ? [diagnostic('string-missing', place, { key, locale, source: 'locales/en.json' })]
        : [];
    }),
  );
}

function hasFile(library: Library, leaflet: string, locale: string): boolean {
  return library.files.has(`content/leaflets/${leaflet}/${locale}.md`);
}

/** Names in a text that lead nowhere: evidence, placeholders, links. */
function checkNames(leaflet: Leaflet, text: Translation, supplies: ReadonlySet<string>): readonly Diagnostic[] {
  return [
    ...checkMarks(leaflet, text.sections),
    ...checkPlaceholders(text.sections, supplies),
    ...checkTargets(leaflet, text),
  ];
}

/** What names a wrong name already is not compared on top of it. */
function compare(leaflet: Leaflet, source: Translation, translation: Translation, supplies: ReadonlySet<string>) {
  const wrong = [source, translation].flatMap((text) => checkNames(leaflet, text, supplies));
  return checkAgainstSource(leaflet, source, translation, new Set(wrong.map(({ place }) => place)));
}

/** Facts that a text uses and a country that prints it does not have. */
function checkUsedFacts(library: Library, translation: Translation): readonly Diagnostic[] {
  const texts = translation.sections
    .flatMap(unitsOf)
    .map((unit) => inlinesOf(unit.text).filter((inline) => !isNotesOnly(inline)));
  return [...library.countries.values()].flatMap((facts) => {
    const locales = [...facts.languages.required, ...facts.languages.optional];
    const prints = locales.some(
      (locale) => locale === translation.locale || library.forms.get(locale)?.from.includes(translation.locale),
    );
    return prints ? texts.flatMap((text) => checkFacts(facts, text)) : [];
  });
}

/** A locale with a text needs a form and, itself or the one it derives from, phrases. */
function checkLocales(library: Library): readonly Diagnostic[] {
  const places = new Map<string, Place>();
  for (const texts of library.translations.values())
    for (const text of texts.values()) places.set(text.locale, text.place);
  return [...places].flatMap(([locale, place]) => {
    const form = library.forms.get(locale);
    if (!form)
      return library.files.has(`locales/${locale}.yaml`) ? [] : [diagnostic('locale-form-missing', place, { locale })];
    // The phrases of a derived locale are those of the locale at the end of its chain.
    const base = form.from.at(-1) ?? locale;
    return library.files.has(`locales/${base}.json`)
      ? []
      : [diagnostic('locale-phrases-missing', place, { locale: base })];
  });
}

/** Manuscripts write 0 to 9; the locale's own digits are set in print. */
function checkDigits(sections: readonly Section[]): readonly Diagnostic[] {
  return sections.flatMap(unitsOf).flatMap(({ text, id, place }) => digitsIn(text, id, place));
}

function digitsIn(text: readonly Inline[], unit: string, place: Place | undefined): readonly Diagnostic[] {
  const found = plainText(text).match(/(?![0-9])\p{Nd}+/u)?.[0];
  return found && place ? [diagnostic('digits-mixed', place, { unit, found })] : [];
}
