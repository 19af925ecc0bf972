/**
 * Prints that are kept, so that they can be damaged without a browser. `node test/finish/hostile/stored.ts` prints them again;
 * `stored.slow.test.ts` says when that is due.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentFacts } from '../../../src/model/finished.ts';
import type { PrintedDocument } from '../../../src/model/printed.ts';
import { openBrowser, type Print } from '../browser.ts';
import { type HardPage, htmlOf } from '../conformance-corpus.ts';
import { DRAWING } from '../pages/page.ts';

/** A little of everything that prints are made of. */
export const KEPT: readonly HardPage[] = [
  {
    name: 'latin',
    lang: 'en',
    scripts: ['latin'],
    title: 'Stents',
    paper: 'A5 landscape',
    draft: 'DRAFT',
    body: `<h1 id="top">Stents</h1><p>Some <strong>words</strong>, <a href="https://example.org/">a link</a> and pain&shy;killers.</p><h2>Doses</h2><ul><li>one</li><li>two</li></ul><table><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead><tbody><tr><td>1</td><td>5 mg</td></tr></tbody></table><p><img src="${DRAWING}" alt="A vein" width="60"> <a href="#top">top</a></p><p style="width: 60pt">Donau&shy;dampf&shy;schiff&shy;fahrt</p>`,
  },
  {
    name: 'arabic',
    lang: 'ar',
    dir: 'rtl',
    scripts: ['plex'],
    title: 'الدعامة',
    paper: 'A5 landscape',
    body: '<h1>الدعامة</h1><p>خذ 5 mg مرتين في اليوم، <a href="tel:+96611">+966 11</a>.</p><ol><li>لا تتوقف</li></ol>',
  },
];

export interface Stored extends Print {
  readonly facts: DocumentFacts;
}

export function stored(name: string): Stored {
  const printed: PrintedDocument = JSON.parse(readFileSync(pathOf(name, 'json'), 'utf8'));
  return { pdf: readFileSync(pathOf(name, 'pdf')), printed, facts: factsOf(printed) };
}

export function factsOf({ title, lang }: PrintedDocument): DocumentFacts {
  return { title, locale: lang, date: '2026-02-03', author: 'A clinic', keywords: [], subject: 's', producer: 'p' };
}

function pathOf(name: string, end: string): string {
  return join(import.meta.dirname, 'prints', `${name}.${end}`);
}

if (import.meta.main) {
  const browser = await openBrowser();
  for (const page of KEPT) {
    const { pdf, printed } = await browser.print(htmlOf(page));
    writeFileSync(pathOf(page.name, 'pdf'), pdf);
    writeFileSync(pathOf(page.name, 'json'), `${JSON.stringify(printed, null, 2)}\n`);
  }
  await browser.close();
}
