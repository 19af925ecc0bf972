// Swedish, Danish, Norwegian: LIX.

import { type Formula, hundredWords } from '../formula.ts';

/**
 * Points, about 20 to 60, more is harder: words per sentence + percentage of words of more than six letters.
 *
 * Björnsson: Läsbarhet. Liber, Stockholm 1968; for Danish and Norwegian Björnsson: Readability of newspapers in 11 languages.
 * Reading Research Quarterly 18 (4), 1983, pp. 480-497. Its bands are for the three languages with words of like length; they
 * do not hold for Finnish, which that article also measures.
 */
export const lix: Formula = {
  id: 'lix',
  name: 'LIX',
  scale: 'index',
  sample: hundredWords,
  bands: [
    { from: 60, id: 'very-hard', grade: null },
    { from: 50, id: 'hard', grade: null },
    { from: 40, id: 'standard', grade: null },
    { from: 30, id: 'easy', grade: null },
    { from: Number.NEGATIVE_INFINITY, id: 'very-easy', grade: null },
  ],
  needs: 'letters',
  value: ({ words, sentences, longWords }) => words / sentences + (100 * longWords) / words,
};
