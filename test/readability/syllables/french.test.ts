import { describe, expect, test } from 'vitest';
import { frenchSyllables } from '../../../src/readability/syllables/french.ts';

/** Counted by hand in careful speech: an e is silent at the end and said inside a word. */
const counted: readonly (readonly [syllables: number, words: string])[] = [
  [
    1,
    "le les veine veines jambe pied pieds peau plaies trois bruit feuille vient peuvent l'homme qu'il lion œil cœur août",
  ],
  [
    2,
    'famille travail client patients souvent comment artère durée pays voyage payer réduire bouteille aiguille aorte',
  ],
  [2, 'mangeons informe'],
  [3, 'médecin oublier ouvrier traitement thyroïde océan aujourd’hui permettront'],
  [4, 'médicament opération information européen évaluation évanouissez'],
  [6, 'anticoagulant'],
];

describe.each(counted)('%i', (syllables, words) => {
  test.each(words.split(' '))('%s', (word) => expect(frenchSyllables(word)).toBe(syllables));
});

test('-ent is silent in verbs of "they" and said in other words', () => {
  const pairs = ['peuvent', 'dent', 'informent', 'moment', 'étudient', 'patient', 'reviennent', 'revient'];
  expect(pairs.map(frenchSyllables)).toEqual([1, 1, 2, 2, 3, 2, 2, 2]);
});
