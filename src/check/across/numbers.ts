// Every number of the source stands in the translation, in digits; number words agree as far as they are unmistakable.

import { diagnostic } from '../../model/diagnostic.ts';
import { maySay, numberWordsOf } from './number-words.ts';
import { type Check, lacking, listed, type Pair } from './pair.ts';
import type { Said } from './said.ts';

const valuesOf = (said: Said) => said.quantities.map(({ value }) => value).sort();

/** True when both texts have the same numbers; what compares their units and order needs that. */
export function haveSameNumbers({ source, target }: Pair): boolean {
  return valuesOf(source).join() === valuesOf(target).join();
}

/**
 * Digits of the source are digits in the translation. A digit that only the translation has must be explained by a word
 * of the source: `twice a day` may be `1日2回`.
 */
export const checkNumbers: Check = (pair) => {
  const { source, target, unit, place, at } = pair;
  if (haveSameNumbers(pair)) return [];
  const [wanted, given] = [valuesOf(source), valuesOf(target)];
  const missing = lacking(lacking(wanted, given), numberWordsOf(target).digits);
  const extra = lacking(lacking(given, wanted), numberWordsOf(source).digits);
  return missing.length === 0 && extra.every((value) => maySay(source, value))
    ? []
    : [diagnostic('number-differs', place, { unit, expected: listed(wanted), found: listed(given), source: at })];
};

/** `two groups` is neither `three groups` nor, without a word about it, `2 groups` of something else. */
export const checkNumberWords: Check = ({ source, target, unit, place, at }) => {
  if (!source.language || !target.language) return [];
  const [wanted, given] = [numberWordsOf(source), numberWordsOf(target)];
  const missing = unsaid(wanted.sure, target);
  const extra = unsaid(given.sure, source);
  return missing.length + extra.length === 0
    ? []
    : [diagnostic('number-word', place, { unit, missing: listed(missing), extra: listed(extra), source: at })];
};

function unsaid(values: readonly string[], other: Said): readonly string[] {
  return [...new Set(values)].filter(
    (value) => !other.quantities.some((one) => one.value === value) && !maySay(other, value),
  );
}
