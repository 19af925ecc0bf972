import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numeralsOf, westernDigits } from '../../../src/check/across/numerals.ts';

/** The values of all numbers of a text, sorted. */
const numbersOf = (text: string): readonly string[] =>
  numeralsOf(westernDigits(text), 'either')
    .map(({ value }) => value)
    .sort();

describe('numbers of a text', () => {
  test.each([
    ['no number', []],
    ['5 tablets of 2.5 mg', ['2.5', '5']],
    ['5 Tabletten mit 2,5 mg', ['2.5', '5']],
    ['٥ أقراص من ٢٫٥ ملغ', ['2.5', '5']],
    ['५ गोलियाँ २.५', ['2.5', '5']],
    ['1,000 and 1.000 and 1 000 and 1\u202f000 and 1\u00a0000 and 1’000 and ١٬٠٠٠', Array(7).fill('1000')],
    ['1.234.567', ['1234567']],
    ['0.125', ['0.125']],
    ['0,125', ['0.125']],
    ['5-9 days', ['5', '9']],
    ['3 of 100', ['100', '3']],
    ['10, 20, 30', ['10', '20', '30']],
    ['24/7', ['24', '7']],
    ['at 8.', ['8']],
    ['5つ、10個', ['10', '5']],
    ['1.2.3', ['1', '2', '3']],
  ] as const)('%s', (text, expected) => {
    expect(numbersOf(text)).toEqual(expected);
  });

  test('are the same in every digit system', () => {
    const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xb66, 0xe50, 0x1040, 0x17e0, 0xff10];
    const words = fc.array(
      fc.oneof(fc.nat({ max: 99_999 }).map(String), fc.constantFrom('of', 'mg', '-', '2.5', '0,75', '1,000', '12.05.')),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(words, fc.constantFrom(...zeros), (list, zero) => {
        const text = list.join(' ; ');
        const other = text.replace(/[0-9]/g, (digit) => String.fromCodePoint(zero + Number(digit)));
        expect(numbersOf(other)).toEqual(numbersOf(text));
      }),
    );
  });

  test('do not depend on the order of the words', () => {
    const numbers = fc.array(fc.nat({ max: 9_999 }), { maxLength: 6 });
    fc.assert(
      fc.property(
        numbers,
        (list) => void expect(numbersOf(list.toReversed().join(' and '))).toEqual(numbersOf(list.join(' and '))),
      ),
    );
  });
});
