// The program as a process: killed, interrupted, piped. Whole files only, no browser left, the next run goes on.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { packageRoot } from '../src/workspace/workspace.ts';
import { polyleaf, smallOnDisk } from './on-disk.ts';

function start(args: readonly string[], folder: string): ChildProcess {
  return spawn(process.execPath, [join(packageRoot, 'bin/polyleaf.js'), ...args], {
    cwd: folder,
    env: { ...process.env, POLYLEAF_CACHE: 'off' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function ended(child: ChildProcess): Promise<{
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
}> {
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    err += chunk;
  });
  return new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal, out, err })));
}

/** Browsers whose profile belongs to polyleaf and whose parent is gone or is `parent`. */
function browsersOf(parent: number): readonly string[] {
  const rows = execFileSync('ps', ['-eo', 'pid,ppid,args']).toString().split('\n');
  return rows.filter(
    (row) =>
      row.includes('polyleaf-browser-') &&
      row.includes('--remote-debugging-pipe') &&
      [String(parent), '1'].includes(row.trim().split(/\s+/)[1] ?? ''),
  );
}

async function until(condition: () => boolean, milliseconds: number): Promise<boolean> {
  for (let waited = 0; waited < milliseconds; waited += 50) {
    if (condition()) return true;
    await wait(50);
  }
  return condition();
}

test('every way in starts with the same young generation', () => {
  const flag = /--max-semi-space-size=\d+/;
  const bin = readFileSync(join(packageRoot, 'bin/polyleaf.js'), 'utf8');
  const [first, spawned] = bin.match(new RegExp(flag, 'g')) ?? [];
  const { scripts, version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'));
  expect(bin).toMatch(/^#!\/usr\/bin\/env -S (?:MALLOC_\w+=\d+ ){2}node --max-semi-space-size=8\n/);
  expect([spawned, flag.exec(scripts.start)?.[0]]).toEqual([first, first]);
  expect(execFileSync(join(packageRoot, 'bin/polyleaf.js'), ['--version']).toString()).toContain(version);
});

test('killed at any instant, a build leaves whole files, no browser, and the next run finishes', async () => {
  const workspace = smallOnDisk();
  const args = ['build', '--country', 'DE'];
  for (const delay of [300, 700, 1000, 1300, 1700]) {
    const child = start([...args, '--force'], workspace);
    const end = ended(child);
    await wait(delay);
    child.kill('SIGKILL');
    await end;
    expect(await until(() => browsersOf(child.pid ?? 0).length === 0, 5000), `browser left after ${delay} ms`).toBe(
      true,
    );
    const verify = await polyleaf(['verify', '--json'], { folder: workspace });
    // A file may be newer than the manifest, which is written last; none may be half.
    if (verify.exit !== 2) for (const one of JSON.parse(verify.out).wrong) expect(one.problem).not.toBe('missing');
  }
  expect((await polyleaf(args, { folder: workspace })).exit).toBe(0);
  expect((await polyleaf(['verify'], { folder: workspace })).exit).toBe(0);
  const left = readdirSync(join(workspace, 'out'), { recursive: true }).filter((name) => String(name).includes('.tmp'));
  expect(left).toEqual([]);
});

test('interrupted, a build ends within ten seconds with 130 and says how to go on', async () => {
  const workspace = smallOnDisk();
  const child = start(['build', '--country', 'DE', '--force', '--jobs', '1', '--verbose'], workspace);
  const end = ended(child);
  let asked = 0;
  child.stderr?.on('data', (chunk) => {
    if (asked > 0 || !String(chunk).includes('made 1 of')) return;
    asked = Date.now();
    child.kill('SIGINT');
  });
  const { code, out, err } = await end;
  expect(asked).toBeGreaterThan(0);
  expect(Date.now() - asked).toBeLessThan(10_000);
  expect(code).toBe(130);
  expect(out).toContain('Stopped before all was made');
  expect(err).toContain('it goes on where it stopped');
  expect(await until(() => browsersOf(child.pid ?? 0).length === 0, 5000)).toBe(true);
  expect((await polyleaf(['verify'], { folder: workspace })).exit).toBe(0);
});

test('a reader that closes the pipe early is no error', async () => {
  const child = start(['explain'], packageRoot);
  child.stdout?.once('data', () => child.stdout?.destroy());
  const code = await new Promise((resolve) => child.on('exit', resolve));
  expect(code).toBe(0);
});

test('results and messages go to different streams', async () => {
  const { code, out, err } = await ended(start(['list', 'leaflets', '--json'], packageRoot));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(JSON.parse(out)).toMatchObject({ ok: true });
});
