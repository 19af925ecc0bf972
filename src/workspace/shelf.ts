// The output folder: files are written whole or not at all, and never outside it.

import { createHash, randomUUID } from 'node:crypto';
import { lstat, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { platform } from 'node:os';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Shelf } from '../model/environment.ts';
import { Trouble } from '../model/trouble.ts';
import { isMissing, reasonOf } from './reasons.ts';

const temporary = /^\.polyleaf-.*\.tmp$/;

/** The shelf in folder `root`. */
export function openShelf(root: string): Shelf {
  const failed = (path: string) => (cause: unknown) => {
    if (cause instanceof Trouble) throw cause;
    throw new Trouble(
      'write-failed',
      `cannot write ${path}: ${reasonOf(cause)}`,
      'free space or choose another folder with --out; what was there is unchanged',
      cause,
    );
  };
  const inside = async (path: string): Promise<string> => {
    const target = resolve(root, path);
    const below = relative(root, target);
    if (below === '' || below.startsWith('..') || below.includes('\0')) {
      throw new Trouble('write-failed', `${path} is outside of ${root}`, 'this is a bug: please report it');
    }
    await mkdir(root, { recursive: true });
    await stepInto(root, below.split(sep).slice(0, -1));
    return target;
  };
  return {
    root,
    prepare: () => prepare(root).catch(failed(root)),
    write: async (path, bytes) => {
      try {
        await writeWhole(await inside(path), bytes);
      } catch (cause) {
        failed(join(root, path))(cause);
      }
    },
    read: (path) => readFile(join(root, path), 'utf8').catch(noneIfMissing),
    digest: async (path) => {
      const bytes = await readFile(join(root, path)).catch(noneIfMissing);
      return bytes && { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    },
    remove: async (path) => {
      await rm(join(root, path), { force: true });
    },
    list: () => listFiles(root),
  };
}

/** Makes the folders on the way, one by one. A link among them is refused before anything is made behind it. */
async function stepInto(root: string, steps: readonly string[]): Promise<void> {
  let folder = root;
  for (const step of steps) {
    folder = join(folder, step);
    const status = await lstat(folder).catch(noneIfMissing);
    if (status?.isSymbolicLink()) {
      throw new Trouble('write-failed', `${folder} leads out of ${root} through a link`, 'remove the link from the output folder');
    }
    if (status === null) await mkdir(folder).catch(unlessExists);
  }
}

/** Another run of the program may make the same folder at the same time. */
function unlessExists(cause: unknown): void {
  if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
}

function noneIfMissing(cause: unknown): null {
  if (isMissing(cause) || (cause instanceof Error && 'code' in cause && cause.code === 'ENOTDIR')) return null;
  throw new Trouble('read-failed', `cannot read the output folder: ${reasonOf(cause)}`, 'check its permissions', cause);
}

/** Makes the folder, proves that it can be written, and clears what a killed run left. */
async function prepare(root: string): Promise<void> {
  await mkdir(root, { recursive: true });
  const probe = join(root, `.polyleaf-${randomUUID()}.tmp`);
  await (await open(probe, 'wx')).close();
  await rm(probe);
  for (const path of await listFiles(root, true))
    if (temporary.test(basename(path))) await rm(join(root, path), { force: true });
}

/** Temporary file, all bytes, fsync, rename, fsync of the folder. */
async function writeWhole(target: string, bytes: Uint8Array | string): Promise<void> {
  const folder = dirname(target);
  const draft = join(folder, `.polyleaf-${randomUUID()}.tmp`);
  try {
    const file = await open(draft, 'wx', 0o644);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, target);
    await syncFolder(folder);
  } catch (cause) {
    await rm(draft, { force: true });
    throw cause;
  }
}

/** Windows cannot open a folder; there the rename alone has to do. */
async function syncFolder(folder: string): Promise<void> {
  if (platform() === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function listFiles(root: string, hidden = false): Promise<readonly string[]> {
  const found: string[] = [];
  const walk = async (folder: string): Promise<void> => {
    const names = await readdir(join(root, folder)).catch(noneIfMissing);
    for (const name of (names ?? []).sort()) {
      const path = folder === '' ? name : `${folder}/${name}`;
      const status = await lstat(join(root, path));
      if (status.isDirectory()) await walk(path);
      else if (hidden || !name.startsWith('.')) found.push(path);
    }
  };
  await walk('');
  return found;
}
