// A Chromium of another version than the bundled one: what it prints has to conform too, for workspaces may name their own.

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const call = promisify(execFile);
const NAMES = ['chromium-headless-shell', 'chromium', 'google-chrome-stable', 'google-chrome'];

export interface SecondBrowser {
  readonly path: string;
  /** `Chromium 156.0.8078.79`. */
  readonly version: string;
}

/** The browser that `POLYLEAF_TEST_CHROMIUM` names, or else an installed one; null where there is none that runs. */
export async function findSecondBrowser(): Promise<SecondBrowser | null> {
  const given = process.env['POLYLEAF_TEST_CHROMIUM'];
  for (const name of given === undefined ? NAMES : [given]) {
    const path = await answer('sh', ['-c', 'command -v "$0"', name]);
    const version = path === '' ? '' : await answer(path, ['--version', '--no-sandbox']);
    if (version !== '') return { path, version: version.split(/ built| Debian/)[0] ?? version };
  }
  return null;
}

async function answer(command: string, args: readonly string[]): Promise<string> {
  return call(command, args, { timeout: 20_000 }).then(
    ({ stdout }) => stdout.trim(),
    () => '',
  );
}
