// The evidence registers as a report: claim, source, and where each text prints a sentence that rests on it.

import type { EvidenceUse } from '../model/leaflet.ts';
import { csv } from './csv.ts';

const head = [
  'leaflet',
  'id',
  'claim',
  'category',
  'source',
  'address',
  'checked_by',
  'checked_on',
  'expires',
  'section',
  'locales',
  'file',
  'line',
] as const;

/** One row for each claim, source and line of a text; a claim without a source, or without a place, keeps a row of its own. */
export function evidenceCsv(uses: readonly EvidenceUse[]): string {
  const rows = uses.flatMap(({ leaflet, entry, marks }) => {
    const { id, claim, category, sources, checkedBy, checkedOn, expires } = entry;
    const lines = marks.filter(
      ({ place }, i) => place.line !== marks[i - 1]?.place.line || place.file !== marks[i - 1]?.place.file,
    );
    const places = lines.map(({ section, locales, place }) => [
      section,
      locales.join(' '),
      place.file,
      String(place.line),
    ]);
    return (sources.length > 0 ? sources : [{ title: '', url: null }]).flatMap(({ title, url }) =>
      (places.length > 0 ? places : [['', '', '', '']]).map((place) => [
        leaflet,
        id,
        claim,
        category,
        title,
        url ?? '',
        checkedBy,
        checkedOn,
        expires,
        ...place,
      ]),
    );
  });
  return csv(head, rows);
}

/** The registers as `--json` prints them. `today` is `YYYY-MM-DD`. */
export function evidenceJson(uses: readonly EvidenceUse[], today: string): readonly object[] {
  return uses.map(({ leaflet, entry, marks }) => {
    const { place, ...said } = entry;
    return {
      leaflet,
      ...said,
      expired: isExpired(said, today),
      place,
      printed: marks.map(({ section, locales, place: at }) => ({ section, locales, place: at })),
    };
  });
}

/** Nobody vouches for the entry any more. */
export function isExpired({ expires }: { readonly expires: string }, today: string): boolean {
  return expires < today;
}
