// Reads a recorded approval line by line and proves its seals. What was changed by hand is reported and does not count.

import type { Approval, ApprovalLine, Role, Subject } from '../model/approval.ts';
import { personName } from '../model/approval.ts';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { Place } from '../model/place.ts';
import { sealHead, sealLine } from './digest.ts';

export interface ApprovalRead {
  /** Null when the head cannot be read or was changed: then no line counts. */
  readonly approval: Approval | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the text of an approval file. `subject` and `role` come from its path. The file is YAML, but only the form that
 * the program writes is read: thousands of lines cost milliseconds, and every other line has its place.
 */
export function readApproval(file: string, subject: Subject, role: Role, text: string): ApprovalRead {
  const lines = text.split('\n').map((line, index) => ({ line: line.trimEnd(), number: index + 1 }));
  const content = lines.filter(({ line }) => line !== '' && !line.startsWith('#'));
  const start = content.findIndex(({ line }) => line === 'units:');
  const head = readHead(file, subject, role, start < 0 ? content : content.slice(0, start));
  if ('broken' in head) return { approval: null, diagnostics: head.broken };
  if (start < 0) return { approval: null, diagnostics: [broken(file, lines.length, 'units:')] };
  const read = content.slice(start + 1).map(({ line, number }) => readLine(file, head.seal, line, number));
  return {
    approval: { subject, role, ...head.signed, lines: read.flatMap((one) => ('line' in one ? [one.line] : [])) },
    diagnostics: read.flatMap((one) => ('found' in one ? [one.found] : [])),
  };
}

interface HeadRead {
  readonly signed: Pick<Approval, 'by' | 'on' | 'place' | 'datePlace'>;
  readonly seal: string;
}

type Numbered = { readonly line: string; readonly number: number };

function readHead(
  file: string,
  subject: Subject,
  role: Role,
  content: readonly Numbered[],
): HeadRead | { readonly broken: readonly Diagnostic[] } {
  const quoted = (value: string) => new RegExp(`^"(${RegExp.escape(value)})"$`);
  const expected: readonly (readonly [key: string, pattern: RegExp, shown: string])[] = [
    subject.kind === 'country'
      ? ['country', quoted(subject.id), `"${subject.id}"`]
      : ['leaflet', new RegExp(`^(${RegExp.escape(subject.id)})$`), subject.id],
    ['locale', quoted(subject.locale), `"${subject.locale}"`],
    ['role', new RegExp(`^(${role})$`), role],
    ['by', /^"([^"\\]+)"$/, '"a name"'],
    ['date', /^(\d{4}-\d{2}-\d{2})$/, 'a day YYYY-MM-DD'],
    ['seal', /^([0-9a-f]{12})$/, '12 hexadecimal digits'],
  ];
  const values: string[] = [];
  for (const [i, [key, pattern, shown]] of expected.entries()) {
    const at = content[i];
    const value = at?.line.startsWith(`${key}: `) ? pattern.exec(at.line.slice(key.length + 2))?.[1] : undefined;
    if (value === undefined) return { broken: [broken(file, at?.number ?? 1, `${key}: ${shown}`)] };
    values.push(value);
  }
  const more = content[expected.length];
  if (more) return { broken: [broken(file, more.number, 'units:')] };
  const [, , , by = '', on = '', seal = ''] = values;
  const [place, datePlace, sealPlace] = [3, 4, 5].map((i) => placeOf(file, content[i]?.number ?? 1, 1));
  if (!place || !datePlace || !sealPlace) return { broken: [broken(file, 1, 'units:')] };
  if (personName(by) !== by) return { broken: [diagnostic('approval-broken', place, { expected: 'by: "a name"' })] };
  if (!isDay(on)) return { broken: [diagnostic('approval-broken', datePlace, { expected: 'date: a day YYYY-MM-DD' })] };
  if (sealHead({ subject, role, by, on }) !== seal)
    return { broken: [diagnostic('approval-edited', place, { what: 'who, when or the seal of this approval' })] };
  return { signed: { by, on, place, datePlace }, seal };
}

const unitLine =
  /^ {2}([a-z0-9-]+#\d+|[a-z_]+|(?:phrase|supply|fact|evidence)\/[A-Za-z0-9._-]+): \{source: ([0-9a-f]{16}), target: ([0-9a-f]{16}), seal: ([0-9a-f]{12})\}$/;

function readLine(
  file: string,
  head: string,
  text: string,
  number: number,
): { readonly line: ApprovalLine } | { readonly found: Diagnostic } {
  const [, unit, source, target, seal] = unitLine.exec(text) ?? [];
  if (unit === undefined || source === undefined || target === undefined)
    return { found: broken(file, number, 'section#number: {source: digest, target: digest, seal: digits}') };
  const place = placeOf(file, number, 3);
  return sealLine(head, unit, source, target) === seal
    ? { line: { unit, source, target, place } }
    : { found: diagnostic('approval-edited', place, { what: `the approval of ${unit}` }) };
}

function broken(file: string, line: number, expected: string): Diagnostic {
  return diagnostic('approval-broken', placeOf(file, line, 1), { expected });
}

function placeOf(file: string, line: number, column: number): Place {
  return { file, line, column };
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
