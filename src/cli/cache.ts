// Where the cache is and how large it may get: settings of the user, not of a workspace, which may come from anybody.

import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import type { Cache } from '../model/environment.ts';
import { Trouble } from '../model/trouble.ts';
import { cacheFolder } from '../print/bundled.ts';
import { type CacheSettings, noCache, openCache } from '../workspace/cache.ts';
import type { Context } from './context.ts';

const mebibyte = 1024 * 1024;
/** MiB that the cache may take up. */
const defaultSize = 2048;

/** The settings of the cache, or null where POLYLEAF_CACHE is `off`. */
export function cacheSettings({ terminal, console }: Context): CacheSettings | null {
  const folder = terminal.env['POLYLEAF_CACHE'] || join(cacheFolder(terminal.env['XDG_CACHE_HOME']), 'made');
  if (folder === 'off') return null;
  const size = terminal.env['POLYLEAF_CACHE_SIZE'] || String(defaultSize);
  if (!/^[1-9]\d{0,6}$/.test(size))
    throw new Trouble('configuration', `POLYLEAF_CACHE_SIZE is "${size}"`, 'give a number of MiB, such as 2048');
  return {
    folder: resolve(terminal.folder, folder),
    bound: Number(size) * mebibyte,
    now: () => performance.timeOrigin + terminal.now(),
    user: userNumber(),
    warn: (reason) => console.note(`note     nothing is kept in the cache: ${reason}`),
  };
}

/** The cache of the user. */
export async function openCacheOf(context: Context): Promise<Cache> {
  const settings = cacheSettings(context);
  return settings === null ? noCache : openCache(settings);
}

/** Windows has no number; a container may run a user without a name, of whom nothing can be asked. */
function userNumber(): number | null {
  try {
    const { uid } = userInfo();
    return uid < 0 ? null : uid;
  } catch {
    return null;
  }
}
