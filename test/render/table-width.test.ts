import { expect, test } from 'vitest';
import { isTooWide } from '../../src/render/table-width.ts';
import { html } from '../../src/syntax/html.ts';

const cells = (...texts: readonly string[]) => texts.map((text) => html`${text}`);

test.each<[string, boolean, boolean, readonly (readonly string[])[]]>([
  [
    'short words in many columns',
    false,
    false,
    [
      ['a', 'b', 'c', 'd', 'e'],
      ['one two three four five six seven', '2', '3', '4', '5'],
    ],
  ],
  ['long words in two columns', false, false, [['Gerinnungshemmer', 'Kompressionsstrumpf']]],
  [
    'long words in five columns',
    true,
    false,
    [['Gerinnungshemmer', 'Kompressionsstrumpf', 'Beckenvene', 'Untersuchung', 'Nachsorge']],
  ],
  [
    'the same with soft hyphens',
    false,
    false,
    [
      [
        'Gerinnungs\u00adhemmer',
        'Kompressions\u00adstrumpf',
        'Becken\u00advene',
        'Unter\u00adsuchung',
        'Nach\u00adsorge',
      ],
    ],
  ],
  [
    'the longest words in different rows',
    true,
    false,
    [
      ['a'.repeat(36), 'b'],
      ['c', 'd'.repeat(36)],
    ],
  ],
  ['two columns in large print', true, true, [['Gerinnungshemmer', 'Kompressionsstrumpf', 'xxxxxxxx']]],
  ['a clause without spaces, which breaks anywhere', false, true, [['静'.repeat(80), '脈'.repeat(80)]]],
  ['marks, which take no room', false, true, [['कि'.repeat(12), 'की'.repeat(12)]]],
])('%s', (_what, expected, large, rows) => {
  expect(
    isTooWide(
      rows.map((row) => cells(...row)),
      large,
    ),
  ).toBe(expected);
});
