// Italian: Gulpease.

import { type Formula, hundredWords } from '../formula.ts';

/**
 * Ease, 0 to 100: 89 + (300 sentences - 10 letters) / words. Its bands say with which certificate a reader finds the text easy:
 * primary school (5 years), lower secondary school (8), upper secondary school (13). Below 40 it is hard with any of them, which
 * stands here as one year more.
 *
 * Lucisano, Piemontese: GULPEASE: una formula per la predizione della difficoltà dei testi in lingua italiana. Scuola e città 39
 * (3), 1988, pp. 110-124.
 */
export const gulpease: Formula = {
  id: 'gulpease',
  name: 'Gulpease',
  scale: 'ease',
  sample: hundredWords,
  bands: [
    { from: 80, id: 'easy', grade: 5 },
    { from: 60, id: 'standard', grade: 8 },
    { from: 40, id: 'hard', grade: 13 },
    { from: Number.NEGATIVE_INFINITY, id: 'very-hard', grade: 14 },
  ],
  needs: 'letters',
  value: ({ sentences, words, letters }) => 89 + (300 * sentences - 10 * letters) / words,
};
