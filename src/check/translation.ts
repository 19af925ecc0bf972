// Checks a translation against the leaflet and its source text: sections, targets of links, and what across/ compares.

import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { Leaflet, Translation } from '../model/leaflet.ts';
import type { Place } from '../model/place.ts';
import type { Section } from '../model/text.ts';
import { inlinesOf, unitsOf } from '../model/unit.ts';
import { withoutExcepted } from './across/exceptions.ts';
import { compareHeads, headOf } from './across/fields.ts';
import { compareSections } from './across/sections.ts';

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
  leaflet: Leaflet,
  source: Translation,
  translation: Translation,
  wrong: ReadonlySet<Place>,
): readonly Diagnostic[] {
  const comparable = ({ refused }: Translation, { id, blocks }: Section) =>
    blocks.length > 0 && id !== '' && !refused.has(id);
  const comparison = { sourceLocale: source.locale, locale: translation.locale, names: leaflet.names, wrong };
  const sections = firstsOf(translation.sections).flatMap((section) => {
    const original = source.sections.find((one) => one.id === section.id);
    return original && comparable(source, original) && comparable(translation, section)
      ? compareSections(original, section, comparison)
      : [];
  });
  return withoutExcepted([...compareHeads(leaflet, source, translation), ...sections], translation.exceptions, [
    ...headOf(translation),
    ...translation.sections.flatMap(unitsOf),
  ]);
}
