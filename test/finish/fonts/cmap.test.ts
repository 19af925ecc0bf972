import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../src/finish/broken.ts';
import { readCMap, writeCMap } from '../../../src/finish/fonts/cmap.ts';

const maps = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 0xffff }), fc.string({ minLength: 1, maxLength: 3, unit: 'binary' })))
  .map((entries) => new Map(entries));

describe('ToUnicode', () => {
  test('reads what it writes', () => {
    const law = fc.property(maps, (map) => {
      expect(readCMap(writeCMap(map, 2), 2)).toEqual(map);
    });
    fc.assert(law, { numRuns: 200 });
  });

  /** A whole program with these rows. */
  const withRows = (rows: string): string => writeCMap(new Map(), 2).replace('endcmap', `${rows}\nendcmap`);

  test('reads single codes and ranges', () => {
    const rows = '1 beginbfchar\n<0003> <0020>\nendbfchar\n1 beginbfrange\n<0024> <0026> <0041>\nendbfrange';
    expect(Array.from(readCMap(withRows(rows), 2))).toEqual([
      [3, ' '],
      [36, 'A'],
      [37, 'B'],
      [38, 'C'],
    ]);
  });

  test.each([
    ['a hostile range', '1 beginbfrange\n<0000> <FFFFFFFFFFFF> <0041>\nendbfrange'],
    ['too many codes', '1 beginbfrange\n<0000> <FFFF> <0041>\nendbfrange'],
    ['two rows for a code', '2 beginbfchar\n<0003> <0020>\n<0003> <0021>\nendbfchar'],
    ['a wrong count', '2 beginbfchar\n<0003> <0020>\nendbfchar'],
    ['half a letter', '1 beginbfchar\n<0003> <002>\nendbfchar'],
    ['a code of three bytes', '1 beginbfchar\n<000003> <0020>\nendbfchar'],
    ['something else', 'def'],
  ])('refuses %s', (_what, rows) => {
    expect(() => readCMap(withRows(rows), 2)).toThrow(Refusal);
  });

  test('refuses codes of another length', () => {
    expect(() => readCMap(writeCMap(new Map(), 1), 2)).toThrow(Refusal);
  });
});
