/** What finishing must refuse: pages that break a promise. Files that are not what Chromium wrote: `hostile.test.ts`, `damaged.test.ts`. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finish } from '../../src/finish/finish.ts';
import type { Finished } from '../../src/model/finished.ts';
import { openBrowser, type TestBrowser } from './browser.ts';
import { type HardPage, htmlOf } from './conformance-corpus.ts';

const PAGE: HardPage = { name: 'refusal', lang: 'en', scripts: ['latin'], title: 'Refusals', body: '' };
let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(async () => browser.close());

const facts = {
  title: 'Refusals',
  locale: 'en',
  date: '2026-02-03',
  author: 'A clinic',
  keywords: [],
  subject: 's',
  producer: 'p',
};
const clauses = (finished: Finished): readonly string[] =>
  'broken' in finished ? finished.broken.map(({ clause, where }) => `${clause} @ ${where}`) : [];

describe('pages that break a promise', () => {
  test.each<[string, Partial<HardPage>, string]>([
    [
      'generated text',
      { body: '<h1>A</h1><p class="n">text</p>', css: '.n::before { content: "Note: " }' },
      'UA 7.1-3 @ page 1',
    ],
    ['quotes of q', { body: '<h1>A</h1><p>He said <q>yes</q>.</p>' }, 'UA 7.1-3 @ page 1'],
    [
      'a picture without text',
      {
        body: '<h1>A</h1><p><img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" width="20"></p>',
      },
      'UA 7.3-1 @ p > img',
    ],
    [
      'an svg without a role',
      { body: '<h1>A</h1><p>b</p><svg width="60" height="20"><text x="5" y="15">Label</text></svg>' },
      'UA 7.3-1 @ img',
    ],
    [
      'a table that is wider than the paper',
      {
        body: `<h1>A</h1><table><thead><tr><th scope="col">${'wide'.repeat(20)}</th><th scope="col">${'words'.repeat(20)}</th><th scope="col">lost</th></tr></thead><tbody><tr><th scope="row">a</th><td>b</td><td>c</td></tr></tbody></table>`,
      },
      'gate @ page 1',
    ],
    ['a skipped heading', { body: '<h1>A</h1><h3>B</h3>' }, 'UA 7.4.2-1 @ h3'],
    ['a first heading of level two', { body: '<h2>A</h2>' }, 'UA 7.4.2-1 @ h2'],
    ['a link that is not safe', { body: '<h1>A</h1><p><a href="http://example.org/">go</a></p>' }, 'S17 @ p > a'],
    [
      'an irregular table',
      { body: '<h1>A</h1><table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>' },
      'UA 7.2-15 @ table',
    ],
    ['text shadow', { body: '<h1 style="text-shadow: 1px 1px #ccc">A shadow</h1>' }, ''],
    ['a filter', { body: '<h1>A</h1><p style="filter: grayscale(1)">lost</p>' }, 'gate @ p'],
    ['a character no font has', { body: '<h1>A</h1><p>\u{1f9ff}\u{e0b3}</p>' }, 'UA 7.21'],
    ['another language than the facts say', { lang: 'de', body: '<h1>A</h1>' }, 'UA 7.2-2 @ html'],
    ['a language that is none', { body: '<h1>A</h1><p lang="en_US@posix">b</p>' }, 'UA 7.2-29 @ p'],
  ])('%s', async (_what, page, expected) => {
    const { pdf, printed } = await browser.print(htmlOf({ ...PAGE, ...page }));
    const found = clauses(finish(pdf, printed, facts));
    if (expected === '') return expect(found.length).toBeLessThan(2);
    expect(found.join('; ')).toContain(expected);
  });

  test('facts without a title or a date', async () => {
    const { pdf, printed } = await browser.print(htmlOf({ ...PAGE, body: '<h1>A</h1>' }));
    expect(clauses(finish(pdf, printed, { ...facts, title: ' ', date: 'today' }))).toEqual([
      'UA 7.1-9 @ facts',
      'A 6.6.2.3 @ facts',
    ]);
  });

  test('a DOM that is not the one that was printed', async () => {
    const { pdf } = await browser.print(htmlOf({ ...PAGE, body: '<h1>Take 5 mg</h1>' }));
    const { printed } = await browser.print(htmlOf({ ...PAGE, body: '<h1>Take 50 mg</h1>' }));
    expect(clauses(finish(pdf, printed, facts))).toEqual(['gate @ h1']);
  });
});
