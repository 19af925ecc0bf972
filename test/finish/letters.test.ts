import { describe, expect, it } from 'vitest';
import { letters, squeezed } from '../../src/finish/letters.ts';

/** Every character of the basic plane that is one by itself. */
const characters = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code)).filter((one) =>
  one.isWellFormed(),
);

/** The rule without its quick answer for plain texts. */
function slowly(text: string): string {
  return text
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[\t\n\r\f\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g, ' ')
    .normalize('NFC');
}

describe('the letters of a text', () => {
  it('are the same for each character, whether its text is plain or not', () => {
    expect(characters.filter((one) => letters(one) !== slowly(one))).toEqual([]);
  });

  it('are the same beside each mark that may join the letter before it', () => {
    const marks = ['\u0300', '\u0301', '\u0308', '\u0327', '\u0653', '\u0654', '\u093c', '\u3099', '\u11a8'];
    for (const mark of marks)
      expect(
        characters.filter((one) => letters(one + mark) !== slowly(one + mark)),
        `beside ${mark}`,
      ).toEqual([]);
  });

  it.each([
    ['composed', 'e\u0301tude', 'étude'],
    ['without what is not seen', 'Blut\u00adgefäß\u200b', 'Blutgefäß'],
    ['with plain blanks', '5\u202fmg\u00a0täglich', '5 mg täglich'],
  ])('%s', (_, text, expected) => {
    expect(letters(text)).toBe(expected);
  });

  it('squeezed have single blanks and none at the ends', () => {
    expect(squeezed('  zwei\u00a0\u2003 Worte ')).toBe('zwei Worte');
  });
});
