// Takes one thing away from a workspace that a release allows, or alters it, and asks who is told: the finding that names it, and no edition
// held back but those that it touches.

import { describe, expect, test } from 'vitest';
import { subjectInWords } from '../../../src/approval/findings.ts';
import { ledgerOf } from '../../../src/approval/ledger.ts';
import { openApprovals } from '../../../src/approval/release.ts';
import { forRelease } from '../../../src/model/diagnostic.ts';
import type { Section } from '../../../src/model/text.ts';
import { unitsOf } from '../../../src/model/unit.ts';
import { editionsOf } from '../../../src/plan/editions.ts';
import { approved } from '../../approve-all.ts';
import { heldBack, toldOf, unapproved } from '../../releasable.ts';
import { changed, type Texts } from '../../small-workspace.ts';
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
      "country fact": 18,
      "date": 7,
      "element: declaration": 14,
      "element: notes": 6,
      "element: section": 26,
      "evidence": 27,
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

  test('an exception is approved with the unit that it excuses', () => {
    const path = 'content/leaflets/implant/de.md';
    const exception = "exceptions: [{ unit: 'risks#1', code: number-differs, words: Stent, reason: none }]";
    const { stale, back } = lapsedIn(changed(path, '\n---\n\n', `\n${exception}\n---\n\n`, clean));
    expect(stale).toEqual(['implant in de: risks#1', 'implant in de: risks#1']);
    expect(back).toEqual(['DE/de/implant']);
  });

  test('an exception of a note of a country, too', () => {
    const path = 'content/countries/DE/de.md';
    const [bare, note] = ['\n---\n\n', '\nadvice_note: Immer.\n---\n\n'];
    const excused =
      '\nadvice_note: Immer.\nexceptions: [{ unit: advice_note, code: time-differs, words: Immer, reason: none }]\n---\n\n';
    const texts = approved(changed(path, bare, note, unapproved()));
    const { stale } = lapsedIn(changed(path, note, excused, texts));
    expect(new Set(stale)).toEqual(new Set(['notes of DE in de: advice_note']));
  });

  test('a translation is no more approved than what its source rests on', () => {
    const state = (texts: Texts) => toldOf(texts).ledger.edition({ leaflet: 'implant', country: 'DE', locale: 'de' });
    expect(state(clean)).toBe('approved');
    expect(state(changed('content/leaflets/implant/leaflet.yaml', 'in most people', 'in nearly all', clean))).toBe(
      'reviewed',
    );
  });

  const sections = ['implant', 'clots'].flatMap((leaflet) =>
    (library.translations.get(leaflet)?.get('en')?.sections ?? []).map(({ id }) => [leaflet, id] as const),
  );
  /** The clean texts of a leaflet without some lines of a section, in both languages. */
  const without = (
    leaflet: string,
    id: string,
    linesOf: (section: Section, next: number) => readonly [number, number],
  ) => {
    const changes = ['en', 'de'].map((locale) => {
      const path = `content/leaflets/${leaflet}/${locale}.md`;
      const all = library.translations.get(leaflet)?.get(locale)?.sections ?? [];
      const at = all.findIndex((section) => section.id === id);
      const lines = clean[path]?.split('\n') ?? [];
      const section = all[at];
      if (!section) throw new Error(`${path} has no ${id}`);
      const [from, to] = linesOf(section, all[at + 1]?.place.line ?? lines.length + 1);
      return [path, lines.toSpliced(from - 1, to - from).join('\n')];
    });
    return { ...clean, ...Object.fromEntries(changes) };
  };
  const lapsedIn = (texts: Texts) => {
    const told = toldOf(texts);
    const stale = told.findings.filter(({ code }) => code === 'approval-stale');
    return { back: heldBack(told), stale: stale.map(({ args }) => `${Object(args).text}: ${Object(args).units}`) };
  };

  test.each(sections)('%s, %s: its last words gone from every language are not unnoticed', (leaflet, id) => {
    const { back, stale } = lapsedIn(
      without(leaflet, id, (section) => {
        const { line } = unitsOf(section).at(-1)?.place ?? section.place;
        return [line, line + 1];
      }),
    );
    expect(back).toEqual(expect.arrayContaining(leaflet === 'implant' ? implant : clots));
    expect(stale).toContain(`${leaflet} in en: ${id}#0`);
    expect(stale).toContain(`${leaflet} in de: ${id}#0`);
  });

  test.each(sections)('%s, %s: a section gone from every language is not unnoticed', (leaflet, id) => {
    const { back, stale } = lapsedIn(without(leaflet, id, (section, next) => [section.place.line, next]));
    expect(back).toEqual(expect.arrayContaining(leaflet === 'implant' ? implant : clots));
    expect(stale).toContain(`${leaflet} in en: title`);
    expect(stale).toContain(`${leaflet} in de: title`);
  });

  const [facts, notes] = ['content/countries/DE/country.yaml', 'content/countries/DE/de.md'];
  const more = (path: string, from: string, to: string) => changed(path, from, to, unapproved());
  test.each([
    [
      'number',
      facts,
      'primary: "112"',
      'primary: "112", numbers: { fire: "113" }',
      ['DE in de: country', 'DE in en: country'],
    ],
    ['note', notes, '\n---\n\n', '\nadvice_note: Rund um die Uhr.\n---\n\n', ['DE in de: country']],
    ['section', notes, '\n\n## Wer', '\n\n## Was noch {#more}\n\nEin Wort.\n\n## Wer', ['DE in de: country']],
  ])('a %s of a country that is gone is not unnoticed', (_what, path, without, whole, named) => {
    const texts = approved(more(path, without, whole));
    expect(lapsedIn(texts).stale).toEqual([]);
    const { stale } = lapsedIn(changed(path, whole, without, texts));
    expect([...new Set(stale)]).toEqual(named.map((one) => `notes of ${one}`));
  });

  test('they are many', () => {
    expect(library.approvals).toHaveLength(18);
    expect(library.approvals.flatMap(({ lines }) => lines).length).toBeGreaterThan(600);
  });
});
