import { describe, expect, test } from 'vitest';
import { readForm, resolveForms } from '../../src/strings/forms.ts';
import { readPhrases } from '../../src/strings/phrases.ts';
import { phraseTexts, translator } from '../../src/strings/translator.ts';

const form = (tag: string, name = tag) => {
  const text = `name: ${name}\nscript: Latn\ndirection: ltr\ndigits: latn\nquotes: [a, b, c, d]\nspacing: plain\nhyphens: none\n`;
  const read = readForm('x.yaml', tag, text);
  const made = read.ok ? resolveForms(new Map([[tag, read.value]])).forms.get(tag) : undefined;
  if (!made) throw new Error('the form cannot be read');
  return made;
};

const say = (
  tag: string,
  data: object,
  replaced: Readonly<Record<string, string>> = {},
  rewrite = (text: string) => text,
) => {
  const { phrases } = readPhrases('x.json', tag, JSON.stringify(data));
  if (!phrases) throw new Error('the phrases cannot be read');
  return translator(form(tag), phraseTexts(phrases, new Map(Object.entries(replaced)), rewrite));
};

describe('phrases', () => {
  test('are said with their values, as text', () => {
    expect(say('en', { a: { b: 'Call {{number}}' } })('a.b', { number: '<1> & "2"' })).toBe('Call <1> & "2"');
  });

  test('do not read placeholders in values', () => {
    expect(say('en', { a: '{{x}}' })('a', { x: '{{y}} $t(a)' })).toBe('{{y}} $t(a)');
  });

  test('follow the plural of the language', () => {
    const files = {
      n_one: '{{count}} plik',
      n_few: '{{count}} pliki',
      n_many: '{{count}} plików',
      n_other: '{{count}} pliku',
    };
    expect([1, 3, 5, 1.5].map((count) => say('pl', files)('n', { count }))).toEqual([
      '1 plik',
      '3 pliki',
      '5 plików',
      '1.5 pliku',
    ]);
  });

  test('of a derived locale are replaced by key, or rewritten', () => {
    const said = say('de-CH', { a: 'Krankenhaus', b: 'Krankenhaus' }, { a: 'Klinik' }, (text) =>
      text.replace('Krankenhaus', 'Spital'),
    );
    expect([said('a'), said('b')]).toEqual(['Klinik', 'Spital']);
  });

  test('that are missing, or miss a value, are a bug and not an empty text', () => {
    expect(() => say('en', { a: 'x' })('b')).toThrow('"b" is missing');
    expect(() => say('en', { a: 'x {{y}}' })('a')).toThrow('a value is missing');
    expect(() => say('en', { n_other: 'x' })('m', { count: 1 })).toThrow('"m" is missing');
  });
});
