// The law of approvals: a changed letter ends the approvals of its unit, in every text that it reaches, and no other.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ledgerOf } from '../../src/approval/ledger.ts';
import { subjectKey } from '../../src/model/approval.ts';
import { hasErrors } from '../../src/model/diagnostic.ts';
import type { Edition } from '../../src/model/edition.ts';
import type { Library } from '../../src/model/library.ts';
import { plainText } from '../../src/model/text.ts';
import { unitsOf } from '../../src/model/unit.ts';
import { assemble } from '../../src/workshop/assemble.ts';
import { approved, subjectsIn } from '../approve-all.ts';
import { country, de, en, having, leaflet, notesDe, phrasesDe, phrasesEn } from '../rows.ts';
import { changed, smallWorkspace, sourcesOf, type Texts } from '../small-workspace.ts';

const swiss = 'locales/de-CH.yaml';
const today = '2026-06-01';
const texts = approved(
  having({ [swiss]: 'name: Deutsch (Schweiz)\nfrom: de\ndiffers:\n  words: { Klinik: Spital }\n' }),
);
const { library: before } = assemble(sourcesOf(texts));

/** `locale unit` of every unit without all its approvals. */
function openUnits(changedTexts: Texts): readonly string[] {
  const { library } = assemble(sourcesOf(changedTexts));
  const ledger = ledgerOf(library, today);
  return subjectsIn(library)
    .flatMap((subject) =>
      ledger.of(subject).flatMap(({ unit, lacks }) => (lacks.length > 0 ? [`${subjectKey(subject)} ${unit}`] : [])),
    )
    .sort();
}

/** Printed texts of a manuscript by unit: the front matter and every unit, without marks and places. */
function printed(library: Library, locale: string): ReadonlyMap<string, string> {
  const text = library.translations.get('sample')?.get(locale);
  if (!text) throw new Error(`no text in ${locale}`);
  return new Map([
    ['title', text.title],
    ['short_title', text.shortTitle],
    ['lead', text.lead],
    ...text.sections.flatMap(unitsOf).map((unit) => [unit.id, plainText(unit.text)] as const),
  ]);
}

function unitsChanged(after: Library, locale: string): readonly string[] {
  const now = printed(after, locale);
  return [...printed(before, locale)].flatMap(([unit, text]) => (now.get(unit) === text ? [] : [unit]));
}

/** Manuscripts with another letter somewhere in the text. */
function oneLetter(path: string): fc.Arbitrary<Texts> {
  const text = texts[path] ?? '';
  const letters = [...text.matchAll(/(?<!\{\{[^}]*|\[\^ev:[^\]]*|\{#[^}]*|\(#[^)]*)\p{L}/gu)].map(({ index }) => index);
  return fc.constantFrom(...letters).map((at) => {
    const letter = text[at] === 'q' ? 'z' : 'q';
    return { ...texts, [path]: text.slice(0, at) + letter + text.slice(at + 1) };
  });
}

const readable = (one: Texts) => !hasErrors(assemble(sourcesOf(one)).diagnostics);

describe('one changed letter', () => {
  test('nothing is open before', () => expect(openUnits(texts)).toEqual([]));

  test('of the source ends the approvals of its unit in every locale', () => {
    fc.assert(
      fc.property(oneLetter(en).filter(readable), (one) => {
        const units = unitsChanged(assemble(sourcesOf(one)).library, 'en');
        const expected = units.flatMap((unit) => ['de', 'de-CH', 'en'].map((tag) => `leaflet/sample/${tag} ${unit}`));
        expect(openUnits(one)).toEqual(expected.sort());
      }),
    );
  });

  test('of a translation ends the approvals of its unit there and where the text derives from it', () => {
    fc.assert(
      fc.property(oneLetter(de).filter(readable), (one) => {
        const { library } = assemble(sourcesOf(one));
        const expected = ['de', 'de-CH'].flatMap((tag) =>
          unitsChanged(library, tag).map((unit) => `leaflet/sample/${tag} ${unit}`),
        );
        expect(openUnits(one)).toEqual(expected.sort());
      }),
    );
  });

  test.each([
    ['a mark of evidence', en, 'mg.[^ev:ev-one]', 'mg.', ['en key-points#1', 'de key-points#1', 'de-CH key-points#1']],
    ['a placeholder', de, '{{emergency}}', '{{authority}}', ['de when-to-get-help#2', 'de-CH when-to-get-help#2']],
    ['a link', de, '(#when-to-get-help)', '(#risks)', ['de risks#1', 'de-CH risks#1']],
    ['bold', de, 'nie ohne', '**nie** ohne', ['de key-points#2', 'de-CH key-points#2']],
    [
      'a derived word',
      swiss,
      'Spital',
      'Krankenhaus',
      ['reporting#1', 'contacts#1', 'phrase/help.callClinic', 'phrase/talk.clinic', 'phrase/talk.sticker'].map(
        (unit) => `de-CH ${unit}`,
      ),
    ],
    ['a phrase', phrasesDe, '"Notfall"', '"Notfälle"', ['de phrase/emergency.title', 'de-CH phrase/emergency.title']],
    [
      'a phrase of the source',
      phrasesEn,
      '"title": "Emergency"',
      '"title": "Emergencies"',
      ['de phrase/emergency.title', 'de-CH phrase/emergency.title', 'en phrase/emergency.title'],
    ],
    ['a supplied value', leaflet, '"M-1"', '"M-2"', ['de supply/model', 'de-CH supply/model', 'en supply/model']],
  ])('%s is part of the text', (_what, path, from, to, units) => {
    expect(openUnits(changed(path, from, to, texts))).toEqual(units.map((unit) => `leaflet/sample/${unit}`).sort());
  });

  test.each([
    ['a name in the notes', notesDe, 'authority: BfArM', 'authority: BfArm', ['DE/de authority']],
    ['a sentence in the notes', notesDe, 'Ein Problem', 'Das Problem', ['DE/de reporting#0']],
    [
      'the emergency number',
      country,
      'primary: "112"',
      'primary: "110"',
      ['DE/de fact/emergency', 'DE/en fact/emergency'],
    ],
  ])('%s is part of the notes', (_what, path, from, to, units) => {
    expect(openUnits(changed(path, from, to, texts))).toEqual(units.map((unit) => `country/${unit}`));
  });

  test.each([
    [
      'where the lines break',
      de,
      'Bei 3 von 100 Menschen kann es bluten. Siehe',
      'Bei 3 von 100 Menschen\nkann es bluten. Siehe',
    ],
    ['the date of the text', de, 'date: 2026-01-31', 'date: 2026-02-01'],
    ['search words', de, 'keywords: [Muster]', 'keywords: [Beispiel]'],
    ['a phrase that no approved print has', phrasesDe, '"mark": "Entwurf"', '"mark": "ENTWURF"'],
  ])('%s: no approval rests on it', (_what, path, from, to) => {
    expect(openUnits(changed(path, from, to, texts))).toEqual([]);
  });

  test('back again, the approvals hold again: they are of the exact text', () => {
    const there = changed(de, 'bluten', 'blutet', texts);
    expect(openUnits(there)).not.toEqual([]);
    expect(openUnits(changed(de, 'blutet', 'bluten', there))).toEqual([]);
  });
});

const edition: Edition = { leaflet: 'sample', country: 'DE', locale: 'de' };
const german = { kind: 'leaflet', id: 'sample', locale: 'de' } as const;

/** State of the edition and of the unit risks#1 in German. */
function states(changedTexts: Texts): readonly string[] {
  const { library } = assemble(sourcesOf(changedTexts));
  const ledger = ledgerOf(library, today);
  return [ledger.edition(edition), ledger.of(german).find(({ unit }) => unit === 'risks#1')?.state ?? ''];
}

const without = (...heads: readonly string[]): Texts =>
  Object.fromEntries(
    Object.entries(texts).filter(([path]) => !heads.some((head) => path.includes(`/approvals/${head}.`))),
  );

describe('states', () => {
  test.each<[string, Texts, readonly string[]]>([
    ['everything approved', texts, ['approved', 'approved']],
    ['nothing approved', smallWorkspace(), ['draft', 'draft']],
    ['nothing approved, called translated', changed(de, 'state: draft', 'state: translated'), ['draft', 'translated']],
    ['no reviewer', without('de.reviewer'), ['translated', 'translated']],
    ['a reviewer and no translator', without('de.translator'), ['draft', 'draft']],
    ['a source without regulatory', without('en.regulatory'), ['reviewed', 'reviewed']],
    [
      'notes without clinical',
      ((): Texts => {
        const path = Object.keys(texts).find((one) => one.startsWith('content/countries/DE/approvals/de.clinical.'));
        return Object.fromEntries(Object.entries(texts).filter(([one]) => one !== path));
      })(),
      ['reviewed', 'approved'],
    ],
    ['another source', changed(en, 'It may', 'It might', texts), ['stale', 'stale']],
    ['another text', changed(de, 'bluten', 'blutet', texts), ['draft', 'draft']],
    [
      'another source and another text',
      changed(en, 'It may', 'It might', changed(de, 'bluten', 'blutet', texts)),
      ['stale', 'stale'],
    ],
    ['another unit of the source', changed(en, 'New pain', 'Any pain', texts), ['stale', 'approved']],
    [
      'a unit that is missing',
      changed(de, '\n| Sache | Was |\n|---|---|\n| Modell | {{supply.model}} |\n', '', texts),
      ['draft', 'approved'],
    ],
  ])('%s', (_what, one, expected) => expect(states(one)).toEqual(expected));

  test('an approval of tomorrow does not count today, and does tomorrow', () => {
    const { library } = assemble(sourcesOf(approved(smallWorkspace(), '2026-06-02')));
    expect(ledgerOf(library, '2026-06-01').edition(edition)).toBe('draft');
    expect(ledgerOf(library, '2026-06-02').edition(edition)).toBe('approved');
  });
});
