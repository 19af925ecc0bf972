/** Opens a finished file: objects behind a cross-reference stream and in object streams. Of the program it uses the lexer alone. */
import { inflateSync } from 'node:zlib';
import { cursor, readObject, skipWord } from '../../src/finish/pdf/lexer.ts';
import {
  asDict,
  asName,
  asNumber,
  asStream,
  type Dict,
  isArray,
  isDict,
  isRef,
  isStream,
  type PdfObject,
} from '../../src/finish/pdf/syntax.ts';

/** Objects by number, those in object streams too. */
export type Objects = ReadonlyMap<number, PdfObject>;

export interface WrittenPdf {
  readonly objects: Objects;
  readonly catalog: Dict;
}

export function openWritten(pdf: Uint8Array): WrittenPdf {
  const bytes = Buffer.from(pdf);
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(bytes.toString('latin1', bytes.length - 40))?.[1]);
  const table = asStream(readEntry(bytes, start), 'cross-reference stream');
  const rows = dataOf(table);
  const objects = new Map<number, PdfObject>();
  for (let row = 0; row * 7 < rows.length; row++)
    if (rows[row * 7] === 1) objects.set(row, readEntry(bytes, rows.readUInt32BE(row * 7 + 1)));
  for (const pack of Array.from(objects.values()))
    if (isStream(pack) && nameIn(pack.dict, 'Type') === 'ObjStm') unpack(pack.dict, dataOf(pack), objects);
  return { objects, catalog: asDict(at(objects, table.dict.get('Root')), 'catalog') };
}

/** The value behind a reference, or the value itself. */
export function at(objects: Objects, value: PdfObject | undefined): PdfObject | undefined {
  return isRef(value) ? objects.get(value.id) : value;
}

export function dictAt(objects: Objects, value: PdfObject | undefined, what: string): Dict {
  return asDict(at(objects, value), what);
}

/** The bytes of one stream, or of several one after another. */
export function dataAt(objects: Objects, value: PdfObject | undefined, what: string): Buffer {
  const held = at(objects, value);
  const streams = isArray(held) ? held.map((one) => at(objects, one)) : [held];
  return Buffer.concat(streams.map((one) => dataOf(asStream(one, what))));
}

export function nameIn(dict: Dict, key: string): string {
  const value = dict.get(key);
  return value === undefined ? '' : asName(value, key);
}

function dataOf({ dict, data }: { readonly dict: Dict; readonly data: Uint8Array }): Buffer {
  return dict.has('Filter') ? inflateSync(data) : Buffer.from(data);
}

function readEntry(bytes: Buffer, offset: number): PdfObject {
  const c = cursor(bytes, bytes.indexOf('obj', offset) + 3);
  const value = readObject(c);
  if (!isDict(value) || !skipWord(c, 'stream\n')) return value;
  return { kind: 'stream', dict: value, data: bytes.subarray(c.at, c.at + asNumber(value.get('Length'), 'Length')) };
}

function unpack(head: Dict, data: Buffer, objects: Map<number, PdfObject>): void {
  const first = asNumber(head.get('First'), 'First');
  const index = data.toString('latin1', 0, first).trim().split(/\s+/).map(Number);
  for (let i = 0; i < index.length; i += 2)
    objects.set(index[i] ?? 0, readObject(cursor(data, first + (index[i + 1] ?? 0))));
}
