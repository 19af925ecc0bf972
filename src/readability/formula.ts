// What a readability formula is: a function of counts, with its scale, its sample and its author's bands.

import type { BandId, FormulaId, Sample, Scale } from '../model/readability.ts';
import type { Counts, SyllableCounts } from './counts.ts';

/** Values from `from` upwards, up to the band before it. */
export interface Band {
  readonly from: number;
  readonly id: BandId;
  /** Years of school that the author names for the band; null where he names none. */
  readonly grade: number | null;
}

interface Described {
  readonly id: FormulaId;
  readonly name: string;
  readonly scale: Scale;
  readonly sample: Sample;
  /** Highest first. Empty for a formula of which the value is a school year. */
  readonly bands: readonly Band[];
}

export type Formula = Described &
  (
    | { readonly needs: 'letters'; readonly value: (counts: Counts) => number }
    | { readonly needs: 'syllables'; readonly value: (counts: Counts, syllables: SyllableCounts) => number }
  );

/** Flesch's sample, and that of the formulas that follow him. */
export const hundredWords: Sample = { words: 100, sentences: 1 };

/** Flesch's bands (The Art of Readable Writing, 1949), which the adaptations of Amstad and of Kandel and Moles keep. */
export const fleschBands: readonly Band[] = [
  { from: 90, id: 'very-easy', grade: null },
  { from: 80, id: 'easy', grade: null },
  { from: 70, id: 'fairly-easy', grade: null },
  { from: 60, id: 'standard', grade: null },
  { from: 50, id: 'fairly-hard', grade: null },
  { from: 30, id: 'hard', grade: null },
  { from: Number.NEGATIVE_INFINITY, id: 'very-hard', grade: null },
];
