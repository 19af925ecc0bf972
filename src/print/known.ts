// The digest of a browser, remembered beside the mark that the file system gave its file: a browser is two hundred megabytes.

import { createHash, randomUUID } from 'node:crypto';
import { lstat, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { platform, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { type Stamp, settles, stampOf } from '../model/stamp.ts';
import { startThread } from './thread.ts';

/**
 * SHA-256 of the file at `path`, in hexadecimal. Remembered in `folder` while number, size, mode and times (to the nanosecond) of the
 * file are the same and nobody else may write there; with `anew` it is read in any case.
 */
export async function knownSha256(path: string, folder: string, anew: boolean): Promise<string> {
  const file = join(folder, createHash('sha256').update(path).digest('hex').slice(0, 16));
  const before = await stampAt(path);
  const head = (mark: string) => `${path}\n${mark}\n`;
  // A record from before the file settled may be about other bytes.
  const known = anew ? null : await remembered(file, head(before.mark), before.changed + settles);
  if (known !== null) return known;
  const sha256 = await sha256Of(path);
  const { mark } = await stampAt(path);
  if (mark === before.mark) await remember(file, folder, `${head(mark)}${sha256}\n`);
  return sha256;
}

async function stampAt(path: string): Promise<Stamp> {
  return stampOf(await stat(path, { bigint: true }));
}

/** What stands below `head`, or null where the record is about something else, was written before `since`, or cannot be read. */
async function remembered(file: string, head: string, since: number): Promise<string | null> {
  try {
    if (!(await isOwn(dirname(file)))) return null;
    const text = await readFile(file, 'utf8');
    const sha256 = text.slice(head.length).match(/^([0-9a-f]{64})\n$/)?.[1];
    return text.startsWith(head) && (await stampAt(file)).changed > since ? (sha256 ?? null) : null;
  } catch {
    return null;
  }
}

/** True for a folder of this user in which nobody else may write; Windows keeps the folders of users apart by itself. */
async function isOwn(folder: string): Promise<boolean> {
  const status = await lstat(folder);
  return (
    status.isDirectory() && (platform() === 'win32' || (status.uid === userInfo().uid && (status.mode & 0o022) === 0))
  );
}

/** Whole or not at all; a folder that takes no file only costs the reading next time. */
async function remember(file: string, folder: string, text: string): Promise<void> {
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(draft, text, { mode: 0o600 });
    await rename(draft, file);
  } catch {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

/** Taken in a thread: texts are read meanwhile. */
function sha256Of(path: string): Promise<string> {
  const thread = startThread(new URL(import.meta.url.replace(/known(?=\.[jt]s$)/, 'digester')), path);
  return new Promise((resolve, reject) => thread.once('message', resolve).once('error', reject));
}
