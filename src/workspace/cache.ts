// The cache: what earlier runs made, in a private folder of the user. Read with suspicion, written whole, bounded in bytes.

import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, lstat, mkdir, open, readdir, rename, rm, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Cache, CacheKind } from '../model/environment.ts';
import { freeUntil } from './cleaning.ts';
import { sealed, unsealed } from './entry.ts';
import { isMissing, reasonOf } from './reasons.ts';

/** No entry is nearly as large. */
const maxBytes = 256 * 1024 * 1024;

export interface CacheSettings {
  readonly folder: string;
  /** Bytes that the cache may take up. */
  readonly bound: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The number of the user; null where the system has none. */
  readonly user: number | null;
  /** Hears once why nothing is kept. */
  readonly warn: (reason: string) => void;
}

/** A cache that keeps nothing. */
export const noCache: Cache = {
  read: async () => null,
  has: async () => false,
  isEmpty: async () => true,
  write: async () => undefined,
  close: async () => undefined,
};

/** Opens the cache in a folder. One that is not ours alone keeps nothing, with a warning. */
export async function openCache(settings: CacheSettings): Promise<Cache> {
  const { folder, bound, now } = settings;
  if (!(await isOwnFolder(settings))) return noCache;
  let warned = false;
  let written = 0;
  const failed = (cause: unknown): void => {
    if (!warned) settings.warn(reasonOf(cause));
    warned = true;
  };
  const trim = async () => {
    written = 0;
    await freeUntil(settings, bound).catch(failed);
  };
  return {
    read: async (kind, key) => {
      const path = pathOf(folder, kind, key);
      const bytes = await readPlain(path).catch((cause: unknown) => (isMissing(cause) ? undefined : null));
      if (bytes === undefined) return null;
      const body = bytes && unsealed(kind, key, bytes);
      const seconds = now() / 1000;
      if (body) await utimes(path, seconds, seconds).catch(() => undefined);
      // A link is removed, not what it leads to; a folder stays.
      else await rm(path, { force: true }).catch(() => undefined);
      return body;
    },
    has: async (kind, key) => {
      const status = await lstat(pathOf(folder, kind, key)).catch(() => null);
      return status?.isFile() === true;
    },
    isEmpty: async (kind) => (await readdir(join(folder, kind)).catch(() => [])).length === 0,
    write: async (kind, key, bytes) => {
      try {
        const path = pathOf(folder, kind, key);
        await ownFolder(dirname(dirname(path)));
        await ownFolder(dirname(path));
        await writeEntry(folder, path, sealed(kind, key, bytes));
        written += bytes.length;
      } catch (cause) {
        failed(cause);
      }
      if (written > bound / 8) await trim();
    },
    close: async () => {
      if (written > 0) await trim();
    },
  };
}

/** True when the folder can be used; otherwise says why not. */
export async function isOwnFolder(settings: CacheSettings): Promise<boolean> {
  const strange = await strangeness(settings);
  if (strange !== null) settings.warn(strange);
  return strange === null;
}

/** Two letters of the key make a folder, so that none gets too large. */
function pathOf(folder: string, kind: CacheKind, key: string): string {
  if (!/^[0-9a-f]{64}$/.test(key)) throw new Error('a key of the cache is a SHA-256');
  return join(folder, kind, key.slice(0, 2), key);
}

/** Why a folder cannot be trusted or used, or null. Others must not be able to put entries into it. */
async function strangeness({ folder, user }: CacheSettings): Promise<string | null> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const status = await lstat(folder);
    if (status.isSymbolicLink()) return `${folder} is a link`;
    if (!status.isDirectory()) return `${folder} is no folder`;
    if (user !== null && status.uid !== user) return `${folder} belongs to another user`;
    if (user !== null && (status.mode & 0o022) !== 0) return `others may write in ${folder}`;
    return null;
  } catch (cause) {
    return `${folder}: ${reasonOf(cause)}`;
  }
}

/** Makes a folder. Nothing is written through a link. */
async function ownFolder(path: string): Promise<void> {
  await mkdir(path, { mode: 0o700 }).catch(async (cause: unknown) => {
    if (!(await lstat(path)).isDirectory()) throw cause;
  });
}

/** The bytes of a plain file. Throws for links, devices, pipes and folders. */
async function readPlain(path: string): Promise<Buffer> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const status = await file.stat();
    if (!status.isFile() || status.size > maxBytes) throw new Error('no plain file');
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/**
 * A draft of its own, then a rename: other runs see a whole entry or none. It is not forced to the disk, for that costs more
 * than most entries save: what a power cut leaves of it is found damaged by its digest.
 */
async function writeEntry(folder: string, path: string, bytes: Buffer): Promise<void> {
  const draft = join(folder, `${randomUUID()}.tmp`);
  let file: FileHandle | null = null;
  try {
    file = await open(draft, 'wx', 0o600);
    await file.writeFile(bytes);
    await file.close();
    file = null;
    await rename(draft, path);
  } catch (cause) {
    await file?.close().catch(() => undefined);
    await rm(draft, { force: true }).catch(() => undefined);
    throw cause;
  }
}
