// Turkish: Ateşman's readability.

import { type Formula, hundredWords } from '../formula.ts';

/**
 * Ease, 1 to 100: 198.825 - 40.175 syllables per word - 2.610 words per sentence.
 *
 * Ateşman: Türkçede okunabilirliğin ölçülmesi. Dil Dergisi 58, 1997, pp. 71-74.
 */
export const atesman: Formula = {
  id: 'atesman',
  name: 'Ateşman',
  scale: 'ease',
  sample: hundredWords,
  bands: [
    { from: 90, id: 'very-easy', grade: null },
    { from: 70, id: 'easy', grade: null },
    { from: 50, id: 'standard', grade: null },
    { from: 30, id: 'hard', grade: null },
    { from: Number.NEGATIVE_INFINITY, id: 'very-hard', grade: null },
  ],
  needs: 'syllables',
  value: ({ words, sentences }, { all }) => 198.825 - 40.175 * (all / words) - 2.61 * (words / sentences),
};
