// Spanish: Szigriszt's index with the INFLESZ scale, which was validated on texts for patients.

import { type Formula, hundredWords } from '../formula.ts';

/**
 * Ease, 0 to 100: 206.835 - 62.3 syllables per word - words per sentence.
 *
 * Szigriszt Pazos: Sistemas predictivos de legibilidad del mensaje escrito: fórmula de perspicuidad. Tesis, Universidad
 * Complutense de Madrid, 1993. Bands: Barrio-Cantalejo et al.: Validación de la Escala INFLESZ para evaluar la legibilidad de los
 * textos dirigidos a pacientes. Anales del Sistema Sanitario de Navarra 31 (2), 2008, pp. 135-152.
 */
export const inflesz: Formula = {
  id: 'inflesz',
  name: 'Flesch-Szigriszt (INFLESZ)',
  scale: 'ease',
  sample: hundredWords,
  bands: [
    { from: 80, id: 'very-easy', grade: null },
    { from: 65, id: 'fairly-easy', grade: null },
    { from: 55, id: 'standard', grade: null },
    { from: 40, id: 'fairly-hard', grade: null },
    { from: Number.NEGATIVE_INFINITY, id: 'very-hard', grade: null },
  ],
  needs: 'syllables',
  value: ({ words, sentences }, { all }) => 206.835 - 62.3 * (all / words) - words / sentences,
};
