// One entry of the cache as bytes: a head that names it and seals what follows. Whatever is not exactly that is no entry.

import { createHash } from 'node:crypto';

const version = 'polyleaf-cache 1';

function seal(kind: string, key: string, bytes: Uint8Array): string {
  const sha256 = createHash('sha256').update(`${kind} ${key}\n`).update(bytes).digest('hex');
  return `${version} ${kind} ${key} ${sha256}\n`;
}

/** The bytes of an entry with its head. */
export function sealed(kind: string, key: string, bytes: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(seal(kind, key, bytes)), bytes]);
}

/** What was sealed under `key`, or null where a byte differs, is missing or is too much. */
export function unsealed(kind: string, key: string, bytes: Buffer): Uint8Array | null {
  const end = bytes.indexOf(0x0a) + 1;
  const body = bytes.subarray(end);
  return end > 0 && bytes.toString('latin1', 0, end) === seal(kind, key, body) ? body : null;
}
