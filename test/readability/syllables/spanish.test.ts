import { describe, expect, test } from 'vitest';
import { spanishSyllables } from '../../../src/readability/syllables/spanish.ts';

/** Counted by hand after the rules of the Ortografía (2010): two vowels part when both are open or the closed one is accented. */
const counted: readonly (readonly [syllables: number, words: string])[] = [
  [1, 'y el pie bien hoy guion que buey'],
  [2, 'vena sangre pierna ciudad hueso país día guerra cuidar estoy'],
  [3, 'médico ahora oía leído trombosis prohibido'],
  [4, 'vehículo coágulo hinchazones lingüística'],
  [7, 'anticoagulante'],
];

describe.each(counted)('%i', (syllables, words) => {
  test.each(words.split(' '))('%s', (word) => expect(spanishSyllables(word)).toBe(syllables));
});
