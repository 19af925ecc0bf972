// The digest of a browser is remembered for the same file only, and only where nobody else can have written it.

import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { findBrowser } from '../../src/print/browser.ts';
import { cacheFolder, digestFolder } from '../../src/print/bundled.ts';
import { knownSha256 } from '../../src/print/known.ts';
import { emptyFolder } from '../on-disk.ts';

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** What nobody would reckon from the file: where it comes back, it was remembered. */
const planted = 'f'.repeat(64);

/** A file that seems to have been there for long, and a record about it that says something else. */
async function plant(text = 'browser') {
  const cacheHome = emptyFolder();
  const [path, folder] = [join(cacheHome, 'browser'), digestFolder(cacheFolder(cacheHome))];
  writeFileSync(path, text);
  await knownSha256(path, folder, false);
  const [name = ''] = readdirSync(folder);
  const record = join(folder, name);
  writeFileSync(record, readFileSync(record, 'utf8').replace(digestOf(text), planted));
  await age(path, record);
  return { cacheHome, path, folder, record };
}

/** The time of a change cannot be set back; so the record is made to seem later. */
async function age(path: string, record: string): Promise<void> {
  const { ctimeMs } = statSync(path);
  while (statSync(record).ctimeMs - ctimeMs <= 3_000) {
    await delay(200);
    utimesSync(record, new Date(), new Date());
  }
}

// Together, because most of them wait.
describe.concurrent('the digest of a browser', () => {
  test('is remembered while the file is the same', async () => {
    const { path, folder } = await plant();
    expect(await knownSha256(path, folder, false)).toBe(planted);
  });

  test('is taken again where it has to be proven, and is right afterwards', async () => {
    const { path, folder } = await plant();
    expect(await knownSha256(path, folder, true)).toBe(digestOf('browser'));
    expect(await knownSha256(path, folder, false)).toBe(digestOf('browser'));
  });

  test('of a browser that was named is remembered too, and taken again for a release', async () => {
    const { cacheHome, path } = await plant();
    const settings = { path, cacheHome, fontFolder: '' };
    expect((await findBrowser(settings)).sha256).toBe(planted);
    expect((await findBrowser({ ...settings, proven: true })).sha256).toBe(digestOf('browser'));
  });

  test('is taken again when a byte was changed, size and time of change as before', async () => {
    const { path, folder } = await plant();
    const { atime, mtime } = statSync(path);
    writeFileSync(path, 'brawser');
    utimesSync(path, atime, mtime);
    expect(await knownSha256(path, folder, false)).toBe(digestOf('brawser'));
  });

  test('is taken again when others may write where it is remembered', async () => {
    const { path, folder } = await plant();
    chmodSync(folder, 0o777);
    expect(await knownSha256(path, folder, false)).toBe(digestOf('browser'));
  });

  test.each([
    ['empty', ''],
    ['of another file', `/elsewhere\n1 2 3 4 5 6\n${planted}\n`],
    ['broken off', '/'],
  ])('is taken again from a file when the record is %s', async (_what, text) => {
    const { path, folder, record } = await plant();
    writeFileSync(record, text);
    expect(await knownSha256(path, folder, false)).toBe(digestOf('browser'));
  });

  test('is taken of a file that has just been written, though there is a record', async () => {
    const place = emptyFolder();
    const [path, folder] = [join(place, 'browser'), join(place, 'browsers')];
    writeFileSync(path, 'browser');
    await knownSha256(path, folder, false);
    const record = join(folder, readdirSync(folder)[0] ?? '');
    writeFileSync(record, readFileSync(record, 'utf8').replace(digestOf('browser'), planted));
    expect(await knownSha256(path, folder, false)).toBe(digestOf('browser'));
  });

  test('is given where nothing can be remembered', async () => {
    const place = emptyFolder();
    const path = join(place, 'browser');
    writeFileSync(path, 'browser');
    writeFileSync(join(place, 'browsers'), 'a file where a folder should be');
    expect(await knownSha256(path, join(place, 'browsers'), false)).toBe(digestOf('browser'));
  });

  test('of a file that is not there is told as the system tells it', async () => {
    const place = emptyFolder();
    mkdirSync(join(place, 'browsers'));
    await expect(knownSha256(join(place, 'none'), join(place, 'browsers'), false)).rejects.toThrow('ENOENT');
  });
});
