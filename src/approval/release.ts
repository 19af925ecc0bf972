// What a release still lacks, down to the unit: for the gate of a release, never for an ordinary check.

import { type Subject, subjectKey } from '../model/approval.ts';
import { type Diagnostic, diagnostic, sorted } from '../model/diagnostic.ts';
import type { Edition } from '../model/edition.ts';
import type { Library } from '../model/library.ts';
import { subjectInWords } from './findings.ts';
import type { Ledger } from './ledger.ts';

/** Everything that an edition prints and somebody has to approve: the text, the source text it follows, the notes. */
export function subjectsOf(library: Library, { leaflet, country, locale }: Edition): readonly Subject[] {
  const source = library.leaflets.get(leaflet)?.source ?? locale;
  const texts = [...new Set([locale, source])].map((tag): Subject => ({ kind: 'leaflet', id: leaflet, locale: tag }));
  return [...texts, { kind: 'country', id: country, locale }];
}

/**
 * One warning for each unit and role without an approval that holds, at the unit: `approval-stale` where one held once,
 * `approval-missing` where there was none. Empty for editions that are approved.
 */
export function openApprovals(library: Library, ledger: Ledger, editions: readonly Edition[]): readonly Diagnostic[] {
  const subjects = new Map(
    editions.flatMap((edition) => subjectsOf(library, edition)).map((subject) => [subjectKey(subject), subject]),
  );
  return sorted([...subjects.values()].flatMap((subject) => openIn(ledger, subject)));
}

function openIn(ledger: Ledger, subject: Subject): readonly Diagnostic[] {
  const text = subjectInWords(subject);
  return ledger.of(subject).flatMap(({ unit, place, lacks, lapsed }) =>
    lacks.map((role) => {
      const last = lapsed.find((one) => one.role === role);
      return last
        ? diagnostic('approval-stale', place, { unit, text, role, by: last.by, date: last.on, changed: last.changed })
        : diagnostic('approval-missing', place, { unit, text, role });
    }),
  );
}
