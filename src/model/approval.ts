// Approvals: who vouches for which exact text, in which role, on which day. Names and types only; `approval/` reads and weighs them.

import type { EditionState } from './edition.ts';
import { isLocaleTag } from './names.ts';
import type { Place } from './place.ts';

export const roles = ['translator', 'reviewer', 'clinical', 'regulatory'] as const;
export type Role = (typeof roles)[number];

/** What can be approved: a leaflet's text in one locale, or a country's notes in one locale. */
export interface Subject {
  readonly kind: 'leaflet' | 'country';
  /** Id of the leaflet, or code of the country. */
  readonly id: string;
  readonly locale: string;
}

/** What a text is decides who approves it: the source text, a translation of it, or the notes of a country. */
export type TextKind = 'source' | 'translation' | 'notes';

/** A translation follows a source that was approved, so nobody repeats the clinical and regulatory work in each locale. */
export const rolesOf: Readonly<Record<TextKind, readonly Role[]>> = {
  source: ['clinical', 'regulatory'],
  translation: ['translator', 'reviewer'],
  notes: ['clinical', 'regulatory'],
};

/** One unit in an approval: digests of the texts that the person saw. */
export interface ApprovalLine {
  readonly unit: string;
  readonly source: string;
  readonly target: string;
  readonly place: Place;
}

/** One act: a person, in one role, on one day, vouches for the lines. One file each, so that no two acts ever meet in a merge. */
export interface Approval {
  readonly subject: Subject;
  readonly role: Role;
  readonly by: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly lines: readonly ApprovalLine[];
  readonly place: Place;
  readonly datePlace: Place;
}

/** States of a unit, lowest first. `stale`: what was approved rests on another source text. */
export const unitStates = ['missing', 'draft', 'stale', 'translated', 'reviewed', 'approved'] as const;
export type UnitState = (typeof unitStates)[number];

/** The lowest of several states; a text without units is a draft. */
export function lowest(states: Iterable<UnitState>): UnitState {
  let low: number = unitStates.length;
  for (const state of states) low = Math.min(low, unitStates.indexOf(state));
  return unitStates[low] ?? 'draft';
}

/** The state of an edition from those of its texts. Where units are missing there is no more than a draft. */
export function editionState(states: Iterable<UnitState>): EditionState {
  const state = lowest(states);
  return state === 'missing' ? 'draft' : state;
}

/** One word for a subject, to look it up by. */
export function subjectKey({ kind, id, locale }: Subject): string {
  return `${kind}/${id}/${locale}`;
}

/** The folder of the approvals of a leaflet or country. */
export function approvalFolder({ kind, id }: Pick<Subject, 'kind' | 'id'>): string {
  return `content/${kind === 'leaflet' ? 'leaflets' : 'countries'}/${id}/approvals`;
}

const fileName = /^([^.]+)\.([a-z]+)\.\d{4}-\d{2}-\d{2}\.[0-9a-f]{8}\.yaml$/;

/** What `<locale>.<role>.<date>.<digest>.yaml` says; null for any other name. */
export function readApprovalName(name: string): { readonly locale: string; readonly role: Role } | null {
  const [, locale = '', word = ''] = fileName.exec(name) ?? [];
  const role = roles.find((one) => one === word);
  return role !== undefined && isLocaleTag(locale) ? { locale, role } : null;
}

/** A name as it is recorded: one space between words. Null for what is no name: empty, too long, other than letters. */
export function personName(text: string): string | null {
  const name = text
    .normalize('NFC')
    .replace(/\p{Zs}+/gu, ' ')
    .replace(/^ | $/g, '');
  const fits = /\p{L}/u.test(name) && name.length <= 80 && /^[\p{L}\p{M}\p{Nd} .,'’()&/·・-]+$/u.test(name);
  return fits ? name : null;
}

/** True when two names are written alike but for capitals, spaces and the width of letters. */
export function samePerson(one: string, other: string): boolean {
  return one === other || personKey(one) === personKey(other);
}

function personKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(' ', '');
}
