// S8: Markdown that is made to exhaust time, stack or memory ends in a finding within two seconds.

import { cpuUsage } from 'node:process';
import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../src/syntax/markdown.ts';
import { changed } from '../small-workspace.ts';
import { manuscript, outcomeOf } from './edition.ts';

const size = 100 * 1024;
const fill = (piece: string) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
/** Lines just below every limit on a line, blocks just below every limit on a block. */
const under = (piece: string, perLine: number, perBlock = 15) => {
  const line = piece.repeat(perLine);
  return fill(`${`${line}\n`.repeat(perBlock)}\n`);
};

const bombs: readonly (readonly [string, string])[] = [
  ['quotation marks in a line', fill('>')],
  ['quotations in quotations', fill('> ')],
  ['nested lists', Array.from({ length: 440 }, (_, i) => `${' '.repeat(i)}- a`).join('\n')],
  ['list marks in a row', fill('- ')],
  ['numbered marks in a row', fill('1. ')],
  ['opening brackets', fill('[')],
  ['opening pictures', fill('![')],
  ['links in links', fill('[a](')],
  ['footnotes that never end', fill('[^ev:')],
  ['placeholders that never end', fill('{{a')],
  ['stars', fill('*a')],
  ['underscores', fill('_a ')],
  ['alternating stars and underscores', fill('*_')],
  ['strong that never ends', fill('**a ')],
  ['backticks of growing length', Array.from({ length: 440 }, (_, i) => '`'.repeat(i)).join(' ')],
  ['tildes', fill('~~a')],
  ['angle brackets', fill('<a ')],
  ['comments that never end', fill('<!--')],
  ['processing instructions', fill('<?a')],
  ['character data', fill('<![CDATA[')],
  ['addresses that never end', fill('<https://a')],
  ['bare addresses', fill('www.a.')],
  ['mail addresses', fill('a@a.')],
  ['entities', fill('&amp;')],
  ['backslashes', fill('\\')],
  ['spaces', fill(' ')],
  ['spaces between letters', fill(`a${' '.repeat(3000)}b\n\n`)],
  ['tabs', fill('\t')],
  ['empty lines', fill('\n')],
  ['headings', fill('# a\n')],
  ['headings with spaces before the id', fill(`## a${' '.repeat(3900)}{#\n\n`)],
  ['underlined headings', fill('a\n===\n')],
  ['rules', fill('- - -\n')],
  ['link definitions', fill('[a]: b\n')],
  ['a table of 2,000 columns and 5,000 rows', `|${'a|'.repeat(1900)}\n|${'-|'.repeat(1900)}\n${'b\n'.repeat(4900)}`],
  ['pipes', fill('|')],
  ['a table of short lines', fill('|a|b|\n|-|-|\n')],
  ['one paragraph', fill('a ')],
  ['one word', fill('a')],
  ['brackets just below the limits', under('[', 79)],
  ['brackets and letters just below the limits', under('[a', 390)],
  ['stars just below the limits', under('*a ', 390)],
  ['strong just below the limits', under('**a', 200)],
  ['underscores and stars just below the limits', under('_a*', 200)],
  ['links just below the limits', under('[a](', 390)],
  ['pictures just below the limits', under('![a', 190)],
  ['angle brackets just below the limits', under('<a', 390)],
  ['backticks just below the limits', under('`a``', 120)],
  ['tildes just below the limits', under('~~a~', 130)],
  ['marks of evidence just below the limits', under('[^ev:a]', 190)],
  ['placeholders just below the limits', under('{{a}}', 700, 4)],
  ['quotes', under('"a ', 1300, 3)],
  ['digits and hyphens', under('1-', 1900, 3)],
];

describe('pathological Markdown of 100 KiB ends within two seconds of processor time with a finding', () => {
  test.each(bombs)('%s', (_, text) => {
    const start = cpuUsage();
    const read = readMarkdown(manuscript, `## Key points {#key-points}\n\n${text}\n`, 0);
    expect(cpuUsage(start).user / 1000).toBeLessThan(2_000);
    expect(read.diagnostics.length + read.sections.length).toBeGreaterThan(0);
  });

  test.each(bombs.slice(0, 20))('%s, in a workspace: no page, a located finding', (_, text) => {
    const start = cpuUsage();
    const { page, findings } = outcomeOf(changed(manuscript, '- Never stop them without asking.', text));
    expect(cpuUsage(start).user / 1000).toBeLessThan(2_000);
    expect(page).toBeNull();
    expect(findings.some((one) => one.place.file === manuscript && one.place.line >= 10)).toBe(true);
  });
});

test('the number of findings of one file stays small enough to read and to hold', () => {
  const text = '<b>\n\n'.repeat(2400);
  expect(readMarkdown(manuscript, `## A {#a}\n\n${text}`, 0).diagnostics.length).toBeLessThanOrEqual(2400);
});
