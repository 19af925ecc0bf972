// Counts in, scores out: every formula of a locale, or the reason why there is none.

import type { Score, Scores } from '../model/readability.ts';
import type { Counts } from './counts.ts';
import type { Formula } from './formula.ts';
import { formulasOf } from './formulas.ts';

/** The scores of a text in `locale`, in the order of importance for that language. */
export function scoresOf(counts: Counts, locale: string): Scores {
  const has = formulasOf(locale);
  if (has.kind === 'no-formula') return has;
  return { kind: 'scores', scores: has.formulas.map((formula) => scoreOf(formula, counts)) };
}

/** The value of one formula with its band; `too-short` below the formula's sample. */
export function scoreOf(formula: Formula, counts: Counts): Score {
  const { id, name, scale, sample } = formula;
  if (counts.words < sample.words || counts.sentences < sample.sentences)
    return { kind: 'too-short', formula: id, name, least: sample };
  const value = formulaValue(formula, counts);
  const band = formula.bands.find(({ from }) => value >= from);
  const grade = scale === 'grade' ? value : (band?.grade ?? null);
  return { kind: 'value', formula: id, name, scale, value, band: band?.id ?? null, grade };
}

/** The bare value of a formula, whatever the length of the text. Throws where syllables are needed and were not counted. */
export function formulaValue(formula: Formula, counts: Counts): number {
  if (formula.needs === 'letters') return formula.value(counts);
  if (!counts.syllables) throw new Error(`${formula.id} needs syllables, and nothing counts them in this language`);
  return formula.value(counts, counts.syllables);
}
