// Takes out the findings that someone excepted with a reason, and names the exceptions that except nothing.

import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts';
import type { Exception } from '../../model/exception.ts';
import { plainText } from '../../model/text.ts';
import type { Piece } from './compare.ts';

/** `pieces` are the texts that the exceptions may name. An exception holds while its words stand in its text. */
export function withoutExcepted(
  findings: readonly Diagnostic[],
  exceptions: readonly Exception[],
  pieces: readonly Piece[],
): readonly Diagnostic[] {
  if (exceptions.length === 0) return findings;
  const texts = new Map(pieces.map(({ id, text }) => [id, plainText(text)]));
  const standing = exceptions.filter(({ unit, words }) => texts.get(unit)?.includes(words));
  const covers = ({ unit, code }: Exception, found: Diagnostic) =>
    found.code === code && 'unit' in found.args && found.args.unit === unit;
  const used = new Set(standing.filter((one) => findings.some((found) => covers(one, found))));
  return [
    ...findings.filter((found) => !standing.some((one) => covers(one, found))),
    ...exceptions
      .filter((one) => !used.has(one))
      .map(({ unit, code, place }) => diagnostic('exception-unused', place, { unit, code })),
  ];
}
