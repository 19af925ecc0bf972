// The running text of a translation as sentences with places. Headings, pictures and labels in tables are not running text.

import type { Translation } from '../model/leaflet.ts';
import type { Place } from '../model/place.ts';
import { plainText, type Section } from '../model/text.ts';
import { unitsOf } from '../model/unit.ts';
import { languageOf } from './formulas.ts';
import { type Locate, locator } from './places.ts';
import { sentencesOf } from './sentences.ts';
import { type Word, wordsOf } from './words.ts';

export interface ProseWord extends Word {
  readonly place: Place;
  /** Part of a name that must not be translated: counted, but never called hard. */
  readonly inName: boolean;
}

export interface Sentence {
  readonly text: string;
  readonly unit: string;
  readonly words: readonly ProseWord[];
  readonly place: Place;
}

export interface Prose {
  readonly lead: readonly Sentence[];
  readonly sections: readonly { readonly section: string; readonly sentences: readonly Sentence[] }[];
}

/** The sentences of `translation` in reading order. `source` is the text of its file; without it places are those of units. */
export function proseOf(translation: Translation, names: readonly string[], source: string | null): Prose {
  const language = languageOf(translation.locale);
  const locate = locator(source, translation.place.file);
  const read = (unit: string, text: string, place: Place) => sentencesIn(text, unit, names, language, locate, place);
  return {
    lead: read('lead', translation.lead, leadPlace(translation, source)),
    sections: translation.sections.map((section) => ({
      section: section.id,
      sentences: runningText(section).flatMap(({ id, text, place }) => read(id, text, place)),
    })),
  };
}

function runningText(section: Section): readonly { id: string; text: string; place: Place }[] {
  return unitsOf(section).flatMap(({ id, kind, text, place }) => {
    const plain = plainText(text);
    const counts = kind === 'paragraph' || kind === 'item' || (kind === 'cell' && isSentence(plain));
    return counts ? [{ id, text: plain, place }] : [];
  });
}

/** A cell with a full stop is a sentence; one without is a label. */
function isSentence(cell: string): boolean {
  return /[.!?…。！？؟।]["'”’»)\]」』]*$/u.test(cell.trim());
}

function leadPlace({ place }: Translation, source: string | null): Place {
  const line = source?.split('\n').findIndex((text) => text.startsWith('lead:')) ?? -1;
  return line < 0 ? place : { ...place, line: line + 1, column: 'lead:'.length + 1 };
}

function sentencesIn(
  text: string,
  unit: string,
  names: readonly string[],
  language: string,
  locate: Locate,
  place: Place,
): readonly Sentence[] {
  const next = locate(place);
  const inNames = rangesOf(names, text);
  return sentencesOf(text, language).flatMap((piece) => {
    const words = wordsOf(piece.text, language).map((word): ProseWord => {
      const at = piece.start + word.start;
      return { ...word, place: next(word.text), inName: inNames.some(([from, to]) => at >= from && at < to) };
    });
    const [first] = words;
    return first ? [{ text: piece.text, unit, words, place: first.place }] : [];
  });
}

function rangesOf(names: readonly string[], text: string): readonly (readonly [from: number, to: number])[] {
  return names.flatMap((name) => {
    const found: (readonly [number, number])[] = [];
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) found.push([at, at + name.length]);
    return found;
  });
}
