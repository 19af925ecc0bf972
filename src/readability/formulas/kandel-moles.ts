// French: Flesch's reading ease as Kandel and Moles adapted it.

import { type Formula, fleschBands, hundredWords } from '../formula.ts';

/**
 * Reading ease, about 0 to 100: 207 - 1.015 words per sentence - 73.6 syllables per word.
 *
 * Kandel, Moles: Application de l'indice de Flesch à la langue française. Cahiers d'études de radio-télévision 19, 1958,
 * pp. 253-274.
 */
export const kandelMoles: Formula = {
  id: 'kandel-moles',
  name: 'Flesch (Kandel-Moles)',
  scale: 'ease',
  sample: hundredWords,
  bands: fleschBands,
  needs: 'syllables',
  value: ({ words, sentences }, { all }) => 207 - 1.015 * (words / sentences) - 73.6 * (all / words),
};
