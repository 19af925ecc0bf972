// Compares the notes of one country with each other: in every language it says the same.

import type { CountryFacts, CountryNotes } from '../../model/country.ts';
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts';
import type { Library } from '../../model/library.ts';
import type { Place } from '../../model/place.ts';
import { inlinesOf, unitsOf } from '../../model/unit.ts';
import { type Comparison, compareTexts, type Piece } from './compare.ts';
import { withoutExcepted } from './exceptions.ts';
import { compareSections } from './sections.ts';

/** Notes against those in the first language of their country. `wrong` holds places that have been reported already. */
export function checkNotesAcross(library: Library, wrong: ReadonlySet<Place>): readonly Diagnostic[] {
  return [...library.countries.values()].flatMap((facts) => {
    const [first, ...others] = inOrder(facts, library.notes.get(facts.country));
    return first ? others.flatMap((notes) => compareNotes(first, notes, wrong)) : [];
  });
}

function inOrder(
  { languages }: CountryFacts,
  notes: ReadonlyMap<string, CountryNotes> | undefined,
): readonly CountryNotes[] {
  const locales = [...new Set([...languages.required, ...languages.optional])];
  return locales.flatMap((locale) => notes?.get(locale) ?? []);
}

function compareNotes(first: CountryNotes, notes: CountryNotes, wrong: ReadonlySet<Place>): readonly Diagnostic[] {
  const comparison = { sourceLocale: first.locale, locale: notes.locale, names: [], wrong };
  const sections = first.sections.flatMap((section) => {
    if (section.id === '' || first.refused.has(section.id) || notes.refused.has(section.id)) return [];
    const other = notes.sections.find(({ id }) => id === section.id);
    if (other && wrong.has(section.place) !== wrong.has(other.place)) return [];
    if (other)
      return section.blocks.length > 0 && other.blocks.length > 0
        ? compareSections(section, other, comparison, (a, b) => isWrong(a, comparison) !== isWrong(b, comparison))
        : [];
    // The others have to stand in every language and are looked for there.
    return section.id === 'approval'
      ? [
          diagnostic('notes-section-missing', notes.place, {
            country: notes.country,
            locale: notes.locale,
            section: section.id,
          }),
        ]
      : [];
  });
  const fields = (['emergency_note', 'advice_note'] as const).flatMap((field) =>
    compareFields(fieldOf(first, field), fieldOf(notes, field), comparison),
  );
  return withoutExcepted([...sections, ...fields], notes.exceptions, piecesOf(notes));
}

function fieldOf(notes: CountryNotes, id: 'emergency_note' | 'advice_note'): Piece {
  const text = id === 'emergency_note' ? notes.emergencyNote : notes.adviceNote;
  return { id, text, place: text[0]?.place ?? notes.place };
}

function compareFields(source: Piece, target: Piece, comparison: Comparison): readonly Diagnostic[] {
  if (isWrong(source, comparison) !== isWrong(target, comparison)) return [];
  if (source.text.length > 0 && target.text.length > 0) return compareTexts(source, target, comparison);
  const empty = source.text.length === 0 ? source : target;
  return source.text.length + target.text.length === 0
    ? []
    : [diagnostic('unit-empty', empty.place, { unit: empty.id })];
}

/** A text with a finding of its own in one language only differs because of that. */
function isWrong({ text, place }: Piece, { wrong }: Comparison): boolean {
  return wrong.has(place) || inlinesOf(text).some((inline) => wrong.has(inline.place));
}

function piecesOf(notes: CountryNotes): readonly Piece[] {
  return [...notes.sections.flatMap(unitsOf), fieldOf(notes, 'emergency_note'), fieldOf(notes, 'advice_note')];
}
