// Checks what countries add: notes in every language they need, facts behind every placeholder, no number typed by hand.

import type { CountryFacts, CountryNotes } from '../model/country.ts';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { type NoteSection, noteSections } from '../model/jurisdiction.ts';
import type { Library } from '../model/library.ts';
import { type Inline, plainText, type Section } from '../model/text.ts';
import { inlinesOf, unitsOf } from '../model/unit.ts';

const required = ['reporting', 'responsible'] as const satisfies readonly NoteSection[];
const known: readonly string[] = noteSections;

/** All countries and their notes. */
export function checkCountries(library: Library): readonly Diagnostic[] {
  return [...library.countries.values()].flatMap((facts) => {
    const notes = library.notes.get(facts.country) ?? new Map<string, CountryNotes>();
    return [
      ...checkLanguages(library, facts),
      ...checkNeeded(library, facts, notes),
      ...[...notes.values()].flatMap((one) => [...checkListed(facts, one), ...checkNotes(facts, one)]),
    ];
  });
}

/** Notes of a country that has no country.yaml. */
export function checkOrphans(library: Library): readonly Diagnostic[] {
  const countries = [...library.notes].filter(
    ([country]) => !library.countries.has(country) && !library.files.has(`content/countries/${country}/country.yaml`),
  );
  return countries.flatMap(([country, notes]) =>
    [...notes.values()].map((one) => diagnostic('country-unknown', one.place, { country })),
  );
}

/** Languages that a country's rule asks for and no text has. */
function checkLanguages(library: Library, facts: CountryFacts): readonly Diagnostic[] {
  const { rule, required: locales, place } = facts.languages;
  return [...library.leaflets.keys()].flatMap((leaflet) => {
    const missing = locales.filter((locale) => !isWritten(library, leaflet, locale));
    return writtenLocales(library, leaflet, facts).length > 0
      ? []
      : [
          diagnostic('country-language-missing', place, {
            country: facts.country,
            leaflet,
            locales: missing.join(', '),
            rule,
          }),
        ];
  });
}

/** The locales of a country's editions of a leaflet, as far as their files are there: none while its rule asks for more. */
export function writtenLocales(library: Library, leaflet: string, { languages }: CountryFacts): readonly string[] {
  const has = (locale: string) => isWritten(library, leaflet, locale);
  const { rule, required: needed, optional } = languages;
  const complete = rule === 'all' ? needed.every(has) : needed.some(has);
  return complete ? [...needed, ...optional].filter(has) : [];
}

/** True when there is a text for the locale, its own or one to derive it from, be it readable or not. */
function isWritten(library: Library, leaflet: string, locale: string): boolean {
  const chain = [locale, ...(library.forms.get(locale)?.from ?? [])];
  return chain.some((tag) => library.files.has(`content/leaflets/${leaflet}/${tag}.md`));
}

/** A locale that a country uses and a leaflet has needs the country's notes. */
function checkNeeded(
  library: Library,
  facts: CountryFacts,
  notes: ReadonlyMap<string, CountryNotes>,
): readonly Diagnostic[] {
  const locales = [...facts.languages.required, ...facts.languages.optional];
  return locales.flatMap((locale) => {
    const printable =
      library.locales.has(locale) && [...library.translations.values()].some((texts) => texts.has(locale));
    return printable && !notes.has(locale) && !library.files.has(`content/countries/${facts.country}/${locale}.md`)
      ? [diagnostic('notes-missing', facts.languages.place, { country: facts.country, locale })]
      : [];
  });
}

/** Notes in a language that the country does not use are written for nobody. */
function checkListed({ country, languages }: CountryFacts, { locale, place }: CountryNotes): readonly Diagnostic[] {
  const listed = [...languages.required, ...languages.optional];
  return listed.includes(locale)
    ? []
    : [diagnostic('notes-unlisted', place, { country, locale, listed: listed.join(', ') })];
}

function checkNotes(facts: CountryFacts, notes: CountryNotes): readonly Diagnostic[] {
  const { country, locale } = notes;
  const found: Diagnostic[] = [];
  for (const section of required) {
    const present = notes.sections.find((one) => one.id === section);
    if (notes.refused.has(present?.id ?? '')) continue;
    if (!present) found.push(diagnostic('notes-section-missing', notes.place, { country, locale, section }));
    else if (present.blocks.length === 0) found.push(diagnostic('section-empty', present.place, { section, locale }));
  }
  for (const section of notes.sections) {
    if (section.id !== '' && !known.includes(section.id))
      found.push(diagnostic('notes-section-extra', section.place, { section: section.id }));
  }
  const texts = [notes.emergencyNote, notes.adviceNote, ...notes.sections.flatMap(unitsOf).map((unit) => unit.text)];
  return [
    ...found,
    ...texts.flatMap((text) => [...checkNames(text), ...checkFacts(facts, text), ...checkLiterals(text)]),
  ];
}

/** Placeholders that no facts could ever fill. */
function checkNames(text: readonly Inline[]): readonly Diagnostic[] {
  return inlinesOf(text).flatMap((inline) => {
    if (inline.kind !== 'placeholder' || inline.name.startsWith('supply.') || isKnownPlaceholder(inline.name))
      return [];
    return [diagnostic('placeholder-unknown', inline.place, { name: inline.name })];
  });
}

/** Placeholders of running text that the facts of one country leave empty. */
export function checkFacts(facts: CountryFacts, text: readonly Inline[]): readonly Diagnostic[] {
  return inlinesOf(text).flatMap((inline) =>
    inline.kind === 'placeholder' && isKnownPlaceholder(inline.name) && factOf(facts, inline.name) === null
      ? [diagnostic('fact-missing', inline.place, { country: facts.country, fact: inline.name })]
      : [],
  );
}

/** Placeholders of a leaflet's text: each must be known; the facts themselves are checked with the country. */
export function checkPlaceholders(sections: readonly Section[], supplies: ReadonlySet<string>): readonly Diagnostic[] {
  return sections
    .flatMap(unitsOf)
    .flatMap((unit) => inlinesOf(unit.text))
    .flatMap((inline) => {
      if (inline.kind !== 'placeholder') return [];
      const { name, place } = inline;
      if (name.startsWith('supply.'))
        return supplies.has(name.slice('supply.'.length)) ? [] : [diagnostic('supply-unknown', place, { name })];
      return isKnownPlaceholder(name) && !name.startsWith('emergency.')
        ? []
        : [diagnostic('placeholder-unknown', place, { name })];
    });
}

/** Further numbers of a country are for its notes: a leaflet is read in countries that do not have them. */
export function isNotesOnly(inline: Inline): boolean {
  return inline.kind === 'placeholder' && inline.name.startsWith('emergency.');
}

function isKnownPlaceholder(name: string): boolean {
  return (
    ['country', 'authority', 'authority.url', 'reporting.url', 'reporting.phone', 'emergency'].includes(name) ||
    /^emergency\.[a-z]+$/.test(name)
  );
}

/** The value of a placeholder that the facts of a country fill, or null where it has none. */
export function factOf(facts: CountryFacts, name: string): string | null {
  if (name === 'reporting.phone') return facts.reporting.phone;
  if (name.startsWith('emergency.')) return facts.emergency.numbers.get(name.slice('emergency.'.length)) ?? null;
  return name;
}

const typed = /https?:\/\/\S+|www\.\S+|(?<![\p{Nd}/])\+?\p{Nd}[\p{Nd} ()-]{5,}\p{Nd}(?![\p{Nd}/])/u;

/** A phone number or address typed into notes would not follow when the fact changes. */
export function checkLiterals(text: readonly Inline[]): readonly Diagnostic[] {
  const plain = plainText(text);
  const literal = typed.exec(plain)?.[0];
  const place = (inlinesOf(text).find((one) => one.kind === 'text' && typed.test(one.text)) ?? text[0])?.place;
  return literal && place ? [diagnostic('literal-number', place, { number: literal.trim() })] : [];
}
