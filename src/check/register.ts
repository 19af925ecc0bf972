// Where each entry of the evidence registers stands: behind which sentences, in which texts.

import type { EvidenceMark, EvidenceUse, Leaflet, Translation } from '../model/leaflet.ts';
import type { Library } from '../model/library.ts';
import { comparePlaces } from '../model/place.ts';
import { inlinesOf, unitsOf } from '../model/unit.ts';

/** Every entry of every leaflet with its marks, in the order of the registers. */
export function registerOf(library: Library): readonly EvidenceUse[] {
  return [...library.leaflets.values()].flatMap((leaflet) => {
    const marks = marksById([...(library.translations.get(leaflet.id)?.values() ?? [])]);
    return usesOf(leaflet, marks);
  });
}

function usesOf(leaflet: Leaflet, marks: ReadonlyMap<string, readonly EvidenceMark[]>): readonly EvidenceUse[] {
  return [...leaflet.evidence.values()].map((entry) => ({
    leaflet: leaflet.id,
    entry,
    marks: marks.get(entry.id) ?? [],
  }));
}

/** The marks of one leaflet's texts by the id that they name. Texts of one file are one text, printed in several locales. */
export function marksById(texts: readonly Translation[]): ReadonlyMap<string, readonly EvidenceMark[]> {
  const marks = [...Map.groupBy(texts, ({ place }) => place.file).values()].flatMap((same) => {
    const locales = same.map(({ locale }) => locale).sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
    const sections = same[0]?.sections ?? [];
    return sections.flatMap((section) =>
      unitsOf(section)
        .flatMap((unit) => inlinesOf(unit.text))
        .flatMap((inline): readonly EvidenceMark[] =>
          inline.kind === 'evidence' ? [{ id: inline.id, section: section.id, place: inline.place, locales }] : [],
        ),
    );
  });
  return Map.groupBy(
    marks.sort((a, b) => comparePlaces(a.place, b.place)),
    ({ id }) => id,
  );
}
