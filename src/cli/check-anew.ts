// The check itself, with everything that its answers may show: loaded when the same sources have not been checked before.

import { matrixOf } from '../check/matrix.ts';
import type { Sources, Workspace } from '../model/environment.ts';
import type { Library } from '../model/library.ts';
import type { Readability } from '../model/readability.ts';
import { isNarrow, type Selection, select } from '../plan/select.ts';
import { readabilityOf } from '../readability/readability.ts';
import { concerning } from '../workshop/gate.ts';
import { inspect } from '../workshop/inspect.ts';
import { overviewOf } from '../workshop/overview.ts';

/** What a check is asked. */
export interface Asked {
  readonly today: string;
  readonly release: boolean;
  readonly selection: Selection;
  /** Readability is measured too. */
  readonly measures: boolean;
}

/** Checks the sources. Findings for a release are those of the selected editions. */
export async function checkAnew(workspace: Workspace, sources: Sources, request: Asked) {
  const { today, release, selection, measures } = request;
  const { diagnostics: all, library, ledger } = await inspect(workspace, () => today, sources, undefined, release);
  const narrow = isNarrow(selection) ? select(library, selection) : null;
  const diagnostics = narrow ? concerning(all, narrow, library) : all;
  const asked = new Set(narrow && [...narrow.editions, ...narrow.incomplete].map(pairOf));
  return {
    diagnostics,
    releases: overviewOf(library, ledger, diagnostics).filter((one) => narrow === null || asked.has(pairOf(one))),
    rows: matrixOf(library),
    matrix: matrixAsJson(library),
    readability: measures ? readabilities(library) : [],
    leaflets: library.leaflets.size,
    texts: [...library.translations.values()].reduce((sum, byLocale) => sum + byLocale.size, 0),
    countries: library.countries.size,
  };
}

function pairOf({ leaflet, country }: { readonly leaflet: string; readonly country: string }): string {
  return `${country}/${leaflet}`;
}

/** Sentences and words that are listed for each text and section. */
const most = 5;

/** The readability of every text that was written, not derived. */
export function readabilities(library: Library): readonly Readability[] {
  return [...library.leaflets.values()].flatMap(({ id, names }) =>
    [...(library.translations.get(id)?.values() ?? [])].flatMap((text) => {
      const file = library.files.get(`content/leaflets/${id}/${text.locale}.md`);
      return file ? [readabilityOf(text, { names, source: file.text, most })] : [];
    }),
  );
}

/** The matrix for `--json`: what each jurisdiction asks for once, and its state in each country. */
export function matrixAsJson(library: Library): object {
  const jurisdictions = Object.fromEntries(
    [...library.jurisdictions].map(
      ([
        id,
        {
          title,
          basis: { place: _, ...basis },
          chain,
          elements,
          limits,
        },
      ]) => [
        id,
        {
          title,
          basis,
          chain,
          limits: [...limits.values()].map(({ place: _, ...limit }) => limit),
          elements: Object.fromEntries(
            [...elements.values()].map(({ id: element, title: name, clause, by, kinds, confidence }) => [
              element,
              { title: name, clause, by, kinds, confidence },
            ]),
          ),
        },
      ],
    ),
  );
  const matrix = matrixOf(library).map(({ leaflet, country, jurisdiction, locales, cells }) => ({
    leaflet,
    country,
    jurisdiction,
    locales,
    elements: Object.fromEntries(cells.map(({ element, state }) => [element, state])),
  }));
  return { jurisdictions, matrix };
}
