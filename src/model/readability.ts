// How hard a text is to read, as data: scores with their formulas, the longest sentences and the hardest words with places.

import type { Place } from './place.ts';

export type FormulaId =
  | 'flesch-kincaid'
  | 'smog'
  | 'amstad'
  | 'wiener-sachtextformel'
  | 'kandel-moles'
  | 'gulpease'
  | 'inflesz'
  | 'fernandez-huerta'
  | 'atesman'
  | 'lix';

/** `grade`: years of school, more is harder. `ease`: more is easier. `index`: points, more is harder. */
export type Scale = 'grade' | 'ease' | 'index';

export type BandId = 'very-easy' | 'easy' | 'fairly-easy' | 'standard' | 'fairly-hard' | 'hard' | 'very-hard';

/** How much text a formula needs before its value means anything. */
export interface Sample {
  readonly words: number;
  readonly sentences: number;
}

/** The value of one formula; `too-short` where the text is less than the formula's sample. */
export type Score =
  | {
      readonly kind: 'value';
      readonly formula: FormulaId;
      /** Proper name of the formula, never translated. */
      readonly name: string;
      readonly scale: Scale;
      readonly value: number;
      /** The author's own band; null for a formula without bands. */
      readonly band: BandId | null;
      /** Years of school that the value stands for; null where the author names none. */
      readonly grade: number | null;
    }
  | { readonly kind: 'too-short'; readonly formula: FormulaId; readonly name: string; readonly least: Sample };

/** Why a language has no formula here: none is validated, or the validated one needs the dictionary form of each word. */
export type NoFormula = 'none-validated' | 'needs-dictionary';

export type Scores =
  | { readonly kind: 'scores'; readonly scores: readonly Score[] }
  | { readonly kind: 'no-formula'; readonly reason: NoFormula };

export interface LongSentence {
  readonly text: string;
  readonly words: number;
  /** The unit it stands in: `risks#4`, or `lead`. */
  readonly unit: string;
  readonly place: Place;
}

export interface HardWord {
  readonly text: string;
  readonly letters: number;
  /** Null in a language whose syllables are not counted. */
  readonly syllables: number | null;
  readonly times: number;
  /** Where it stands first. */
  readonly place: Place;
}

/** What was measured in one stretch of text. */
export interface Passage {
  readonly scores: Scores;
  readonly sentences: number;
  readonly words: number;
  /** Words for each sentence; 0 in a text without words. */
  readonly meanSentence: number;
  /** Longest first. */
  readonly longest: readonly LongSentence[];
  /** Hardest first. */
  readonly hardest: readonly HardWord[];
}

/** The readability of one translation: as a whole, and section by section. */
export interface Readability {
  readonly leaflet: string;
  readonly locale: string;
  readonly whole: Passage;
  readonly sections: readonly (Passage & { readonly section: string })[];
}

/** What a text may be at most: a school year by any formula that gives one, or the value of one formula. */
export type ReadingLimit =
  | { readonly kind: 'grade'; readonly atMost: number }
  | { readonly kind: 'score'; readonly formula: FormulaId; readonly bound: number };

/** A limit compared with a text. `not-measured`: nothing here can answer it, which is not the same as within. */
export type LimitResult =
  | { readonly kind: 'within'; readonly by: readonly MeasuredScore[] }
  | { readonly kind: 'beyond'; readonly by: readonly MeasuredScore[] }
  | { readonly kind: 'not-measured' };

export type MeasuredScore = Extract<Score, { kind: 'value' }>;
