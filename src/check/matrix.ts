// The matrix of countries and required elements, for each leaflet: the worst that is true in any edition of the country.

import { type Element, type ElementState, elementsFor } from '../model/jurisdiction.ts';
import type { Library } from '../model/library.ts';
import { type Standing, standingsOf } from './standing.ts';

/** One element in one country. */
export interface MatrixCell {
  readonly element: string;
  readonly title: string;
  /** Null: the general rules ask for it. Where nobody asks, there is none. */
  readonly clause: string | null;
  readonly state: ElementState;
}

/** One leaflet in one country, with a cell for every element that any jurisdiction knows. */
export interface MatrixRow {
  readonly leaflet: string;
  readonly country: string;
  readonly jurisdiction: string;
  /** False: no such pack can be used, so that nothing can be said to be there, and every cell is `missing`. */
  readonly resolved: boolean;
  /** Locales of its editions. None: a language that its rule asks for has no text, so that nothing is there. */
  readonly locales: readonly string[];
  readonly cells: readonly MatrixCell[];
}

/** The whole matrix, sorted by leaflet and country. */
export function matrixOf(library: Library): readonly MatrixRow[] {
  const standings = Map.groupBy(standingsOf(library), ({ leaflet, country }) => `${leaflet} ${country}`);
  const all = new Map<string, Element>();
  for (const jurisdiction of library.jurisdictions.values())
    for (const element of jurisdiction.elements.values()) if (!all.has(element.id)) all.set(element.id, element);
  const countries = [...library.countries.values()].sort((a, b) => (a.country < b.country ? -1 : 1));
  return [...library.leaflets.values()].flatMap(({ id: leaflet, kind }) =>
    countries.map(({ country, jurisdiction: id }) => {
      const jurisdiction = library.jurisdictions.get(id);
      const here = standings.get(`${leaflet} ${country}`) ?? [];
      const asked = new Map(jurisdiction ? elementsFor(jurisdiction, kind).map((one) => [one.id, one]) : []);
      return {
        leaflet,
        country,
        jurisdiction: id,
        resolved: jurisdiction !== undefined,
        locales: [...new Set(here.map(({ locale }) => locale))],
        // What the law asks for comes first, in its own order.
        cells: [...new Map([...asked, ...all]).values()].map((known) => {
          const element = asked.get(known.id);
          return {
            element: known.id,
            title: (element ?? known).title,
            clause: element?.clause ?? null,
            state:
              element || !jurisdiction
                ? stateOf(here.filter((one) => one.element.id === known.id))
                : ('not-required' as const),
          };
        }),
      };
    }),
  );
}

function stateOf(standings: readonly Standing[]): ElementState {
  const lacks = standings.flatMap(({ lacks }) => lacks);
  const none = standings.length === 0 || standings.some(({ unread }) => unread);
  if (none || lacks.some(({ state }) => state === 'missing')) return 'missing';
  return lacks.length > 0 ? 'placeholder' : 'present';
}
