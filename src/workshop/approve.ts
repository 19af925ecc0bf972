// Plans an approval: which units a person approves, and why not. Nothing is written here.

import { subjectInWords } from '../approval/findings.ts';
import type { Ledger, UnitRecord } from '../approval/ledger.ts';
import { digestsOf, partOf, rolesFor } from '../approval/texts.ts';
import { writeApproval } from '../approval/write.ts';
import { personName, type Role, type Subject, samePerson } from '../model/approval.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Library } from '../model/library.ts';
import { Trouble } from '../model/trouble.ts';
import { unknownName } from '../plan/select.ts';

export interface ApprovalRequest {
  readonly subject: Subject;
  readonly role: Role;
  readonly by: string;
  /** `YYYY-MM-DD`: today. */
  readonly on: string;
  /** Sections and units to approve; both empty: all of the text. */
  readonly sections: readonly string[];
  readonly units: readonly string[];
  /** Also what someone else has approved in this role. */
  readonly all: boolean;
}

export interface PlannedUnit {
  readonly unit: string;
  /** `new`: never approved in this role; `again`: someone else has; otherwise what changed since. */
  readonly why: 'new' | 'again' | 'source' | 'target' | 'both';
}

/** An approval ready to be written, or none because everything is approved already. */
export interface PlannedApproval {
  readonly by: string;
  /** Units of the selection, approved now or before. */
  readonly selected: number;
  readonly units: readonly PlannedUnit[];
  /** Null when there is nothing to approve. */
  readonly file: { readonly path: string; readonly text: string } | null;
}

/** Plans what `request` asks for. Throws `Trouble` (usage) with a reason where that cannot be approved. */
export function planApproval(library: Library, ledger: Ledger, request: ApprovalRequest): PlannedApproval {
  const { subject, role, on } = request;
  refuseUnknownText(library, subject);
  refuseRole(library, subject, role);
  const by = personName(request.by);
  if (by === null)
    throw usage('this is no name of a person', 'write first and last name: letters and spaces, at most 80 characters');
  const selected = select(ledger.of(subject), request);
  const open = selected.flatMap((one): readonly (PlannedUnit & { readonly of: UnitRecord })[] => {
    const holders = one.held.filter((held) => held.role === role);
    if (holders.some((held) => samePerson(held.by, by)) || (holders.length > 0 && !request.all)) return [];
    const last = one.lapsed.find((lapsed) => lapsed.role === role);
    return [{ of: one, unit: one.unit, why: holders.length > 0 ? 'again' : (last?.changed ?? 'new') }];
  });
  refuseOwn(
    open.map(({ of }) => of),
    role,
    by,
    subject,
  );
  const lines = open.flatMap(({ of }) => {
    const digests = digestsOf(of);
    return digests ? [{ unit: of.unit, ...digests }] : [];
  });
  if (lines.length < open.length)
    throw usage(
      `${open.length - lines.length} units of ${subjectInWords(subject)} are missing`,
      'polyleaf check names them',
    );
  return {
    by,
    selected: selected.length,
    units: open.map(({ unit, why }) => ({ unit, why })),
    file: lines.length > 0 ? writeApproval({ subject, role, by, on }, lines) : null,
  };
}

/** Errors in the files of a text: what is wrong today will be another text tomorrow. Approvals and claims are no text. */
export function errorsIn(
  library: Library,
  subject: Subject,
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  const files = new Set(filesOf(library, subject).map((path) => library.files.get(path)?.path ?? path));
  return diagnostics.filter(
    ({ severity, code, place }) =>
      severity === 'error' && files.has(place.file) && code !== 'state-unproven' && !code.startsWith('approval-'),
  );
}

function filesOf(library: Library, { kind, id, locale }: Subject): readonly string[] {
  if (kind === 'country') return [`content/countries/${id}/country.yaml`, `content/countries/${id}/${locale}.md`];
  const source = library.leaflets.get(id)?.source ?? locale;
  const tags = [locale, source].flatMap((tag) => [tag, ...(library.forms.get(tag)?.from ?? [])]);
  return [
    `content/leaflets/${id}/leaflet.yaml`,
    ...tags.flatMap((tag) => [`content/leaflets/${id}/${tag}.md`, `locales/${tag}.yaml`, `locales/${tag}.json`]),
  ];
}

function refuseUnknownText(library: Library, { kind, id, locale }: Subject): void {
  const owners = kind === 'country' ? library.countries : library.leaflets;
  if (!owners.has(id)) throw unknownName(kind, id, [...owners.keys()]);
  const texts = kind === 'country' ? library.notes.get(id) : library.translations.get(id);
  if (texts?.has(locale)) return;
  const { hint } = unknownName('locale', locale, [...(texts?.keys() ?? [])]);
  throw usage(`${kind === 'country' ? `${id} has no notes` : `${id} has no text`} in "${printable(locale)}"`, hint);
}

function refuseRole(library: Library, subject: Subject, role: Role): void {
  const fitting = rolesFor(library, subject);
  if (fitting.includes(role)) return;
  const source = library.leaflets.get(subject.id)?.source;
  const why =
    subject.kind === 'country'
      ? 'notes of a country'
      : subject.locale === source
        ? 'the source text'
        : `a translation (the source text is ${source})`;
  throw usage(
    `the role ${role} does not approve ${subjectInWords(subject)}, which is ${why}`,
    `it is approved as ${fitting.join(' and ')}`,
  );
}

function select(units: readonly UnitRecord[], { sections, units: named }: ApprovalRequest): readonly UnitRecord[] {
  const parts = [...new Set(units.map(({ unit }) => partOf(unit)))];
  for (const section of sections) if (!parts.includes(section)) throw unknownName('section', section, parts);
  const ids = units.map(({ unit }) => unit);
  for (const unit of named) if (!ids.includes(unit)) throw unknownName('unit', unit, ids);
  if (sections.length === 0 && named.length === 0) return units;
  return units.filter(({ unit }) => sections.includes(partOf(unit)) || named.includes(unit));
}

/** Four eyes: the one who wrote a text is never the one who reviews it. */
function refuseOwn(units: readonly UnitRecord[], role: Role, by: string, subject: Subject): void {
  if (role === 'reviewer') {
    const unwritten = units.filter(({ held }) => !held.some((one) => one.role === 'translator'));
    if (unwritten.length > 0)
      throw usage(
        `nobody has approved ${listed(unwritten)} as translator yet`,
        `first: polyleaf approve --leaflet ${subject.id} --locale ${subject.locale} --role translator --by NAME`,
      );
    const own = units.filter(({ writers }) => writers.some((writer) => samePerson(writer, by)));
    if (own.length > 0)
      throw usage(
        `${by} is the translator of ${listed(own)} and cannot review it`,
        'have another person review it, or name other parts with --section or --unit',
      );
  }
  if (role === 'translator') {
    const reviewed = units.filter(({ held }) => held.some((one) => one.role === 'reviewer' && samePerson(one.by, by)));
    if (reviewed.length > 0)
      throw usage(
        `${by} is the reviewer of ${listed(reviewed)} and cannot be its translator`,
        'have another person approve it as translator, or name other parts with --section or --unit',
      );
  }
}

function listed(units: readonly UnitRecord[]): string {
  const names = units.map(({ unit }) => unit);
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more units` : names.join(', ');
}

function printable(text: string): string {
  return text.replace(/\p{C}/gu, '?').slice(0, 60);
}

function usage(message: string, hint: string): Trouble {
  return new Trouble('usage', message, hint);
}
