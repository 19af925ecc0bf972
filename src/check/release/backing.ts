// Finds what is known from memory alone, and days that have not come yet.

import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts';
import type { Library } from '../../model/library.ts';
import type { Place } from '../../model/place.ts';

/** Facts of countries that nobody has found in a source, nor compared with one. */
export function checkFactsKnown(library: Library): readonly Diagnostic[] {
  return [...library.countries.values()].flatMap(({ country, groups }) =>
    [...groups].flatMap(([fact, group]) =>
      isKnown(group) ? [] : [diagnostic('fact-memory', group.place, { country, fact })],
    ),
  );
}

/** Packs that nobody has compared with the law, and single elements of packs that were. */
export function checkRulesKnown(library: Library): readonly Diagnostic[] {
  return [...library.jurisdictions.values()].flatMap(({ id, basis, elements, place }) => {
    if (!isKnown(basis)) return [diagnostic('rule-memory', basis.place, { jurisdiction: id, element: '' })];
    if (isSigned(basis)) return [];
    return [...elements.values()]
      .filter((element) => element.place.file === place.file && element.confidence === 'memory')
      .map((element) => diagnostic('rule-memory', element.place, { jurisdiction: id, element: element.id }));
  });
}

interface Known {
  readonly confidence: 'found' | 'memory';
  readonly checkedBy: string;
  readonly checkedOn: string;
}

function isKnown(known: Known): boolean {
  return known.confidence === 'found' || isSigned(known);
}

function isSigned({ checkedBy, checkedOn }: Known): boolean {
  return checkedBy !== '' && checkedOn !== '';
}

/** Days on which somebody wrote or compared something, and that have not come yet. `today` is `YYYY-MM-DD`. */
export function checkDates(library: Library, today: string): readonly Diagnostic[] {
  const days: (readonly [field: string, date: string, place: Place])[] = [];
  for (const leaflet of library.leaflets.values()) {
    for (const entry of leaflet.evidence.values())
      days.push([`evidence.${entry.id}.checked_on`, entry.checkedOn, entry.place]);
    for (const text of library.translations.get(leaflet.id)?.values() ?? [])
      if (library.files.has(`content/leaflets/${leaflet.id}/${text.locale}.md`))
        days.push(['date', text.date, text.datePlace]);
  }
  for (const { groups } of library.countries.values())
    for (const [name, group] of groups) days.push([`${name}.checked_on`, group.checkedOn, group.place]);
  for (const { basis } of library.jurisdictions.values()) days.push(['basis.checked_on', basis.checkedOn, basis.place]);
  return days
    .filter(([, date]) => date > today)
    .map(([field, date, place]) => diagnostic('date-future', place, { field, date, today }));
}
