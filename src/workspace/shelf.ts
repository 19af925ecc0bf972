// The output folder: files are written whole or not at all, and never outside it.

import { createHash, randomUUID } from 'node:crypto';
import { type BigIntStats, lstatSync } from 'node:fs';
import { lstat, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { platform } from 'node:os';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Shelf } from '../model/environment.ts';
import { type Stamp, stampOf } from '../model/stamp.ts';
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
  const inside = async (path: string, step: (folder: string) => Promise<unknown>): Promise<string> => {
    const steps = below(root, path);
    await stepInto(root, steps.slice(0, -1), step);
    return join(root, ...steps);
  };
  /** A file to read: null where it is missing, and never another one through a link. */
  const contents = async (path: string): Promise<Buffer | null> => {
    const target = await inside(path, async () => undefined);
    const status = await lstat(target).catch(noneIfMissing);
    if (status?.isSymbolicLink()) throw linked(target, root);
    return status && readFile(target).catch(noneIfMissing);
  };
  const stampAt = (path: string): Stamp | null => {
    const target = below(root, path).reduce<BigIntStats | null>(
      (folder, _step, i, steps) => (i > 0 && !folder?.isDirectory() ? null : statusOf(root, steps.slice(0, i + 1))),
      null,
    );
    return target?.isFile() ? stampOf(target) : null;
  };
  const marks = new Map<string, string | null>();
  const note = (path: string) => marks.set(path, stampAt(path)?.mark ?? null);
  return {
    root,
    prepare: () => prepare(root).catch(failed(root)),
    write: async (path, bytes) => {
      try {
        await mkdir(root, { recursive: true });
        await writeWhole(await inside(path, (folder) => mkdir(folder).catch(unlessExists)), bytes);
        note(path);
      } catch (cause) {
        failed(join(root, path))(cause);
      }
    },
    read: async (path) => (await contents(path))?.toString('utf8') ?? null,
    digest: async (path) => {
      // Before it is read, so that a change meanwhile is noticed.
      note(path);
      const bytes = await contents(path);
      return bytes && { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    },
    stamp: async (path) => stampAt(path),
    knownMark: (path) => marks.get(path) ?? null,
    remove: async (path) => {
      try {
        await rm(await inside(path, async () => undefined), { force: true });
      } catch (cause) {
        failed(join(root, path))(cause);
      }
    },
    list: () => listFiles(root),
  };
}

/** The steps from `root` to a path. Throws where the path leads out of it. */
function below(root: string, path: string): readonly string[] {
  const way = relative(root, resolve(root, path));
  if (way === '' || isAbsolute(way) || way.split(sep)[0] === '..' || way.includes('\0'))
    throw new Trouble('write-failed', `${path} is outside of ${root}`, 'correct the manifest, or remove it');
  return way.split(sep);
}

/** Asked for thousands of files, so at once and not in turn with other work. */
function statusOf(root: string, steps: readonly string[]): BigIntStats | null {
  try {
    return lstatSync(join(root, ...steps), { bigint: true, throwIfNoEntry: false }) ?? null;
  } catch (cause) {
    return noneIfMissing(cause);
  }
}

/** Visits the folders on the way, one by one, and calls `missing` where there is none. A link among them is refused. */
async function stepInto(
  root: string,
  steps: readonly string[],
  missing: (folder: string) => Promise<unknown>,
): Promise<void> {
  let folder = root;
  for (const step of steps) {
    folder = join(folder, step);
    const status = await lstat(folder).catch(noneIfMissing);
    if (status?.isSymbolicLink()) throw linked(folder, root);
    if (status === null) await missing(folder);
  }
}

function linked(path: string, root: string): Trouble {
  return new Trouble(
    'write-failed',
    `${path} leads out of ${root} through a link`,
    'remove the link from the output folder',
  );
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
    const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(noneIfMissing);
    for (const entry of (entries ?? []).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const { name } = entry;
      const path = folder === '' ? name : `${folder}/${name}`;
      if (entry.isDirectory()) await walk(path);
      else if (hidden || !name.startsWith('.')) found.push(path);
    }
  };
  await walk('');
  return found;
}
