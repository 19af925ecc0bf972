import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { softHyphens } from '../../src/render/hyphens.ts';

const soft = '\u00ad';
const shown = (text: string, names: readonly string[] = []) =>
  softHyphens(text, 'de-1996', names).replaceAll(soft, '·');

describe('soft hyphens', () => {
  test('stand in long words, at least four letters from each end', () => {
    const words = [
      'Gerinnungshemmer',
      'Ultraschalluntersuchung',
      'Blutverdünnungsmittel',
      'Oberschenkelvene',
      'Abendessenszeit',
    ];
    for (const word of words) {
      const pieces = shown(word).split('·');
      expect(pieces.length, word).toBeGreaterThan(1);
      expect(pieces[0]?.length, word).toBeGreaterThanOrEqual(4);
      expect(pieces.at(-1)?.length, word).toBeGreaterThanOrEqual(4);
    }
  });

  test('stand in no short word and in no name', () => {
    expect(shown('Blutdruck Schmerzen')).toBe('Blutdruck Schmerzen');
    expect(shown('der Venenstentsystem', ['Venenstentsystem Plus'])).toBe('der Venenstentsystem');
    expect(shown('Gerinnungshemmer', ['Venenstentsystem'])).toContain('·');
  });

  test('of unknown patterns are a bug', () => {
    expect(() => softHyphens('x', 'xx', [])).toThrow('xx');
  });

  test('are all that is added', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aeiounrstlßäöü'.split('')), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 4 }), (words) => {
        const text = words.join(' ');
        const made = softHyphens(text, 'de-1996', []);
        expect(made.replaceAll(soft, '')).toBe(text);
        for (const one of made.split(' ').filter((each) => each.includes(soft)))
          for (const end of [one.split(soft)[0], one.split(soft).at(-1)]) expect(end?.length).toBeGreaterThanOrEqual(4);
      }),
    );
  });
});
