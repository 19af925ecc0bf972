// veraPDF, the judge of PDF/UA and PDF/A: fetched once through Maven, asked about many files at a time.

import { execFile } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');
const version = '1.30.2';
const folder = join(root, '.cache', 'verapdf');
const jar = join(folder, `cli-${version}.jar`);
const call = promisify(execFile);

/** True when the command runs and ends with 0. */
export async function has(command: string, args: readonly string[]): Promise<boolean> {
  return call(command, args).then(
    () => true,
    () => false,
  );
}

/** Fetches veraPDF where it is not there yet. Null when it can be asked, otherwise what is missing. */
export async function missingForVeraPdf(): Promise<string | null> {
  if (!(await has('java', ['-version'])))
    return 'Java 11 or newer is missing (Debian: apt-get install default-jre-headless)';
  if (existsSync(jar)) return null;
  if (!(await has('mvn', ['--version'])))
    return `Maven is missing; install it, or put veraPDF's command line at ${relative(root, jar)}`;
  mkdirSync(folder, { recursive: true });
  const artifact = `org.verapdf.apps:cli:${version}`;
  return call('mvn', ['-q', 'dependency:copy', `-Dartifact=${artifact}`, `-DoutputDirectory=${folder}`]).then(
    () => null,
    (cause: unknown) => `veraPDF could not be fetched: ${String(cause).split('\n')[0]}`,
  );
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

/** What veraPDF says of one file. */
export interface Verdict {
  readonly file: string;
  /** Clause, test number and description of each rule that failed; empty when the file conforms. */
  readonly failed: readonly string[];
}

/** Judges files against a flavour, such as `ua1` or `2a`. Throws when veraPDF does not answer for each of them. */
export async function judge(files: readonly string[], flavour: string): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (let start = 0; start < files.length; start += 40) {
    const batch = files.slice(start, start + 40);
    const answer = await call('java', ['-jar', jar, '-f', flavour, '--format', 'json', ...batch], {
      maxBuffer: 1e9,
    }).catch((cause: { readonly stdout?: string }) => ({ stdout: cause.stdout ?? '' }));
    const jobs: readonly Job[] = JSON.parse(answer.stdout).report.jobs;
    if (jobs.length !== batch.length) throw new Error(`veraPDF judged ${jobs.length} of ${batch.length} files`);
    verdicts.push(...jobs.map(({ itemDetails, validationResult }) => verdict(itemDetails.name, validationResult?.[0])));
  }
  return verdicts;
}

function verdict(file: string, result: NonNullable<Job['validationResult']>[number] | undefined): Verdict {
  if (result?.compliant === true) return { file, failed: [] };
  const clauses = result?.details.ruleSummaries.map((one) => `${one.clause}-${one.testNumber} ${one.description}`);
  return { file, failed: clauses ?? ['not read'] };
}
