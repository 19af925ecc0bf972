// Runs the command line as a function on real folders, with everything it prints caught.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { run } from '../src/cli/program.ts';
import { generalPack } from './rows.ts';
import { smallWorkspace, type Texts } from './small-workspace.ts';

export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

export interface RunSettings {
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly today?: string;
}

/** Runs `polyleaf` with `args` in a folder. */
export async function polyleaf(args: readonly string[], settings: RunSettings = {}): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const exit = await run(args, {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    live: false,
    color: false,
    columns: 100,
    env: {
      ...process.env,
      POLYLEAF_CACHE: 'off',
      POLYLEAF_CHROMIUM: process.env['POLYLEAF_CHROMIUM'] ?? '',
      ...settings.env,
    },
    folder: settings.folder ?? tmpdir(),
    now: () => performance.now(),
    today: () => settings.today ?? '2026-06-01',
    onStop: () => undefined,
  });
  return { exit, out: out.join(''), err: err.join('') };
}

const made: string[] = [];

afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder that goes when the tests of the file are over. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'polyleaf-test-'));
  made.push(folder);
  return folder;
}

/** Texts by path as a folder. */
export function onDisk(texts: Texts, folder = emptyFolder()): string {
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** The small workspace as a folder: its own content, everything else from the program, the general rules among it. */
export function smallOnDisk(change: (texts: Record<string, string>) => Texts = (texts) => texts): string {
  const own = Object.fromEntries(
    Object.entries(smallWorkspace()).filter(([path]) => path.startsWith('content/') && path !== generalPack),
  );
  return onDisk(change(own));
}
