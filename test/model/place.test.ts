import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listedPlaces, placeAt } from '../../src/model/place.ts';

test('a place agrees with a count by hand', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\n', '漢', '😀', ' '), maxLength: 60 });
  fc.assert(
    fc.property(text, fc.nat({ max: 80 }), (source, at) => {
      const offset = Math.min(at, source.length);
      let [line, column] = [1, 1];
      for (const unit of source.slice(0, offset).split('')) {
        if (unit === '\n') [line, column] = [line + 1, 1];
        else column += 1;
      }
      expect(placeAt('x.md', source, offset)).toEqual({ file: 'x.md', line, column });
    }),
  );
});

test('places are listed by folder and file, each line once', () => {
  const at = (file: string, line: number) => ({ file, line, column: 1 });
  expect(
    listedPlaces([at('a/b/de.md', 3), at('a/b/de.md', 3), at('a/b/de.md', 7), at('a/b/en.md', 4), at('x.md', 1)]),
  ).toEqual(['a/b: de.md:3,7  en.md:4', 'x.md:1']);
});
