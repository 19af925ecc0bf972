// Placeholders, evidence marks and emphasis of a text stand in its translation too.

import { diagnostic } from '../../model/diagnostic.ts';
import { type Check, lacking, listed } from './pair.ts';
import type { Said } from './said.ts';

export const checkPlaceholdersKept: Check = ({ source, target, unit, place, at }) => {
  const differing = difference(namesIn(source, 'placeholder'), namesIn(target, 'placeholder'));
  return differing ? [diagnostic('placeholder-differs', place, { unit, ...differing, source: at })] : [];
};

export const checkEvidenceKept: Check = ({ source, target, unit, place, at }) => {
  const differing = difference(namesIn(source, 'evidence'), namesIn(target, 'evidence'));
  return differing ? [diagnostic('evidence-differs', place, { unit, ...differing, source: at })] : [];
};

/** As many bold pieces here as there: what is printed bold was meant to be seen first. */
export const checkEmphasis: Check = ({ source, target, unit, place, at }) => {
  const [expected, found] = [source, target].map((said) => said.inlines.filter(({ kind }) => kind === 'strong').length);
  return expected === found
    ? []
    : [diagnostic('emphasis-differs', place, { unit, expected: expected ?? 0, found: found ?? 0, source: at })];
};

function namesIn(said: Said, kind: 'placeholder' | 'evidence'): readonly string[] {
  const names: string[] = [];
  for (const inline of said.inlines)
    if (inline.kind === kind) names.push(inline.kind === 'evidence' ? inline.id : inline.name);
  return names;
}

function difference(wanted: readonly string[], given: readonly string[]) {
  // As a rule the same ones stand in the same order.
  if (wanted.length === given.length && wanted.every((one, i) => one === given[i])) return null;
  const [missing, extra] = [lacking(wanted.toSorted(), given), lacking(given.toSorted(), wanted)];
  return missing.length + extra.length === 0 ? null : { missing: listed(missing), extra: listed(extra) };
}
