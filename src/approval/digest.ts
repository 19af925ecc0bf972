// Digests of texts and seals of approvals. A seal tells a hand edit from a recorded line; it is no signature.

import { hash } from 'node:crypto';
import type { Role, Subject } from '../model/approval.ts';

/** The first hexadecimal digits of a text's SHA-256. */
function digest(text: string, digits: number): string {
  return hash('sha256', text).slice(0, digits);
}

/** Digest of one unit's text in its exact form. */
export function textDigest(form: string): string {
  return digest(form, 16);
}

/** What a file name needs to be the only one of its kind. */
export function nameDigest(text: string): string {
  return digest(text, 8);
}

export interface Head {
  readonly subject: Subject;
  readonly role: Role;
  readonly by: string;
  readonly on: string;
}

const sealDigits = 12;

/** Seal of who, role, when and what. None of these can hold a line break. */
export function sealHead({ subject: { kind, id, locale }, role, by, on }: Head): string {
  return digest(['approval', kind, id, locale, role, by, on].join('\n'), sealDigits);
}

/** Seal of one line below a sealed head, so that a line cannot move to another approval. */
export function sealLine(head: string, unit: string, source: string, target: string): string {
  return digest([head, unit, source, target].join('\n'), sealDigits);
}
