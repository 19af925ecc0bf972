// npm run conformance: veraPDF over every PDF of a build, over drafts and approved texts, and over the corpus of hard pages.
// Exit 0: no failure; 1: failures; 3: Java, Maven or veraPDF is missing.

import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { finish } from '../../src/finish/finish.ts';
import { readSources } from '../../src/workspace/sources.ts';
import { approvalsFor } from '../approve-all.ts';
import { openBrowser } from '../finish/browser.ts';
import { HARD_PAGES, htmlOf } from '../finish/conformance-corpus.ts';
import { has, judge, missingForVeraPdf } from './verapdf.ts';

const root = join(import.meta.dirname, '../..');
const call = promisify(execFile);

function stop(message: string): never {
  process.stderr.write(`conformance  cannot run: ${message}\n`);
  process.exit(3);
}

async function polyleaf(args: readonly string[]): Promise<void> {
  await call(process.execPath, [join(root, 'src/main.ts'), 'build', '--force', '--format', 'pdf', '--quiet', ...args], {
    maxBuffer: 1e8,
  });
}

/** All editions of the project, the golden scripts as released texts, and the hard pages. */
async function makeAll(out: string): Promise<void> {
  await polyleaf(['--workspace', root, '--out', join(out, 'editions')]);
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
  await polyleaf(['--workspace', approved, '--release', '--country', 'GB,US,SA,AE,IN,JP']);
  const browser = await openBrowser();
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

/** A fact, a rule or a gap as if somebody had found it: pages without the draft mark are wanted, not true ones. */
function asKnown(path: string, text: string): string {
  if (path.endsWith('/leaflet.yaml')) return text.replaceAll('value: ""', 'value: M-1');
  if (!path.endsWith('/country.yaml') && !path.startsWith('content/jurisdictions/')) return text;
  return text
    .replace(/confidence: (?:memory|mixed)/g, 'confidence: found')
    .replace(/^jurisdiction: .*$/m, 'jurisdiction: general');
}

/** Files that fail a flavour, with the clauses. */
async function failuresOf(files: readonly string[], flavour: string): Promise<readonly string[]> {
  const verdicts = await judge(files, flavour);
  return verdicts.flatMap(({ file, failed }) =>
    failed.length === 0 ? [] : [`${flavour}  ${file}  ${failed.join('; ')}`],
  );
}

/** Files that qpdf finds damaged; null where qpdf is not installed. */
async function damaged(files: readonly string[]): Promise<readonly string[] | null> {
  if (!(await has('qpdf', ['--version']))) return null;
  const checked = await Promise.all(
    files.map(async (file) => ((await has('qpdf', ['--check', file])) ? [] : [`qpdf  ${file}`])),
  );
  return checked.flat();
}

const missing = await missingForVeraPdf();
if (missing !== null) stop(missing);
const out = mkdtempSync(join(tmpdir(), 'polyleaf-conformance-'));
try {
  await makeAll(out);
  const files = readdirSync(out, { recursive: true })
    .map((name) => join(out, String(name)))
    .filter((name) => name.endsWith('.pdf'))
    .sort();
  const structure = await damaged(files);
  const failures = [...(await failuresOf(files, 'ua1')), ...(await failuresOf(files, '2a')), ...(structure ?? [])];
  for (const failure of failures) process.stdout.write(`${failure.replace(`${out}/`, '')}\n`);
  const judged = files.length * (structure === null ? 2 : 3);
  if (structure === null) process.stdout.write('qpdf is not installed: the structure of the files was not checked\n');
  process.stdout.write(
    `conformance: ${files.length} PDFs against PDF/UA-1, PDF/A-2a${structure === null ? '' : ' and qpdf'}\n`,
  );
  process.stdout.write(`${judged - failures.length} passed, ${failures.length} failed\n`);
  process.exitCode = failures.length === 0 && files.length > 0 ? 0 : 1;
} finally {
  rmSync(out, { recursive: true, force: true });
}
