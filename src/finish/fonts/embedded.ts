/** A Type 0 font as Chromium embeds it: Identity-H, one TrueType program, glyph numbers for codes (UA 7.21.3, 7.21.4, 7.21.5). */
import { refuseShape } from '../broken.ts';
import { type Draft, dictAt, plainBytes, resolve } from '../pdf/draft.ts';
import { asArray, asName, asNumber, asRef, type Dict, isArray, isName, isString, type Ref } from '../pdf/syntax.ts';
import { type Program, readProgram } from './program.ts';

/** What a font says of its glyphs. */
interface Embedded {
  readonly name: string;
  readonly isEmbedded: boolean;
  readonly program: Ref | undefined;
  readonly width: (code: number) => number;
  readonly reach: Program['reach'];
  readonly xHeight: number | undefined;
}

/** Widths may be off by this much, in thousandths (ISO 19005-2, 6.2.11.5). */
const ROUNDING = 1;

/** @param codes those whose width is held against the program @throws Refusal `shape` for a font that is put together otherwise */
export function embeddedFont(draft: Draft, head: Dict, codes: Iterable<number>): Embedded {
  const name = asName(head.get('BaseFont'), 'BaseFont');
  hold(head, { Type: 'Font', Subtype: 'Type0', Encoding: 'Identity-H' }, name);
  const [descendant] = asArray(resolve(draft, head.get('DescendantFonts')), 'DescendantFonts');
  const face = dictAt(draft, descendant, 'CIDFont');
  hold(face, { Type: 'Font', Subtype: 'CIDFontType2', CIDToGIDMap: 'Identity', BaseFont: name }, name);
  holdSystem(draft, face, name);
  const descriptor = dictAt(draft, face.get('FontDescriptor'), 'FontDescriptor');
  hold(descriptor, { Type: 'FontDescriptor', FontName: name }, name);
  const held = descriptor.get('FontFile2');
  const widths = widthsOf(draft, face);
  const rest = asNumber(face.get('DW') ?? 1000, 'DW');
  if (held === undefined) {
    const width = (code: number): number => widths.get(code) ?? rest;
    return { name, isEmbedded: false, program: undefined, width, reach: () => undefined, xHeight: undefined };
  }
  const file = asRef(held, 'FontFile2');
  const bytes = plainBytes(draft, file, name);
  const { advance, reach, xHeight } = readProgram(bytes, name);
  for (const code of codes) {
    const real = advance(code) ?? refuseShape(`glyph ${code} is not in its font`, name);
    if (Math.abs((widths.get(code) ?? rest) - 1000 * real) > ROUNDING)
      refuseShape(`glyph ${code} has another width`, name);
  }
  const width = (code: number): number => advance(code) ?? refuseShape(`glyph ${code} is not in its font`, name);
  return { name, isEmbedded: true, program: file, width, reach, xHeight };
}

function hold(dict: Dict, expected: Readonly<Record<string, string>>, where: string): void {
  for (const [key, value] of Object.entries(expected)) {
    const found = dict.get(key);
    if (!isName(found) || found.value !== value) refuseShape(`font whose ${key} is not ${value}`, where);
  }
}

function holdSystem(draft: Draft, face: Dict, where: string): void {
  const system = dictAt(draft, face.get('CIDSystemInfo'), 'CIDSystemInfo');
  const [registry, ordering] = [system.get('Registry'), system.get('Ordering')];
  if (!isString(registry) || registry.bytes !== 'Adobe' || !isString(ordering) || ordering.bytes !== 'Identity')
    refuseShape('font with a character collection', where);
  asNumber(system.get('Supplement'), 'Supplement');
}

/** `W` mixes `first [w w w]` and `first last w` (ISO 32000-1, 9.7.4.3). */
function widthsOf(draft: Draft, face: Dict): Map<number, number> {
  const list = asArray(resolve(draft, face.get('W')) ?? [], 'W');
  const widths = new Map<number, number>();
  let rows = 0;
  for (let i = 0; i < list.length; ) {
    const first = asNumber(list[i], 'W');
    const next = resolve(draft, list[i + 1]);
    rows += isArray(next) ? next.length : Math.max(0, asNumber(next, 'W') - first + 1);
    if (rows > 0x1_0000) refuseShape('more widths than codes', 'W');
    if (isArray(next)) {
      for (const [k, width] of next.entries()) widths.set(first + k, asNumber(width, 'W'));
      i += 2;
    } else {
      const last = asNumber(next, 'W');
      const width = asNumber(list[i + 2], 'W');
      for (let code = first; code <= last; code++) widths.set(code, width);
      i += 3;
    }
  }
  return widths;
}
