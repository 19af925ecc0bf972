// German: Flesch's reading ease as Amstad adapted it.

import { type Formula, fleschBands, hundredWords } from '../formula.ts';

/**
 * Reading ease, about 0 to 100: 180 - words per sentence - 58.5 syllables per word.
 *
 * Amstad: Wie verständlich sind unsere Zeitungen? Dissertation, Universität Zürich, 1978.
 */
export const amstad: Formula = {
  id: 'amstad',
  name: 'Flesch (Amstad)',
  scale: 'ease',
  sample: hundredWords,
  bands: fleschBands,
  needs: 'syllables',
  value: ({ words, sentences }, { all }) => 180 - words / sentences - 58.5 * (all / words),
};
