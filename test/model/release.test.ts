import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diagnostic, forRelease } from '../../src/model/diagnostic.ts';
import { isForRelease, leftovers, refusedByRelease, severityOf } from '../../src/model/release.ts';
import { codes } from '../../src/report/sentences.ts';

const known: readonly string[] = codes;

test('codes of the gate and leftovers are codes, and none is both', () => {
  expect([...refusedByRelease, ...leftovers].filter((code) => !known.includes(code))).toEqual([]);
  expect([...leftovers].filter((code) => refusedByRelease.has(code))).toEqual([]);
});

test('a code is an error in a release, unless it is a leftover, and never graver in a draft', () => {
  for (const code of codes) {
    expect(severityOf(code, true)).toBe(leftovers.has(code) ? 'warning' : 'error');
    expect(severityOf(code, false)).toBe(leftovers.has(code) || isForRelease(code) ? 'warning' : 'error');
  }
});

test('a release has the findings of a draft, in the same places', () => {
  const place = { file: 'a.md', line: 3, column: 1 };
  const draft = [
    diagnostic('evidence-expired', place, { id: 'one', expires: '2020-01-01' }),
    diagnostic('file-link', place, {}),
  ];
  expect(forRelease(draft)).toEqual(draft.map((found) => ({ ...found, severity: 'error' })));
});

test('the page on releases names every code of the gate', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/release.md'), 'utf8');
  expect([...refusedByRelease].filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
});
