// What comes before and what comes after, by lists of words: stop eating before the operation is not stop eating after it.

import { diagnostic } from '../../model/diagnostic.ts';
import type { Check } from './pair.ts';
import type { Said } from './said.ts';

/** Found where one of the two words is lost and the other one gained. A word that is only lost was said in another way. */
export const checkSequence: Check = ({ source, target, unit, place, at }) => {
  const [wanted, given] = [countIn(source), countIn(target)];
  const [before, after] = [given.before - wanted.before, given.after - wanted.after];
  const found = before > 0 && after < 0 ? 'before' : after > 0 && before < 0 ? 'after' : null;
  return found
    ? [diagnostic('time-order', place, { unit, expected: found === 'after' ? 'before' : 'after', found, source: at })]
    : [];
};

interface Count {
  readonly before: number;
  readonly after: number;
}

function countIn({ groups: { order } }: Said): Count {
  const before = order.filter((group) => group === 'before').length;
  return { before, after: order.length - before };
}
