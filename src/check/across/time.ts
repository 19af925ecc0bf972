// Spans of time in words: what happens within days does not happen within weeks.

import { diagnostic } from '../../model/diagnostic.ts';
import { type Check, listed } from './pair.ts';
import type { Said } from './said.ts';

/** The kinds of span that a text speaks of, with digits or without. */
export const checkTime: Check = ({ source, target, unit, place, at }) => {
  if (!source.language || !target.language) return [];
  const [wanted, given] = [spansIn(source), spansIn(target)];
  const missing = [...wanted].filter((span) => !given.has(span));
  const extra = [...given].filter((span) => !wanted.has(span));
  return missing.length + extra.length === 0
    ? []
    : [diagnostic('time-differs', place, { unit, missing: listed(missing), extra: listed(extra), source: at })];
};

const read = new WeakMap<Said, ReadonlySet<string>>();

function spansIn(said: Said): ReadonlySet<string> {
  const known = read.get(said);
  if (known) return known;
  const { groups, quantities } = said;
  const worded = groups.time.filter((group) => group !== 'today');
  const made = new Set([...quantities.flatMap(({ span }) => span ?? []), ...worded]);
  read.set(said, made);
  return made;
}
