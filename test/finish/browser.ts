/** A real Chromium for the slow tests: the npm package's binary in a private folder, with flags of our own. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import puppeteer from 'puppeteer';
import { snapshot } from '../../src/finish/snapshot.ts';
import type { PrintedDocument } from '../../src/model/printed.ts';

export interface Print {
  readonly pdf: Uint8Array;
  readonly printed: PrintedDocument;
}
export interface TestBrowser {
  readonly print: (html: string) => Promise<Print>;
  readonly close: () => Promise<void>;
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--font-render-hinting=none',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
];

/** @param given another binary, for the second version that has to pass; `POLYLEAF_TEST_CHROMIUM` names one too */
export async function openBrowser(given = process.env['POLYLEAF_TEST_CHROMIUM']): Promise<TestBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'polyleaf-finish-'));
  const browser = await puppeteer.launch({
    executablePath: given ?? (await unpack(folder)),
    headless: 'shell',
    userDataDir: join(folder, 'profile'),
    args: FLAGS,
  });
  const page = await browser.newPage();
  return {
    print: async (html) => {
      await page.setContent(html, { waitUntil: 'load' });
      await page.emulateMediaType('print');
      const printed = await page.evaluate(snapshot);
      const pdf = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
      return { pdf, printed };
    },
    close: async () => {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function unpack(folder: string): Promise<string> {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const packed = join(main.slice(0, main.indexOf(join('@sparticuz', 'chromium'))), '@sparticuz', 'chromium', 'bin');
  const binary = join(folder, 'chromium');
  await writeFile(binary, brotliDecompressSync(await readFile(join(packed, 'chromium.br'))), { mode: 0o700 });
  return binary;
}
