/** Prints every hard page with a real browser, finishes it, and has other readers judge. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finish } from '../../src/finish/finish.ts';
import { passagesOfDom } from '../../src/finish/gate/of-dom.ts';
import { letters } from '../../src/finish/letters.ts';
import type { DocumentFacts, Finished } from '../../src/model/finished.ts';
import type { PrintedDocument } from '../../src/model/printed.ts';
import { openBrowser, type Print, type TestBrowser } from './browser.ts';
import { HARD_PAGES, type HardPage, htmlOf } from './conformance-corpus.ts';
import { ARABIC_LINES, HEBREW_LINES } from './pages/bidi.ts';
import { readWithPdfjs } from './pdfjs-reader.ts';
import { spokenLines, spokenOf, spokenText } from './spoken.ts';

const has = (tool: string, flag: string): boolean => {
  try {
    execFileSync(tool, [flag], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const hasQpdf = has('qpdf', '--version');
const hasPoppler = has('pdftoppm', '-v');
/** pdf.js sees no tags in groups of opacity, and turns the letters of a ligature or a matra round by itself. */
const PDFJS_FAILS = /opacity|boxes|-hi|-ar|bidi-left|deva|hyphens/;

let browser: TestBrowser;
const folder = mkdtempSync(join(tmpdir(), 'polyleaf-print-'));
const prints = new Map<string, Print>();

beforeAll(async () => {
  browser = await openBrowser();
  for (const page of HARD_PAGES) prints.set(page.name, await browser.print(htmlOf(page)));
}, 180_000);
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

function factsOf({ title, lang }: PrintedDocument): DocumentFacts {
  return {
    title,
    locale: lang,
    date: '2026-02-03',
    author: 'A clinic',
    keywords: ['vein', 'stent'],
    subject: 'A hard page',
    producer: 'polyleaf test',
  };
}
function printOf({ name }: HardPage): Print {
  const print = prints.get(name);
  if (print === undefined) throw new Error(`${name} was not printed`);
  return print;
}
function bytesOf(finished: Finished): Uint8Array {
  if ('broken' in finished) throw new Error(JSON.stringify(finished.broken));
  return finished.bytes;
}
const finishPrint = ({ pdf, printed }: Print): Uint8Array => bytesOf(finish(pdf, printed, factsOf(printed)));

/** Text of the DOM without blanks, marks of inline elements, list markers and pictures. */
function domText(printed: PrintedDocument): string {
  const texts = passagesOfDom(printed).map(({ text }) => text.replace(/‹[^›]*›/g, ''));
  return letters(texts.join('')).replace(/\s/g, '');
}

describe.each(HARD_PAGES.map((page) => [page.name, page] as const))('%s', (name, page) => {
  test('passes the gate and keeps every invariant', () => {
    const finished = finish(printOf(page).pdf, printOf(page).printed, factsOf(printOf(page).printed));
    expect('broken' in finished ? finished.broken : []).toEqual([]);
  });

  test.runIf(!PDFJS_FAILS.test(name))('reads the same to pdf.js, in tag order', async () => {
    const lines = await readWithPdfjs(finishPrint(printOf(page)));
    const markers = page.body.includes('<li') ? /^(\d{1,2} ?\.|[ivx]+\.|[•◦▪])$/ : /^$/;
    const read = letters(lines.filter((line) => !markers.test(line)).join('')).replace(/\s/g, '');
    expect(sorted(read)).toBe(sorted(domText(printOf(page).printed)));
    if (page.dir !== 'rtl' && !name.startsWith('table')) expect(read).toBe(domText(printOf(page).printed));
  });

  test('reads the same to a reader of replacement texts, in tag order', () => {
    const read = letters(spokenText(spokenOf(finishPrint(printOf(page))))).replace(/\s/g, '');
    expect(read).toBe(domText(printOf(page).printed));
  });

  test.runIf(hasQpdf)('is whole to qpdf', () => {
    const path = join(folder, `${name}.pdf`);
    writeFileSync(path, finishPrint(printOf(page)));
    execFileSync('qpdf', ['--check', path], { stdio: 'ignore' });
  });

  test.runIf(hasPoppler)('looks the same', () => {
    const [before, after] = [raster(printOf(page).pdf, 'before'), raster(finishPrint(printOf(page)), 'after')];
    expect(after.length).toBe(before.length);
    for (const [i, image] of before.entries()) expect(after[i]?.equals(image)).toBe(true);
  });

  test('prints to the same bytes again', async () => {
    const again = await browser.print(htmlOf(page));
    expect(Buffer.compare(finishPrint(again), finishPrint(printOf(page)))).toBe(0);
  });
});

describe('lines from right to left', () => {
  test.each([
    ['bidi-he-lines', HEBREW_LINES],
    ['bidi-ar-lines', ARABIC_LINES],
    ['bidi-ar-cairo', ARABIC_LINES],
    ['bidi-ar-plex', ARABIC_LINES],
  ])('%s stand in the file as they were written', (name, lines) => {
    const print = prints.get(name);
    const passages = print === undefined ? [] : passagesOfDom(print.printed);
    // The gate holds the file to these passages, blanks included.
    expect(passages.slice(1, 1 + lines.length).map(({ text }) => text)).toEqual(lines.map(letters));
  });

  test('numbers of list items come before their points', async () => {
    const body = '<h1>أ</h1><ol><li>أولاً</li></ol><ol start="12" style="list-style: arabic-indic"><li>ثانياً</li></ol>';
    const page: HardPage = { name: 'markers', lang: 'ar', dir: 'rtl', scripts: ['plex'], title: 'أ', body };
    const lines = spokenLines(spokenOf(finishPrint(await browser.print(htmlOf(page)))));
    expect(lines.filter((_, i) => /^ *Lbl$/.test(lines[i - 1] ?? '')).map((line) => line.trim())).toEqual([
      '"1."',
      '"١٢."',
    ]);
  });

  test('pdf.js reads every Hebrew line so', async () => {
    const print = prints.get('bidi-he-lines');
    const lines = print === undefined ? [] : await readWithPdfjs(finishPrint(print));
    const bare = (line: string): string => letters(line).replace(/\s/g, '');
    expect(lines.slice(1).map(bare)).toEqual(HEBREW_LINES.map(bare));
  });
});

/** Tables over pages: pdf.js walks page by page, so cells of a row that a page break divides come in another order. */
function sorted(text: string): string {
  return Array.from(text).sort().join('');
}

function raster(pdf: Uint8Array, name: string): Buffer[] {
  const home = mkdtempSync(join(folder, 'raster-'));
  writeFileSync(join(home, `${name}.pdf`), pdf);
  execFileSync('pdftoppm', ['-r', '60', join(home, `${name}.pdf`), join(home, 'page')], { stdio: 'ignore' });
  return readdirSync(home)
    .filter((file) => file.endsWith('.ppm'))
    .sort()
    .map((file) => readFileSync(join(home, file)));
}
