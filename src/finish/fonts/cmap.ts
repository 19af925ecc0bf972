/** ToUnicode maps (ISO 32000-1, 9.10.3): code to text, read from and written as the CMap program that Chromium writes. */

import { refuseShape } from '../broken.ts';

/** Glyph code to the text it stands for. */
export type UnicodeMap = ReadonlyMap<number, string>;

/** A subset has some hundred glyphs, and a glyph stands for a letter, or for the few of a ligature. */
const MOST = { codes: 0x4000, text: 512 };
const BLOCK = /(\d{1,3}) begin(bfchar|bfrange)([\s0-9A-Fa-f<>]*)end\2/g;
const CODE = '<([0-9A-Fa-f]{2}|[0-9A-Fa-f]{4})>\\s*';
const TEXT = '<((?:[0-9A-Fa-f]{4})*)>\\s*';
const CHAR = new RegExp(CODE + TEXT, 'y');
const RANGE = new RegExp(CODE + CODE + TEXT, 'y');

/**
 * @param bytes length of a code
 * @throws Refusal `shape` for a program that another reader could take otherwise: round the rows it is always the same
 */
export function readCMap(program: string, bytes: 1 | 2): Map<number, string> {
  const map = new Map<number, string>();
  if (unspaced(program.replace(BLOCK, '')) !== FRAMES[bytes])
    refuseShape("character map is not Chromium's", 'ToUnicode');
  for (const [, count, kind, body = ''] of program.matchAll(BLOCK)) {
    const rows = body.trimStart();
    const row = kind === 'bfchar' ? CHAR : RANGE;
    let left = Number(count);
    for (row.lastIndex = 0; row.lastIndex < rows.length; left--) {
      const [, first, second = '', third] = row.exec(rows) ?? [];
      if (first === undefined) refuseShape('bad row in a character map', rows.slice(0, 40));
      const from = Number.parseInt(first, 16);
      fillRange(map, from, third === undefined ? from : Number.parseInt(second, 16), fromHex(third ?? second));
    }
    if (left !== 0) refuseShape('character map counts its rows wrongly', `${count} rows`);
  }
  return map;
}

/** @param bytes length of a code: 1 for Type 3 fonts, 2 for the others. */
export function writeCMap(map: UnicodeMap, bytes: 1 | 2): string {
  const code = (value: number): string =>
    value
      .toString(16)
      .toUpperCase()
      .padStart(2 * bytes, '0');
  const rows = Array.from(map)
    .sort(([a], [b]) => a - b)
    .map(([glyph, text]) => `<${code(glyph)}> <${toHex(text)}>`);
  const blocks: string[] = [];
  // A block holds 100 rows at most (Adobe Technical Note 5014).
  for (let i = 0; i < rows.length; i += 100) {
    const block = rows.slice(i, i + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<${code(0)}> <${code(bytes === 1 ? 0xff : 0xffff)}>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function fillRange(map: Map<number, string>, first: number, last: number, text: string): void {
  const unit = text.charCodeAt(text.length - 1);
  for (let code = first; code <= last; code++) {
    if (map.has(code)) refuseShape('character map with two rows for a code', `code ${code}`);
    map.set(code, code === first ? text : text.slice(0, -1) + String.fromCharCode(unit + code - first));
    if (map.size > MOST.codes) refuseShape('character map with too many codes', `code ${code}`);
  }
}

function fromHex(digits: string): string {
  if (digits.length > 4 * MOST.text) refuseShape('a glyph says too much', `${digits.length / 4} characters`);
  let text = '';
  for (let i = 0; i < digits.length; i += 4) text += String.fromCharCode(Number.parseInt(digits.slice(i, i + 4), 16));
  return text;
}

function toHex(text: string): string {
  let digits = '';
  for (let i = 0; i < text.length; i++) digits += text.charCodeAt(i).toString(16).toUpperCase().padStart(4, '0');
  return digits;
}

function unspaced(text: string): string {
  return text.replace(/\s/g, '');
}

/** What stands round the rows, by the length of codes. */
const FRAMES = { 1: unspaced(writeCMap(new Map(), 1)), 2: unspaced(writeCMap(new Map(), 2)) };
