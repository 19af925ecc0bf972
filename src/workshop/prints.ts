// A finished print as an entry of the cache: a line that says what it is, and its bytes.

/** What made a print: the browser, and whether it was shut in. */
export interface PrintedBy {
  readonly version: string;
  readonly sandbox: boolean;
}

export interface KeptPrint {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly printed: PrintedBy;
}

/** The bytes of a print for the cache. */
export function keptPrint({ bytes, pages, printed }: KeptPrint): Uint8Array {
  const head = JSON.stringify({ pages, version: printed.version, sandbox: printed.sandbox });
  return Buffer.concat([Buffer.from(`${head}\n`), bytes]);
}

/** The print in an entry, or null where there is none. */
export function readPrint(entry: Uint8Array | null): KeptPrint | null {
  const end = entry?.indexOf(0x0a) ?? -1;
  if (entry === null || end < 0) return null;
  const head: unknown = JSON.parse(Buffer.from(entry.subarray(0, end)).toString('utf8'));
  if (typeof head !== 'object' || head === null || !('pages' in head && 'version' in head && 'sandbox' in head))
    return null;
  const { pages, version, sandbox } = head;
  if (typeof pages !== 'number' || typeof version !== 'string' || typeof sandbox !== 'boolean') return null;
  return { bytes: entry.subarray(end + 1), pages, printed: { version, sandbox } };
}
