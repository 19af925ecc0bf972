// S9: the files of a locale say plain text with their placeholders; anything cleverer is refused with file, key and locale.

import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { rewriter } from '../../src/content/derive.ts';
import type { LocaleForm } from '../../src/model/locale.ts';
import { readForm } from '../../src/strings/forms.ts';
import { readPhrases } from '../../src/strings/phrases.ts';
import { phraseTexts, translator } from '../../src/strings/translator.ts';
import { changed, findingsOf, smallWorkspace, type Texts } from '../small-workspace.ts';
import { dangersIn, outcomeOf, pageOf, readPage } from './edition.ts';

const file = 'locales/de.json';
const german: Record<string, unknown> = JSON.parse(smallWorkspace()[file] ?? '{}');
const said = (text: string): Texts => ({
  ...smallWorkspace(),
  [file]: JSON.stringify({ ...german, draft: { ...Object(german['draft']), mark: text } }, null, 2),
});

afterEach(() => {
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

describe('a phrase', () => {
  const unsafe = [
    '$t(kind.device)',
    'x $t(draft.mark) y',
    '$t(x, {"lng": "en"})',
    '{{- x}}',
    '{{-x}}',
    '{{ x }}',
    '{{x, number}}',
    '{{x.y}}',
    '{{constructor.name}}',
    '{{__proto__}}',
    '{{x',
    'x}}',
    '{{{x}}}',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '</style>',
    '<!-- x -->',
    '<?x?>',
    '<![CDATA[x]]>',
  ];

  test.each(unsafe)('%j is refused with its file, key and locale', (text) => {
    const found = findingsOf(said(text)).filter((one) => one.place.file === file);
    expect(found).toContainEqual(
      expect.objectContaining({
        code: 'string-unsafe',
        args: expect.objectContaining({ key: 'draft.mark', locale: 'de' }),
      }),
    );
  });

  const forbidden = ['\u202e', '\u0000', '\u0007', '\u2066', '\ufeff', '\u00ad', '\u200b', '\ue000', '\ud800'];
  test.each(forbidden.map((text) => [JSON.stringify(text), text]))('with %s in an escape is refused', (_, text) => {
    const escapes = [...text].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
    const json = (said('MARK')[file] ?? '').replace('MARK', `a${escapes}b`);
    const { diagnostics } = readPhrases(file, 'de', json);
    expect(diagnostics.map((one) => one.code)).toContain('character-forbidden');
    expect(diagnostics.every((one) => one.place.file === file && one.place.line > 1)).toBe(true);
  });

  test('with a placeholder too many, or one too few, is refused', () => {
    expect(findingsOf(said('x {{evil}}')).map((one) => one.code)).toContain('string-placeholder');
    const texts = changed(file, '{{number}}', '112');
    expect(findingsOf(texts)).toContainEqual(
      expect.objectContaining({
        code: 'string-placeholder',
        args: expect.objectContaining({ key: 'help.callNow', locale: 'de' }),
      }),
    );
  });

  test('that is missing, empty, a number, a list or null is refused', () => {
    for (const value of ['', ' ', 1, null, true, [], ['x'], {}])
      expect(
        findingsOf({ ...smallWorkspace(), [file]: JSON.stringify({ ...german, draft: value }) }).some(
          (one) => one.place.file === file,
        ),
      ).toBe(true);
  });
});

describe('a key', () => {
  const keys = [
    '__proto__',
    '../x',
    '..',
    '/etc/passwd',
    'a.b',
    'a:b',
    'a b',
    '',
    '$t(x)',
    '<b>',
    '{{x}}',
    'a\u202eb',
    '0',
    'ü',
  ];
  test.each(keys)('%j is refused in its file', (key) => {
    const json = `{ ${JSON.stringify(key)}: { "polluted": "yes" }, ${(smallWorkspace()[file] ?? '').trim().slice(1)}`;
    const found = findingsOf({ ...smallWorkspace(), [file]: json });
    expect(found.some((one) => one.place.file === file && one.place.line === 1)).toBe(true);
  });

  test.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf'])('%s is no phrase of ours', (key) => {
    const json = JSON.stringify({ ...german, [key]: { polluted: 'yes' } });
    expect(findingsOf({ ...smallWorkspace(), [file]: json })).toContainEqual(
      expect.objectContaining({
        code: 'string-extra',
        args: expect.objectContaining({ key: `${key}.polluted`, locale: 'de' }),
      }),
    );
  });

  test('twice in a file is refused', () => {
    const json = (smallWorkspace()[file] ?? '').replace('"mark":', '"mark": "x", "mark":');
    expect(findingsOf({ ...smallWorkspace(), [file]: json }).some((one) => one.place.file === file)).toBe(true);
  });
});

describe('a file that is no JSON', () => {
  const broken = [
    '',
    '{',
    '{"a": "b",}',
    "{'a': 'b'}",
    '{a: b}',
    'a: b',
    '// x\n{}',
    '[]',
    '"x"',
    'null',
    '{"a": NaN}',
    '{"a": 0x1}',
    '{"a": "b"} {"c": "d"}',
    '\ufeff{}',
    '{"a": "\u0000"}',
    '&a {"b": *a}',
  ];
  test.each(broken)('%j is refused', (json) => {
    expect(findingsOf({ ...smallWorkspace(), [file]: json }).some((one) => one.place.file === file)).toBe(true);
  });
});

const derived = (differs: string): Texts => ({
  ...smallWorkspace(),
  'locales/de-AT.yaml': `name: Deutsch\nfrom: de\ndiffers:\n${differs}\n`,
});

describe('a derived locale', () => {
  const differences = [
    '  phrases: { draft.mark: "$t(kind.device)" }',
    '  phrases: { draft.mark: "{{- x}}" }',
    '  phrases: { draft.mark: "{{x" }',
    '  phrases: { draft.mark: "<script>alert(1)</script>" }',
    '  phrases: { draft.mark: "" }',
    '  words: { Notfall: "{{evil}}" }',
    '  words: { Notfall: "$t(draft.mark)" }',
    '  words: { Notfall: "<img src=x onerror=alert(1)>" }',
    '  letters: { ß: "{{" }',
    '  letters: { ß: "<b>" }',
    '  letters: { ß: "$t(" }',
    '  letters: { ßs: "x" }',
    '  letters: { ß: "\\u202e" }',
    '  words: { "": "x" }',
    '  quotes: ["a", "b", "c"]',
    '  spacing: "(a+)+$"',
    '  constructor: { x: y }',
    '  __proto__: { polluted: "yes" }',
    '  words: { __proto__: "x" }',
  ];
  test.each(differences)('%s is refused in its file', (differs) => {
    const found = findingsOf(derived(differs)).filter((one) => one.place.file === 'locales/de-AT.yaml');
    expect(found.some((one) => one.severity === 'error')).toBe(true);
  });

  const form: LocaleForm = {
    tag: 'de',
    name: 'Deutsch',
    script: 'Latn',
    direction: 'ltr',
    digits: 'latn',
    quotes: ['„', '“', '‚', '‘'],
    spacing: 'plain',
    hyphens: null,
    from: [],
    place: { file: 'x', line: 1, column: 1 },
  };
  const phrasesOf = (texts: Readonly<Record<string, string>>) => ({
    locale: 'de',
    file,
    byKey: new Map(Object.entries(texts).map(([key, text]) => [key, { text, place: form.place }])),
    placeOfParent: () => form.place,
  });

  test('changes words, never the names of placeholders', () => {
    const read = readForm(
      'locales/de-AT.yaml',
      'de-AT',
      'name: x\nfrom: de\ndiffers: { words: { version: Fassung }, letters: { e: ë } }\n',
    );
    if (!read.ok || read.value.kind !== 'derived') throw new Error('the form is refused');
    const { rewrite } = rewriter(read.value.derivation);
    const say = translator(form, phraseTexts(phrasesOf({ a: 'version {{version}} he' }), new Map(), rewrite));
    expect(say('a', { version: '1.0' })).toBe('Fassung 1.0 hë');
  });

  test('never follows a reference to another phrase, not even to itself', () => {
    const say = translator(
      form,
      phraseTexts(phrasesOf({ a: '$t(b)', b: 'secret', c: '$t(c)' }), new Map(), (text) => text),
    );
    expect(say('a')).toBe('$t(b)');
    expect(say('c')).toBe('$t(c)');
  });

  test('a value is printed as it is, whatever it looks like', () => {
    const say = translator(
      form,
      phraseTexts(phrasesOf({ a: '[{{x}}] {{y}}', b: 'secret' }), new Map(), (text) => text),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'$&`\'{}()tbxy<>- 1,"'), maxLength: 20 }), (x) => {
        expect(say('a', { x, y: 'end' })).toBe(`[${x}] end`);
      }),
      { numRuns: 300 },
    );
    for (const x of ['$t(b)', '{{y}}', '{{x}}', '$&', '$1', "$'", '$$', '{{- y}}', '$t(b, {"lng":"en"})'])
      expect(say('a', { x, y: 'end' })).toBe(`[${x}] end`);
  });

  test('a value that is missing is a bug that speaks up, never an empty place', () => {
    const say = translator(
      form,
      phraseTexts(phrasesOf({ a: 'x {{y}}' }), new Map(), (text) => text),
    );
    expect(() => say('a')).toThrow();
    for (const key of ['nope', 'constructor', '__proto__', 'toString']) expect(() => say(key)).toThrow();
  });
});

describe('the form of a locale', () => {
  test('quotation marks are texts, not patterns', () => {
    const marks = ['(', '(a+)+$', '[', '\\', '$&', '.*', '<b>', '*'];
    for (const mark of marks)
      for (const spacing of ['french', 'canadian-french', 'swiss-french', 'plain']) {
        const quotes = JSON.stringify([mark, mark, mark, mark]);
        const form = changed('locales/en.yaml', 'spacing: plain', `spacing: ${spacing}`);
        const texts = {
          ...form,
          'locales/en.yaml': (form['locales/en.yaml'] ?? '').replace(/quotes: .*/, () => `quotes: ${quotes}`),
        };
        const text = changed('content/leaflets/sample/en.md', 'Never stop them', 'Never "stop" them', texts);
        const page = pageOf(text);
        expect(dangersIn(page)).toEqual([]);
        expect(readPage(page).text.replace(/\s/g, '')).toContain(`Never${mark}stop${mark}them`);
      }
  });

  test.each(['script: Evil', 'direction: "ltr\\" onload=\\"x"', 'digits: roman', 'hyphens: ../../x', 'name: ""'])(
    '%s is refused',
    (line) => {
      const [field = ''] = line.split(':');
      const own = (smallWorkspace()['locales/en.yaml'] ?? '').replace(new RegExp(`^${field}: .*$`, 'm'), line);
      expect(outcomeOf({ ...smallWorkspace(), 'locales/en.yaml': own }).page).toBeNull();
    },
  );
});
