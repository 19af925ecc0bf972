// An approval as a file: what is written is read again, it is YAML, and nothing else is ever taken for an approval.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readApproval } from '../../src/approval/read.ts';
import { writeApproval } from '../../src/approval/write.ts';
import { type Approval, personName, readApprovalName, roles, type Subject } from '../../src/model/approval.ts';
import { readYaml } from '../../src/syntax/yaml.ts';

const digits = (count: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: count, maxLength: count });
const subjects: fc.Arbitrary<Subject> = fc.constantFrom(
  { kind: 'leaflet', id: 'sample', locale: 'de' },
  { kind: 'leaflet', id: 'no', locale: 'zh-Hans' },
  { kind: 'country', id: 'NO', locale: 'no' },
);
const names = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map(personName)
  .filter((name) => name !== null);
const units = fc.constantFrom(
  'title',
  'risks#0',
  'risks#12',
  '1-2#3',
  'phrase/help.callNow',
  'supply/model',
  'fact/emergency.mobile',
);
const written = fc.record({
  head: fc.record({
    subject: subjects,
    role: fc.constantFrom(...roles),
    by: names,
    on: fc.constantFrom('2026-01-31', '2028-02-29'),
  }),
  lines: fc.uniqueArray(fc.record({ unit: units, source: digits(16), target: digits(16) }), {
    selector: ({ unit }) => unit,
    minLength: 1,
  }),
});

const plain = (approval: Approval | null) =>
  approval && {
    head: { subject: approval.subject, role: approval.role, by: approval.by, on: approval.on },
    lines: approval.lines.map(({ unit, source, target }) => ({ unit, source, target })),
  };

test('what is written is read again, and any YAML reader sees the same', () => {
  fc.assert(
    fc.property(written, (one) => {
      const { path, text } = writeApproval(one.head, one.lines);
      expect(readApprovalName(path.split('/').at(-1) ?? '')).toEqual({
        locale: one.head.subject.locale,
        role: one.head.role,
      });
      const read = readApproval(path, one.head.subject, one.head.role, text);
      expect(read.diagnostics).toEqual([]);
      expect(plain(read.approval)).toEqual(one);
      const yaml = readYaml(path, text);
      expect(yaml.ok && yaml.value.value).toMatchObject({
        locale: one.head.subject.locale,
        by: one.head.by,
        date: one.head.on,
        units: Object.fromEntries(one.lines.map(({ unit, source, target }) => [unit, { source, target }])),
      });
    }),
  );
});

test('one changed character never makes another approval: the line, or all of it, is reported and does not count', () => {
  const change = fc.record({ at: fc.nat(), to: fc.string({ unit: 'binary', minLength: 0, maxLength: 2 }) });
  fc.assert(
    fc.property(written, change, (one, { at, to }) => {
      const { path, text } = writeApproval(one.head, one.lines);
      const i = at % text.length;
      const other = text.slice(0, i) + to + text.slice(i + 1);
      const { approval, diagnostics } = readApproval(path, one.head.subject, one.head.role, other);
      const read = plain(approval);
      if (read === null) return void expect(diagnostics.length).toBe(1);
      expect(read.head).toEqual(one.head);
      expect(one.lines).toEqual(expect.arrayContaining(read.lines));
      if (read.lines.length < one.lines.length) expect(diagnostics.length).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});

test('nothing that is no approval is read as one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { approval, diagnostics } = readApproval('x', { kind: 'leaflet', id: 'x', locale: 'de' }, 'reviewer', text);
      expect(approval).toBeNull();
      expect(diagnostics.length).toBe(1);
    }),
  );
});
