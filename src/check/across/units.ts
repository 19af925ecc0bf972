// Units of measure and spans of time behind a number: 5 mg stay 5 mg, 6 months do not become 6 weeks.

import { diagnostic } from '../../model/diagnostic.ts';
import { haveSameNumbers } from './numbers.ts';
import { type Check, lacking, listed } from './pair.ts';
import type { Quantity, Said } from './said.ts';

/** Each number with its unit. Where the numbers differ already, only the units are compared. */
export const checkMeasures: Check = (pair) => {
  const { source, target, unit, place, at } = pair;
  const whole = compoundsIn(source) === compoundsIn(target);
  const unitOf = (one: Quantity) => (whole ? one.unit : one.unit?.split('/', 1)[0]) ?? '';
  const label = haveSameNumbers(pair) ? (one: Quantity) => `${one.value} ${unitOf(one)}` : unitOf;
  const measured = (said: Said) => said.quantities.filter((one) => one.unit !== null).map(label);
  const [wanted, given] = [measured(source), measured(target)];
  const differing = lacking(wanted, given).length + lacking(given, wanted).length > 0;
  const [spansWanted, spansGiven] = differing ? [[], []] : conflicting(source, target);
  return differing || spansWanted.length > 0
    ? [
        diagnostic('measure-differs', place, {
          unit,
          expected: listed(differing ? wanted : spansWanted),
          found: listed(differing ? given : spansGiven),
          source: at,
        }),
      ]
    : [];
};

/** `10 mg/ml`: another language may say the second unit first, and then there is nothing to compare it with. */
function compoundsIn({ quantities }: Said): number {
  return quantities.filter(({ unit }) => unit?.includes('/')).length;
}

/** Numbers that count one span of time here and another one there. A span in words that are not known is no conflict. */
function conflicting(source: Said, target: Said): readonly [readonly string[], readonly string[]] {
  const timed = (said: Said) => said.quantities.filter((one) => one.span !== null);
  const said = ({ value, span }: Quantity) => `${value} ${span}`;
  const [wanted, given] = [timed(source).map(said), timed(target).map(said)];
  const values = lacking(wanted, given).map((one) => one.split(' ')[0]);
  const others = lacking(given, wanted);
  const both = others.filter((one) => values.includes(one.split(' ')[0]));
  return both.length > 0 ? [lacking(wanted, given), others] : [[], []];
}
