// Findings about required elements: one for each reason, with every country and locale that it touches.

import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { Lack } from '../model/jurisdiction.ts';
import type { Standing } from './standing.ts';

/** What the general rules are called where a clause would stand. */
export const generalRules = 'general rules';

/** One finding for each leaflet, place, element and law: countries that share a cause share the finding. */
export function checkElements(standings: readonly Standing[]): readonly Diagnostic[] {
  const lacking = standings.flatMap((standing) => standing.lacks.map((lack) => ({ standing, lack })));
  const groups = Map.groupBy(lacking, ({ standing: { leaflet, element }, lack: { why, name, place } }) =>
    [leaflet, element.id, element.by, why, name, place.file, place.line, place.column].join(' '),
  );
  return [...groups.values()].flatMap((group) => group.slice(0, 1).map((first) => finding(group, first)));
}

interface Lacking {
  readonly standing: Standing;
  readonly lack: Lack;
}

function finding(group: readonly Lacking[], { standing: { leaflet, element }, lack }: Lacking): Diagnostic {
  return diagnostic('element-missing', lack.place, {
    element: element.id,
    title: element.title,
    jurisdiction: element.by,
    clause: element.clause ?? generalRules,
    leaflet,
    state: lack.state,
    why: lack.why,
    name: lack.name,
    countries: each(group.map(({ standing }) => standing.country)),
    locales: each(group.map(({ standing }) => standing.locale)),
  });
}

function each(names: readonly string[]): string {
  return [...new Set(names)].sort().join(', ');
}
