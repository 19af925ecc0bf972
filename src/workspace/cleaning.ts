// Takes entries out of the cache: the ones unused for longest first, the old ones, or all.

import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CacheKind } from '../model/environment.ts';

const kinds = ['print', 'fonts', 'text', 'memo'] as const satisfies readonly CacheKind[];
/** Drafts of a run that was killed; no run holds one for so long. */
const draftAge = 60 * 60 * 1000;

export interface CacheFolder {
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

interface Kept {
  readonly path: string;
  readonly bytes: number;
  /** Milliseconds since 1970 when it was last written or read. */
  readonly used: number;
}

/** What a cleaning freed, and what is left. */
export interface Freed {
  readonly entries: number;
  readonly bytes: number;
  readonly left: { readonly entries: number; readonly bytes: number };
}

/** Removes entries, the one unused for longest first, until `bound` holds; and drafts that a killed run left. */
export async function freeUntil(settings: CacheFolder, bound: number): Promise<Freed> {
  const entries = [...(await entriesIn(settings))].sort((a, b) => a.used - b.used || (a.path < b.path ? -1 : 1));
  const all = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  let left = all;
  // A tenth more than asked, so that not every build has to clean.
  const goal = all > bound ? bound * 0.9 : bound;
  const gone = entries.filter(({ bytes }) => {
    if (left <= goal) return false;
    left -= bytes;
    return true;
  });
  return remove(gone, entries);
}

/** Removes what has not been used for `milliseconds`. */
export async function freeOlder(settings: CacheFolder, milliseconds: number): Promise<Freed> {
  const entries = await entriesIn(settings);
  const limit = settings.now() - milliseconds;
  return remove(
    entries.filter(({ used }) => used <= limit),
    entries,
  );
}

async function remove(gone: readonly Kept[], all: readonly Kept[]): Promise<Freed> {
  // Another run may have been faster: what is gone is gone.
  for (const { path } of gone) await rm(path, { force: true });
  const bytes = gone.reduce((sum, one) => sum + one.bytes, 0);
  return {
    entries: gone.length,
    bytes,
    left: { entries: all.length - gone.length, bytes: all.reduce((sum, one) => sum + one.bytes, 0) - bytes },
  };
}

/** The entries, found by the shape of their names; other files in the folder are not ours to count or to remove. */
async function entriesIn({ folder, now }: CacheFolder): Promise<readonly Kept[]> {
  const found: Kept[] = [];
  for (const name of await namesIn(folder))
    if (/^[0-9a-f-]{36}\.tmp$/.test(name)) {
      const status = await lstat(join(folder, name)).catch(() => null);
      if (status && status.mtimeMs < now() - draftAge) await rm(join(folder, name), { force: true });
    }
  for (const kind of kinds)
    for (const group of await namesIn(join(folder, kind))) {
      if (!/^[0-9a-f]{2}$/.test(group)) continue;
      for (const name of await namesIn(join(folder, kind, group))) {
        const path = join(folder, kind, group, name);
        const status = /^[0-9a-f]{64}$/.test(name) ? await lstat(path).catch(() => null) : null;
        if (status && !status.isDirectory()) found.push({ path, bytes: status.size, used: status.mtimeMs });
      }
    }
  return found;
}

/** Names in a folder that is a folder: what a link leads to is not ours. */
async function namesIn(folder: string): Promise<readonly string[]> {
  const status = await lstat(folder).catch(() => null);
  return status?.isDirectory() ? await readdir(folder) : [];
}
