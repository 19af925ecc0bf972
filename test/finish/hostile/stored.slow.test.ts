/** The kept prints are what Chromium prints today: else what is learned from damaging them would be about the past. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type TestBrowser } from '../browser.ts';
import { htmlOf } from '../conformance-corpus.ts';
import { takeApart } from '../pdf-parts.ts';
import { KEPT, stored } from './stored.ts';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(async () => browser.close());

/** Which keys the objects of a print have, and how often each. */
function shapeOf(pdf: Uint8Array): readonly string[] {
  return takeApart(pdf)
    .objects.map(({ text }) =>
      (text.split('stream\n')[0]?.match(/\/[A-Z]\w*/g) ?? []).join(' ').replace(/[A-Z]{6}\+/g, ''),
    )
    .sort();
}

test.each(KEPT.map((page) => [page.name, page] as const))('%s', async (name, page) => {
  const today = await browser.print(htmlOf(page));
  expect(today.printed).toEqual(stored(name).printed);
  expect(shapeOf(today.pdf)).toEqual(shapeOf(stored(name).pdf));
});
