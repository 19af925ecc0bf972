// npm run conformance: veraPDF over every PDF of a build, over drafts and approved texts, and over the corpus of hard pages.
// Exit 0: no failure; 1: failures; 3: Java, Maven or veraPDF is missing.

import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { finish } from '../../src/finish/finish.ts';
import { readSources } from '../../src/workspace/sources.ts';
import { approvalsFor } from '../approve-all.ts';
import { openBrowser } from '../finish/browser.ts';
import { HARD_PAGES, htmlOf } from '../finish/conformance-corpus.ts';

const root = join(import.meta.dirname, '../..');
const version = '1.30.2';
const folder = join(root, '.cache', 'verapdf');
const jar = join(folder, `cli-${version}.jar`);
const call = promisify(execFile);

async function has(command: string, args: readonly string[]): Promise<boolean> {
  return call(command, args).then(
    () => true,
    () => false,
  );
}

/** Fetches veraPDF where it is not there yet; says what is missing and ends where that cannot be done. */
async function needVeraPdf(): Promise<void> {
  if (!(await has('java', ['-version'])))
    stop('Java 11 or newer is missing (Debian: apt-get install default-jre-headless)');
  if (existsSync(jar)) return;
  if (!(await has('mvn', ['--version'])))
    stop(`Maven is missing; install it, or put veraPDF's command line at ${relative(root, jar)}`);
  mkdirSync(folder, { recursive: true });
  const artifact = `org.verapdf.apps:cli:${version}`;
  await call('mvn', ['-q', 'dependency:copy', `-Dartifact=${artifact}`, `-DoutputDirectory=${folder}`]).catch(
    (cause: unknown) => stop(`veraPDF could not be fetched: ${String(cause).split('\n')[0]}`),
  );
}

function stop(message: string): never {
  process.stderr.write(`conformance  cannot run: ${message}\n`);
  process.exit(3);
}

async function polyleaf(args: readonly string[]): Promise<void> {
  await call(process.execPath, [join(root, 'src/main.ts'), 'build', '--force', '--format', 'pdf', '--quiet', ...args], {
    maxBuffer: 1e8,
  });
}

/** All editions of the project, the golden scripts as approved texts, and the hard pages. */
async function makeAll(out: string): Promise<void> {
  await polyleaf(['--workspace', root, '--out', join(out, 'editions')]);
  const approved = join(out, 'approved');
  await cp(join(root, 'test/golden/scripts/workspace'), approved, { recursive: true });
  const today = new Date().toISOString().slice(0, 10);
  for (const { path, text } of approvalsFor(await readSources(approved, root), today)) {
    mkdirSync(dirname(join(approved, path)), { recursive: true });
    writeFileSync(join(approved, path), text);
  }
  await polyleaf(['--workspace', approved, '--country', 'GB,US,SA,AE,IN,JP']);
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

interface Job {
  readonly itemDetails: { readonly name: string };
  readonly validationResult?: readonly {
    readonly compliant: boolean;
    readonly details: {
      readonly ruleSummaries: readonly {
        readonly clause: string;
        readonly testNumber: number;
        readonly description: string;
      }[];
    };
  }[];
}

/** Files that fail a flavour, with the clauses. */
async function judge(files: readonly string[], flavour: string): Promise<readonly string[]> {
  const failures: string[] = [];
  for (let start = 0; start < files.length; start += 40) {
    const batch = files.slice(start, start + 40);
    const answer = await call('java', ['-jar', jar, '-f', flavour, '--format', 'json', ...batch], {
      maxBuffer: 1e9,
    }).catch((cause: { readonly stdout?: string }) => ({ stdout: cause.stdout ?? '' }));
    const jobs: readonly Job[] = JSON.parse(answer.stdout).report.jobs;
    if (jobs.length !== batch.length) throw new Error(`veraPDF judged ${jobs.length} of ${batch.length} files`);
    for (const { itemDetails, validationResult } of jobs) {
      const [result] = validationResult ?? [];
      if (result?.compliant === true) continue;
      const clauses = result?.details.ruleSummaries.map(
        (rule) => `${rule.clause}-${rule.testNumber} ${rule.description}`,
      ) ?? ['not read'];
      failures.push(`${flavour}  ${itemDetails.name}  ${clauses.join('; ')}`);
    }
  }
  return failures;
}

/** Files that qpdf finds damaged; null where qpdf is not installed. */
async function damaged(files: readonly string[]): Promise<readonly string[] | null> {
  if (!(await has('qpdf', ['--version']))) return null;
  const checked = await Promise.all(
    files.map(async (file) => ((await has('qpdf', ['--check', file])) ? [] : [`qpdf  ${file}`])),
  );
  return checked.flat();
}

await needVeraPdf();
const out = mkdtempSync(join(tmpdir(), 'polyleaf-conformance-'));
try {
  await makeAll(out);
  const files = readdirSync(out, { recursive: true })
    .map((name) => join(out, String(name)))
    .filter((name) => name.endsWith('.pdf'))
    .sort();
  const structure = await damaged(files);
  const failures = [...(await judge(files, 'ua1')), ...(await judge(files, '2a')), ...(structure ?? [])];
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
