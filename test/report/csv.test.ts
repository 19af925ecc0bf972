import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv } from '../../src/report/csv.ts';

/** RFC 4180, read character by character. */
function parsed(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] !== '"') throw new Error(`a cell without a quote at ${at}`);
    let cell = '';
    for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
      if (text[at] === '"') at += 1;
      cell += text[at];
    }
    row.push(cell);
    if (text.startsWith('\r\n', at + 1)) {
      rows.push(row);
      row = [];
      at += 3;
    } else if (text[at + 1] === ',') at += 2;
    else throw new Error(`no end of a cell at ${at}`);
  }
  return rows;
}

const bare = (text: string) => text.replace(/^\ufeff/, '');

test('a table can be read again, whatever its cells hold', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\r', '\n', "'", 'ä', ' ') });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(table, ([head = [], ...rows]) => {
      const plain = (one: string) => (/^[\r\n]/.test(one) ? `'${one}` : one);
      expect(parsed(bare(csv(head, rows)))).toEqual([head, ...rows].map((row) => row.map(plain)));
    }),
  );
});

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  ' =1',
  '\r=1',
  '\n-1',
  '\u200b=1',
  '\u00a0@x',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  '=cmd|"/c calc"!A1',
])('%j is no formula', (text) => {
  expect(parsed(bare(csv(['a'], [[text]])))).toEqual([['a'], [`'${text}`]]);
});

test.each(['5-9 points', 'a=b', 'name@host', '', 'https://doi.org/10.1', '(=1)'])('%j stays as it is', (text) => {
  expect(parsed(bare(csv(['a'], [[text]])))).toEqual([['a'], [text]]);
});

test('spreadsheets are told that it is UTF-8, and lines end as the standard says', () => {
  expect(csv(['a', 'b'], [['c', 'd']])).toBe('\ufeff"a","b"\r\n"c","d"\r\n');
});
