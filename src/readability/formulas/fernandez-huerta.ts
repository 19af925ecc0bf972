// Spanish: Flesch's reading ease as Fernández Huerta adapted it, whose table names school years.

import { type Formula, hundredWords } from '../formula.ts';

/**
 * Ease, 0 to 100: 206.84 - 0.60 syllables per 100 words - 1.02 words per sentence.
 *
 * Fernández Huerta: Medidas sencillas de lecturabilidad. Consigna 214, 1959, pp. 29-32. The article says "sentences per 100
 * words" for the last term; with it a text of short sentences would be hard. Law, Error in the Fernández Huerta Readability
 * Formula, 2011, shows that words per sentence are meant. Below 60 the table names courses behind the eighth year: to the
 * entrance of university (12), its first years (13), and study of a subject (16).
 */
export const fernandezHuerta: Formula = {
  id: 'fernandez-huerta',
  name: 'Fernández Huerta',
  scale: 'ease',
  sample: hundredWords,
  bands: [
    { from: 90, id: 'very-easy', grade: 4 },
    { from: 80, id: 'easy', grade: 5 },
    { from: 70, id: 'fairly-easy', grade: 6 },
    { from: 60, id: 'standard', grade: 8 },
    { from: 50, id: 'fairly-hard', grade: 12 },
    { from: 30, id: 'hard', grade: 13 },
    { from: Number.NEGATIVE_INFINITY, id: 'very-hard', grade: 16 },
  ],
  needs: 'syllables',
  value: ({ words, sentences }, { all }) => 206.84 - 0.6 * ((100 * all) / words) - 1.02 * (words / sentences),
};
