// Compares a section with its translation: first the shape, then unit by unit.

import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts';
import type { Section } from '../../model/text.ts';
import { isEmpty, type Unit, unitsOf } from '../../model/unit.ts';
import { type Comparison, compareTexts, isCopied } from './compare.ts';
import { firstDifference } from './shape.ts';

/** Sections of another shape have no units to compare: that is all that is said of them. `skips` leaves out single units. */
export function compareSections(
  source: Section,
  target: Section,
  comparison: Comparison,
  skips: (source: Unit, target: Unit) => boolean = () => false,
): readonly Diagnostic[] {
  const differing = firstDifference(source.blocks, target.blocks);
  if (differing) {
    const { expected, found, place, sourcePlace } = differing;
    const at = sourcePlace ?? source.place;
    return [
      diagnostic('shape-differs', place ?? target.place, {
        section: source.id,
        expected,
        found,
        source: `${at.file}:${at.line}`,
      }),
    ];
  }
  const units = unitsOf(target);
  return unitsOf(source).flatMap((unit, i) => {
    const other = units[i];
    return other && !skips(unit, other) ? compareUnits(unit, other, comparison) : [];
  });
}

function compareUnits(source: Unit, target: Unit, comparison: Comparison): readonly Diagnostic[] {
  const { id, place } = target;
  if (isEmpty(target) && !isEmpty(source)) return [diagnostic('unit-empty', place, { unit: id })];
  return isCopied(source.text, target.text)
    ? [diagnostic('unit-untranslated', place, { unit: id, source: comparison.sourceLocale })]
    : compareTexts(source, target, comparison);
}
