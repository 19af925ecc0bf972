import { describe, expect, test } from 'vitest';
import { asExpected, testRows } from '../rows.ts';
import { findingsOf } from '../small-workspace.ts';
import { openRows, readingRows } from './reading.rows.ts';

testRows('what cannot be read', readingRows);

describe('what is still reported wrongly', () => {
  test.fails.each(openRows.map((row) => [row.what, row] as const))('%s', (_what, { texts, expected }) => {
    expect(asExpected(findingsOf(texts), expected)).toEqual(expected);
  });
});
