import { describe, expect, test } from 'vitest';
import { matrixOf } from '../../src/check/matrix.ts';
import { assemble } from '../../src/workshop/assemble.ts';
import { country, de, edited, generalPack, having, leaflet, notesDe } from '../rows.ts';
import { changed, smallWorkspace, sourcesOf, type Texts } from '../small-workspace.ts';

const all = ['model', 'when-to-get-help', 'date-of-text', 'responsible-party'];

/** `leaflet country`, then each element with its state. */
const matrix = (texts: Texts) =>
  Object.fromEntries(
    matrixOf(assemble(sourcesOf(texts)).library).map(({ leaflet: id, country: code, cells }) => [
      `${id} ${code}`,
      Object.fromEntries(cells.map(({ element, state }) => [element, state])),
    ]),
  );
const states = (state: string) => Object.fromEntries(all.map((element) => [element, state]));
const present = states('present');

/** The small workspace with Austria, where no law asks for more than the general rules, and the text is derived. */
const withAustria = having({
  'locales/de-AT.yaml': 'name: x\nfrom: de\ndiffers: {}\n',
  'content/countries/AT/country.yaml': (smallWorkspace()[country] ?? '')
    .replace('country: DE', 'country: AT')
    .replace('jurisdiction: some-law', 'jurisdiction: general')
    .replace('[de]', '[de-AT]')
    .replace('[en]', '[]'),
  'content/countries/AT/de-AT.md': smallWorkspace()[notesDe] ?? '',
});
const inAustria = (path: string, from: string, to: string) => changed(path, from, to, withAustria);

describe('the matrix', () => {
  test('says of every country and element how it stands, and what nobody asks for', () => {
    expect(matrix(withAustria)).toEqual({
      'sample AT': { ...present, model: 'not-required' },
      'sample DE': present,
    });
  });

  test('carries the clause, and none where no law asks', () => {
    const rows = matrixOf(assemble(sourcesOf(withAustria)).library);
    expect(rows.map(({ jurisdiction, locales }) => [jurisdiction, locales])).toEqual([
      ['general', ['de-AT']],
      ['some-law', ['de', 'en']],
    ]);
    const clauses = rows.map(({ cells }) => cells.find(({ element }) => element === 'model')?.clause);
    expect(clauses).toEqual([null, 'Art. 18']);
  });

  test.each([
    ['a gap', leaflet, '"M-1"', '""', { model: 'placeholder' }, {}],
    ['an empty section', de, 'Fragen Sie Ihre Klinik.', '', { 'responsible-party': 'missing' }, 'the same'],
    ['a stopgap', de, 'Fragen Sie Ihre Klinik.', 'TODO', { 'responsible-party': 'placeholder' }, 'the same'],
    ['notes of one country', notesDe, '{{supply.local-responsible}}', '', { 'responsible-party': 'missing' }, {}],
    [
      'no declaration',
      leaflet,
      '  contacts: [responsible-party]\n',
      '',
      { 'responsible-party': 'missing' },
      'the same',
    ],
    ['a text that cannot be read', de, '---\ntitle', 'title', states('missing'), 'the same'],
    [
      'rules of another kind of leaflet',
      leaflet,
      'kind: device',
      'kind: condition',
      { model: 'not-required', 'responsible-party': 'not-required' },
      'the same',
    ],
  ] as const)('%s is not there, in the countries that read it', (_what, path, from, to, germany, austria) => {
    const both = austria === 'the same' ? germany : austria;
    expect(matrix(inAustria(path, from, to))).toEqual({
      'sample AT': { ...present, ...both, model: 'not-required' },
      'sample DE': { ...present, ...germany },
    });
  });

  test('a country whose language has no text has nothing', () => {
    expect(matrix(edited([country, '[de]', '[fr]']))).toEqual({ 'sample DE': states('missing') });
  });

  test('a country whose rules cannot be used has nothing', () => {
    const unknown = matrixOf(assemble(sourcesOf(edited([country, 'some-law', 'some-lwa']))).library);
    expect(unknown.flatMap(({ cells }) => cells.map(({ state }) => state))).toEqual(all.map(() => 'missing'));
    expect(unknown.map(({ resolved }) => resolved)).toEqual([false]);
    const none = matrixOf(assemble(sourcesOf(edited([generalPack, 'id: general', 'id: []']))).library);
    expect(none).toMatchObject([{ country: 'DE', resolved: false }]);
  });
});
