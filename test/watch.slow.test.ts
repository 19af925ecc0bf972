// polyleaf build --watch as a process: what changed is made, errors leave the old output, Ctrl-C ends it.

import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { packageRoot } from '../src/workspace/workspace.ts';
import { smallOnDisk } from './on-disk.ts';

const stops: (() => void)[] = [];

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** Starts a watch of Germany, and ends its first build. */
async function watching() {
  const folder = smallOnDisk();
  const args = [join(packageRoot, 'bin/polyleaf.js'), 'build', '--watch', '--country', 'DE', '--jobs', '1'];
  const child = spawn(process.execPath, args, { cwd: folder, env: { ...process.env, POLYLEAF_CACHE: 'off' } });
  stops.push(() => child.kill('SIGKILL'));
  let said = '';
  let heard = (): void => undefined;
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk;
      heard();
    });
  /** What was said until the watch waits again: its last words on both streams, which come in any order. */
  const round = async (): Promise<string> => {
    while (!(said.includes('Watching for changes') && said.includes('  found ')))
      await new Promise<void>((resolve) => {
        heard = resolve;
      });
    const all = said;
    said = '';
    return all;
  };
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const source = (path: string) => ({
    text: () => readFileSync(join(folder, path), 'utf8'),
    save: (text: string) => writeFileSync(join(folder, path), text),
  });
  const page = (locale: string) => readFileSync(join(folder, `out/DE/${locale}/sample.html`), 'utf8');
  return { child, round, ended, source, page };
}

test('a saved manuscript is made again, and nothing else', async () => {
  const { child, round, ended, source, page } = await watching();
  expect(await round()).toMatch(/made {7}4 prints/);
  const german = source('content/leaflets/sample/de.md');
  german.save(german.text().replace('Rückfrage ab.', 'ein Gespräch ab.'));
  const said = await round();
  expect(said).toContain('changed  content/leaflets/sample/de.md');
  expect(said).toMatch(/made {7}2 prints/);
  expect(page('de')).toContain('ein Gespräch ab.');
  expect(page('en')).not.toContain('ein Gespräch');
  child.kill('SIGINT');
  expect(await ended).toBe(0);
}, 120_000);

test('an error is told and the old output kept, until it is mended', async () => {
  const { child, round, ended, source, page } = await watching();
  await round();
  const german = source('content/leaflets/sample/de.md');
  const whole = german.text();
  const before = page('de');
  german.save(whole.replace('{#', '{'));
  expect(await round()).toMatch(/error .*\n {2}--> content\/leaflets\/sample\/de\.md/);
  expect(page('de')).toBe(before);
  // An error stays in sight while other files are saved.
  const english = source('content/leaflets/sample/en.md');
  english.save(english.text().replace('asking.', 'asking a doctor.'));
  expect(await round()).toMatch(/error /);
  german.save(whole);
  expect(await round()).not.toMatch(/error {2}/);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
}, 120_000);
