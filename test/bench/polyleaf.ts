// Runs polyleaf as a user does: a process of its own, with options and an output folder.

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { EditionState } from '../../src/model/edition.ts';
import { lastWords, type Ran, type RunSettings, runChild } from './child.ts';

export const root = join(import.meta.dirname, '../..');

export interface Edition {
  readonly leaflet: string;
  readonly country: string;
  readonly locale: string;
  readonly state: EditionState;
}

interface MadePrint extends Omit<Edition, 'state'> {
  readonly variant: string;
  readonly artifacts: readonly { readonly path: string; readonly bytes: number; readonly pages?: number }[];
}

export interface Built extends Ran {
  readonly made: readonly MadePrint[];
}

/** Runs polyleaf with `args`, without its cache unless `settings` name one. Anything but exit code 0 is thrown, with what it said. */
export async function polyleaf(args: readonly string[], settings: RunSettings = {}): Promise<Ran> {
  // Flag and variables are those of its first line.
  const ran = await runChild(process.execPath, ['--max-semi-space-size=8', join(root, 'bin/polyleaf.js'), ...args], {
    ...settings,
    env: { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '131072', POLYLEAF_CACHE: 'off', ...settings.env },
  });
  if (ran.exit !== 0) throw new Error(`polyleaf ${args.join(' ')} ended with exit code ${ran.exit}: ${lastWords(ran)}`);
  return ran;
}

/** Builds a workspace into a folder. */
export async function build(
  workspace: string,
  out: string,
  args: readonly string[],
  settings: RunSettings = {},
): Promise<Built> {
  const ran = await polyleaf(['build', '--workspace', workspace, '--out', out, '--json', ...args], settings);
  const answer: { readonly made: readonly MadePrint[] } = JSON.parse(ran.out);
  return { ...ran, made: answer.made };
}

/** All editions that a workspace can make, sorted as polyleaf sorts them. */
export async function listEditions(workspace: string): Promise<readonly Edition[]> {
  const { out } = await polyleaf(['list', 'editions', '--workspace', workspace, '--json']);
  const answer: { readonly editions: readonly Edition[] } = JSON.parse(out);
  return answer.editions.map(({ leaflet, country, locale, state }) => ({ leaflet, country, locale, state }));
}

/** A finished edition in an output folder. */
export interface Arrival {
  /** Of its PDF, below the output folder. */
  readonly path: string;
  /** Milliseconds since 1970, when PDF and HTML both stood there. */
  readonly at: number;
}

/** The editions of an output folder in the order in which they came. The file system remembers it: nobody has to watch. */
export function arrivals(out: string): readonly Arrival[] {
  const found: Arrival[] = [];
  for (const path of readdirSync(out, { recursive: true }).map(String)) {
    if (!path.endsWith('.pdf') || path.endsWith('.large-print.pdf')) continue;
    const pdf = join(out, path);
    found.push({ path, at: Math.max(statSync(pdf).ctimeMs, statSync(pdf.replace(/\.pdf$/, '.html')).ctimeMs) });
  }
  return found.sort((a, b) => a.at - b.at);
}

/** Seconds from the start of a build to its first edition. */
export function firstOf(built: Built, out: string): number {
  return ((arrivals(out)[0]?.at ?? Number.NaN) - built.started) / 1000;
}
