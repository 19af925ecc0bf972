import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MeasuredScore, Score, Scores } from '../../src/model/readability.ts';
import { compareWithLimit } from '../../src/readability/limit.ts';
import '../seed.ts';

const grade = (formula: 'flesch-kincaid' | 'smog', value: number): MeasuredScore => ({
  kind: 'value',
  formula,
  name: formula,
  scale: 'grade',
  value,
  band: null,
  grade: value,
});
const ease = (value: number, years: number | null): MeasuredScore => ({
  kind: 'value',
  formula: years === null ? 'inflesz' : 'fernandez-huerta',
  name: 'ease',
  scale: 'ease',
  value,
  band: 'standard',
  grade: years,
});
const short: Score = { kind: 'too-short', formula: 'smog', name: 'SMOG', least: { words: 1, sentences: 30 } };
const scores = (...list: readonly Score[]): Scores => ({ kind: 'scores', scores: list });
const none: Scores = { kind: 'no-formula', reason: 'none-validated' };
const eighth = { kind: 'grade', atMost: 8 } as const;

describe('a limit on the school year', () => {
  test.each([
    [7.9, 'within'],
    [8, 'within'],
    [8.04, 'within'],
    [8.05, 'beyond'],
    [9, 'beyond'],
  ])('8 and %s: %s', (value, kind) => {
    expect(compareWithLimit(scores(grade('flesch-kincaid', 3), grade('smog', value)), eighth).kind).toBe(kind);
  });
  test('names the formulas that exceed it, and those only', () => {
    const high = grade('smog', 9);
    expect(compareWithLimit(scores(grade('flesch-kincaid', 3), high), eighth)).toEqual({ kind: 'beyond', by: [high] });
  });
  test('is not kept by a text that nothing measured', () => {
    for (const unmeasured of [none, scores(), scores(short), scores(ease(90, null))])
      expect(compareWithLimit(unmeasured, eighth)).toEqual({ kind: 'not-measured' });
  });
});

describe('a limit on the value of a formula', () => {
  const limit = { kind: 'score', formula: 'inflesz', bound: 55 } as const;
  test('is a least value where more is easier', () => {
    expect([54.9, 55, 80].map((value) => compareWithLimit(scores(ease(value, null)), limit).kind)).toEqual([
      'beyond',
      'within',
      'within',
    ]);
  });
  test('is not measured by another formula', () =>
    expect(compareWithLimit(scores(ease(80, 5)), limit).kind).toBe('not-measured'));
});

test('a text within a limit is within every wider one', () => {
  const value = fc.double({ min: -3, max: 20, noNaN: true });
  fc.assert(
    fc.property(value, value, fc.nat({ max: 15 }), fc.nat({ max: 5 }), (a, b, atMost, more) => {
      const text = scores(grade('flesch-kincaid', a), grade('smog', b));
      const wider = compareWithLimit(text, { kind: 'grade', atMost: atMost + more }).kind;
      if (compareWithLimit(text, { kind: 'grade', atMost }).kind === 'within') expect(wider).toBe('within');
    }),
  );
});
