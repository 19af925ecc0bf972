// A finished print as an entry of the cache: a line with all that is known of it, and its bytes.

import type { Finished } from '../model/finished.ts';

/** What made a print: the browser, and whether it was shut in. */
export interface PrintedBy {
  readonly version: string;
  readonly sandbox: boolean;
}

/** A file that conforms, with everything that finishing told of it. */
export type KeptPrint = Exclude<Finished, { readonly broken: unknown }> & { readonly printed: PrintedBy };

/** The bytes of a print for the cache. */
export function keptPrint({ bytes, ...known }: KeptPrint): Uint8Array {
  return Buffer.concat([Buffer.from(`${JSON.stringify(known)}\n`), bytes]);
}

/** The print in an entry, or null where there is none. Its key holds the digest of this code and it was sealed: it is what was put in. */
export function readPrint(entry: Uint8Array | null): KeptPrint | null {
  if (entry === null) return null;
  const end = entry.indexOf(0x0a);
  const known = JSON.parse(Buffer.from(entry.subarray(0, end)).toString('utf8')) as Omit<KeptPrint, 'bytes'>;
  return { ...known, bytes: entry.subarray(end + 1) };
}
