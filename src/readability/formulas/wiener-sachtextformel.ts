// German: the first Vienna formula for factual texts.

import { type Formula, hundredWords } from '../formula.ts';

/**
 * The school year for which a factual text suits, 4 to 15: 0.1935 MS + 0.1672 SL + 0.1297 IW - 0.0327 ES - 0.875, with MS, IW and
 * ES the percentages of words of three syllables and more, of more than six letters, and of one syllable, and SL the words per
 * sentence.
 *
 * Bamberger, Vanecek: Lesen, Verstehen, Lernen, Schreiben. Jugend und Volk, Wien 1984, pp. 83-84.
 */
export const wienerSachtextformel: Formula = {
  id: 'wiener-sachtextformel',
  name: '1. Wiener Sachtextformel',
  scale: 'grade',
  sample: hundredWords,
  bands: [],
  needs: 'syllables',
  value: ({ words, sentences, longWords }, { wordsOfThree, wordsOfOne }) =>
    0.1935 * ((100 * wordsOfThree) / words) +
    0.1672 * (words / sentences) +
    0.1297 * ((100 * longWords) / words) -
    0.0327 * ((100 * wordsOfOne) / words) -
    0.875,
};
