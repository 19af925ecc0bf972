// A build ends at once where nothing changed, and only there.

import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Cache } from '../../src/model/environment.ts';
import { emptyFolder } from '../on-disk.ts';
import { cacheIn, digestsIn, pretend, twoCountries } from '../pretend-build.ts';
import { de, leaflet } from '../rows.ts';
import { changed } from '../small-workspace.ts';

const base = twoCountries();
const later = () => Date.now() + 60_000;

/** An output that is old enough to be known by its marks, and what the cache was asked for since. */
async function settledOutput() {
  const out = emptyFolder();
  const cache = await cacheIn(emptyFolder());
  await pretend(base, out, { cache });
  await pretend(base, out, { cache, now: later });
  const asked: string[] = [];
  const watched: Cache = {
    ...cache,
    read: async (kind, key) => {
      asked.push(kind);
      return cache.read(kind, key);
    },
  };
  return { out, cache: watched, asked };
}

test('what was built is not looked at twice, and is told the same', async () => {
  const { out, cache, asked } = await settledOutput();
  const first = await pretend(base, emptyFolder(), { cache });
  asked.length = 0;
  const { result, plan } = await pretend(base, out, { cache });
  expect(asked).toEqual(['memo']);
  expect(plan).toEqual(first.plan.map((line) => line.replace(/: make.*/, ': keep, unchanged')));
  expect(result.diagnostics).toEqual(first.result.diagnostics);
  expect(result.selected.incomplete).toEqual(first.result.selected.incomplete);
  expect(result.made).toEqual([]);
});

test('files that have settled when a build ends are known by the next one at once', async () => {
  const out = emptyFolder();
  const cache = await cacheIn(emptyFolder());
  await pretend(base, out, { cache, now: later });
  const written: string[] = [];
  const watched: Cache = {
    ...cache,
    write: async (kind, key, bytes) => {
      written.push(kind);
      return cache.write(kind, key, bytes);
    },
  };
  // Nothing had to be read to know a file, or its new mark would have been remembered.
  await pretend(base, out, { cache: watched });
  expect(written).toEqual([]);
});

describe('it is built as ever when', () => {
  /** Writes other bytes of the same length, and gives the file its old times back. */
  const forged = (path: string) => {
    const { atime, mtime } = statSync(path);
    writeFileSync(path, readFileSync(path, 'latin1').replace(/.$/s, '#'), 'latin1');
    utimesSync(path, atime, mtime);
  };
  test.each<[string, (out: string) => void]>([
    ['a file of the output was changed', (out) => forged(join(out, 'DE/de/sample.pdf'))],
    ['the index was changed', (out) => forged(join(out, 'index.html'))],
    ['the manifest was changed', (out) => forged(join(out, 'manifest.json'))],
    ['a file of the output is gone', (out) => rmSync(join(out, 'DE/de/sample.html'))],
    ['all of it is gone', (out) => rmSync(out, { recursive: true })],
  ])('%s', async (_what, damage) => {
    const { out, cache } = await settledOutput();
    const before = digestsIn(out);
    damage(out);
    await pretend(base, out, { cache });
    expect(digestsIn(out)).toEqual(before);
  });

  test('a file was only touched: it is read, and known by its new mark', async () => {
    const { out, cache, asked } = await settledOutput();
    utimesSync(join(out, 'DE/de/sample.pdf'), 1, 1);
    await pretend(base, out, { cache, now: later });
    await pretend(base, out, { cache });
    expect(asked).toEqual(['memo', 'memo']);
  });

  test('another day has come: what expired since is told', async () => {
    const { out, cache } = await settledOutput();
    const codes = async (today: string) =>
      (await pretend(base, out, { cache, clock: () => today })).result.diagnostics.map(({ code }) => code);
    expect(await codes('2031-06-01')).toContain('evidence-expired');
    expect(await codes('2026-06-01')).not.toContain('evidence-expired');
  });

  test('the selection, the program, the browser or a source differs', async () => {
    const { out, cache, asked } = await settledOutput();
    await pretend(base, out, { cache, countries: ['DE'] });
    await pretend(base, out, { cache, browser: 'd'.repeat(64) });
    await pretend(changed(leaflet, 'version: "1.0"', 'version: "1.1"', base), out, { cache });
    expect(asked.filter((kind) => kind === 'memo')).toHaveLength(3);
    expect(asked.length).toBeGreaterThan(3);
  });
});

test('an edition that an error blocks is blocked the next time too', async () => {
  const [out, cache] = [emptyFolder(), await cacheIn(emptyFolder())];
  const broken = changed(de, '## Risiken {#risks}', '## Risiken {#risk}', base);
  const first = await pretend(broken, out, { cache });
  const again = await pretend(broken, out, { cache });
  expect(first.result.blocked.length).toBeGreaterThan(0);
  expect(again.result.blocked.map(({ edition }) => edition)).toEqual(
    first.result.blocked.map(({ edition }) => edition),
  );
  expect(again.result.diagnostics).toEqual(first.result.diagnostics);
});
