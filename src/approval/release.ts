// What a release still lacks in approvals, text by text: drafts, units without a text, approvals that are absent or no longer hold.

import { type Role, type Subject, subjectKey } from '../model/approval.ts';
import { type Diagnostic, diagnostic, sorted } from '../model/diagnostic.ts';
import type { Edition } from '../model/edition.ts';
import type { Library } from '../model/library.ts';
import type { Place } from '../model/place.ts';
import { subjectInWords } from './findings.ts';
import type { Ledger, UnitRecord } from './ledger.ts';
import { rolesFor } from './texts.ts';

/** Everything that an edition prints and somebody has to approve: the text, the source text it follows, the notes. */
export function subjectsOf(library: Library, { leaflet, country, locale }: Edition): readonly Subject[] {
  const source = library.leaflets.get(leaflet)?.source ?? locale;
  const texts = [...new Set([locale, source])].map((tag): Subject => ({ kind: 'leaflet', id: leaflet, locale: tag }));
  return [...texts, { kind: 'country', id: country, locale }];
}

/**
 * What stands between these editions and approval. A text that nobody has begun to approve is one finding, `text-draft`. Of the
 * others each role has one, at the first unit, with all units that it lacks: `approval-stale` where an approval held once,
 * `approval-missing` where there was none; `unit-missing` where there is no text to approve. Empty for editions that are approved.
 */
export function openApprovals(library: Library, ledger: Ledger, editions: readonly Edition[]): readonly Diagnostic[] {
  const subjects = new Map(
    editions.flatMap((edition) => subjectsOf(library, edition)).map((subject) => [subjectKey(subject), subject]),
  );
  return sorted([...subjects.values()].flatMap((subject) => openIn(library, ledger, subject)));
}

function openIn(library: Library, ledger: Ledger, subject: Subject): readonly Diagnostic[] {
  const text = subjectInWords(subject);
  const units = ledger.of(subject);
  const there = units.filter(({ state }) => state !== 'missing');
  // A value that was not supplied in this language is a finding of its own.
  const gone = units.filter(({ state, unit }) => state === 'missing' && !unit.startsWith('supply/'));
  const lost = first(gone, (place) => diagnostic('unit-missing', place, { units: idsOf(gone), text }));
  const roles = rolesFor(library, subject);
  if (!ledger.isBegun(subject)) {
    const place = homeOf(library, subject) ?? there[0]?.place;
    const draft = place && diagnostic('text-draft', place, { text, units: there.length, roles: roles.join(' and ') });
    return draft && there.length > 0 ? [...lost, draft] : lost;
  }
  return [...lost, ...roles.flatMap((role) => openFor(role, text, there))];
}

function openFor(role: Role, text: string, units: readonly UnitRecord[]): readonly Diagnostic[] {
  const open = units
    .filter(({ lacks }) => lacks.includes(role))
    .map((unit) => ({ unit, last: unit.lapsed.find((one) => one.role === role) }));
  const groups = Map.groupBy(open, ({ last }) => (last ? `${last.by} ${last.on} ${last.changed}` : ''));
  return [...groups.values()].flatMap((group) => {
    const last = group[0]?.last;
    const units = group.map(({ unit }) => unit);
    return first(units, (place) =>
      last
        ? diagnostic('approval-stale', place, {
            units: idsOf(units),
            text,
            role,
            by: last.by,
            date: last.on,
            changed: last.changed,
          })
        : diagnostic('approval-missing', place, { units: idsOf(units), text, role }),
    );
  });
}

function first(units: readonly UnitRecord[], make: (place: Place) => Diagnostic): readonly Diagnostic[] {
  return units[0] ? [make(units[0].place)] : [];
}

function idsOf(units: readonly UnitRecord[]): string {
  return units.map(({ unit }) => unit).join(', ');
}

/** Where a text begins: a translation where it says its state. */
function homeOf(library: Library, { kind, id, locale }: Subject): Place | undefined {
  return kind === 'leaflet'
    ? library.translations.get(id)?.get(locale)?.statedPlace
    : library.notes.get(id)?.get(locale)?.place;
}
