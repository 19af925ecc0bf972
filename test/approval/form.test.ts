// What a heading is approved for beside its words: the structure of its section.

import { expect, test } from 'vitest';
import { structureOf } from '../../src/approval/form.ts';
import { readMarkdown } from '../../src/syntax/markdown.ts';

function structure(...body: readonly string[]): string {
  const { sections, diagnostics } = readMarkdown('x.md', ['## A {#a}', '', ...body, ''].join('\n'), 1);
  expect(diagnostics).toEqual([]);
  return sections.map(structureOf).join();
}

test.each<[string, readonly string[], string]>([
  ['nothing', [], ''],
  ['paragraphs and a heading', ['One.', '', '### B', '', 'Two.'], 'paragraph heading paragraph'],
  ['a list', ['- one', '- two'], 'ul(item item)'],
  ['steps are no list of points', ['1. one', '2. two'], 'ol(item item)'],
  ['a list in a list', ['- one', '  - two', '- three'], 'ul(item(ul(item)) item)'],
  ['a table, row by row', ['| a | b |', '|---|---|', '| c | d |', '| e | f |'], 'table(2 2 2)'],
  ['a picture', ['![A vein](vein.svg)'], 'figure'],
])('%s', (_what, body, expected) => {
  expect(structure(...body)).toBe(expected);
});
