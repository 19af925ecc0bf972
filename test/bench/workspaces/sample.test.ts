// A sample is whole countries, so that a build can be asked for exactly it.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edition } from '../polyleaf.ts';
import { sampleOf } from './sample.ts';

const edition = (country: string, locale: string, leaflet: string): Edition => ({
  country,
  locale,
  leaflet,
  state: 'draft',
});
const countries = ['AT', 'BE', 'CH', 'DE', 'FR', 'GR', 'IE', 'JP'];
const all = countries.flatMap((country, i) =>
  Array.from({ length: 1 + (i % 3) }, (_, j) => edition(country, `l${j}`, 'a')).flatMap((one) => [
    one,
    { ...one, leaflet: 'b' },
  ]),
);

describe('a sample', () => {
  test('is everything without a limit, or when the limit is not reached', () => {
    expect(sampleOf(all, null, 'DE')).toEqual({ editions: all, args: [] });
    expect(sampleOf(all, all.length, 'DE').args).toEqual([]);
  });

  test('never has more than the limit, and always whole countries', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: all.length - 1 }), (limit) => {
        const { editions, args } = sampleOf(all, limit, 'DE');
        const chosen = new Set(args[1]?.split(','));
        expect(editions.length).toBeLessThanOrEqual(limit);
        expect(editions).toEqual(all.filter(({ country }) => chosen.has(country)));
        expect(args[0]).toBe('--country');
      }),
    );
  });

  test('has the country that is changed, when it fits', () =>
    expect(sampleOf(all, 2, 'DE').args).toEqual(['--country', 'DE']));

  test('is one edition, where no country fits', () => {
    expect(sampleOf(all, 1, 'DE')).toEqual({
      editions: [edition('DE', 'l0', 'a')],
      args: ['--country', 'DE', '--locale', 'l0', '--leaflet', 'a'],
    });
  });
});
