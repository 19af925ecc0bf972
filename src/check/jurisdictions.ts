// Checks that packs, countries and leaflets speak of the same things: jurisdictions, sections, elements, languages.

import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { packPath } from '../model/jurisdiction.ts';
import type { Leaflet } from '../model/leaflet.ts';
import type { Library } from '../model/library.ts';
import { generalRules } from './elements.ts';

/** All packs, the countries that name them, and what leaflets declare. */
export function checkJurisdictions(library: Library): readonly Diagnostic[] {
  return [
    ...checkCountriesRules(library),
    ...checkPackSections(library),
    ...[...library.leaflets.values()].flatMap((leaflet) => checkClaims(library, leaflet)),
  ];
}

/** Each country names a jurisdiction that there is, and asks for the languages that its law asks for. */
function checkCountriesRules(library: Library): readonly Diagnostic[] {
  return [...library.countries.values()].flatMap(({ country, jurisdiction: id, jurisdictionPlace, languages }) => {
    const jurisdiction = library.jurisdictions.get(id);
    if (!jurisdiction) {
      const known = [...library.jurisdictions.keys()].join(', ');
      // A pack that cannot be read has been reported there.
      return library.files.has(packPath(id))
        ? []
        : [diagnostic('jurisdiction-unknown', jurisdictionPlace, { jurisdiction: id, known })];
    }
    const limit = jurisdiction.limits.get('languages');
    if (limit?.kind !== 'languages') return [];
    const spoken = languages.required.map((locale) => new Intl.Locale(locale).language);
    // Where one locale of several is enough, each of them alone has to satisfy the law.
    const sets = languages.rule === 'all' ? [spoken] : spoken.map((language) => [language]);
    if (sets.every((set) => limit.all.every((language) => set.includes(language)))) return [];
    return [
      diagnostic('country-language-rule', languages.place, {
        country,
        jurisdiction: limit.by,
        clause: limit.clause ?? generalRules,
        languages: limit.all.join(', '),
      }),
    ];
  });
}

/**
 * A section that no pack of the chain lists and no leaflet has is a slip of the pen. Not in a packaged pack: it may speak of
 * sections that the general rules of this workspace, or its leaflets, do not know.
 */
function checkPackSections(library: Library): readonly Diagnostic[] {
  const written = new Set([...library.leaflets.values()].flatMap((leaflet) => leaflet.sections));
  return [...library.jurisdictions.values()].flatMap((jurisdiction) =>
    [...jurisdiction.elements.values()]
      .filter(({ place: { file } }) => file === jurisdiction.place.file && !file.startsWith('polyleaf:'))
      .flatMap(({ id, sections, place }) =>
        sections
          .filter((section) => !jurisdiction.sections.has(section) && !written.has(section))
          .map((section) => diagnostic('pack-section-unknown', place, { section, element: id })),
      ),
  );
}

/** What a leaflet declares must be asked for by some pack, of its kind, in that section. */
function checkClaims(library: Library, leaflet: Leaflet): readonly Diagnostic[] {
  const packs = [...library.files.keys()].filter((path) => path.startsWith('content/jurisdictions/'));
  const whole = packs.length === library.jurisdictions.size;
  const elements = [...library.jurisdictions.values()]
    .flatMap((jurisdiction) => [...jurisdiction.elements.values()])
    .filter(({ kinds }) => kinds.includes(leaflet.kind));
  return leaflet.claims.flatMap(({ section, element, place }) => {
    if (!leaflet.sections.includes(section))
      return [
        diagnostic('field-unknown', place, { field: `satisfies.${section}`, known: leaflet.sections.join(', ') }),
      ];
    // While a pack cannot be used, nobody knows what it asks for.
    if (!whole) return [];
    const asked = elements.filter(({ id }) => id === element);
    if (asked.length === 0) return [diagnostic('element-unknown', place, { element, kind: leaflet.kind })];
    if (asked.some(({ sections }) => sections.includes(section))) return [];
    const allowed = [...new Set(asked.flatMap(({ sections }) => sections))].join(', ') || 'none';
    return [diagnostic('element-misplaced', place, { element, section, allowed })];
  });
}
