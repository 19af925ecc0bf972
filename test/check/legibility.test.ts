import { describe, expect, test } from 'vitest';
import { checkLegibility } from '../../src/check/legibility.ts';
import { sentenceOf } from '../../src/report/sentences.ts';
import { assemble } from '../../src/workshop/assemble.ts';
import { entry, measures } from '../printed-letters.ts';
import { edited, lawPack } from '../rows.ts';
import { codesOf, sourcesOf } from '../small-workspace.ts';

const { library } = assemble(
  sourcesOf(
    edited([
      lawPack,
      'for: [device]',
      'for: [device]\nlimits:\n  letter_height_mm: { least: "1", clause: Art. 9 }\n  point_size: { least: "9" }',
    ]),
  ),
);

describe('printed letters beside the law', () => {
  test.each([
    ['large enough', [entry('de', measures(1, 9))], []],
    ['letters that are too small', [entry('de', measures(0.99, 9))], ['letter-height content/leaflets/sample/de.md:1']],
    ['type that is too small', [entry('en', measures(1, 8.99))], ['point-size content/leaflets/sample/en.md:1']],
    ['nothing measured', [entry('de', null)], []],
    ['a country without such a law', [entry('de', measures(0.1, 1), 'AT')], []],
  ])('%s', (_what, entries, expected) => expect(codesOf(checkLegibility(entries, library))).toEqual(expected));

  test('are one finding for all countries of the law, which names clause and place', () => {
    const [found, ...more] = checkLegibility([entry('de', measures(0.5, 9)), entry('de', measures(0.5, 9))], library);
    expect(more).toEqual([]);
    expect(found?.args).toMatchObject({ countries: 'DE', clause: 'Art. 9', least: '1', found: '0.5', page: '3' });
    expect(found?.related.map(({ file }) => file)).toEqual([lawPack]);
    expect(found && sentenceOf(found).message).toContain(
      '0.5 mm high, and must be 1 mm at least: "small print" on page 3',
    );
  });
});
