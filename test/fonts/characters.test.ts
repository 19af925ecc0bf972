import fc from 'fast-check';
import { expect, test } from 'vitest';
import { charactersOf } from '../../src/fonts/characters.ts';

test('the characters of texts are their code points, each once, pairs and halves of pairs too', () => {
  const half = fc.constantFrom('\ud83d', '\ude00', 'a', '漢', '😀', '😁');
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(half).map((all) => all.join('')),
        ),
      ),
      (texts) => {
        const expected = new Set(texts.flatMap((text) => [...text].map((one) => one.codePointAt(0))));
        expect(charactersOf(texts)).toEqual(expected);
      },
    ),
  );
});
