// Converts Markdown files with md-to-pdf in one process. Prints the seconds of the conversions and what failed, as JSON.
// `api`: its documented function, which starts a browser for each file. `kept`: one browser for all, as its command line does.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

interface Order {
  /** Folder in which md-to-pdf is installed. */
  readonly installed: string;
  readonly mode: 'kept' | 'api';
  readonly atOnce: number;
  readonly browser: { readonly executablePath: string; readonly args: readonly string[] };
  /** Folder of the texts and pictures. */
  readonly folder: string;
  readonly editions: readonly {
    readonly input: string;
    readonly output: string;
    readonly css: string;
    readonly paper: 'A4' | 'Letter';
  }[];
}

interface Browser {
  readonly close: () => Promise<void>;
}

type Settings = Readonly<Record<string, unknown>>;
type Convert = (
  input: { readonly path: string },
  settings: Settings,
  kept?: { readonly browser: Browser },
) => Promise<{ readonly content: Uint8Array | string }>;

const order: Order = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const require = createRequire(`${order.installed}/package.json`);
const { mdToPdf }: { readonly mdToPdf: Convert } = require('md-to-pdf');
const { convertMdToPdf }: { readonly convertMdToPdf: Convert } = require('md-to-pdf/dist/lib/md-to-pdf.js');
const { defaultConfig }: { readonly defaultConfig: Settings } = require('md-to-pdf/dist/lib/config.js');
const { serveDirectory }: { readonly serveDirectory: (settings: Settings) => Promise<{ readonly close: () => void }> } =
  require('md-to-pdf/dist/lib/serve-dir.js');
const puppeteer: { readonly launch: (settings: Settings) => Promise<Browser> } = require('puppeteer');

const launch = { ...order.browser, headless: 'shell' };
const port = 20_000 + (process.pid % 20_000);
const kept =
  order.mode === 'kept'
    ? { browser: await puppeteer.launch(launch), server: await serveDirectory({ basedir: order.folder, port }) }
    : null;
const failed: { readonly input: string; readonly why: string }[] = [];
const queue = [...order.editions];

async function work(): Promise<void> {
  for (let edition = queue.shift(); edition; edition = queue.shift()) {
    const { input, output, paper } = edition;
    const own = {
      css: readFileSync(edition.css, 'utf8'),
      pdf_options: { printBackground: true, format: paper, margin: '20mm 22.5mm' },
      basedir: order.folder,
      dest: '',
    };
    try {
      const { content } = kept
        ? await convertMdToPdf({ path: input }, { ...defaultConfig, ...own, port }, { browser: kept.browser })
        : await mdToPdf({ path: input }, { ...own, launch_options: launch });
      writeFileSync(output, content);
    } catch (cause) {
      failed.push({ input, why: String(cause).slice(0, 300) });
    }
  }
}

const started = performance.now();
await Promise.all(Array.from({ length: order.atOnce }, work));
const seconds = (performance.now() - started) / 1000;
await kept?.browser.close();
kept?.server.close();
process.stdout.write(`${JSON.stringify({ seconds, failed })}\n`);
