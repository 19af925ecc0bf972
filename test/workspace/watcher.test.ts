// Real saves in real folders.

import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type Watcher, watchSources } from '../../src/workspace/watcher.ts';
import { smallOnDisk } from '../on-disk.ts';

let watcher: Watcher | null = null;

afterEach(async () => {
  await watcher?.close();
  watcher = null;
});

const manuscript = 'content/leaflets/sample/de.md';

/** Watches a small workspace. */
async function watched() {
  const folder = smallOnDisk();
  const bursts: (readonly string[])[] = [];
  let tell = (): void => undefined;
  watcher = await watchSources(folder, (paths) => {
    bursts.push(paths);
    tell();
  });
  /** Does something and waits for the next burst. */
  const after = async (act: () => void): Promise<readonly string[]> => {
    const next = new Promise<void>((resolve) => {
      tell = resolve;
    });
    act();
    await next;
    return bursts.at(-1) ?? [];
  };
  return { folder, bursts, after };
}

test('a save is told with its path', async () => {
  const { folder, after } = await watched();
  expect(await after(() => writeFileSync(join(folder, manuscript), 'new'))).toEqual([manuscript]);
});

test('a burst of saves is told once, with all its paths', async () => {
  const { folder, bursts, after } = await watched();
  const paths = await after(() => {
    for (let i = 0; i < 20; i += 1) writeFileSync(join(folder, manuscript), `save ${i}`);
    writeFileSync(join(folder, 'polyleaf.yaml'), 'language: de\n');
  });
  expect(paths).toEqual([manuscript, 'polyleaf.yaml']);
  expect(bursts).toHaveLength(1);
});

test('a file that an editor puts in place of the old one is told', async () => {
  const { folder, after } = await watched();
  const paths = await after(() => {
    writeFileSync(join(folder, `${manuscript}~`), 'new');
    renameSync(join(folder, `${manuscript}~`), join(folder, manuscript));
  });
  expect(paths).toEqual([manuscript]);
});

test('new folders and removed files are told', async () => {
  const { folder, after } = await watched();
  const added = await after(() => {
    mkdirSync(join(folder, 'locales'), { recursive: true });
    writeFileSync(join(folder, 'locales/nl.json'), '{}');
  });
  expect(added).toContain('locales/nl.json');
  expect(await after(() => rmSync(join(folder, manuscript)))).toEqual([manuscript]);
});

test('what is no source is not told: output, hidden files, copies of editors', async () => {
  const { folder, bursts, after } = await watched();
  mkdirSync(join(folder, 'out'), { recursive: true });
  writeFileSync(join(folder, 'out/index.html'), 'made');
  writeFileSync(join(folder, 'content/leaflets/sample/.de.md.swp'), 'copy');
  writeFileSync(join(folder, `${manuscript}~`), 'copy');
  expect(await after(() => writeFileSync(join(folder, manuscript), 'new'))).toEqual([manuscript]);
  expect(bursts).toHaveLength(1);
});
