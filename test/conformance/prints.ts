// What the judge is given: editions, approved texts, hard pages and manuscripts by chance, printed into a folder.

import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { finish } from '../../src/finish/finish.ts';
import { readSources } from '../../src/workspace/sources.ts';
import { approvalsFor } from '../approve-all.ts';
import { openBrowser } from '../finish/browser.ts';
import { HARD_PAGES, htmlOf } from '../finish/conformance-corpus.ts';
import { randomPrints } from '../random/prints.ts';
import { randomSeeds } from '../random/seeds.ts';

const root = join(import.meta.dirname, '../..');
const call = promisify(execFile);

/** One edition or two of each script, left to right and right to left, on A4 and on Letter, of both kinds of leaflet; in both variants. */
const SAMPLE = [
  ['--leaflet', 'pts-stenting', '--country', 'SA,JP,CN,IN'],
  ['--leaflet', 'atlas-venous-stent', '--country', 'GR,US'],
] as const;

/** All editions of the project, the golden scripts as approved texts, the hard pages, and manuscripts by chance. */
export async function printAll(out: string): Promise<void> {
  await build(['--workspace', root, '--out', join(out, 'editions')], {});
  await printApproved(out, {});
  await printHardPages(out, undefined);
  await printRandom(out, null);
}

/** A sample of the editions, and the rest as in `printAll`, by the browser at `path`. */
export async function printSample(out: string, path: string): Promise<void> {
  const env = { POLYLEAF_CHROMIUM: path };
  for (const [i, args] of SAMPLE.entries())
    await build([...args, '--workspace', root, '--out', join(out, `editions-${i + 1}`)], env);
  await printApproved(out, env);
  await printHardPages(out, path);
  await printRandom(out, path);
}

async function build(args: readonly string[], env: Readonly<Record<string, string>>): Promise<void> {
  await call(
    process.execPath,
    [join(root, 'bin/polyleaf.js'), 'build', '--force', '--format', 'pdf', '--quiet', ...args],
    {
      maxBuffer: 1e8,
      env: { ...process.env, ...env },
    },
  );
}

/** The golden scripts as texts of a release. */
async function printApproved(out: string, env: Readonly<Record<string, string>>): Promise<void> {
  const approved = join(out, 'approved');
  await cp(join(root, 'test/golden/scripts/workspace'), approved, { recursive: true });
  const today = new Date().toISOString().slice(0, 10);
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(approved, path)), { recursive: true });
    writeFileSync(join(approved, path), text);
  };
  for (const [path, { text }] of (await readSources(approved, root)).files) {
    const known = asKnown(path, text);
    if (known !== text) write(path, known);
  }
  for (const { path, text } of approvalsFor(await readSources(approved, root), today)) write(path, text);
  await build(['--workspace', approved, '--release', '--country', 'GB,US,SA,AE,IN,JP'], env);
}

/** A fact, a rule or a gap as if somebody had found it: pages without the draft mark are wanted, not true ones. */
function asKnown(path: string, text: string): string {
  if (path.endsWith('/leaflet.yaml')) return text.replaceAll('value: ""', 'value: M-1');
  if (!path.endsWith('/country.yaml') && !path.startsWith('content/jurisdictions/')) return text;
  return text
    .replace(/confidence: (?:memory|mixed)/g, 'confidence: found')
    .replace(/^jurisdiction: .*$/m, 'jurisdiction: general');
}

async function printHardPages(out: string, path: string | undefined): Promise<void> {
  const browser = await openBrowser(path);
  mkdirSync(join(out, 'hard'));
  for (const page of HARD_PAGES) {
    const { pdf, printed } = await browser.print(htmlOf(page));
    const facts = {
      title: printed.title,
      locale: printed.lang,
      date: '2026-01-31',
      author: 'polyleaf',
      keywords: ['test'],
      subject: page.name,
      producer: 'polyleaf',
    };
    const finished = finish(pdf, printed, facts);
    if ('broken' in finished) throw new Error(`${page.name}: ${JSON.stringify(finished.broken)}`);
    writeFileSync(join(out, 'hard', `${page.name}.pdf`), finished.bytes);
  }
  await browser.close();
}

async function printRandom(out: string, path: string | null): Promise<void> {
  mkdirSync(join(out, 'random'));
  for await (const { name, finished } of randomPrints(randomSeeds(), path)) {
    if ('broken' in finished) throw new Error(`${name}: ${JSON.stringify(finished.broken)}`);
    writeFileSync(join(out, 'random', `${name}.pdf`), finished.bytes);
  }
}
