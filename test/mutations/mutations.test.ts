// The checks across languages are judged by corrupted translations: every kind that can be told for sure is found, always.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { some } from './corpus.ts';
import { judge } from './judge.ts';
import { report } from './report.ts';

const judgement = judge(some);
const { verdicts, clean } = judgement;
const of = (grade: 'E' | 'W') => verdicts.filter(({ corruption }) => corruption.grade === grade);
const told = (all: typeof verdicts) =>
  all.filter(({ found }) => !found).map(({ corruption: one }) => `${one.class} ${one.file}:${one.from} ${one.what}`);

process.stdout.write(`\n${report(judgement)}\n`);

test('the corpus is large enough, in every language that the leaflets have', () => {
  expect(verdicts.length).toBeGreaterThanOrEqual(500);
  const languages = new Set(verdicts.map(({ corruption }) => corruption.locale));
  for (const locale of ['ar', 'de', 'el', 'es', 'fr', 'hi', 'it', 'ja', 'pl', 'tr', 'zh-Hans'])
    expect(languages, locale).toContain(locale);
});

test('no two corruptions are the same', () => {
  const all = verdicts.map(({ corruption: { file, text } }) => `${file} ${text}`);
  expect(new Set(all).size).toBe(all.length);
});

test('every corruption that can be told for sure is an error at its unit', () => {
  expect(told(of('E'))).toEqual([]);
});

test('lists of words find nine of ten', () => {
  const all = of('W');
  expect(told(all).length / all.length).toBeLessThan(0.1);
});

test('at most one clean unit in a hundred has a finding', () => {
  expect(clean.units).toBeGreaterThan(5_000);
  expect(clean.alarmed.size / clean.units).toBeLessThanOrEqual(0.01);
});

test('what makes the corruptions shares nothing with the checks', () => {
  const makers = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !/^(?:judge|speed)\.ts$|\.test\.ts$/.test(file),
  );
  expect(makers.length).toBeGreaterThan(10);
  for (const file of makers)
    expect(readFileSync(join(import.meta.dirname, file), 'utf8'), file).not.toMatch(/from '[^']*src\/check\//);
});
