import { describe, expect, test } from 'vitest';
import { editionsOf } from '../../src/plan/editions.ts';
import { assemble } from '../../src/workshop/assemble.ts';
import { country, edited, having, lacking } from '../rows.ts';
import { smallWorkspace, sourcesOf, type Texts } from '../small-workspace.ts';

const made = (texts: Texts) => {
  const { editions, incomplete } = editionsOf(assemble(sourcesOf(texts)).library);
  return {
    editions: editions.map((one) => `${one.country}/${one.locale}/${one.leaflet}`),
    incomplete: incomplete.map(({ country: code, missing, rule }) => `${code} ${rule} ${missing.join()}`),
  };
};
const languages = (rule: string, required: string) =>
  edited([country, 'required: [de]', `required: [${required}]`], [country, 'rule: all', `rule: ${rule}`]);

describe('editions of a workspace', () => {
  test.each([
    ['required and optional languages', smallWorkspace(), ['DE/de/sample', 'DE/en/sample'], []],
    ['all of two, one missing', languages('all', 'de, fr'), [], ['DE all fr']],
    ['any of two, one missing', languages('any', 'de, fr'), ['DE/de/sample', 'DE/en/sample'], []],
    ['any of two, both missing', languages('any', 'nl, fr'), [], ['DE any nl,fr']],
    [
      'an optional language that is missing',
      edited([country, '[en]', '[en, fr]']),
      ['DE/de/sample', 'DE/en/sample'],
      [],
    ],
    ['a language without phrases', lacking('locales/de.json'), [], ['DE all de']],
    [
      'a derived locale',
      having({ 'locales/de-CH.yaml': 'name: x\nfrom: de\ndiffers: {}\n' }, languages('all', 'de, de-CH')),
      ['DE/de-CH/sample', 'DE/de/sample', 'DE/en/sample'],
      [],
    ],
  ] as const)('%s', (_what, texts, editions, incomplete) => {
    expect(made(texts)).toEqual({ editions, incomplete });
  });
});
