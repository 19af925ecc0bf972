// Remembers what a whole run came to, under the digest of everything that it depends on, so that nothing is read twice.

import { createHash } from 'node:crypto';
import type { Cache, Sources } from '../model/environment.ts';

/** The key of a conclusion: what it is, and everything that it is drawn from. */
export function memoKey(what: string, code: string, sources: Sources | null, rest: readonly unknown[]): string {
  const hash = createHash('sha256').update(JSON.stringify([what, code, sources?.diagnostics ?? [], rest]));
  for (const { path, sha256 } of sources?.files.values() ?? []) hash.update(`${path} ${sha256}\n`);
  return hash.digest('hex');
}

/**
 * The conclusion under a key, or null. The key holds the digest of the code that wrote it and the entry is sealed, so it is
 * what was put in; it must be plain data.
 */
export async function recall<T>(cache: Cache, key: string): Promise<T | null> {
  const bytes = await cache.read('memo', key);
  return bytes && (JSON.parse(Buffer.from(bytes).toString('utf8')) as T);
}

/** Puts a conclusion away. */
export async function remember(cache: Cache, key: string, conclusion: object): Promise<void> {
  await cache.write('memo', key, Buffer.from(JSON.stringify(conclusion)));
}

/** The conclusion under a key; where there is none, it is drawn and put away. */
export async function remembered<T extends object>(cache: Cache, key: string, draw: () => Promise<T>): Promise<T> {
  const known = await recall<T>(cache, key);
  if (known) return known;
  const drawn = await draw();
  await remember(cache, key, drawn);
  return drawn;
}
