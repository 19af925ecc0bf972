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
  return said.inlines
    .flatMap((inline) => (inline.kind === kind ? [inline.kind === 'evidence' ? inline.id : inline.name] : []))
    .sort();
}

function difference(wanted: readonly string[], given: readonly string[]) {
  const [missing, extra] = [lacking(wanted, given), lacking(given, wanted)];
  return missing.length + extra.length === 0 ? null : { missing: listed(missing), extra: listed(extra) };
}
