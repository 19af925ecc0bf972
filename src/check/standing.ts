// How each required element stands in each edition: there, or why not. Findings and the matrix are both made from this.

import type { CountryFacts } from '../model/country.ts';
import { type Element, elementsFor, type Lack } from '../model/jurisdiction.ts';
import { type Leaflet, type SupplyItem, suppliedText } from '../model/leaflet.ts';
import type { Library } from '../model/library.ts';
import type { Place } from '../model/place.ts';
import type { Section } from '../model/text.ts';
import { inlinesOf, unitsOf } from '../model/unit.ts';
import { factOf, writtenLocales } from './country.ts';
import { suppliesIn } from './evidence.ts';
import { fillingOf, fillingOfWords, type Reader } from './filling.ts';

/** An element in one edition. */
export interface Standing {
  readonly leaflet: string;
  readonly country: string;
  readonly locale: string;
  readonly element: Element;
  /** Empty: the element is there. */
  readonly lacks: readonly Lack[];
  /** The text or its notes cannot be read: nothing is there, and their own findings say why. */
  readonly unread: boolean;
}

/** Every element that the jurisdictions ask for, in every edition that the files are there for. */
export function standingsOf(library: Library): readonly Standing[] {
  return [...library.leaflets.values()].flatMap((leaflet) =>
    [...library.countries.values()].flatMap((facts) => {
      const jurisdiction = library.jurisdictions.get(facts.jurisdiction);
      if (!jurisdiction) return [];
      const elements = elementsFor(jurisdiction, leaflet.kind);
      return writtenLocales(library, leaflet.id, facts).flatMap((locale) =>
        elements.map((element) => ({
          leaflet: leaflet.id,
          country: facts.country,
          locale,
          element,
          ...assess(library, leaflet, facts, locale, element),
        })),
      );
    }),
  );
}

type Assessed = Pick<Standing, 'lacks' | 'unread'>;

function assess(library: Library, leaflet: Leaflet, facts: CountryFacts, locale: string, element: Element): Assessed {
  const from = library.forms.get(locale)?.from ?? [];
  const text = library.translations.get(leaflet.id)?.get(locale);
  const { needs } = element;
  if (!text) {
    const texts = library.unread.get(leaflet.id);
    const refused = [locale, ...from].flatMap((tag) => texts?.get(tag) ?? [])[0]?.fields;
    const lacks = needs.fields.flatMap((name) => missing('field-missing', name, refused?.get(name)));
    return { lacks, unread: lacks.length === 0 };
  }
  const phrases = library.phrases.get(from.at(-1) ?? locale)?.byKey;
  const gaps = ['supply.manufacturer', 'supply.distributor'].flatMap((key) => phrases?.get(key)?.text ?? []);
  const reader: Reader = { leaflet, locales: [locale, ...from], gaps };
  const values = needs.supply.flatMap((name) => ofSupply(name, leaflet, reader));
  const looking: Looking = { ...reader, gone: new Set(values.map(({ name }) => name)) };
  const own = ofText(element, leaflet, text, looking);
  const notes = ofNotes(element, library, facts, locale, looking);
  const unread = own.unread || notes.unread;
  if (unread || own.lacks.length + notes.lacks.length > 0)
    return { lacks: [...own.lacks, ...notes.lacks, ...values], unread };
  // Only a section that stands can be asked what it prints.
  const sections = [...own.sections, ...notes.sections];
  return { lacks: [...values, ...printed(element, leaflet, facts, sections)], unread };
}

/** A reader who knows which of the element's supply items have no value: those are reported as items. */
interface Looking extends Reader {
  readonly gone: ReadonlySet<string>;
}

interface Looked extends Assessed {
  readonly sections: readonly Section[];
}

/** Every section that the leaflet declares, and the pack allows, must say something: one of several is not enough. */
function ofText(
  element: Element,
  leaflet: Leaflet,
  text: { readonly sections: readonly Section[]; readonly refused: ReadonlySet<string>; readonly place: Place },
  reader: Looking,
): Looked {
  if (element.sections.length === 0) return { lacks: [], unread: false, sections: [] };
  const declared = leaflet.claims.filter((one) => one.element === element.id && element.sections.includes(one.section));
  if (declared.length === 0)
    return {
      lacks: missing('undeclared', element.sections.join(', '), leaflet.claimsPlace),
      unread: false,
      sections: [],
    };
  const looked = [...new Set(declared.map(({ section }) => section))].map((id) =>
    ofSection(text.sections, id, text, reader, '' as const),
  );
  return together(looked);
}

function ofNotes(element: Element, library: Library, facts: CountryFacts, locale: string, reader: Looking): Looked {
  if (element.needs.notes.length === 0) return { lacks: [], unread: false, sections: [] };
  const notes = library.notes.get(facts.country)?.get(locale);
  if (notes)
    return together(element.needs.notes.map((id) => ofSection(notes.sections, id, notes, reader, 'notes-' as const)));
  const unread = library.files.has(`content/countries/${facts.country}/${locale}.md`);
  return { lacks: unread ? [] : missing('notes-missing', locale, facts.languages.place), unread, sections: [] };
}

function together(looked: readonly Looked[]): Looked {
  return {
    lacks: looked.flatMap(({ lacks }) => lacks),
    unread: looked.some(({ unread }) => unread),
    sections: looked.flatMap(({ sections }) => sections),
  };
}

function ofSection(
  sections: readonly Section[],
  id: string,
  { refused, place }: { readonly refused: ReadonlySet<string>; readonly place: Place },
  reader: Looking,
  whose: '' | 'notes-',
): Looked {
  const section = sections.find((one) => one.id === id);
  const lacking = (lacks: readonly Lack[]): Looked => ({ lacks, unread: false, sections: [] });
  if (!section) return lacking(missing(`${whose}section-missing`, id, place));
  const filling = fillingOf(section, reader);
  // What was refused here in reading may have been what is looked for.
  if (refused.has(id) && filling !== 'filler') return { lacks: [], unread: true, sections: [] };
  const gapOnly = filling === 'filler' && suppliesIn([section]).some((name) => reader.gone.has(name));
  if (filling === 'text' || gapOnly) return { lacks: [], unread: false, sections: [section] };
  return lacking(
    filling === 'empty'
      ? missing(`${whose}section-empty`, id, section.place)
      : [{ state: 'placeholder', why: `${whose}section-filler`, name: id, place: section.place }],
  );
}

function ofSupply(name: string, leaflet: Leaflet, reader: Reader): readonly Lack[] {
  const item: SupplyItem | undefined = leaflet.supply.get(name);
  if (!item) return missing('supply-unlisted', name, leaflet.claimsPlace);
  const value = suppliedText(item, reader.locales);
  if (value === null) return [{ state: 'placeholder', why: 'supply-missing', name, place: item.place }];
  return fillingOfWords(value, reader) === 'text'
    ? []
    : [{ state: 'placeholder', why: 'supply-filler', name, place: item.place }];
}

/** What the sections must print: supplied values, and facts that the country has. */
function printed(
  { needs }: Element,
  leaflet: Leaflet,
  facts: CountryFacts,
  sections: readonly Section[],
): readonly Lack[] {
  const place = sections[0]?.place ?? leaflet.claimsPlace;
  const supplies = suppliesIn(sections);
  const names = sections
    .flatMap(unitsOf)
    .flatMap((unit) => inlinesOf(unit.text))
    .flatMap((inline) => (inline.kind === 'placeholder' ? [inline.name] : []));
  return [
    ...needs.supply.flatMap((name) =>
      supplies.includes(name) || !leaflet.supply.has(name) ? [] : missing('supply-unprinted', name, place),
    ),
    ...needs.facts.flatMap((name) => {
      if (factOf(facts, name) === null) return missing('fact-missing', name, facts.place);
      return names.includes(name) ? [] : missing('fact-unprinted', name, place);
    }),
  ];
}

function missing(why: Lack['why'], name: string, place: Place | undefined): readonly Lack[] {
  return place ? [{ state: 'missing', why, name, place }] : [];
}
