// polyleaf clean: takes what earlier runs made out of the cache. Output folders are not touched.

import { Trouble } from '../../model/trouble.ts';
import { isOwnFolder } from '../../workspace/cache.ts';
import { type Freed, freeOlder, freeUntil } from '../../workspace/cleaning.ts';
import { cacheSettings } from '../cache.ts';
import { type Context, printJson } from '../context.ts';

export interface CleanOptions {
  readonly all?: boolean;
  /** Days. */
  readonly olderThan?: number;
}

const day = 24 * 60 * 60 * 1000;

/** Runs the command and returns its exit code. */
export async function runClean(context: Context, { all, olderThan }: CleanOptions): Promise<number> {
  const { console } = context;
  const settings = cacheSettings(context);
  if (settings === null)
    throw new Trouble('usage', 'there is no cache: POLYLEAF_CACHE is "off"', 'set it to a folder, or not at all');
  const { folder, bound } = settings;
  if (all === true && olderThan !== undefined)
    throw new Trouble(
      'usage',
      '--all and --older-than were both given',
      'give one of them, or none: then the bound holds',
    );
  // A folder that is not ours is not cleaned either.
  const usable = await isOwnFolder(settings);
  const nothing: Freed = { entries: 0, bytes: 0, left: { entries: 0, bytes: 0 } };
  const freed = !usable
    ? nothing
    : olderThan === undefined
      ? await freeUntil(settings, all === true ? 0 : bound)
      : await freeOlder(settings, olderThan * day);
  if (context.json)
    printJson(context, 'clean', true, {
      folder,
      freed: { entries: freed.entries, bytes: freed.bytes },
      left: freed.left,
    });
  else {
    console.line(`freed      ${sizeOf(freed.bytes)} in ${freed.entries} entries`);
    console.line(`left       ${sizeOf(freed.left.bytes)} in ${freed.left.entries} entries`);
    console.line(`in         ${folder}`);
  }
  return 0;
}

function sizeOf(bytes: number): string {
  return `${(bytes / (1024 * 1024)).toFixed(1)} MiB`;
}
