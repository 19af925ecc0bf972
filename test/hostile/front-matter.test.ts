// S1, S2: front matter is YAML and nothing else; no engine is ever looked up, and no failure is remembered.

import { afterEach, describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../src/syntax/front-matter.ts';
import { changed, codesOf, findingsOf, smallWorkspace } from '../small-workspace.ts';
import { manuscript, outcomeOf } from './edition.ts';

const canary = 'polyleafCanary';
const attack = `module.exports = (globalThis.${canary} = true)`;
const sung = () => Object.hasOwn(globalThis, canary);

afterEach(() => {
  expect(sung()).toBe(false);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

const openings = [
  '---js',
  '--- js',
  '---\tjs',
  '---JS',
  '---javascript',
  '---JavaScript',
  '---coffee',
  '---cson',
  '---json',
  '---toml',
  '---constructor',
  '---toString',
  '---__proto__',
  '---hasOwnProperty',
  '---yaml',
  '---yml',
  '----',
  '----js',
  '---\u00a0js',
  '---\u2003javascript',
  '---\rjs',
  '---js\r',
  '---\vjs',
];

describe('a manuscript that opens with another language', () => {
  test.each(openings.map((opening) => [JSON.stringify(opening), opening]))(
    '%s runs nothing and is refused in line 1',
    (_, opening) => {
      const texts = {
        ...smallWorkspace(),
        [manuscript]: `${opening}\n${attack}\n---\n\n## Key points {#key-points}\n`,
      };
      const found = findingsOf(texts).filter((one) => one.place.file === manuscript);
      expect(found.length).toBeGreaterThan(0);
      expect(found.map((one) => one.place.line)).toContain(1);
      expect(outcomeOf(texts).page).toBeNull();
    },
  );

  test('a first line without front matter is refused', () => {
    for (const text of ['', '\n---\ntitle: x\n---\n', '\ufeff---js\n1\n---\n', '--', '---', '---\n', '-- -js\n'])
      expect(readFrontMatter('x.md', text).ok).toBe(false);
  });

  test('a second block of front matter is Markdown, not code', () => {
    const texts = changed(manuscript, '---\n\n## Key points', `---\n---js\n${attack}\n---\n\n## Key points`);
    expect(outcomeOf(texts).page).toBeNull();
  });

  test('what follows the closing marks on their line is not read as a language', () => {
    const texts = changed(manuscript, 'keywords: [sample]\n---\n', `keywords: [sample]\n---js\n${attack}\n---\n`);
    expect(outcomeOf(texts).page).toBeNull();
  });
});

describe('broken YAML', () => {
  const broken = [
    'title: "open',
    'title: [a',
    'title: a\n  b: c',
    '\ttitle: a',
    'title: a\ntitle: b',
    '- a\nb: c',
    'title: %\n%YAML 1.1',
    'title: @x',
  ];

  test.each(broken)('%j gives the same finding each of three times', (yaml) => {
    const texts = changed(manuscript, 'title: A sample leaflet', yaml);
    const [first, second, third] = [findingsOf(texts), findingsOf(texts), findingsOf(texts)];
    expect(codesOf(first).some((code) => code.includes(manuscript))).toBe(true);
    expect(second).toEqual(first);
    expect(third).toEqual(first);
  });

  test('never yields the raw file as a text', () => {
    const text = `---\ntitle: "open\n---\n\n## Key points {#key-points}\n`;
    for (let i = 0; i < 3; i += 1) expect(readFrontMatter('x.md', text).ok).toBe(false);
  });
});
