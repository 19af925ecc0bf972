/** Reads exactly the files Chromium writes: one classic cross-reference table, no object streams, no updates. Refuses all others. */
import { inflateSync } from 'node:zlib';
import { refuseShape } from '../broken.ts';
import { type Cursor, cursor, readObject, skipBlank, skipWord } from './lexer.ts';
import {
  asDict,
  asName,
  asRef,
  type Dict,
  isDict,
  isName,
  isRef,
  type PdfObject,
  type PdfStream,
  type Ref,
} from './syntax.ts';

/** What one object number holds: its value, and the bytes it was read from (`12 0 obj` to `endobj`). */
export interface Entry {
  readonly value: PdfObject;
  readonly source: Uint8Array;
}
export interface PdfFile {
  readonly root: Ref;
  readonly info: Ref;
  readonly entries: ReadonlyMap<number, Entry>;
}

/** Far above any leaflet, and low enough that whatever is wrong with a file is found within a second. */
const LARGEST = { file: 6 << 20, objects: 200_000, arrays: 300_000, inflated: 32 << 20 };

/** A page of glyphs in one piece: smaller ones would have to be joined. */
const CHUNK = 1 << 16;

/** @throws Refusal `shape` for anything that is not such a file, in time linear in its size. */
export function readPdf(pdf: Uint8Array): PdfFile {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length);
  if (bytes.length > LARGEST.file) refuseShape('file too large', `${bytes.length} bytes`);
  holdArrays(bytes);
  if (!/^%PDF-1\.[4-7]\n/.test(bytes.toString('latin1', 0, 9))) refuseShape('header is not %PDF-1.4', 'byte 0');
  const tail = /startxref\n(\d{1,10})\n%%EOF\n?$/.exec(bytes.toString('latin1', Math.max(0, bytes.length - 60)));
  if (tail === null) refuseShape('file does not end with startxref and %%EOF', `byte ${bytes.length}`);
  const table = Number(tail[1]);
  const { offsets, after } = readTable(bytes, table);
  const trailer = readTrailer(cursor(bytes, after), offsets.length);
  const entries = readEntries(bytes, offsets, table);
  holdReferences(trailer, entries);
  return {
    root: asRef(trailer.get('Root'), 'trailer Root'),
    info: asRef(trailer.get('Info'), 'trailer Info'),
    entries,
  };
}

/** Millions of empty arrays fit into a small file, and each takes more memory than it has bytes. */
function holdArrays(bytes: Buffer): void {
  let arrays = 0;
  for (let at = bytes.indexOf(91); at >= 0; at = bytes.indexOf(91, at + 1))
    if (++arrays > LARGEST.arrays) refuseShape('too many arrays', `byte ${at}`);
}

/** The bytes a stream stands for; only FlateDecode without parameters, or no filter. */
export function inflate(stream: PdfStream, where: string): Buffer {
  const filter = stream.dict.get('Filter');
  if (filter === undefined) return Buffer.from(stream.data.buffer, stream.data.byteOffset, stream.data.length);
  if (asName(filter, `${where} Filter`) !== 'FlateDecode' || stream.dict.has('DecodeParms'))
    refuseShape('filter is not plain FlateDecode', where);
  try {
    return inflateSync(stream.data, { maxOutputLength: LARGEST.inflated, chunkSize: CHUNK });
  } catch {
    return refuseShape('compressed data is damaged', where);
  }
}

function readTable(bytes: Buffer, at: number): { offsets: number[]; after: number } {
  const head = /^xref\n0 (\d{1,7})\n/.exec(bytes.toString('latin1', at, at + 20));
  const count = head === null ? 0 : Number(head[1]);
  const start = at + (head?.[0].length ?? 0);
  const after = start + 20 * count;
  if (head === null || count === 0 || count > LARGEST.objects || after > bytes.length)
    refuseShape('no classic cross-reference table', `byte ${at}`);
  const offsets: number[] = [];
  for (let id = 0; id < count; id++) {
    const row = bytes.toString('latin1', start + 20 * id, start + 20 * id + 20);
    const match = id === 0 ? /^\d{10} 65535 f \n$/.exec(row) : /^(\d{10}) 00000 n \n$/.exec(row);
    if (match === null) refuseShape('cross-reference row is not as Chromium writes it', `object ${id}`);
    offsets.push(Number(match[1] ?? -1));
  }
  return { offsets, after };
}

function readTrailer(c: Cursor, size: number): Dict {
  if (!skipWord(c, 'trailer')) refuseShape('no trailer after the table', `byte ${c.at}`);
  const trailer = asDict(readObject(c), 'trailer');
  for (const key of trailer.keys())
    if (!['Size', 'Root', 'Info', 'ID'].includes(key)) refuseShape(`trailer has ${key}`, 'trailer');
  if (trailer.get('Size') !== size) refuseShape('Size differs from the table', 'trailer');
  if (!skipWord(c, 'startxref')) refuseShape('something between trailer and startxref', `byte ${c.at}`);
  return trailer;
}

function readEntries(bytes: Buffer, offsets: readonly number[], table: number): Map<number, Entry> {
  const ids = offsets
    .map((_, id) => id)
    .slice(1)
    .sort((a, b) => (offsets[a] ?? 0) - (offsets[b] ?? 0));
  const entries = new Map<number, Entry>();
  let at = 0;
  for (const [rank, id] of ids.entries()) {
    const start = offsets[id] ?? 0;
    const next = ids[rank + 1];
    const end = next === undefined ? table : (offsets[next] ?? 0);
    if (start < 9 || start >= end || end > table || (rank > 0 && start !== at))
      refuseShape('objects overlap or leave gaps', `object ${id}`);
    entries.set(id, readEntry(cursor(bytes, start, end), id));
    at = end;
  }
  for (const { value } of entries.values()) holdReferences(value, entries);
  return entries;
}

function readEntry(c: Cursor, id: number): Entry {
  const start = c.at;
  if (!skipWord(c, `${id} 0 obj`)) refuseShape('offset does not point at the object', `object ${id}`);
  const value = readObject(c);
  const whole = isDict(value) && skipWord(c, 'stream\n') ? readStream(c, value, id) : value;
  if (!skipWord(c, 'endobj')) refuseShape('object does not end with endobj', `object ${id}`);
  skipBlank(c);
  if (c.at !== c.end) refuseShape('bytes after endobj', `object ${id}`);
  return { value: whole, source: c.bytes.subarray(start, c.end) };
}

function readStream(c: Cursor, head: Dict, id: number): PdfStream {
  const length = head.get('Length');
  if (typeof length !== 'number' || !Number.isInteger(length) || length < 0 || c.at + length > c.end)
    refuseShape('stream has no sane Length', `object ${id}`);
  const type = head.get('Type');
  if (isName(type) && (type.value === 'ObjStm' || type.value === 'XRef'))
    refuseShape('a stream of objects or rows', `object ${id}`);
  const data = c.bytes.subarray(c.at, c.at + length);
  c.at += length;
  if (!skipWord(c, 'endstream')) refuseShape('stream does not end where Length says', `object ${id}`);
  return { kind: 'stream', dict: head, data };
}

/** A reference to nothing reads as null in PDF; in a file of ours it can only be damage. */
function holdReferences(value: PdfObject, entries: ReadonlyMap<number, Entry>): void {
  if (value === null || typeof value !== 'object') return;
  if (isRef(value)) {
    if (!entries.has(value.id)) refuseShape('reference to an object that is not there', `object ${value.id}`);
  } else if (isDict(value)) for (const item of value.values()) holdReferences(item, entries);
  else if (Array.isArray(value)) for (const item of value) holdReferences(item, entries);
  else if ('dict' in value) holdReferences(value.dict, entries);
}
