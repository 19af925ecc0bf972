// English: SMOG.

import type { Formula } from '../formula.ts';

/**
 * The US school year of a reader who understands all of the text: 3.1291 + 1.0430 times the square root of the words of three
 * syllables and more in 30 sentences. Figures and initials count as they are read aloud. A text of more than 30 sentences is
 * taken whole and brought to 30; one of fewer has no value, because the formula was never fitted to it.
 *
 * McLaughlin: SMOG Grading - a New Readability Formula. Journal of Reading 12 (8), 1969, pp. 639-646.
 */
export const smog: Formula = {
  id: 'smog',
  name: 'SMOG',
  scale: 'grade',
  sample: { words: 1, sentences: 30 },
  bands: [],
  needs: 'syllables',
  value: ({ sentences }, { wordsOfThree }) => 3.1291 + 1.043 * Math.sqrt(wordsOfThree * (30 / sentences)),
};
