import { expect, test } from 'vitest';
import { codes } from '../../src/report/sentences.ts';
import { approvalRows, releaseRows } from '../approval/findings.rows.ts';
import { glyphRows } from '../fonts/glyphs.rows.ts';
import { templateRows } from '../render/templates.rows.ts';
import { phraseRows } from '../strings/phrases.rows.ts';
import { readingRows } from '../syntax/reading.rows.ts';
import { diskRows } from '../workspace/sources.rows.ts';
import { acrossRows } from './across/across.rows.ts';
import { backingRows } from './backing.rows.ts';
import { jurisdictionRows } from './jurisdictions.rows.ts';
import { gateRows } from './release/release.rows.ts';
import { translationRows } from './translation.rows.ts';

const tables = [
  readingRows,
  translationRows,
  acrossRows,
  backingRows,
  jurisdictionRows,
  phraseRows,
  templateRows,
  glyphRows,
  diskRows,
  approvalRows,
  releaseRows,
  gateRows,
].flat();

test('the tables together cover every code', () => {
  const covered = new Set(tables.flatMap(({ expected }) => expected.map((one) => one.split(' ')[0])));
  // Editions fail, PDF files break, and print is measured, in the browser: that is tested where the browser is.
  expect(codes.filter((code) => !covered.has(code))).toEqual([
    'edition-failed',
    'letter-height',
    'pdf-broken',
    'point-size',
  ]);
});

test('every row has a name of its own', () => {
  const names = tables.map(({ what }) => what);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});
