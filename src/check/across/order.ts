// The order of numbers: a swapped pair of doses has the same numbers, and another meaning.

import { diagnostic } from '../../model/diagnostic.ts';
import { type Check, listed } from './pair.ts';
import type { Quantity, Said } from './said.ts';

/**
 * Numbers that count the same thing keep their order, and `3 of 100` does not become `100 of 3`. A part and its whole may
 * trade places (`100人中3人`), and so may the parts of a date.
 */
export const checkOrder: Check = ({ source, target, unit, place, at }) => {
  const sequences = [...new Set(source.quantities.map(kindOf))].map((kind) => ({
    wanted: source.quantities.filter((one) => kindOf(one) === kind),
    given: target.quantities.filter((one) => kindOf(one) === kind),
  }));
  const swapped = sequences.find(
    ({ wanted, given }) =>
      sameValues(wanted, given) && !(keepsOrder(source, wanted, given) && sameRatios(source, target, wanted, given)),
  );
  return swapped
    ? [
        diagnostic('number-order', place, {
          unit,
          expected: listed(swapped.wanted.map(({ value }) => value)),
          found: listed(swapped.given.map(({ value }) => value)),
          source: at,
        }),
      ]
    : [];
};

const kindOf = ({ unit, span }: Quantity): string => unit ?? span ?? '';

function sameValues(a: readonly Quantity[], b: readonly Quantity[]): boolean {
  const sorted = (list: readonly Quantity[]) =>
    list
      .map(({ value }) => value)
      .sort()
      .join();
  return a.length > 1 && sorted(a) === sorted(b);
}

/** Within a run of numbers that may trade places any order will do; the runs themselves keep theirs. */
function keepsOrder(source: Said, wanted: readonly Quantity[], given: readonly Quantity[]): boolean {
  let start = 0;
  for (let end = 1; end <= wanted.length; end += 1) {
    const [last, next] = [wanted[end - 1], wanted[end]];
    if (last && next && mayTrade(source, last, next)) continue;
    if (!sameRun(wanted.slice(start, end), given.slice(start, end))) return false;
    start = end;
  }
  return true;
}

function sameRun(a: readonly Quantity[], b: readonly Quantity[]): boolean {
  return a.length === 1 ? a[0]?.value === b[0]?.value : sameValues(a, b);
}

/** A part and its whole, or a year and its day. */
function mayTrade({ low, language }: Said, first: Quantity, second: Quantity): boolean {
  if (isYear(first) || isYear(second)) return true;
  if (!language) return false;
  const gap = low.slice(first.end, second.start);
  if (language.and.test(gap)) return language.of.test(lastWords(low.slice(0, first.start)));
  return language.of.test(gap) || (language.from?.test(gap) ?? false);
}

/** `Of 43 people, 20 ...`: the word stands before the first number. */
function lastWords(text: string): string {
  return (
    text
      .split(/[.!?:;]/)
      .at(-1)
      ?.trim()
      .split(/\s+/)
      .slice(-2)
      .join(' ') ?? ''
  );
}

function isYear({ value, unit, span }: Quantity): boolean {
  return unit === null && span === null && /^(?:19|20)\d\d$/.test(value);
}

/** Fractions that both texts spell out must be the same ones. */
function sameRatios(source: Said, target: Said, wanted: readonly Quantity[], given: readonly Quantity[]): boolean {
  const [left, right] = [ratiosIn(source, wanted), ratiosIn(target, given)];
  return !left.some(([part, whole]) => right.some(([a, b]) => a === whole && b === part && a !== b));
}

function ratiosIn({ low, language }: Said, all: readonly Quantity[]): readonly (readonly [string, string])[] {
  return all.slice(1).flatMap((second, i) => {
    const first = all[i];
    if (!first || !language) return [];
    const gap = low.slice(first.end, second.start);
    if (gap.length > 24 || language.and.test(gap)) return [];
    if (language.from?.test(gap)) return [[second.value, first.value] as const];
    return language.ofLast.test(gap) ? [[first.value, second.value] as const] : [];
  });
}
