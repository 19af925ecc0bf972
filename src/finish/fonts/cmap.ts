/** ToUnicode maps (ISO 32000-1, 9.10.3): code to text, read from and written as the CMap program that Chromium writes. */

/** Glyph code to the text it stands for. */
export type UnicodeMap = ReadonlyMap<number, string>;

const BLOCK = /begin(bfchar|bfrange)([\s0-9A-Fa-f<>]*)endbf/g;
const CHAR = /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g;
const RANGE = /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g;

export function readCMap(program: string): Map<number, string> {
  const map = new Map<number, string>();
  for (const [, kind, body = ''] of program.matchAll(BLOCK)) {
    if (kind === 'bfchar')
      for (const [, code = '', text = ''] of body.matchAll(CHAR)) map.set(Number.parseInt(code, 16), fromHex(text));
    else
      for (const [, first = '', last = '', text = ''] of body.matchAll(RANGE))
        fillRange(map, Number.parseInt(first, 16), Number.parseInt(last, 16), fromHex(text));
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
  const end = Math.min(last, first + 0xffff);
  const unit = text.charCodeAt(text.length - 1);
  for (let code = first; code <= end; code++)
    map.set(code, text.slice(0, -1) + String.fromCharCode(unit + code - first));
}

function fromHex(digits: string): string {
  let text = '';
  for (let i = 0; i + 3 < digits.length; i += 4)
    text += String.fromCharCode(Number.parseInt(digits.slice(i, i + 4), 16));
  return text;
}

function toHex(text: string): string {
  let digits = '';
  for (let i = 0; i < text.length; i++) digits += text.charCodeAt(i).toString(16).toUpperCase().padStart(4, '0');
  return digits;
}
