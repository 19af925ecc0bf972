// Checks a translation against the leaflet and its source text: sections, shape, and every unit's marks and numbers.

import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { Leaflet, Translation } from '../model/leaflet.ts';
import type { Place } from '../model/place.ts';
import type { Block, Inline, List, Section } from '../model/text.ts';
import { plainText } from '../model/text.ts';
import { inlinesOf, isEmpty, type Unit, unitsOf } from '../model/unit.ts';
import { numbersOf } from './numbers.ts';

/** Sections of a translation against the list in leaflet.yaml. */
export function checkSections(leaflet: Leaflet, translation: Translation): readonly Diagnostic[] {
  const { locale } = translation;
  const found: Diagnostic[] = [];
  const seen = new Set<string>();
  for (const section of translation.sections) {
    if (section.id === '') continue;
    const args = { section: section.id, locale };
    if (!leaflet.sections.includes(section.id)) found.push(diagnostic('section-extra', section.place, args));
    else if (seen.has(section.id)) found.push(diagnostic('section-double', section.place, args));
    else if (section.blocks.length === 0 && !translation.refused.has(section.id))
      found.push(diagnostic('section-empty', section.place, args));
    seen.add(section.id);
  }
  const taken = new Set<Section>();
  for (const [index, id] of leaflet.sections.entries()) {
    if (seen.has(id)) continue;
    const before = translation.sections.findLast(
      (section) => leaflet.sections.indexOf(section.id) < index && leaflet.sections.includes(section.id),
    );
    // A section without an id in this place has been reported as that.
    const next = translation.sections[before ? translation.sections.indexOf(before) + 1 : 0];
    if (next?.id === '' && !taken.has(next)) {
      taken.add(next);
      continue;
    }
    found.push(diagnostic('section-missing', before?.place ?? translation.place, { section: id, locale }));
  }
  const order = firstsOf(translation.sections).filter((section) => leaflet.sections.includes(section.id));
  for (const [i, section] of order.entries()) {
    const previous = order[i - 1];
    if (previous && leaflet.sections.indexOf(section.id) < leaflet.sections.indexOf(previous.id)) {
      found.push(diagnostic('section-order', section.place, { section: section.id, after: previous.id }));
    }
  }
  return found;
}

/** Each section once: a second one of the same id has been reported. */
function firstsOf(sections: readonly Section[]): readonly Section[] {
  return sections.filter((section, i) => sections.findIndex((one) => one.id === section.id) === i);
}

/** Links inside the leaflet lead to a section that it has or should have. */
export function checkTargets(leaflet: Leaflet, translation: Translation): readonly Diagnostic[] {
  const ids = new Set([...leaflet.sections, ...translation.sections.map((section) => section.id)]);
  return translation.sections
    .flatMap(unitsOf)
    .flatMap((unit) => inlinesOf(unit.text))
    .flatMap((inline) =>
      inline.kind === 'link' && inline.href.startsWith('#') && !ids.has(inline.href.slice(1))
        ? [diagnostic('link-target', inline.place, { target: inline.href })]
        : [],
    );
}

/**
 * A translation against its source, section by section. Only sections that both have, with a text and in full, are
 * compared. `wrong` holds the places of names that lead nowhere: those are reported and not compared.
 */
export function checkAgainstSource(
  source: Translation,
  translation: Translation,
  wrong: ReadonlySet<Place>,
): readonly Diagnostic[] {
  const comparable = ({ refused }: Translation, { id, blocks }: Section) =>
    blocks.length > 0 && id !== '' && !refused.has(id);
  return firstsOf(translation.sections).flatMap((section) => {
    const original = source.sections.find((one) => one.id === section.id);
    return original && comparable(source, original) && comparable(translation, section)
      ? checkSection(original, section, source.locale, wrong)
      : [];
  });
}

function checkSection(
  source: Section,
  target: Section,
  sourceLocale: string,
  wrong: ReadonlySet<Place>,
): readonly Diagnostic[] {
  const at = `${source.place.file}:${source.place.line}`;
  const differing = firstDifference(source.blocks, target.blocks);
  if (differing) {
    return [
      diagnostic('shape-differs', differing.place ?? target.place, {
        section: source.id,
        expected: differing.expected,
        found: differing.found,
        source: at,
      }),
    ];
  }
  const units = unitsOf(target);
  return unitsOf(source).flatMap((unit, i) => {
    const other = units[i];
    return other ? checkUnit(unit, other, sourceLocale, wrong) : [];
  });
}

function firstDifference(source: readonly Block[], target: readonly Block[]) {
  for (let i = 0; i < Math.max(source.length, target.length); i += 1) {
    const [a, b] = [source[i], target[i]];
    const expected = a ? shapeOf(a) : 'nothing more';
    const found = b ? shapeOf(b) : 'nothing more';
    if (expected !== found) return { expected, found, place: b?.place ?? target.at(-1)?.place };
  }
  return null;
}

function shapeOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return 'a paragraph';
    case 'heading':
      return block.id === null ? 'a heading ###' : `a heading ### with {#${block.id}}`;
    case 'list':
      return listShape(block);
    case 'table':
      return `a table of ${block.rows.length} rows and ${block.head.length} columns`;
    case 'figure':
      return `the picture ${block.source}`;
  }
}

function listShape(list: List): string {
  const nested = list.items.flatMap((item, i) =>
    item.sublist ? [` (item ${i + 1}: ${listShape(item.sublist)})`] : [],
  );
  return `a ${list.ordered ? 'numbered ' : ''}list of ${list.items.length} items${nested.join('')}`;
}

function checkUnit(source: Unit, target: Unit, sourceLocale: string, wrong: ReadonlySet<Place>): readonly Diagnostic[] {
  const right = (kind: Inline['kind']) =>
    ![source, target].some((unit) => inlinesOf(unit.text).some((one) => one.kind === kind && wrong.has(one.place)));
  const at = `${source.place.file}:${source.place.line}`;
  const { id, place } = target;
  const found: Diagnostic[] = [];
  if (isEmpty(target) && !isEmpty(source)) return [diagnostic('unit-empty', place, { unit: id })];
  const placeholders = difference(namesIn(source, 'placeholder'), namesIn(target, 'placeholder'));
  if (placeholders && right('placeholder'))
    found.push(diagnostic('placeholder-differs', place, { unit: id, ...placeholders, source: at }));
  const evidence = difference(namesIn(source, 'evidence'), namesIn(target, 'evidence'));
  if (evidence && right('evidence'))
    found.push(diagnostic('evidence-differs', place, { unit: id, ...evidence, source: at }));
  const [expected, actual] = [hrefsIn(source), hrefsIn(target)];
  if (expected !== actual && right('link'))
    found.push(
      diagnostic('link-differs', place, {
        unit: id,
        expected: expected || 'none',
        found: actual || 'none',
        source: at,
      }),
    );
  const [wanted, numbers] = [numbersOf(plainText(source.text)), numbersOf(plainText(target.text))];
  if (wanted.join() !== numbers.join()) {
    found.push(
      diagnostic('number-differs', place, {
        unit: id,
        expected: wanted.join(', ') || 'none',
        found: numbers.join(', ') || 'none',
        source: at,
      }),
    );
  }
  if (isCopied(source.text, target.text))
    found.push(diagnostic('unit-untranslated', place, { unit: id, source: sourceLocale }));
  return found;
}

function namesIn(unit: Unit, kind: 'placeholder' | 'evidence'): readonly string[] {
  return inlinesOf(unit.text)
    .flatMap((inline) => (inline.kind === kind ? [inline.kind === 'evidence' ? inline.id : inline.name] : []))
    .sort();
}

function hrefsIn(unit: Unit): string {
  return inlinesOf(unit.text)
    .flatMap((inline) => (inline.kind === 'link' ? [inline.href] : []))
    .sort()
    .join(', ');
}

function difference(expected: readonly string[], found: readonly string[]): { missing: string; extra: string } | null {
  const left = [...found];
  const missing = expected.filter((name) => {
    const i = left.indexOf(name);
    if (i >= 0) left.splice(i, 1);
    return i < 0;
  });
  return missing.length + left.length === 0
    ? null
    : { missing: missing.join(', ') || 'none', extra: left.join(', ') || 'none' };
}

/** A sentence of four words or more that stands there letter by letter was not translated. */
function isCopied(source: readonly Inline[], target: readonly Inline[]): boolean {
  const text = plainText(source).trim();
  return text.split(/\s+/).length >= 4 && text === plainText(target).trim();
}
