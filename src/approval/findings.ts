// What is wrong with approvals: dates to come, reviews of one's own text, leftovers, claims above what is proven.

import { type Approval, lowest, rolesOf, type Subject, samePerson, unitStates } from '../model/approval.ts';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { Translation } from '../model/leaflet.ts';
import type { Library } from '../model/library.ts';
import type { Ledger } from './ledger.ts';
import { kindOf } from './texts.ts';

/** Everything wrong with the approvals of a library and with what manuscripts claim. Open approvals are no fault of a draft. */
export function checkApprovals(library: Library, ledger: Ledger, today: string): readonly Diagnostic[] {
  return [
    ...library.approvals.flatMap((approval) =>
      approval.on > today
        ? [diagnostic('approval-future', approval.datePlace, { by: approval.by, date: approval.on, today })]
        : checkOne(library, ledger, approval),
    ),
    ...[...library.translations.values()].flatMap((texts) =>
      [...texts.values()].flatMap((text) => checkStated(library, ledger, text)),
    ),
  ];
}

/** A subject in words: `pts-stenting in de`, `notes of DE in de`. */
export function subjectInWords({ kind, id, locale }: Subject): string {
  return `${kind === 'country' ? `notes of ${id}` : id} in ${locale}`;
}

function checkOne(library: Library, ledger: Ledger, approval: Approval): readonly Diagnostic[] {
  const { subject, role, by, place } = approval;
  const text = subjectInWords(subject);
  const units = ledger.of(subject);
  const kind = kindOf(library, subject);
  // A text that lost something in reading has its own findings; what is approved of it is weighed when it is whole again.
  if (isUnread(library, subject)) return [];
  if (kind === null || units.length === 0 || !hasText(library, subject))
    return [diagnostic('approval-unknown', place, { units: '', text })];
  if (!rolesOf[kind].includes(role))
    return [diagnostic('approval-role', place, { role, text, fitting: rolesOf[kind].join(' and ') })];
  const known = new Map(units.map((one) => [one.unit, one]));
  const gone = approval.lines.filter(({ unit }) => !known.has(unit));
  const own = approval.lines.filter(({ unit }) =>
    known.get(unit)?.refused.some((one) => one.on === approval.on && samePerson(one.by, by)),
  );
  return [
    ...(gone[0] ? [diagnostic('approval-unknown', gone[0].place, { units: listed(gone), text })] : []),
    ...(role === 'reviewer' && own[0] ? [diagnostic('approval-self', own[0].place, { by, units: listed(own) })] : []),
  ];
}

function hasText(library: Library, { kind, id, locale }: Subject): boolean {
  return (kind === 'country' ? library.notes : library.translations).get(id)?.has(locale) === true;
}

/** True when a file of the subject is there and could not be read in full. */
function isUnread(library: Library, { kind, id, locale }: Subject): boolean {
  if (kind === 'country') {
    const notes = library.notes.get(id)?.get(locale);
    return notes ? notes.refused.size > 0 : library.files.has(`content/countries/${id}/${locale}.md`);
  }
  const leaflet = library.leaflets.get(id);
  if (!leaflet) return library.files.has(`content/leaflets/${id}/leaflet.yaml`);
  return [locale, leaflet.source].some((tag) => {
    const chain = [tag, ...(library.forms.get(tag)?.from ?? [])];
    const text = library.translations.get(id)?.get(tag);
    return text ? text.refused.size > 0 : chain.some((one) => library.files.has(`content/leaflets/${id}/${one}.md`));
  });
}

function listed(lines: Approval['lines']): string {
  const units = lines.map(({ unit }) => unit);
  return units.length > 5 ? `${units.slice(0, 5).join(', ')} and ${units.length - 5} more` : units.join(', ');
}

/** A manuscript may call itself a draft or translated; more than that is said by approvals. */
function checkStated(library: Library, ledger: Ledger, text: Translation): readonly Diagnostic[] {
  const { leaflet, locale, stated, statedPlace, refused } = text;
  const written = library.files.has(`content/leaflets/${leaflet}/${locale}.md`);
  if (stated === 'draft' || stated === 'translated' || !written || refused.size > 0) return [];
  const units = ledger.of({ kind: 'leaflet', id: leaflet, locale });
  const below = units.filter(({ state }) => unitStates.indexOf(state) < unitStates.indexOf(stated));
  if (below.length === 0 && units.length > 0) return [];
  const state = lowest(units.map((one) => one.state));
  return [diagnostic('state-unproven', statedPlace, { stated, state, units: `${below.length} of ${units.length}` })];
}
