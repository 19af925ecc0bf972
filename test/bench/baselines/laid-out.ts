// Baseline (a): Chromium printing pages that are already laid out. What no program can beat that prints with Chromium.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type BrowserSettings,
  type CDPSession,
  findBrowser,
  type Page,
  type StartedBrowser,
  sandboxPossible,
  scriptless,
  startBrowser,
} from '../../../src/print/browser.ts';
import { printOptions, unseenStyle } from '../../../src/print/sheet.ts';
import { root } from '../polyleaf.ts';
import { secondsBelow } from '../processor.ts';

/** The same settings as polyleaf's own. */
export const browserSettings: BrowserSettings = {
  path: process.env['POLYLEAF_CHROMIUM'] || null,
  cacheHome: process.env['XDG_CACHE_HOME'],
  fontFolder: join(root, 'node_modules/@expo-google-fonts/noto-sans/400Regular'),
};

/** Seconds of printing alone, for all pages: the first time, and once more when the browser has everything warm. */
export interface Printed {
  readonly first: number;
  readonly again: number;
  /** Processor time of the browser while it printed the second time; 0 where the system does not tell. */
  readonly processor: number;
  /** The printed PDFs by the name of their file, as Chromium gave them the second time. */
  readonly pdfs: ReadonlyMap<string, Uint8Array>;
}

/** Pages of each row that are open at a time: enough that rows seldom wait for each other. */
const batch = 16;

/**
 * Lays each file out in a page of its own, and prints what is laid out, `jobs` pages at a time and in one browser, as polyleaf does. With `unseen` the page is as polyleaf has
 * it: nothing is laid out for a screen, so that a print lays out the paper and nothing else before and after.
 */
export async function printLaidOut(files: readonly string[], jobs: number, unseen: boolean): Promise<Printed> {
  const path = await (await findBrowser(browserSettings)).path();
  const sandbox = await sandboxPossible();
  const started = await startBrowser(path, sandbox, browserSettings, scriptless);
  const pdfs = new Map<string, Uint8Array>();
  let [first, again, processor] = [0, 0, 0];
  try {
    for (let from = 0; from < files.length; from += jobs * batch) {
      const dealt = deal(files.slice(from, from + jobs * batch), jobs);
      const open = await Promise.all(dealt.map((row) => layOut(started, row, unseen)));
      first += await timed(() => printAll(open, () => undefined));
      const before = secondsBelow(process.pid);
      again += await timed(() => printAll(open, (file, pdf) => void pdfs.set(file, pdf)));
      processor += secondsBelow(process.pid) - before;
      await Promise.all(open.flat().map(({ page }) => page.close()));
    }
    return { first, again, processor, pdfs };
  } finally {
    await started.close();
  }
}

/** To and fro, because long and short texts alternate: each row gets as many of both. */
function deal(files: readonly string[], hands: number): readonly (readonly string[])[] {
  const dealt: string[][] = Array.from({ length: hands }, () => []);
  for (const [i, file] of files.entries()) {
    const at = i % (2 * hands);
    dealt[at < hands ? at : 2 * hands - 1 - at]?.push(file);
  }
  return dealt;
}

interface LaidOut {
  readonly file: string;
  readonly page: Page;
  readonly session: CDPSession;
}

async function layOut(
  { browser }: StartedBrowser,
  files: readonly string[],
  unseen: boolean,
): Promise<readonly LaidOut[]> {
  const open: LaidOut[] = [];
  for (const file of files) {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.emulateMediaType('print');
    if (unseen) await page.setViewport({ width: 1, height: 1 });
    const html = readFileSync(file, 'utf8');
    await page.setContent(unseen ? html.replace('</head>', `<style>${unseenStyle}</style></head>`) : html);
    await page.evaluate(async () => {
      await Promise.all([...document.fonts].map((font) => font.load()));
      await Promise.all([...document.images].map((image) => image.decode()));
      document.body.getBoundingClientRect();
    });
    open.push({ file, page, session: await page.createCDPSession() });
  }
  return open;
}

async function printAll(
  open: readonly (readonly LaidOut[])[],
  take: (file: string, pdf: Uint8Array) => void,
): Promise<void> {
  const printOne = async ({ file, session }: LaidOut): Promise<void> => {
    const { data } = await session.send('Page.printToPDF', printOptions);
    take(file, Buffer.from(data, 'base64'));
  };
  await Promise.all(
    open.map(async (pages) => {
      for (const page of pages) await printOne(page);
    }),
  );
}

async function timed(work: () => Promise<void>): Promise<number> {
  const before = performance.now();
  await work();
  return (performance.now() - before) / 1000;
}
