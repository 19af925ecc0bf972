import { describe, expect, test } from 'vitest';
import { isCountryCode, isLeafletId, isLocaleTag } from '../../src/model/names.ts';

const refused = (fits: (name: string) => boolean, names: readonly string[]) => names.filter(fits);
const accepted = (fits: (name: string) => boolean, names: readonly string[]) => names.filter((name) => !fits(name));

describe('names that become paths', () => {
  test('leaflets', () => {
    expect(accepted(isLeafletId, ['pts-stenting', 'a', 'a1-b2', 'x'.repeat(64)])).toEqual([]);
    expect(
      refused(isLeafletId, [
        '',
        'A',
        '1a',
        'a-',
        '-a',
        'a--b',
        'a_b',
        'a.b',
        '..',
        'a/b',
        'con',
        'lpt1',
        'x'.repeat(65),
        'ä',
      ]),
    ).toEqual([]);
  });

  test('countries', () => {
    expect(accepted(isCountryCode, ['DE', 'GB', 'US', 'NO', 'TW', 'ZA', 'IL', 'GR'])).toEqual([]);
    expect(
      refused(isCountryCode, [
        '',
        'de',
        'DEU',
        'UK',
        'EU',
        'UN',
        'XX',
        'ZZ',
        'XK',
        'DD',
        'SU',
        'YU',
        'AN',
        'EA',
        'IC',
        'Q1',
        '..',
      ]),
    ).toEqual([]);
  });

  test('locales', () => {
    expect(accepted(isLocaleTag, ['de', 'pt-BR', 'zh-Hans', 'zh-Hans-CN', 'gsw', 'sr-Latn-RS'])).toEqual([]);
    expect(
      refused(isLocaleTag, [
        '',
        'DE',
        'de-de',
        'de_DE',
        'pt-br',
        'zh-hans',
        'iw',
        'deutsch',
        'de-UK',
        'de-x-a',
        'en-u-ca-buddhist',
        '..',
      ]),
    ).toEqual([]);
  });
});
