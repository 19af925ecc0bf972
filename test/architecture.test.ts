// Holds the rules of ARCHITECTURE.md: which room may import which, and who alone may touch the outside.

import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

interface Source {
  readonly file: string;
  readonly text: string;
  readonly imports: readonly string[];
}

function sourcesIn(folder: string): readonly Source[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => {
      const file = relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
      return parse(file, readFileSync(join(root, file), 'utf8'));
    });
}

/** Static and dynamic imports and re-exports; relative ones become paths from the project's root. */
function parse(file: string, text: string): Source {
  const specifiers = [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s+'([^']+)'|import\('([^']+)'\)|(?:^|\n)import\s+'([^']+)'/g,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
  return {
    file,
    text,
    imports: specifiers.map((one) => (one.startsWith('.') ? posix.join(posix.dirname(file), one) : one)),
  };
}

/** Room to the rooms it may import, itself aside. */
const benches = [
  'content',
  'strings',
  'country',
  'jurisdiction',
  'approval',
  'check',
  'plan',
  'render',
  'fonts',
  'finish',
  'readability',
  'report',
];
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  syntax: ['model'],
  ...Object.fromEntries(benches.map((bench) => [bench, ['model', 'syntax']])),
  workspace: ['model'],
  print: ['model', 'finish'],
  workshop: ['model', 'syntax', ...benches],
  build: ['model', 'plan', 'workshop'],
  cli: ['model', 'syntax', ...benches, 'workspace', 'print', 'workshop', 'build'],
  main: ['cli'],
};

function roomOf(path: string): string {
  return (
    path
      .replace(/^src\//, '')
      .replace(/\.ts$/, '')
      .split('/')[0] ?? ''
  );
}

function wrongDoors(sources: readonly Source[]): readonly string[] {
  return sources.flatMap(({ file, imports }) =>
    imports
      .filter(
        (one) =>
          one.startsWith('src/') && roomOf(one) !== roomOf(file) && !mayImport[roomOf(file)]?.includes(roomOf(one)),
      )
      .map((one) => `${file} imports ${one}`),
  );
}

/** Each library has one importer. */
const libraries: Readonly<Record<string, string>> = {
  chokidar: 'src/workspace/watcher.ts',
  'gray-matter': 'src/syntax/front-matter.ts',
  i18next: 'src/strings/translator.ts',
  handlebars: 'src/render/templates.ts',
  puppeteer: 'src/print/browser.ts',
  harfbuzzjs: 'src/fonts/coverage.ts',
  'subset-font': 'src/fonts/subset.ts',
  'sanitize-html': 'src/render/sanitize.ts',
  yaml: 'src/syntax/yaml.ts',
};

/** marked's token types are needed where its tokens are read; its lexer is called in one file. */
function strayImporters(sources: readonly Source[]): readonly string[] {
  return Object.entries(libraries).flatMap(([library, home]) =>
    sources
      .filter(({ file, imports }) => file !== home && imports.includes(library))
      .map(({ file }) => `${file} imports ${library}`),
  );
}

/** Words for the outside, and the files that may say them. */
const outside: readonly { readonly what: string; readonly pattern: RegExp; readonly allowed: RegExp }[] = [
  {
    what: 'node:fs',
    pattern: /from 'node:fs(\/promises)?'/,
    allowed: /^src\/(workspace|print)\/|^src\/cli\/commands\/doctor\.ts$/,
  },
  { what: 'the network', pattern: /from 'node:(net|http|https|dgram|tls)'|\bfetch\(/, allowed: /^$/ },
  { what: 'process', pattern: /\bprocess\.(?!versions\b|version\b)[a-z]/, allowed: /^src\/main\.ts$/ },
  // In cli/ the word means the command's own Console; the linter refuses the global one everywhere.
  { what: 'console', pattern: /(?<![.\w])console\.(log|error|warn|info)\(/, allowed: /^src\/cli\// },
  { what: 'the clock', pattern: /new Date\(\)|Date\.now\(\)|performance\.now\(\)/, allowed: /^src\/main\.ts$/ },
  { what: 'chance', pattern: /Math\.random\(\)/, allowed: /^$/ },
];

function strayWords(sources: readonly Source[]): readonly string[] {
  return outside.flatMap(({ what, pattern, allowed }) =>
    sources
      .filter(({ file, text }) => !allowed.test(file) && pattern.test(text))
      .map(({ file }) => `${file} touches ${what}`),
  );
}

function circles(sources: readonly Source[]): readonly string[] {
  const graph = new Map(sources.map(({ file, imports }) => [file, imports]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    if (path.includes(file) || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}

const sources = sourcesIn('src');

describe('the house', () => {
  test('imports go downwards, and benches do not import each other', () => expect(wrongDoors(sources)).toEqual([]));
  test('each library has one importer', () => expect(strayImporters(sources)).toEqual([]));
  test('disk, network, process, console, clock and chance stay in their rooms', () =>
    expect(strayWords(sources)).toEqual([]));
  test('there are no import circles', () => expect(circles(sources)).toEqual([]));
  test('each file opens with a sentence that says what it is for', () => {
    expect(
      sources.filter(({ text }) => !/^(?:\/\/|\/\*\*)\s(?: \* )?[A-Za-z'`]/.test(text)).map(({ file }) => file),
    ).toEqual([]);
  });
  test('no file is called util, helper, common, shared or index', () => {
    expect(
      sources.map(({ file }) => file).filter((file) => /\/(utils?|helpers?|common|shared|index)(\.ts|\/)/.test(file)),
    ).toEqual([]);
  });
  test('no file is longer than 300 lines', () => {
    expect(sources.filter(({ text }) => text.split('\n').length > 301).map(({ file }) => file)).toEqual([]);
  });
  test('no any, no suppressed check', () => {
    expect(
      sources
        .filter(({ text }) => /\bas any\b|: any[;,)\]=]|@ts-(ignore|expect-error|nocheck)|biome-ignore/.test(text))
        .map(({ file }) => file),
    ).toEqual([]);
  });
});

describe('the rules can fail', () => {
  const broken = (file: string, text: string) => [parse(file, text)];
  test('a bench that imports another', () =>
    expect(wrongDoors(broken('src/check/x.ts', "import { y } from '../render/y.ts';"))).toHaveLength(1));
  test('a word that imports a bench', () =>
    expect(wrongDoors(broken('src/model/x.ts', "import type { y } from '../check/y.ts';"))).toHaveLength(1));
  test('a second importer', () =>
    expect(strayImporters(broken('src/render/x.ts', "import i18next from 'i18next';"))).toHaveLength(1));
  test('a dynamic import', () =>
    expect(strayImporters(broken('src/cli/x.ts', "await import('puppeteer');"))).toHaveLength(1));
  test('a look at the clock', () =>
    expect(strayWords(broken('src/plan/x.ts', 'const t = Date.now();'))).toHaveLength(1));
  test('a circle', () => {
    const two = [
      parse('src/plan/a.ts', "import { b } from './b.ts';"),
      parse('src/plan/b.ts', "import { a } from './a.ts';"),
    ];
    expect(circles(two)).toHaveLength(1);
  });
});
