/**
 * Writes a draft as PDF 1.7: tags and other dictionaries in object streams, found through a cross-reference stream. The same
 * draft gives the same bytes, identifier included. A tag tree is nine tenths of a print's uncompressed bytes.
 */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Draft, PlainStream } from './draft.ts';
import { serialise } from './serialise.ts';
import { type Dict, dict, isDict, name, type PdfObject, type PdfString } from './syntax.ts';

/** Of page content, level 5 takes half as long again and saves 7 % of it, level 6 twice as long for 9 %. */
const LEVEL = 4;
const HEADER = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1');

/** Most streams come out in one piece: smaller ones would have to be joined. */
const CHUNK = 1 << 15;

/** Objects in one object stream: readers that want one of them inflate them all. */
const PACK = 500;

/** Where an object is: an offset in the file, or a place in an object stream. */
type Location = { readonly offset: number } | { readonly pack: number; readonly index: number };

/** The file identifier is the digest of all objects (A 6.1.3-1), so it needs no clock and no chance. */
export function writePdf(draft: Draft): Uint8Array {
  const parts: Uint8Array[] = [HEADER];
  const locations = new Map<number, Location>();
  let length = HEADER.length;
  let next = draft.next;
  const add = (id: number, body: readonly Uint8Array[]): void => {
    locations.set(id, { offset: length });
    for (const part of body) {
      parts.push(part);
      length += part.length;
    }
  };
  const packed: (readonly [id: number, value: PdfObject])[] = [];
  for (let id = 1; id < draft.next; id++) {
    const value = packable(draft, id);
    const body = value === undefined ? bodyOf(draft, id) : undefined;
    if (value !== undefined) packed.push([id, value]);
    else if (body !== undefined) add(id, body);
  }
  for (let from = 0; from < packed.length; from += PACK) {
    const members = packed.slice(from, from + PACK);
    const pack = next++;
    for (const [index, [id]] of members.entries()) locations.set(id, { pack, index });
    add(pack, streamBody(pack, packOf(members)));
  }
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  const identifier: PdfString = { kind: 'string', bytes: digest.digest().toString('latin1', 0, 16), hex: true };
  const start = length;
  const table = next++;
  locations.set(table, { offset: start });
  const head = { Root: draft.file.root, Info: draft.file.info, ID: [identifier, identifier] };
  const body = streamBody(table, tableOf(locations, next, head));
  return Buffer.concat([...parts, ...body, Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1')]);
}

/** Values that may stand in an object stream: all but streams (ISO 32000-1, 7.5.7). What Chromium wrote stays unless it is a dictionary. */
function packable(draft: Draft, id: number): PdfObject | undefined {
  const change = draft.changes.get(id);
  if (change === 'gone') return undefined;
  if (change !== undefined) return 'value' in change ? change.value : undefined;
  const value = draft.file.entries.get(id)?.value;
  return isDict(value) ? value : undefined;
}

function bodyOf(draft: Draft, id: number): readonly Uint8Array[] | undefined {
  const change = draft.changes.get(id);
  if (change !== undefined && change !== 'gone' && 'stream' in change) return streamBody(id, change.stream);
  const source = change === undefined ? draft.file.entries.get(id)?.source : undefined;
  return source === undefined ? undefined : [source];
}

function packOf(members: readonly (readonly [id: number, value: PdfObject])[]): PlainStream {
  const bodies = members.map(([, value]) => `${serialise(value)}\n`);
  let offset = 0;
  const index = members.map(([id], i) => {
    const entry = `${id} ${offset}`;
    offset += bodies[i]?.length ?? 0;
    return entry;
  });
  const first = `${index.join(' ')}\n`;
  return {
    dict: dict({ Type: name('ObjStm'), N: members.length, First: first.length }),
    data: Buffer.from(first + bodies.join(''), 'latin1'),
    compress: true,
  };
}

/** The cross-reference stream: one row of 1, 4 and 2 bytes for each number (ISO 32000-1, 7.5.8). */
function tableOf(
  locations: ReadonlyMap<number, Location>,
  size: number,
  head: Readonly<Record<string, PdfObject>>,
): PlainStream {
  const rows = Buffer.alloc(size * 7);
  for (let id = 0; id < size; id++) {
    const location = locations.get(id);
    const [kind, second, third] =
      location === undefined
        ? [0, 0, 0xffff]
        : 'offset' in location
          ? [1, location.offset, 0]
          : [2, location.pack, location.index];
    rows.writeUInt8(kind, id * 7);
    rows.writeUInt32BE(second, id * 7 + 1);
    rows.writeUInt16BE(third, id * 7 + 5);
  }
  return { dict: dict({ Type: name('XRef'), Size: size, W: [1, 4, 2], ...head }), data: rows, compress: true };
}

function streamBody(id: number, { dict: head, data, compress }: PlainStream): readonly Uint8Array[] {
  const body = compress ? deflateSync(data, { level: LEVEL, chunkSize: CHUNK }) : data;
  const full: Map<string, PdfObject> = new Map(head satisfies Dict);
  full.delete('Filter');
  if (compress) full.set('Filter', name('FlateDecode'));
  full.set('Length', body.length);
  return [
    Buffer.from(`${id} 0 obj\n${serialise(full)}\nstream\n`, 'latin1'),
    body,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ];
}
