import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readForm, resolveForms, type WrittenForm } from '../../src/strings/forms.ts';

const own = (name: string) =>
  `name: ${name}\nscript: Latn\ndirection: ltr\ndigits: latn\nquotes: [„, “, ‚, ‘]\nspacing: plain\nhyphens: de-1996\n`;

function resolved(files: Readonly<Record<string, string>>) {
  const written = Object.entries(files).map(([tag, text]) => {
    const read = readForm(`${tag}.yaml`, tag, text);
    if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
    return [tag, read.value] as const;
  });
  return resolveForms(new Map<string, WrittenForm>(written));
}

describe('derived forms', () => {
  const { forms, derivations } = resolved({
    'de-LI': 'name: Liechtenstein\nfrom: de-CH\ndiffers: { words: { a: b } }\n',
    'de-CH': 'name: Schweiz\nfrom: de\ndiffers:\n  quotes: [«, », ‹, ›]\n  digits: arab\n',
    de: own('Deutsch'),
  });

  test('take everything from the end of the chain but what they declare', () => {
    expect(forms.get('de-LI')).toMatchObject({
      tag: 'de-LI',
      name: 'Liechtenstein',
      quotes: ['«', '»', '‹', '›'],
      digits: 'arab',
      hyphens: 'de-1996',
      from: ['de-CH', 'de'],
    });
    expect(forms.get('de')).toMatchObject({ tag: 'de', name: 'Deutsch', digits: 'latn', from: [] });
  });

  test('apply the differences of the base first', () => {
    expect(derivations.get('de-LI')?.map(({ from }) => from)).toEqual(['de', 'de-CH']);
    expect(derivations.get('de')).toEqual([]);
  });
});

test('a chain into a circle names the circle', () => {
  const to = (from: string) => `name: x\nfrom: ${from}\ndiffers: {}\n`;
  const { forms, diagnostics } = resolved({ 'de-AT': to('de-CH'), 'de-CH': to('de-LI'), 'de-LI': to('de-CH') });
  expect(forms.size).toBe(0);
  expect(diagnostics.map(({ code, args }) => `${code} ${JSON.stringify(args)}`)).toEqual([
    'locale-circle {"locale":"de-AT","circle":"de-AT -> de-CH -> de-LI -> de-CH"}',
    'locale-circle {"locale":"de-CH","circle":"de-CH -> de-LI -> de-CH"}',
    'locale-circle {"locale":"de-LI","circle":"de-LI -> de-CH -> de-LI"}',
  ]);
});

test('the packaged locales can be read and resolved', () => {
  const folder = join(import.meta.dirname, '../../locales');
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const texts = files.map((name) => [name.replace('.yaml', ''), readFileSync(join(folder, name), 'utf8')] as const);
  const { forms, diagnostics } = resolved(Object.fromEntries(texts));
  expect(diagnostics).toEqual([]);
  expect(forms.size).toBe(files.length);
});
