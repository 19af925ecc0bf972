// Sentences that the law asks for stand in the notes of its countries, word for word.

import type { CountryFacts, CountryNotes } from '../../model/country.ts';
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts';
import type { Library } from '../../model/library.ts';
import type { Place } from '../../model/place.ts';
import type { StatutorySentence } from '../../model/statutory.ts';
import type { Inline, Section } from '../../model/text.ts';
import { unitsOf } from '../../model/unit.ts';

/**
 * Notes that name a sentence in their front matter hold it unchanged. Notes of a jurisdiction that asks for a sentence and
 * do not name it are told so.
 */
export function checkStatutory(library: Library): readonly Diagnostic[] {
  const ofNotes = [...library.countries.values()].flatMap((facts) =>
    [...(library.notes.get(facts.country)?.values() ?? [])].flatMap((notes) => [
      ...unknownIn(library, notes),
      ...[...library.statutory.values()].flatMap((sentence) => checkNotes(library, facts, notes, sentence)),
    ]),
  );
  return [...clausesOf(library), ...ofNotes];
}

function checkNotes(
  library: Library,
  facts: CountryFacts,
  notes: CountryNotes,
  sentence: StatutorySentence,
): readonly Diagnostic[] {
  const { country, locale } = notes;
  const clause = sentence.clauses.get(facts.jurisdiction);
  const named = notes.statutory.includes(sentence.id);
  if (notes.refused.has(sentence.section) || (clause === undefined && !named)) return [];
  const args = { country, locale, sentence: sentence.id, clause: clause ?? 'the notes name it' };
  const chain = [locale, ...(library.forms.get(locale)?.from ?? [])];
  const text = chain.map((tag) => sentence.texts.get(tag)).find((one) => one !== undefined);
  const section = notes.sections.find(({ id }) => id === sentence.section);
  const stands =
    text !== undefined && section !== undefined && textsOf(section).some((one) => one.text.includes(flat(text)));
  if (stands) return [];
  if (!named || text === undefined) return [diagnostic('statutory-missing', notes.place, args)];
  return [diagnostic('statutory-differs', section ? nearest(section, flat(text)) : notes.place, args)];
}

/** Clauses of jurisdictions that no file stands for. */
function clausesOf(library: Library): readonly Diagnostic[] {
  return [...library.statutory.values()].flatMap(({ clauses, place }) =>
    [...clauses.keys()]
      .filter((id) => !library.jurisdictions.has(id) && !library.files.has(`content/jurisdictions/${id}.yaml`))
      .map((id) =>
        diagnostic('field-invalid', place, {
          field: 'clauses',
          expected: `a name of content/jurisdictions, not ${id}`,
        }),
      ),
  );
}

/** Names in the front matter that no file stands for. */
function unknownIn(library: Library, { statutory, place }: CountryNotes): readonly Diagnostic[] {
  return statutory
    .filter((name) => !library.statutory.has(name) && !library.files.has(`content/statutory/${name}.yaml`))
    .map((name) =>
      diagnostic('field-invalid', place, { field: 'statutory', expected: `a name of content/statutory, not ${name}` }),
    );
}

function textsOf(section: Section): readonly { readonly text: string; readonly place: Place }[] {
  return unitsOf(section).map(({ text, place }) => ({ text: flat(written(text)), place }));
}

/** The text as it is written, emphasis aside: placeholders by name. */
function written(text: readonly Inline[]): string {
  return text.map(writtenInline).join('');
}

function writtenInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'strong':
    case 'link':
      return written(inline.children);
    case 'placeholder':
      return `{{${inline.name}}}`;
    case 'evidence':
      return '';
  }
}

function flat(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Where the changed sentence most likely stands: the text that shares most words with it. */
function nearest(section: Section, sentence: string): Place {
  const words = new Set(sentence.split(' '));
  const shared = (text: string) => text.split(' ').filter((word) => words.has(word)).length;
  return textsOf(section).reduce((best, one) => (shared(one.text) > shared(best.text) ? one : best), {
    text: '',
    place: section.place,
  }).place;
}
