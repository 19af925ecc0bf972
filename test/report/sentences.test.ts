import { describe, expect, test } from 'vitest';
import { codes, explanationOf, isCode, sentenceOf } from '../../src/report/sentences.ts';
import { approvalRows } from '../approval/findings.rows.ts';
import { acrossRows } from '../check/across/across.rows.ts';
import { backingRows } from '../check/backing.rows.ts';
import { jurisdictionRows } from '../check/jurisdictions.rows.ts';
import { translationRows } from '../check/translation.rows.ts';
import { findingsOf } from '../small-workspace.ts';
import { phraseRows } from '../strings/phrases.rows.ts';
import { readingRows } from '../syntax/reading.rows.ts';

test('every code has its sentences', async () => {
  const all = codes.map((code) => {
    const { severity, pattern, fix, explain } = explanationOf(code);
    return `${code}  ${severity}\n  found    ${pattern}\n  fix      ${fix}\n  explain  ${explain}\n`;
  });
  await expect(all.join('\n')).toMatchFileSnapshot('sentences.golden.txt');
});

describe('sentences', () => {
  test('are one line, without a full stop at the end of what was found', () => {
    for (const code of codes) {
      const { pattern, fix, explain } = explanationOf(code);
      expect(
        [pattern, fix, explain].filter((text) => text.includes('\n') || text.trim() === ''),
        code,
      ).toEqual([]);
      expect(/[.!]$/.test(pattern) || /[.!]$/.test(fix), code).toBe(false);
      expect(explain, code).toMatch(/[.]$/);
    }
  });

  test('of real findings have no hole', () => {
    for (const { texts } of [
      ...readingRows,
      ...translationRows,
      ...acrossRows,
      ...backingRows,
      ...jurisdictionRows,
      ...approvalRows,
      ...phraseRows,
    ].filter((_, i) => i % 3 === 0))
      for (const found of findingsOf(texts))
        for (const text of Object.values(sentenceOf(found))) expect(text).not.toMatch(/undefined|\[object|^\s*$/);
  });
});

test('codes are known by name', () => {
  expect(isCode('section-missing')).toBe(true);
  expect(isCode('toString')).toBe(false);
});
