// Everything that an approval can cover: the units of a leaflet's text or of a country's notes, source beside target.

import { type Role, rolesOf, type Subject, type TextKind } from '../model/approval.ts';
import type { CountryFacts, CountryNotes } from '../model/country.ts';
import type { Exception } from '../model/exception.ts';
import { type Leaflet, suppliedText, type Translation } from '../model/leaflet.ts';
import type { Library } from '../model/library.ts';
import type { Place } from '../model/place.ts';
import { saidPhrases } from '../model/said-phrases.ts';
import type { Section } from '../model/text.ts';
import { isEmpty, unitsOf } from '../model/unit.ts';
import { textDigest } from './digest.ts';
import { formOf, paragraph, structureOf, type Written } from './form.ts';

/** One unit with its source text and the text that is approved. Of a source text and of notes the two are the same. */
export interface UnitText {
  /** `<section>#<number>`, a field of the front matter, `phrase/<key>`, `supply/<name>`, `fact/<name>`, `evidence/<id>` or `rules`. */
  readonly unit: string;
  readonly source: Written;
  /** Null where the unit is missing. */
  readonly target: Written | null;
  readonly place: Place;
}

/** Digests of both texts of a unit; null where it is missing. */
export function digestsOf({ source, target }: UnitText): { readonly source: string; readonly target: string } | null {
  if (target === null) return null;
  const digest = digestOf(source);
  return { source: digest, target: target === source ? digest : digestOf(target) };
}

/** Running text is digested once: every translation asks for the same source again. */
const known = new WeakMap<object, string>();

function digestOf(written: Written): string {
  if (written.kind === 'plain') return textDigest(formOf(written));
  const before = known.get(written.unit.text);
  if (before !== undefined) return before;
  const digest = textDigest(formOf(written));
  known.set(written.unit.text, digest);
  return digest;
}

/** Whether a subject is a source text, a translation or notes; null where there is no such leaflet. */
export function kindOf(library: Library, { kind, id, locale }: Subject): TextKind | null {
  if (kind === 'country') return 'notes';
  const leaflet = library.leaflets.get(id);
  if (!leaflet) return null;
  return leaflet.source === locale ? 'source' : 'translation';
}

/** The roles that approve a subject. */
export function rolesFor(library: Library, subject: Subject): readonly Role[] {
  const kind = kindOf(library, subject);
  return kind === null ? [] : rolesOf[kind];
}

/** The part that a unit belongs to: its section, or `front`, `phrase`, `supply`, `fact`, `evidence`. */
export function partOf(unit: string): string {
  return /^([^#/]+)[#/]/.exec(unit)?.[1] ?? 'front';
}

/** Texts of the front matter that are printed. */
const front = [
  ['title', 'title'],
  ['short_title', 'shortTitle'],
  ['lead', 'lead'],
] as const;

/** All units of a subject in reading order; empty where there is no source text. */
export function textsOf(library: Library, { kind, id, locale }: Subject): readonly UnitText[] {
  if (kind === 'country') {
    const notes = library.notes.get(id)?.get(locale);
    return notes ? notesTexts(notes, library.countries.get(id)) : [];
  }
  const leaflet = library.leaflets.get(id);
  const source = leaflet && library.translations.get(id)?.get(leaflet.source);
  return source ? leafletTexts(library, leaflet, source, locale) : [];
}

function leafletTexts(library: Library, leaflet: Leaflet, source: Translation, locale: string): readonly UnitText[] {
  const target = library.translations.get(leaflet.id)?.get(locale);
  const own = target === source ? null : new Map((target ? writtenIn(target) : []).map((one) => [one.unit.id, one]));
  const home = target?.place ?? leaflet.place;
  const texts = [
    ...front.map(([unit, field]): UnitText => {
      const written = fieldOf(source, unit, field);
      const said = own === null ? written : target && fieldOf(target, unit, field);
      return { unit, source: written, target: said ?? null, place: home };
    }),
    ...writtenIn(source).map((written): UnitText => {
      const { id: unit } = written.unit;
      const said = own ? own.get(unit) : written;
      const missing = said === undefined || (isEmpty(said.unit) && !isEmpty(written.unit));
      return { unit, source: written, target: missing ? null : said, place: said?.unit.place ?? home };
    }),
    ...supplyTexts(library, leaflet, locale),
    ...phraseTexts(library, leaflet, locale),
    ...(own === null ? grounds(leaflet) : []),
  ];
  return target ? texts : texts.map((text) => ({ ...text, target: null }));
}

/** A field of the front matter. The title stands for the sections of the text too. */
function fieldOf(text: Translation, unit: string, field: (typeof front)[number][1]): Written {
  return plain(text[field], holding(field === 'title' ? idsOf(text.sections) : '', unit, text.exceptions));
}

function idsOf(sections: readonly Section[]): string {
  return sections.map(({ id }) => id).join(' ');
}

/** What a unit stands for: who approves it approves the exceptions that excuse it, too. */
function holding(holds: string, id: string, exceptions: readonly Exception[]): string {
  const excused = exceptions.filter(({ unit }) => unit === id).map(({ code, words }) => `${code} ${words}`);
  return [holds, ...excused.sort()].join('\n').trim();
}

type WrittenText = Pick<Translation, 'sections' | 'exceptions'>;

/**
 * Units of all sections; a heading stands for what its section consists of. Of two sections with one id the first counts; the other one
 * is a finding already.
 */
function writtenIn({ sections, exceptions }: WrittenText): readonly Extract<Written, { readonly kind: 'unit' }>[] {
  const byId = new Map(sections.toReversed().map((section) => [section.id, section]));
  return sections
    .filter((section) => section.id !== '' && byId.get(section.id) === section)
    .flatMap((section) =>
      unitsOf(section).map((unit, i) => {
        const holds = holding(i === 0 ? structureOf(section) : '', unit.id, exceptions);
        return { kind: 'unit' as const, unit, holds };
      }),
    );
}

function plain(text: string, holds = ''): Written {
  return { kind: 'plain', text, holds };
}

/** True for what a leaflet rests on: it has no translation, and is approved with the source text for all of them. */
export function isGround(unit: string): boolean {
  return unit.startsWith('evidence/');
}

/** Entries of the register as they are: who approves a sentence approves what stands behind it. Their dates go by themselves. */
function grounds({ evidence }: Leaflet): readonly UnitText[] {
  return [...evidence.values()].map(({ id, category, claim, sources, place }) => {
    const named = sources.map(({ title, url }) => `${title} ${url ?? ''}`);
    return alike(`evidence/${id}`, plain([category, claim, ...named].join('\n')), place);
  });
}

/** A unit that is no translation of another. */
function alike(unit: string, written: Written, place: Place): UnitText {
  return { unit, source: written, target: written, place };
}

/** What the manufacturer supplied is printed like a text; what is still missing is printed as a gap, which nobody approves. */
function supplyTexts(library: Library, leaflet: Leaflet, locale: string): readonly UnitText[] {
  const chain = (tag: string) => [tag, ...(library.forms.get(tag)?.from ?? [])];
  return [...leaflet.supply.values()].flatMap((item): readonly UnitText[] => {
    const own = suppliedText(item, chain(locale));
    const source = suppliedText(item, chain(leaflet.source)) ?? own;
    if (source === null) return [];
    const written = plain(source);
    const target = locale === leaflet.source ? written : own === null ? null : plain(own);
    return [{ unit: `supply/${item.name}`, source: written, target, place: item.place }];
  });
}

/** The fixed phrases that stand on an approved print of the leaflet. */
function phraseTexts(library: Library, leaflet: Leaflet, locale: string): readonly UnitText[] {
  const source = library.locales.get(leaflet.source)?.texts;
  const own = library.locales.get(locale)?.texts;
  const places = library.phrases.get(library.forms.get(locale)?.from.at(-1) ?? locale)?.byKey;
  const home = library.forms.get(locale)?.place ?? leaflet.place;
  return Object.keys(saidPhrases).flatMap((key): readonly UnitText[] => {
    const text = source?.get(key);
    if (text === undefined || !isPrinted(key, leaflet)) return [];
    const written = plain(text);
    const said = own?.get(key);
    const target = locale === leaflet.source ? written : said === undefined ? null : plain(said);
    return [{ unit: `phrase/${key}`, source: written, target, place: places?.get(key)?.place ?? home }];
  });
}

/** Draft marks and labels of gaps never stand on an approved print, and the index is no leaflet. */
function isPrinted(key: string, leaflet: Leaflet): boolean {
  const [group] = key.split('.', 1);
  if (group === 'kind') return key === `kind.${leaflet.kind}`;
  return group !== 'index' && group !== 'draft' && group !== 'supply';
}

function notesTexts(notes: CountryNotes, facts: CountryFacts | undefined): readonly UnitText[] {
  const note = (field: string, text: CountryNotes['adviceNote']) => {
    const written = { ...paragraph(text, notes.place), holds: holding('', field, notes.exceptions) };
    return text[0] ? [alike(field, written, text[0].place)] : [];
  };
  const fields = [
    alike('authority', plain(notes.authority), notes.place),
    ...note('emergency_note', notes.emergencyNote),
    ...note('advice_note', notes.adviceNote),
  ];
  const values = facts ? factsOf(facts).map(([name, value]) => alike(`fact/${name}`, plain(value), facts.place)) : [];
  const rules = facts ? [alike('rules', plain(rulesOf(facts)), facts.place)] : [];
  // What a country may have or not have, so that none of it goes unnoticed either.
  const holds = [...[...fields, ...values].map(({ unit }) => unit), idsOf(notes.sections)].join(' ');
  return [
    alike('country', plain(notes.name, holds), notes.place),
    ...fields,
    ...writtenIn(notes).map((written) => alike(written.unit.id, written, written.unit.place)),
    ...values,
    ...rules,
  ];
}

/** Under which rules a country stands, and in which languages it is owed its leaflets. */
function rulesOf({ jurisdiction, languages: { rule, required, optional } }: CountryFacts): string {
  return [jurisdiction, `${rule}: ${required.join(' ')}`, `optional: ${optional.join(' ')}`].join('\n');
}

/** Numbers and addresses that the notes and every leaflet of the country print, by the names of their placeholders. */
function factsOf({ authority, reporting, emergency }: CountryFacts): readonly (readonly [string, string])[] {
  return [
    ['emergency', emergency.primary],
    ...[...emergency.numbers].map(([name, number]) => [`emergency.${name}`, number] as const),
    ['authority.url', authority.website],
    ['reporting.url', reporting.url],
    ...(reporting.phone === null ? [] : [['reporting.phone', reporting.phone] as const]),
  ];
}
