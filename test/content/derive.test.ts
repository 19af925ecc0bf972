import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveTranslation, rewriter } from '../../src/content/derive.ts';
import { readTranslation } from '../../src/content/translation.ts';
import type { Derivation } from '../../src/model/locale.ts';
import { plainText } from '../../src/model/text.ts';
import { inlinesOf, unitsOf } from '../../src/model/unit.ts';
import { de } from '../rows.ts';
import { smallWorkspace } from '../small-workspace.ts';

const place = { file: 'x.yaml', line: 1, column: 1 };

function derivation(
  words: Readonly<Record<string, string>>,
  letters: Readonly<Record<string, string>> = {},
): Derivation {
  return {
    from: 'de',
    words: new Map(Object.entries(words)),
    letters: new Map(Object.entries(letters)),
    phrases: new Map(),
    place,
    placeOf: () => place,
  };
}

describe('words and letters of a derived locale', () => {
  test.each([
    ['whole words', { Krankenhaus: 'Spital' }, 'Im Krankenhaus.', 'Im Spital.'],
    ['not a part of a word', { Haus: 'Heim' }, 'Haustür und Krankenhaus', 'Haustür und Krankenhaus'],
    ['not before a letter with an accent', { cote: 'x' }, 'cote\u0301 cote', 'cote\u0301 x'],
    [
      'several words at once',
      { 'in eine Notaufnahme': 'auf eine Notfallstation' },
      'in eine Notaufnahme',
      'auf eine Notfallstation',
    ],
    ['capitalised at the head of a sentence', { 'in eine': 'auf eine' }, 'In eine', 'Auf eine'],
    ['a capital entry only as it stands', { Praxis: 'Ordination' }, 'praxis Praxis', 'praxis Ordination'],
    ['no other capitals', { mrt: 'mri' }, 'MRT mrt Mrt', 'MRT mri Mri'],
    ['the longest first', { a: '1', 'a b': '2' }, 'a b a', '2 1'],
    ['each place once', { a: 'b', b: 'a' }, 'a b', 'b a'],
    ['words with marks of a pattern', { 'a.b': 'c' }, 'a.b axb', 'c axb'],
    ['words with an accent at the head', { épaule: 'bras' }, 'Épaule', 'Bras'],
  ] as const)('%s', (_what, words, text, expected) => {
    expect(rewriter(derivation(words)).rewrite(text)).toBe(expected);
  });

  test('letters are changed everywhere, behind the words', () => {
    const { rewrite } = rewriter(derivation({ Straße: 'Gaße' }, { ß: 'ss' }));
    expect(rewrite('Straße, groß')).toBe('Gasse, gross');
  });

  test('what was met is known', () => {
    const { rewrite, used } = rewriter(derivation({ in: 'im', aus: 'ab' }, { ß: 'ss', ű: 'u' }));
    rewrite('In groß');
    expect([...used].sort()).toEqual(['in', 'ß']);
  });

  test('nothing declared changes nothing', () => {
    const { rewrite } = rewriter(derivation({}));
    fc.assert(fc.property(fc.string(), (text) => void expect(rewrite(text)).toBe(text)));
  });
});

const { translation } = readTranslation(de, 'sample', 'de', smallWorkspace()[de] ?? '');

test('a derived translation has the same units, marks and places', () => {
  if (translation === null) throw new Error('the sample cannot be read');
  const shape = (sections: typeof translation.sections) =>
    sections.flatMap(unitsOf).map((unit) => ({
      id: unit.id,
      kind: unit.kind,
      place: unit.place,
      inlines: inlinesOf(unit.text).map((inline) => ({ ...inline, text: '', children: [] })),
    }));
  const words = fc.dictionary(
    fc.constantFrom('Nehmen', 'Sie', 'es', 'Klinik', 'Ihre Klinik', '5'),
    fc.string({ minLength: 1 }),
  );
  fc.assert(
    fc.property(words, (map) => {
      const { rewrite } = rewriter(derivation(map));
      const derived = deriveTranslation(translation, 'de-CH', rewrite);
      expect(shape(derived.sections)).toEqual(shape(translation.sections));
      expect({ ...derived, sections: [] }).toMatchObject({
        locale: 'de-CH',
        date: translation.date,
        stated: translation.stated,
      });
    }),
  );
});

test('titles, headings, items, cells and texts of links are rewritten', () => {
  if (translation === null) throw new Error('the sample cannot be read');
  const derived = deriveTranslation(translation, 'de-CH', (text) => text.toUpperCase());
  expect(derived.title).toBe('EIN MUSTERBLATT');
  const texts = derived.sections.flatMap(unitsOf).map((unit) => plainText(unit.text));
  expect(texts.filter((text) => text !== text.toUpperCase())).toEqual([]);
});

test('a section without any of the words is the same one, and only what has one is new', () => {
  if (translation === null) throw new Error('the sample cannot be read');
  const same = deriveTranslation(translation, 'de-CH', (text) => text);
  expect(same.sections.map((section, i) => section === translation.sections[i])).not.toContain(false);
  const first = translation.sections.flatMap(unitsOf).flatMap(({ text }) => inlinesOf(text))[0];
  const words = first?.kind === 'text' ? first.text : 'none';
  const derived = deriveTranslation(translation, 'de-CH', (text) => (text === words ? '\u2020' : text));
  const blocks = derived.sections.flatMap((section) => [section, ...section.blocks]);
  const before = new Set<unknown>(translation.sections.flatMap((section) => [section, ...section.blocks]));
  const fresh = blocks.filter((block) => !before.has(block));
  expect(fresh).toEqual(blocks.filter((block) => JSON.stringify(block).includes('\u2020')));
  expect(fresh).not.toEqual([]);
});
