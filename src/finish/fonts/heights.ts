/** How tall the letters of an embedded font are, as the outlines in the file have them. */
import type { Font } from './font.ts';

/** Heights in text space for a font of size 1; undefined where the file has no such glyph or no outlines. */
export interface Heights {
  /** Of x: scripts that have it. */
  readonly x: number | undefined;
  /** The median of the base letters of scripts without an x. */
  readonly base: number | undefined;
  /** The median of the digits. */
  readonly digit: number | undefined;
  /** The least of them. */
  readonly least: number;
}

/** Letters of the height of x, the plainest first. */
const asX = ['x', 'z', 'v', 'w', 'u', 'n', 'κ', 'ν', 'υ', 'х', 'к', 'н', 'и'];
/** Measures a font once: the caller keeps the answer. */
export function heightsOf(font: Font): Heights {
  const file = font.program();
  const tables = file && tablesOf(file);
  if (file === undefined || tables === undefined) return { x: undefined, base: undefined, digit: undefined, least: 0 };
  const codes = new Map(Array.from(font.map, ([code, text]) => [text, code]));
  const medianOf = (pattern: RegExp) => {
    const own = Array.from(font.map).filter(([, text]) => pattern.test(text));
    return median(own.flatMap(([code]) => glyphHeight(file, tables, code, 'foot') ?? []));
  };
  const plainest = asX.flatMap((letter) => codes.get(letter) ?? [])[0];
  const own = plainest === undefined ? undefined : glyphHeight(file, tables, plainest, 'baseline');
  const x = own ?? stated(file, tables);
  const [base, digit] = [medianOf(/^\p{Lo}$/u), medianOf(/^\p{Nd}$/u)];
  return { x, base, digit, least: Math.min(...[x, base, digit].flatMap((height) => height ?? [])) };
}

interface Tables {
  readonly em: number;
  readonly isLong: boolean;
  readonly loca: number;
  readonly glyf: number;
  readonly last: number;
  readonly os2: number | undefined;
}

/** Offsets in the file (OpenType, "Organization of an OpenType font"). */
function tablesOf(file: Buffer): Tables | undefined {
  const at = new Map<string, { readonly offset: number; readonly length: number }>();
  for (let i = 12; i + 16 <= Math.min(file.length, 12 + 16 * file.readUInt16BE(4)); i += 16)
    at.set(file.toString('latin1', i, i + 4), { offset: file.readUInt32BE(i + 8), length: file.readUInt32BE(i + 12) });
  const [head, loca, glyf, os2] = ['head', 'loca', 'glyf', 'OS/2'].map((tag) => at.get(tag));
  if (!head || !loca || !glyf || head.offset + 54 > file.length) return undefined;
  const isLong = file.readInt16BE(head.offset + 50) === 1;
  return {
    em: file.readUInt16BE(head.offset + 18),
    isLong,
    loca: loca.offset,
    glyf: glyf.offset,
    last: Math.floor(loca.length / (isLong ? 4 : 2)) - 2,
    os2: os2 && os2.length >= 88 ? os2.offset : undefined,
  };
}

/** From the baseline or from its foot to its head; undefined for a blank. */
function glyphHeight(file: Buffer, t: Tables, glyph: number, from: 'baseline' | 'foot'): number | undefined {
  if (glyph > t.last) return undefined;
  const offset = (index: number) =>
    t.isLong ? file.readUInt32BE(t.loca + 4 * index) : 2 * file.readUInt16BE(t.loca + 2 * index);
  const start = offset(glyph);
  if (offset(glyph + 1) <= start || t.glyf + start + 10 > file.length) return undefined;
  const [low, high] = [file.readInt16BE(t.glyf + start + 4), file.readInt16BE(t.glyf + start + 8)];
  return (high - (from === 'foot' ? low : 0)) / t.em;
}

/** sxHeight of the table OS/2, from version 2 on. */
function stated(file: Buffer, { os2, em }: Tables): number | undefined {
  if (os2 === undefined || file.readUInt16BE(os2) < 2) return undefined;
  const height = file.readInt16BE(os2 + 86);
  return height > 0 ? height / em : undefined;
}

function median(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
}
