import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCache } from '../../src/workspace/cache.ts';
import { emptyFolder, polyleaf } from '../on-disk.ts';

async function filled(): Promise<string> {
  const folder = join(emptyFolder(), 'cache');
  const warn = (reason: string) => expect(reason).toBe('');
  const cache = await openCache({ folder, bound: 1e9, now: () => Date.now(), user: null, warn });
  await cache.write('print', 'a'.repeat(64), Buffer.alloc(1024 * 1024));
  return folder;
}

test('clean --all empties the cache and says what it freed', async () => {
  const folder = await filled();
  const ran = await polyleaf(['clean', '--all'], { env: { POLYLEAF_CACHE: folder } });
  expect(ran).toMatchObject({ exit: 0, err: '' });
  expect(ran.out).toBe(`freed      1.0 MiB in 1 entries\nleft       0.0 MiB in 0 entries\nin         ${folder}\n`);
  expect(readdirSync(join(folder, 'print/aa'))).toEqual([]);
});

test('clean alone keeps what the bound allows; --older-than asks for age', async () => {
  const folder = await filled();
  const env = { POLYLEAF_CACHE: folder };
  const left = async (...args: readonly string[]) =>
    JSON.parse((await polyleaf(['clean', '--json', ...args], { env })).out).left.entries;
  expect(await left()).toBe(1);
  expect(await left('--older-than', '1')).toBe(1);
  expect(await left('--older-than', '0')).toBe(0);
});

test('usage', async () => {
  const folder = await filled();
  const both = await polyleaf(['clean', '--all', '--older-than', '3'], { env: { POLYLEAF_CACHE: folder } });
  expect(both).toMatchObject({ exit: 2 });
  expect(existsSync(join(folder, 'print/aa', 'a'.repeat(64)))).toBe(true);
  expect(await polyleaf(['clean'], { env: { POLYLEAF_CACHE: 'off' } })).toMatchObject({ exit: 2 });
  const size = await polyleaf(['clean'], { env: { POLYLEAF_CACHE: folder, POLYLEAF_CACHE_SIZE: '2 GB' } });
  expect(size.exit).toBe(2);
  expect(size.err).toContain('POLYLEAF_CACHE_SIZE is "2 GB"');
});
