// Medians, spreads, ratios and rates.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edgeRates, median, rateOf, ratios, summary } from './statistics.ts';

describe('statistics', () => {
  test('the median of an odd and of an even number of values', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
  });

  test('no values have no median', () => expect(() => median([])).toThrow('no median'));

  test('the median lies between the extremes and does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        const { median: middle, min, max } = summary(values);
        expect(middle).toBeGreaterThanOrEqual(min);
        expect(middle).toBeLessThanOrEqual(max);
        expect(median([...values].reverse())).toBe(middle);
      }),
    );
  });

  test('the spread is a part of the median', () => {
    expect(summary([1, 2, 4])).toEqual({ median: 2, min: 1, max: 4, spread: 1.5 });
    expect(summary([0, 0]).spread).toBe(0);
  });

  test('ratios go round by round', () => {
    expect(ratios([2, 6], [1, 2])).toEqual([2, 3]);
    expect(ratios([2, 6, 8], [1, 0])).toEqual([2]);
  });

  test('a rate counts the steps between the first event and the last', () => {
    expect(rateOf([2000, 0, 1000])).toBe(1);
    expect(rateOf([5])).toBeNull();
    expect(rateOf([5, 5])).toBeNull();
  });

  test('the rates of both edges, and of halves where there are few', () => {
    const slower = [0, 100, 200, 300, 1000, 2000, 3000, 4000];
    expect(edgeRates(slower, 3)).toEqual({ count: 3, first: 10, last: 1 });
    expect(edgeRates(slower, 1000)).toEqual({ count: 4, first: 10, last: 1 });
  });
});
