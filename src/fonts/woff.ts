// Packs a TrueType font as WOFF 1.0 (W3C Recommendation, 13 December 2012): each table deflated, off the thread that asks.

import { promisify } from 'node:util';
import { deflate } from 'node:zlib';

const deflated = promisify(deflate);

const [sfntHead, sfntRow, woffHead, woffRow] = [12, 16, 44, 20];

interface Table {
  readonly tag: number;
  readonly checksum: number;
  readonly length: number;
  /** Deflated where that is shorter. */
  readonly data: Uint8Array;
}

/** The same font as WOFF, tables in the order of its directory. Equal fonts give equal bytes. */
export async function asWoff(font: Uint8Array): Promise<Uint8Array> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const count = view.getUint16(4);
  const tables = await Promise.all(
    Array.from({ length: count }, async (_, i): Promise<Table> => {
      const row = sfntHead + i * sfntRow;
      const [offset, length] = [view.getUint32(row + 8), view.getUint32(row + 12)];
      const plain = font.subarray(offset, offset + length);
      const packed = await deflated(plain, { level: 9 });
      const data = packed.length < length ? packed : plain;
      return { tag: view.getUint32(row), checksum: view.getUint32(row + 4), length, data };
    }),
  );
  const bodies = tables.map(({ data }) => padded(data.length));
  const size = woffHead + count * woffRow + sum(bodies);
  const woff = Buffer.alloc(size);
  woff.write('wOFF', 0, 'latin1');
  woff.writeUInt32BE(view.getUint32(0), 4);
  woff.writeUInt32BE(size, 8);
  woff.writeUInt16BE(count, 12);
  woff.writeUInt32BE(sfntHead + count * sfntRow + sum(tables.map(({ length }) => padded(length))), 16);
  woff.writeUInt16BE(1, 20);
  let at = woffHead + count * woffRow;
  for (const [i, { tag, checksum, length, data }] of tables.entries()) {
    for (const [field, value] of [tag, at, data.length, length, checksum].entries())
      woff.writeUInt32BE(value, woffHead + i * woffRow + field * 4);
    woff.set(data, at);
    at += bodies[i] ?? 0;
  }
  return woff;
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
