// English: the Flesch-Kincaid grade level.

import { type Formula, hundredWords } from '../formula.ts';

/**
 * The US school year of a reader who understands the text: 0.39 words per sentence + 11.8 syllables per word - 15.59.
 *
 * Kincaid, Fishburne, Rogers, Chissom: Derivation of New Readability Formulas (...) for Navy Enlisted Personnel. Research Branch
 * Report 8-75, Naval Air Station Memphis, 1975, p. 14.
 */
export const fleschKincaid: Formula = {
  id: 'flesch-kincaid',
  name: 'Flesch-Kincaid Grade Level',
  scale: 'grade',
  sample: hundredWords,
  bands: [],
  needs: 'syllables',
  value: ({ words, sentences }, { all }) => 0.39 * (words / sentences) + 11.8 * (all / words) - 15.59,
};
