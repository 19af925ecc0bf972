/** What an embedded TrueType program says of its glyphs: how many there are, and how wide. Outlines are not read. */
import { refuseShape } from '../broken.ts';

export interface Program {
  /** How far the next glyph stands, for a font of size 1; undefined for a glyph that is not there. */
  readonly advance: (glyph: number) => number | undefined;
}

const TABLES = ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'];

/** @throws Refusal `shape` for bytes that are no such program. */
export function readProgram(bytes: Buffer, where: string): Program {
  const count = bytes.length > 12 && bytes.readUInt32BE(0) === 0x1_0000 ? bytes.readUInt16BE(4) : 0;
  const tables = new Map<string, Buffer>();
  for (let at = 12; at < 12 + 16 * count && at + 16 <= bytes.length; at += 16) {
    const [start, length] = [bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)];
    if (start + length > bytes.length) refuseShape('font program with a table beyond its end', where);
    tables.set(bytes.toString('latin1', at, at + 4), bytes.subarray(start, start + length));
  }
  if (TABLES.some((tag) => !tables.has(tag))) refuseShape('font program that is no TrueType', where);
  const number = (tag: string, at: number): number => {
    const table = tables.get(tag);
    return table !== undefined && at + 2 <= table.length ? table.readUInt16BE(at) : 0;
  };
  const [units, glyphs, wide] = [number('head', 18), number('maxp', 4), number('hhea', 34)];
  if (units === 0 || wide === 0) refuseShape('font program without widths', where);
  return {
    advance: (glyph) => (glyph < glyphs ? number('hmtx', 4 * Math.min(glyph, wide - 1)) / units : undefined),
  };
}
