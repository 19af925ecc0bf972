// Takes one thing away from a workspace that a release allows, or alters it, and asks who is told: the finding that names it, and no edition
// held back but those that it touches.

import { describe, expect, test } from 'vitest';
import { subjectInWords } from '../../../src/approval/findings.ts';
import { ledgerOf } from '../../../src/approval/ledger.ts';
import { openApprovals } from '../../../src/approval/release.ts';
import { forRelease } from '../../../src/model/diagnostic.ts';
import { editionsOf } from '../../../src/plan/editions.ts';
import { heldBack, toldOf } from '../../releasable.ts';
import { clean, clots, implant, type Mutant, mutants } from './mutants.ts';

/** What is wrong with the answer to a mutant; nothing when it is caught exactly. */
function missed({ texts, code, args, beside, held }: Mutant): object | null {
  const told = toldOf(texts());
  const { findings } = told;
  const named = findings.filter(
    (found) => found.code === code && Object.entries(args).every(([key, value]) => Object(found.args)[key] === value),
  );
  const strange = findings.filter((found) => found.code !== code && !beside.includes(found.code));
  const same = beside.includes(code) || findings.filter((found) => found.code === code).length === named.length;
  const back = heldBack(told);
  const exact = JSON.stringify(back) === JSON.stringify([...held].sort());
  return named.length > 0 && strange.length === 0 && same && exact
    ? null
    : {
        held: back,
        findings: findings.map(({ code: one, place, args: said }) => [one, `${place.file}:${place.line}`, said]),
      };
}

test('the untouched copy has nothing against it', () => {
  const told = toldOf(clean);
  expect(told.findings).toEqual([]);
  expect(heldBack(told)).toEqual([]);
});

describe.each(Object.entries(mutants))('%s', (_class, group) => {
  test.each(group.map((mutant) => [mutant.what, mutant] as const))('%s', (_what, mutant) => {
    expect(missed(mutant)).toBeNull();
  });
});

test('all classes together', () => {
  expect(
    Object.fromEntries(Object.entries(mutants).map(([name, group]) => [name, group.length])),
  ).toMatchInlineSnapshot(`
    {
      "balance": 1,
      "country fact": 16,
      "date": 7,
      "element: declaration": 14,
      "element: notes": 6,
      "element: section": 26,
      "evidence": 9,
      "language": 4,
      "negation": 6,
      "number": 16,
      "product name": 3,
      "reading level": 2,
      "rule of a pack": 8,
      "stopgap": 2,
      "supply value": 16,
      "wording": 8,
    }
  `);
});

/** Editions that print a text, or follow it. */
const printed: Readonly<Record<string, readonly string[]>> = {
  'implant in en': implant,
  'implant in de': ['DE/de/implant'],
  'implant in en-GB': ['GB/en-GB/implant'],
  'clots in en': clots,
  'clots in de': ['DE/de/clots'],
  'clots in en-GB': ['GB/en-GB/clots'],
  'notes of DE in de': ['DE/de/clots', 'DE/de/implant'],
  'notes of DE in en': ['DE/en/clots', 'DE/en/implant'],
  'notes of GB in en-GB': ['GB/en-GB/clots', 'GB/en-GB/implant'],
};

describe('approvals', () => {
  const { library } = toldOf(clean);
  const { editions } = editionsOf(library);

  test.each(library.approvals.map((one) => [`${subjectInWords(one.subject)} as ${one.role}`, one] as const))(
    '%s: without it, the text and the role are named',
    (_what, gone) => {
      const told = toldOf(clean, '2026-06-01', (one) => ({
        ...one,
        approvals: library.approvals.filter((approval) => approval !== gone),
      }));
      const text = subjectInWords(gone.subject);
      expect(told.findings.length).toBeGreaterThan(0);
      for (const { code, args } of told.findings)
        expect({ code, ...args }).toMatchObject({ code: 'approval-missing', text, role: gone.role });
      expect(heldBack(told)).toEqual(printed[text]);
    },
  );

  test.each(library.approvals.map((one) => [`${subjectInWords(one.subject)} as ${one.role}`, one] as const))(
    '%s: every line counts, and its unit is named',
    (_what, { subject, role, lines }) => {
      const at = library.approvals.findIndex((one) => one.subject === subject);
      for (const [i, { unit }] of lines.entries()) {
        const approvals = library.approvals.map((one, n) =>
          n === at ? { ...one, lines: lines.toSpliced(i, 1) } : one,
        );
        const changed = { ...library, approvals };
        const ledger = ledgerOf(changed, '2026-06-01');
        const findings = forRelease(openApprovals(changed, ledger, editions));
        const text = subjectInWords(subject);
        expect(findings.map(({ code, severity, args }) => ({ code, severity, args }))).toEqual([
          { code: 'approval-missing', severity: 'error', args: { units: unit, text, role } },
        ]);
        expect(heldBack({ library: changed, ledger, findings })).toEqual(printed[text]);
      }
    },
  );

  test('they are many', () => {
    expect(library.approvals).toHaveLength(18);
    expect(library.approvals.flatMap(({ lines }) => lines).length).toBeGreaterThan(600);
  });
});
