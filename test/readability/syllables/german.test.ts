import { describe, expect, test } from 'vitest';
import { germanSyllables } from '../../../src/readability/syllables/german.ts';

/** Counted by hand after the breaks of the official spelling, single letters included ("A-or-ta"). */
const counted: readonly (readonly [syllables: number, words: string])[] = [
  [1, 'bein ist haut drei knie viel team arzt wien schrien'],
  [
    2,
    'vene blutung dauer neue quelle kopie idee wieder dienen bayern yoga zuerst fieber vielleicht website geimpft studiert',
  ],
  [3, 'aorta ideen museum patient studie studien folie radius ferien speziell koffein beenden beurteilt ingenieur'],
  [3, 'geöffnet theater beeilen'],
  [4, 'arterie arterien familie allergien beobachtet beinhalten beeinflussen therapien hygiene infektion studierende'],
  [5, 'operation gebrauchsanweisung lungenembolie'],
  [6, 'informationen materialien familienmitglied'],
  [9, 'patienteninformation'],
];

describe.each(counted)('%i', (syllables, words) => {
  test.each(words.split(' '))('%s', (word) => expect(germanSyllables(word)).toBe(syllables));
});
