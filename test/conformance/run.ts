// npm run conformance: veraPDF over every PDF of a build, over drafts and approved texts, over hard pages and manuscripts by chance;
// and over a sample that a second Chromium printed, where there is one.
// Exit 0: no failure; 1: failures; 3: Java, Maven or veraPDF is missing.

import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printAll, printSample } from './prints.ts';
import { findSecondBrowser } from './second-browser.ts';
import { has, judge, missingForVeraPdf } from './verapdf.ts';

function stop(message: string): never {
  process.stderr.write(`conformance  cannot run: ${message}\n`);
  process.exit(3);
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
  const second = await findSecondBrowser();
  mkdirSync(join(out, 'second'));
  await printAll(out);
  if (second !== null) await printSample(join(out, 'second'), second.path);
  const files = readdirSync(out, { recursive: true })
    .map((name) => join(out, String(name)))
    .filter((name) => name.endsWith('.pdf'))
    .sort();
  const structure = await damaged(files);
  const failures = [...(await failuresOf(files, 'ua1')), ...(await failuresOf(files, '2a')), ...(structure ?? [])];
  for (const failure of failures) process.stdout.write(`${failure.replace(`${out}/`, '')}\n`);
  const judged = files.length * (structure === null ? 2 : 3);
  if (structure === null) process.stdout.write('qpdf is not installed: the structure of the files was not checked\n');
  const sample = files.filter((file) => file.startsWith(join(out, 'second'))).length;
  process.stdout.write(
    second === null
      ? 'no second Chromium is installed (Debian: apt-get install chromium-headless-shell): its prints were not checked\n'
      : `${sample} of the PDFs were printed by ${second.version}, ${second.path}\n`,
  );
  process.stdout.write(
    `conformance: ${files.length} PDFs against PDF/UA-1, PDF/A-2a${structure === null ? '' : ' and qpdf'}\n`,
  );
  process.stdout.write(`${judged - failures.length} passed, ${failures.length} failed\n`);
  process.exitCode = failures.length === 0 && files.length > 0 ? 0 : 1;
} finally {
  rmSync(out, { recursive: true, force: true });
}
