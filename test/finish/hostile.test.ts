/** Files made to harm: each is refused for its own reason, or is harmless; in time. */
import { describe, expect, test } from 'vitest';
import { finish } from '../../src/finish/finish.ts';
import { benchOf } from './hostile/bench.ts';
import { hostileContent } from './hostile/content.ts';
import { foreignFiles } from './hostile/foreign.ts';
import { judgeOf } from './hostile/judge.ts';
import { hostileObjects } from './hostile/objects.ts';
import { stored } from './hostile/stored.ts';
import { putTogether } from './pdf-parts.ts';

const print = stored('latin');
const bench = benchOf(print.pdf);
const judge = judgeOf(print);
const good = finish(print.pdf, print.printed, print.facts);
const finished = 'bytes' in good ? good.bytes : new Uint8Array();

/** The first reason begins with `refusal`; an empty one stands for any reason, or none. */
function isRefused(pdf: Uint8Array, what: string, refusal: string): void {
  const [first] = judge.verdict(pdf, what);
  if (refusal === '') return;
  expect(first?.what ?? 'finished').toMatch(new RegExp(`^${refusal}`));
}

describe('objects', () => {
  test.each(hostileObjects(bench))('%s', (what, parts, refusal) => isRefused(putTogether(parts), what, refusal));
});

describe('content, forms, fonts and character maps', () => {
  test.each(hostileContent(bench))('%s', (what, parts, refusal) => isRefused(putTogether(parts), what, refusal));
});

describe('files of others', () => {
  test.each(foreignFiles(print.pdf, finished, bench))('%s', (what, pdf, refusal) => isRefused(pdf, what, refusal));
});

test('the print itself is harmless, taken apart and put together again', () => {
  expect(judge.verdict(putTogether(bench.parts), 'print')).toEqual([]);
});
