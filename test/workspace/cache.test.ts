// The cache gives back what was put in, whole, or nothing; it is bounded, and nothing that lies about in its folder harms.

import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CacheKind } from '../../src/model/environment.ts';
import { type CacheSettings, openCache } from '../../src/workspace/cache.ts';
import { freeOlder, freeUntil } from '../../src/workspace/cleaning.ts';
import { emptyFolder, onDisk } from '../on-disk.ts';

const keys = Array.from({ length: 6 }, (_, i) => `${i}`.repeat(64));
const [key = '', other = ''] = keys;
const bytes = Buffer.from('what was made\n\0\xff', 'latin1');
const user = process.getuid?.() ?? null;

function settingsFor(folder: string, more: Partial<CacheSettings> = {}) {
  const warnings: string[] = [];
  const settings = { folder, bound: 1e9, now: () => Date.now(), user, warn: (why: string) => void warnings.push(why) };
  return { warnings, settings: { ...settings, ...more } };
}

const pathOf = (folder: string, kind: CacheKind, name: string) => join(folder, kind, name.slice(0, 2), name);

test('what is written is read, by its kind and key and no other', async () => {
  const cache = await openCache(settingsFor(emptyFolder()).settings);
  await cache.write('print', key, bytes);
  expect(await cache.has('print', key)).toBe(true);
  expect(Buffer.from((await cache.read('print', key)) ?? [])).toEqual(bytes);
  expect(await cache.read('print', other)).toBeNull();
  expect(await cache.read('fonts', key)).toBeNull();
  await expect(cache.read('print', '../x')).rejects.toThrow('SHA-256');
});

test('any bytes come back as they were', async () => {
  const cache = await openCache(settingsFor(emptyFolder()).settings);
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(...keys), async (some, name) => {
      await cache.write('memo', name, some);
      expect(new Uint8Array((await cache.read('memo', name)) ?? [])).toEqual(some);
    }),
    { numRuns: 50 },
  );
});

describe('a damaged entry is none, and is made anew', () => {
  const folder = emptyFolder();
  test.each<[string, (path: string) => void]>([
    ['empty', (path) => writeFileSync(path, '')],
    ['cut', (path) => truncateSync(path, 150)],
    ['without its last byte', (path) => truncateSync(path, readFileSync(path).length - 1)],
    ['with a byte more', (path) => writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from('x')]))],
    [
      'with one bit changed',
      (path) =>
        writeFileSync(
          path,
          readFileSync(path).map((one, i) => (i === 160 ? one ^ 1 : one)),
        ),
    ],
    [
      'with another digest',
      (path) => writeFileSync(path, readFileSync(path, 'latin1').replace(/[0-9a-f](?=\n)/, 'x'), 'latin1'),
    ],
    ['that was another one', (path) => renameSync(pathOf(folder, 'print', other), path)],
    [
      'that is a link to a good one',
      (path) => {
        rmSync(path);
        symlinkSync(pathOf(folder, 'print', other), path);
      },
    ],
    [
      'that is a link to nowhere',
      (path) => {
        rmSync(path);
        symlinkSync('/nowhere/at/all', path);
      },
    ],
    [
      'that is a pipe',
      (path) => {
        rmSync(path);
        execFileSync('mkfifo', [path]);
      },
    ],
  ])('%s', async (_what, damage) => {
    const { settings, warnings } = settingsFor(folder);
    const cache = await openCache(settings);
    await cache.write('print', key, bytes);
    await cache.write('print', other, bytes);
    damage(pathOf(folder, 'print', key));
    expect(await cache.read('print', key)).toBeNull();
    expect(lstatSync(pathOf(folder, 'print', key), { throwIfNoEntry: false })).toBeUndefined();
    await cache.write('print', key, bytes);
    expect(Buffer.from((await cache.read('print', key)) ?? [])).toEqual(bytes);
    expect(warnings).toEqual([]);
  });

  test('a folder in its place is left alone, with a warning', async () => {
    const { settings, warnings } = settingsFor(emptyFolder());
    const cache = await openCache(settings);
    mkdirSync(join(pathOf(settings.folder, 'print', key), 'x'), { recursive: true });
    expect(await cache.read('print', key)).toBeNull();
    await cache.write('print', key, bytes);
    await cache.write('print', key, bytes);
    expect(warnings).toHaveLength(1);
    expect(readdirSync(pathOf(settings.folder, 'print', key))).toEqual(['x']);
    expect(readdirSync(settings.folder)).toEqual(['print']);
  });
});

describe('nothing is kept, with a warning, in a folder that', () => {
  test.each<[string, (folder: string) => Partial<CacheSettings>]>([
    [
      'is a link',
      (folder) => {
        symlinkSync(emptyFolder(), join(folder, 'cache'));
        return {};
      },
    ],
    [
      'is a file',
      (folder) => {
        writeFileSync(join(folder, 'cache'), 'x');
        return {};
      },
    ],
    [
      'cannot be made',
      (folder) => {
        writeFileSync(join(folder, 'x'), 'x');
        return { folder: join(folder, 'x/cache') };
      },
    ],
    [
      'belongs to another user',
      (folder) => {
        mkdirSync(join(folder, 'cache'));
        return { user: (user ?? 0) + 1 };
      },
    ],
    [
      'others may write in',
      (folder) => {
        mkdirSync(join(folder, 'cache'));
        chmodSync(join(folder, 'cache'), 0o777);
        return { user: user ?? 0 };
      },
    ],
  ])('%s', async (_what, prepare) => {
    const folder = emptyFolder();
    const more = prepare(folder);
    const { settings, warnings } = settingsFor(join(folder, 'cache'), more);
    const cache = await openCache(settings);
    await cache.write('print', key, bytes);
    expect(await cache.read('print', key)).toBeNull();
    await cache.close();
    expect(warnings).toHaveLength(1);
  });
});

test('no entry is written through a link, and no cleaning follows one', async () => {
  const canary = onDisk({ [`${key.slice(0, 2)}/${key}`]: 'canary' });
  const { settings, warnings } = settingsFor(emptyFolder());
  symlinkSync(canary, join(settings.folder, 'print'));
  const cache = await openCache(settings);
  await cache.write('print', key, bytes);
  await freeUntil(settings, 0);
  expect(readFileSync(join(canary, key.slice(0, 2), key), 'utf8')).toBe('canary');
  expect(warnings).toHaveLength(1);
});

test('runs that write and read the same entries at the same time never see half of one', async () => {
  const folder = emptyFolder();
  const large = Buffer.alloc(300_000, 'x');
  const caches = await Promise.all([1, 2, 3].map(() => openCache(settingsFor(folder).settings)));
  const seen = await Promise.all(
    caches.flatMap((cache) =>
      Array.from({ length: 20 }, async () => {
        await cache.write('print', key, large);
        await freeUntil({ folder, now: () => Date.now() }, 400_000);
        return (await cache.read('print', key))?.length ?? 0;
      }),
    ),
  );
  expect(seen.every((length) => length === 0 || length === large.length)).toBe(true);
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

describe('cleaning', () => {
  const filled = async () => {
    const { settings } = settingsFor(emptyFolder());
    const cache = await openCache(settings);
    for (const [i, name] of keys.entries()) {
      await cache.write('print', name, Buffer.alloc(1000));
      const seconds = 1_700_000_000 + i;
      utimesSync(pathOf(settings.folder, 'print', name), seconds, seconds);
    }
    const there = () => keys.flatMap((name, i) => (existsSync(pathOf(settings.folder, 'print', name)) ? [i] : []));
    return { settings, cache, there };
  };

  test('takes out what was unused for longest, until the bound holds', async () => {
    const { settings, cache, there } = await filled();
    await cache.read('print', key);
    const freed = await freeUntil(settings, 4000);
    expect(there()).toEqual([0, 4, 5]);
    expect(freed).toMatchObject({ entries: 3, left: { entries: 3 } });
    expect(freed.left.bytes).toBeLessThanOrEqual(4000);
  });

  test('does nothing where the bound holds, and leaves what is not ours', async () => {
    const { settings, there } = await filled();
    const strange = ['print/notes.txt', `print/00/${'x'.repeat(64)}`, 'README'];
    onDisk(Object.fromEntries(strange.map((path) => [path, 'x'])), settings.folder);
    expect(await freeUntil(settings, 1e6)).toMatchObject({ entries: 0 });
    expect(there()).toHaveLength(6);
    expect(await freeUntil(settings, 0)).toMatchObject({ entries: 6, left: { entries: 0, bytes: 0 } });
    for (const path of strange) expect(existsSync(join(settings.folder, path))).toBe(true);
  });

  test('by age, and of drafts that a killed run left long ago', async () => {
    const { settings, there } = await filled();
    const now = () => 1_700_000_000_000 + 8000;
    const [old, young] = [1, 2].map((i) => join(settings.folder, `0000000${i}-0000-0000-0000-000000000000.tmp`));
    for (const [path, seconds] of [
      [old ?? '', 1_600_000_000],
      [young ?? '', 1_700_000_000],
    ] as const) {
      writeFileSync(path, 'x');
      utimesSync(path, seconds, seconds);
    }
    expect(await freeOlder({ folder: settings.folder, now }, 5000)).toMatchObject({ entries: 4 });
    expect(there()).toEqual([4, 5]);
    expect([existsSync(old ?? ''), existsSync(young ?? '')]).toEqual([false, true]);
  });

  test('happens by itself while much is written, and at the end', async () => {
    const { settings } = settingsFor(emptyFolder(), { bound: 4000 });
    const cache = await openCache(settings);
    for (const name of keys) await cache.write('print', name, Buffer.alloc(1000));
    await cache.close();
    const { left } = await freeUntil(settings, 1e9);
    expect(left.bytes).toBeLessThanOrEqual(4000);
    expect(left.entries).toBeGreaterThan(0);
  });
});
