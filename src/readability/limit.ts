// Compares a measured text with the limit of a jurisdiction.

import type { LimitResult, MeasuredScore, ReadingLimit, Scores } from '../model/readability.ts';

/**
 * Whether a text keeps to `limit`. A school year is exceeded as soon as one formula exceeds it. Values are compared as they are
 * printed, to one decimal: 8.04 is 8.0 and within "at most 8", 8.1 is beyond.
 */
export function compareWithLimit(scores: Scores, limit: ReadingLimit): LimitResult {
  const asked = measured(scores).filter((score) =>
    limit.kind === 'grade' ? score.grade !== null : score.formula === limit.formula,
  );
  if (asked.length === 0) return { kind: 'not-measured' };
  const beyond = asked.filter((score) => exceeds(score, limit));
  return beyond.length > 0 ? { kind: 'beyond', by: beyond } : { kind: 'within', by: asked };
}

function exceeds(score: MeasuredScore, limit: ReadingLimit): boolean {
  if (limit.kind === 'grade') return rounded(score.grade ?? 0) > limit.atMost;
  return score.scale === 'ease' ? rounded(score.value) < limit.bound : rounded(score.value) > limit.bound;
}

function measured(scores: Scores): readonly MeasuredScore[] {
  return scores.kind === 'scores' ? scores.scores.filter((score) => score.kind === 'value') : [];
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
