// S4: YAML that is clever, huge or poisoned is refused before it costs time or memory, and poisons nothing.

import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { readLeaflet } from '../../src/content/leaflet.ts';
import { readForm } from '../../src/strings/forms.ts';
import { readPhrases } from '../../src/strings/phrases.ts';
import { readYaml } from '../../src/syntax/yaml.ts';

afterEach(() => {
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  expect(Reflect.get([], 'polluted')).toBeUndefined();
});

const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...'bcdefghi'.split('').map((name, i) => {
    const before = 'abcdefgh'[i];
    return `${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`;
  }),
].join('\n');
const entries = (count: number, entry: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => entry(i)).join('\n');

const clever: readonly (readonly [string, string])[] = [
  ['an alias bomb', bomb],
  ['an anchor', 'a: &a x'],
  ['an alias', 'a: *a'],
  ['a merge key', 'a: { b: c }\n<<: { polluted: yes }'],
  ['a merge of an alias', 'a: &a { polluted: yes }\nb:\n  <<: *a'],
  ['a tag', 'a: !!js/function "function () { throw 1 }"'],
  ['a local tag', 'a: !include /etc/passwd'],
  ['a binary tag', 'a: !!binary aGVsbG8='],
  ['a tag directive', '%TAG ! tag:evil,2026:\n---\na: !x b'],
  ['the key __proto__', '__proto__: { polluted: yes }'],
  ['the quoted key __proto__', '"__proto__": { polluted: yes }'],
  ['the escaped key __proto__', '"\\x5f_proto__": { polluted: yes }'],
  ['the nested key __proto__', 'a: { b: { __proto__: { polluted: yes } } }'],
  ['a map as key', '? { a: b }\n: c'],
  ['a list as key', '? [a]\n: c'],
  ['two documents', 'a: b\n---\nc: d'],
  ['a double key', 'a: b\na: c'],
  ['a list in a list in a list', `${'['.repeat(40)}${']'.repeat(40)}`],
  ['a NUL in an escape', 'a: "\\0"'],
  ['a bell in an escape', 'a: "\\a"'],
  ['a right-to-left override in an escape', 'a: "\\u202e"'],
  ['an isolate in a key', '"\\u2066a": b'],
  ['half a surrogate pair in an escape', 'a: "\\ud800"'],
];

describe('clever YAML is refused', () => {
  test.each(clever)('%s', (_, text) => {
    const read = readYaml('x.yaml', text);
    expect(read.ok).toBe(false);
    if (!read.ok) for (const { place } of read.diagnostics) expect(place.line).toBeGreaterThan(0);
  });
});

const huge: readonly (readonly [string, string])[] = [
  ['a map with 100,000 entries', entries(100_000, (i) => `k${i}: v`)],
  ['a map with 60,000 short entries', entries(60_000, (i) => `${i.toString(36)}:`)],
  ['a list with 100,000 entries', '- x\n'.repeat(100_000)],
  ['a flow list with 100,000 entries', `[${'x,'.repeat(100_000)}]`],
  ['a flow map with 100,000 entries', `{${entries(60_000, (i) => `${i.toString(36)}: ,`)}}`],
  ['100,000 brackets in a line', '['.repeat(100_000)],
  ['100,000 brackets in their own lines', '[\n'.repeat(100_000)],
  ['100,000 braces and brackets in their own lines', '{a:\n[\n'.repeat(50_000)],
  ['10,000 balanced brackets in their own lines', `${'[\n'.repeat(10_000)}${']\n'.repeat(10_000)}`],
  ['10,000 list marks in a row', '- '.repeat(10_000)],
  ['10,000 key marks in a row', '? '.repeat(10_000)],
  ['10,000 value marks in a row', ': '.repeat(10_000)],
  ['700 levels of indentation', entries(700, (i) => `${' '.repeat(i)}a:`)],
  ['300 levels of lists', entries(300, (i) => `${' '.repeat(i)}-`)],
  ['400 KiB of one text', `a: ${'x'.repeat(400 * 1024)}`],
  ['400 KiB of spaces', `a:${' '.repeat(400 * 1024)}b`],
  ['200,000 empty lines in a text', `a: "${'\n'.repeat(200_000)}"`],
  ['100,000 quotes', `a: ${"''".repeat(100_000)}`],
  ['100,000 broken escapes', `a: "${'\\q'.repeat(100_000)}"`],
  ['100,000 tabs', '\t\n'.repeat(100_000)],
  ['100,000 anchors', entries(60_000, (i) => `&a${i}`)],
  ['100,000 comments', '#\n'.repeat(100_000)],
  ['100,000 documents', '---\n'.repeat(100_000)],
];

describe('huge YAML is refused within 50 ms and 20 MiB', () => {
  test.each(huge)('%s', (_, text) => {
    readYaml('warm.yaml', 'a: [b, c]\n');
    const before = process.memoryUsage().heapUsed;
    const start = performance.now();
    const read = readYaml('x.yaml', text);
    // Two shared cores: the law is 50 ms of work on a quiet machine.
    expect(performance.now() - start).toBeLessThan(250);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(20 * 1024 * 1024);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.diagnostics.length).toBeLessThanOrEqual(20);
  });

  test.each(huge)('%s, as phrases and as the form of a locale', (_, text) => {
    expect(readPhrases('locales/de.json', 'de', text).diagnostics.length).toBeGreaterThan(0);
    expect(readForm('locales/de.yaml', 'de', text).ok).toBe(false);
    expect(readLeaflet('leaflet.yaml', text).ok).toBe(false);
  });
});

describe('names of a prototype', () => {
  const names = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'prototype', '__defineGetter__'];

  test.each(names)('%s is plain data as a key', (name) => {
    const read = readYaml('x.yaml', `${name}: { polluted: yes }\n`);
    expect(read.ok && Object.keys(Object(read.value.value))).toEqual([name]);
  });

  test.each(names)('%s is no leaflet field, and no place is lost', (name) => {
    const read = readLeaflet('leaflet.yaml', `id: a\n${name}: { a: b }\n`);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.diagnostics.map((one) => one.code)).toContain('field-unknown');
  });
});

describe('laws', () => {
  test('any text is read or refused: never thrown, never slow', () => {
    const unit = fc.constantFrom(...'ab:-?[]{},&*!|>\'"%@`#~<= \n\t\\0.'.split(''));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 200 }), (text) => {
        const read = readYaml('x.yaml', text);
        if (!read.ok) expect(read.diagnostics.length).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
  });

  test('any text survives as a quoted value unless it holds a forbidden character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const read = readYaml('x.yaml', `a: ${JSON.stringify(text)}\n`);
        if (read.ok) expect(Object.entries(Object(read.value.value))).toEqual([['a', text]]);
        else
          expect(read.diagnostics.map((one) => one.code)).toContain(
            text === '__proto__' || text === '<<' ? 'yaml-forbidden' : 'character-forbidden',
          );
      }),
      { numRuns: 400 },
    );
  });
});
