// Words of running text, with where they stand in it.

import { type Syllables, syllablesOf } from './syllables.ts';

export interface Word {
  readonly text: string;
  /** Offset in the text. */
  readonly start: number;
  /** Letters and digits; no marks, hyphens or apostrophes. */
  readonly letters: number;
  /** Null in a language whose syllables are not counted. */
  readonly syllables: Syllables | null;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, made);
  return made;
}

/**
 * The words of `text`. As Flesch counts them, a hyphen or an apostrophe joins ("post-thrombotic", "don't", "l'homme"), and a
 * figure is a word ("2.5"). Languages written without spaces are cut by the dictionary of `Intl.Segmenter`.
 */
export function wordsOf(text: string, language: string): readonly Word[] {
  const pieces: { text: string; start: number }[] = [];
  let joins = false;
  for (const { segment, index, isWordLike } of segmenterOf(language).segment(text)) {
    const last = pieces.at(-1);
    const touches = last !== undefined && last.start + last.text.length === index;
    if (isWordLike && joins && last) last.text = text.slice(last.start, index + segment.length);
    else if (isWordLike) pieces.push({ text: segment, start: index });
    joins = touches && /^[-‐‑]$/.test(segment);
  }
  return pieces.map(({ text: word, start }) => ({
    text: word,
    start,
    letters: lettersOf(word),
    syllables: syllablesOf(word, language),
  }));
}

/** Letters and digits of a word; accents written as marks of their own do not count. */
export function lettersOf(word: string): number {
  return word.normalize('NFC').match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
