// S3: a value of a manuscript or of leaflet.yaml is the text that stands there, up to the page of the patient.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escaped } from '../../src/syntax/html.ts';
import { changed, smallWorkspace, type Texts } from '../small-workspace.ts';
import { leafletFile, manuscript, outcomeOf, readPage, translated } from './edition.ts';

const tricky = [
  '1.10',
  '1.0',
  '0012',
  '012',
  '0x1F',
  '0o17',
  '0b11',
  '12:30',
  '12:30:45',
  '190:20:30',
  '1:1',
  'NO',
  'no',
  'No',
  'yes',
  'YES',
  'on',
  'off',
  'On',
  'y',
  'n',
  'true',
  'FALSE',
  'null',
  'Null',
  '~',
  '1e3',
  '1E-3',
  '.5',
  '+1',
  '-0',
  '.inf',
  '.NaN',
  '1_000',
  '685_230.15',
  '2026-01-31',
  '2026-1-3',
  '2026-01-31T12:00:00Z',
  'LOT 0012-3456',
  'REF 12-34',
  '(01)04012345678901(17)261231(10)00123',
  'SN0000001',
  '9007199254740993',
  '=',
  '2.5-7.5',
  "4 'x' 5",
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  'Kunststoffverbindungen',
  'A ; B : C !',
];

const value = (text: string): Texts => changed(leafletFile, 'value: "M-1"', `value: ${text}`);
const quoted = (text: string): Texts => changed(leafletFile, 'value: "M-1"', `value: ${JSON.stringify(text)}`);
const shown = (page: string | null): string => readPage(page ?? '').text;

describe('a supplied value', () => {
  test.each(tricky)('%j reaches the page as it was written', (text) => {
    // German is the harder language: its words are hyphenated.
    const { page } = outcomeOf(quoted(text), 'de');
    expect(page?.replaceAll("'", '&#39;')).toContain(`<bdi>${escaped(text)}</bdi>`);
    expect(shown(page)).toContain(text);
  });

  test.each(tricky.filter((text) => !/[~:'=]/.test(text)))('%j needs no quotes in YAML', (text) => {
    expect(shown(outcomeOf(value(text)).page)).toContain(text);
  });

  test('of any letters, digits and marks reaches the page as it was written', () => {
    const unit = fc.constantFrom(...'abcXYZ0189 -–.,:;!?/()\'"<>&%#@[]{}$*_`~|\\é漢ש'.split(''));
    const text = fc.string({ unit, minLength: 1, maxLength: 40 }).filter((one) => one.trim() !== '');
    fc.assert(
      fc.property(text, (one) => {
        expect(shown(outcomeOf(quoted(one), 'de').page)).toContain(one);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a title', () => {
  test.each(['1.10', '0012', '12:30', 'NO', 'on', '1e3', 'null', '~', 'true', '2026-01-31', '0x1F', '1_000'])(
    '%s stays the text it is',
    (text) => {
      // A title with a number has it in every language.
      const german = changed(translated, 'title: Ein Musterblatt', `title: ${text}`);
      const { page } = outcomeOf(changed(manuscript, 'title: A sample leaflet', `title: ${text}`, german));
      expect(page).toContain(`<title>${text}</title>`);
      expect(page).toContain(`<h1>${text}</h1>`);
    },
  );
});

test('a version keeps its zeros', () => {
  for (const version of ['1.10', '0012', '1e3', '2026.01'])
    expect(shown(outcomeOf(changed(leafletFile, 'version: "1.0"', `version: ${version}`)).page)).toContain(
      `Version ${version}`,
    );
});

test('a date is refused unless it is a day that exists', () => {
  for (const date of ['2026-02-30', '2026-13-01', '26-01-31', '2026-01-31T00:00:00Z', '20260131', '~', '1.10'])
    expect(outcomeOf(changed(manuscript, 'date: 2026-01-31', `date: ${date}`)).page).toBeNull();
});

test('a name of a prototype is an unknown field', () => {
  for (const field of ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'prototype']) {
    const texts = changed(manuscript, 'state: draft', `state: draft\n${field}: x`);
    expect(outcomeOf(texts).page).toBeNull();
  }
  expect(outcomeOf(smallWorkspace()).page).not.toBeNull();
});
