import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCMap, writeCMap } from '../../../src/finish/fonts/cmap.ts';

const maps = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 0xffff }), fc.string({ minLength: 1, maxLength: 3, unit: 'binary' })))
  .map((entries) => new Map(entries));

describe('ToUnicode', () => {
  test('reads what it writes', () => {
    const law = fc.property(maps, (map) => {
      expect(readCMap(writeCMap(map, 2))).toEqual(map);
    });
    fc.assert(law, { numRuns: 200 });
  });

  test('reads single codes and ranges', () => {
    const map = readCMap('1 beginbfchar\n<0003> <0020>\nendbfchar\n1 beginbfrange\n<0024> <0026> <0041>\nendbfrange');
    expect(Array.from(map)).toEqual([
      [3, ' '],
      [36, 'A'],
      [37, 'B'],
      [38, 'C'],
    ]);
  });

  test('a hostile range ends', () => {
    expect(readCMap('1 beginbfrange\n<0000> <FFFFFFFFFFFF> <0041>\nendbfrange').size).toBe(0x10000);
  });
});
