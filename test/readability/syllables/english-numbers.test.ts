import { expect, test } from 'vitest';
import { figureAloud, initialsAloud } from '../../../src/readability/syllables/english-numbers.ts';

test.each([
  ['0', 2, 'ze-ro'],
  ['7', 2, 'sev-en'],
  ['11', 3, 'e-lev-en'],
  ['15', 2, 'fif-teen'],
  ['40', 2, 'for-ty'],
  ['75', 4, 'sev-en-ty-five'],
  ['112', 4, 'one hun-dred twelve'],
  ['500', 3, 'five hun-dred'],
  ['1,000', 3, 'one thou-sand'],
  ['2014', 5, 'two thou-sand four-teen'],
  ['1000000', 3, 'one mil-lion'],
  ['2.5', 3, 'two point five'],
  ['0.75', 6, 'ze-ro point sev-en five'],
])('%s is %i: %s', (figure, syllables) => expect(figureAloud(figure)).toBe(syllables));

test('initials are said letter by letter', () => {
  expect(['PTS', 'MRI', 'CT', 'WHO', 'MRIs'].map(initialsAloud)).toEqual([3, 3, 2, 5, 3]);
});
