// What the formulas are made of: numbers of sentences, words, letters and syllables.

import type { Word } from './words.ts';

export interface Counts {
  readonly sentences: number;
  readonly words: number;
  readonly letters: number;
  /** Words of more than six letters. */
  readonly longWords: number;
  /** Null in a language whose syllables are not counted. */
  readonly syllables: SyllableCounts | null;
}

export interface SyllableCounts {
  readonly all: number;
  readonly wordsOfOne: number;
  /** Words of three syllables and more, figures and initials as they are read aloud. */
  readonly wordsOfThree: number;
}

/** Counts of a text that is given as the words of its sentences; a sentence without words is none. */
export function countsOf(sentences: readonly (readonly Word[])[]): Counts {
  const spoken = sentences.filter((words) => words.length > 0);
  const words = spoken.flat();
  const syllables = words.flatMap((word) => (word.syllables ? [word.syllables] : []));
  return {
    sentences: spoken.length,
    words: words.length,
    letters: words.reduce((sum, word) => sum + word.letters, 0),
    longWords: words.filter((word) => word.letters > 6).length,
    syllables:
      syllables.length < words.length
        ? null
        : {
            all: syllables.reduce((sum, { written }) => sum + written, 0),
            wordsOfOne: syllables.filter(({ written }) => written === 1).length,
            wordsOfThree: syllables.filter(({ aloud }) => aloud >= 3).length,
          },
  };
}
