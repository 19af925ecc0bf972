/** What an embedded TrueType program says of its glyphs: how many there are, and how wide and tall. */
import { refuseShape } from '../broken.ts';

export interface Program {
  /** How far the next glyph stands, for a font of size 1; undefined for a glyph that is not there. */
  readonly advance: (glyph: number) => number | undefined;
  /** How far its outline reaches below and above the baseline, for a font of size 1; undefined for a blank. */
  readonly reach: (glyph: number) => Reach | undefined;
  /** The height of x as the program states it (sxHeight), where it does. */
  readonly xHeight: number | undefined;
}

export interface Reach {
  readonly low: number;
  readonly high: number;
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
  const [units, glyphs, wide] = [
    numberIn(tables.get('head'), 18),
    numberIn(tables.get('maxp'), 4),
    numberIn(tables.get('hhea'), 34),
  ];
  if (units === 0 || wide === 0) refuseShape('font program without widths', where);
  const hmtx = tables.get('hmtx');
  const advances = Float64Array.from(
    { length: glyphs },
    (_, glyph) => numberIn(hmtx, 4 * Math.min(glyph, wide - 1)) / units,
  );
  return {
    reach: reachIn(tables, units),
    xHeight: statedX(tables.get('OS/2'), units),
    advance: (glyph) => advances[glyph],
  };
}

function numberIn(table: Buffer | undefined, at: number): number {
  return table !== undefined && at + 2 <= table.length ? table.readUInt16BE(at) : 0;
}

/** The box that stands before each outline, found by the table of places (OpenType, `glyf` and `loca`). */
function reachIn(tables: ReadonlyMap<string, Buffer>, units: number): Program['reach'] {
  const [head, loca, glyf] = ['head', 'loca', 'glyf'].map((tag) => tables.get(tag));
  if (!head || !loca || !glyf || head.length < 52) return () => undefined;
  const wide = head.readInt16BE(50) === 1;
  const placeOf = (glyph: number): number => {
    const at = glyph * (wide ? 4 : 2);
    if (at + (wide ? 4 : 2) > loca.length) return 0;
    return wide ? loca.readUInt32BE(at) : 2 * loca.readUInt16BE(at);
  };
  return (glyph) => {
    const start = placeOf(glyph);
    if (placeOf(glyph + 1) <= start || start + 10 > glyf.length) return undefined;
    return { low: glyf.readInt16BE(start + 4) / units, high: glyf.readInt16BE(start + 8) / units };
  };
}

function statedX(os2: Buffer | undefined, units: number): number | undefined {
  if (os2 === undefined || os2.length < 88 || os2.readUInt16BE(0) < 2) return undefined;
  const height = os2.readInt16BE(86);
  return height > 0 ? height / units : undefined;
}
