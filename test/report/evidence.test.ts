import { describe, expect, test } from 'vitest';
import { registerOf } from '../../src/check/register.ts';
import { evidenceCsv, evidenceJson } from '../../src/report/evidence.ts';
import { evidencePage } from '../../src/report/evidence-page.ts';
import { assemble } from '../../src/workshop/assemble.ts';
import { edited, en, leaflet } from '../rows.ts';
import { smallWorkspace, sourcesOf, type Texts } from '../small-workspace.ts';

const register = (texts: Texts) => registerOf(assemble(sourcesOf(texts)).library);
const uses = register(smallWorkspace());
const hostile = register(
  edited(
    [leaflet, 'claim: A sentence with a source.', `claim: "=HYPERLINK(<b>) & \\"more\\""`],
    [leaflet, 'title: A guideline, 2025', `title: "@import <script>alert(1)</script>"`],
  ),
);

test('the table says claim, source and place, a row for each text', () => {
  expect(evidenceCsv(uses).split('\r\n').slice(1)).toEqual([
    '"sample","ev-one","A sentence with a source.","consensus","A guideline, 2025","","","","2030-12-31","key-points","de","content/leaflets/sample/de.md","12"',
    '"sample","ev-one","A sentence with a source.","consensus","A guideline, 2025","","","","2030-12-31","key-points","en","content/leaflets/sample/en.md","12"',
    '',
  ]);
});

test('a claim that no sentence rests on keeps its row, and two marks in a line are one row', () => {
  const unused = register(edited([en, '[^ev:ev-one]', ''], ['content/leaflets/sample/de.md', '[^ev:ev-one]', '']));
  expect(evidenceCsv(unused)).toContain('"2030-12-31","","","",""\r\n');
  const twice = register(edited([en, 'mg.[^ev:ev-one]', 'mg.[^ev:ev-one] Yes.[^ev:ev-one]']));
  expect(evidenceCsv(twice).match(/en\.md/g)).toHaveLength(1);
  expect(twice[0]?.marks.map(({ place }) => `${place.line}:${place.column}`)).toEqual(['12:37', '12:28', '12:45']);
});

test('no cell of the table is a formula', () => {
  expect(evidenceCsv(hostile)).toContain(`"'=HYPERLINK(<b>) & ""more"""`);
  expect(evidenceCsv(hostile)).toContain(`"'@import <script>`);
});

test('as JSON every place keeps its column, and what is expired says so', () => {
  expect(evidenceJson(uses, '2031-01-01')).toMatchObject([
    {
      leaflet: 'sample',
      id: 'ev-one',
      category: 'consensus',
      checkedBy: '',
      checkedOn: '',
      expired: true,
      place: { line: 8 },
      printed: [
        { section: 'key-points', locales: ['de'], place: { line: 12, column: 37 } },
        { section: 'key-points', locales: ['en'], place: { line: 12, column: 28 } },
      ],
    },
  ]);
  expect(evidenceJson(uses, '2030-12-31')).toMatchObject([{ expired: false }]);
});

describe('the page', () => {
  test('says who checked each claim, its sources and where it is printed', () => {
    const { body } = evidencePage(uses, '2031-01-01');
    for (const part of [
      'by nobody yet',
      '1 claim, 0 checked by a person',
      '<strong>expired</strong>',
      '<td>key-points 12</td>',
    ])
      expect(body.html).toContain(part);
  });

  test('escapes what content says', () => {
    const { body } = evidencePage(hostile, '2026-06-01');
    expect(body.html).toContain('&lt;script&gt;alert(1)');
    expect(body.html).not.toMatch(/<script|<b>/);
  });
});
