/** What the content of a page needs to know of a font: how long its codes are, what they mean, how wide they are. */
import { type Draft, dictAt, plainBytes, resolve } from '../pdf/draft.ts';
import { asArray, asName, asNumber, asRef, type Dict, isArray, type PdfObject, type Ref } from '../pdf/syntax.ts';
import { readCMap } from './cmap.ts';

export interface Font {
  readonly name: string;
  readonly codeBytes: 1 | 2;
  readonly isEmbedded: boolean;
  /** Code to text: as Chromium wrote it, less what it maps to U+0000; later as it is settled. */
  readonly map: Map<number, string>;
  /** Codes that Chromium maps to U+0000. */
  readonly holes: readonly number[];
  readonly toUnicode: Ref | undefined;
  /** The code of U+0020, when this subset has it. */
  readonly space: number | undefined;
  /** 1 at each code that is shown without replacement text. */
  readonly bare: Uint8Array;
  /** What replacement text said round a code alone, and round it among others, with the number of times. */
  readonly alone: Map<number, Map<string, number>>;
  readonly among: Map<number, Map<string, number>>;
  /** Width in text space for a font of size 1. */
  readonly width: (code: number) => number;
}

/** A glyph that was shown; `text` is undefined where the font's ToUnicode has nothing to say. */
export interface Glyph {
  readonly font: Font;
  readonly code: number;
  readonly text: string | undefined;
}

/** @throws Refusal `shape` when the font is none of the two kinds Chromium embeds (Type 0 with TrueType, Type 3). */
export function readFont(draft: Draft, value: PdfObject): Font {
  const head = dictAt(draft, value, 'font');
  const codeBytes = asName(head.get('Subtype'), 'font Subtype') === 'Type3' ? 1 : 2;
  const toUnicode = head.get('ToUnicode');
  const all =
    toUnicode === undefined
      ? new Map<number, string>()
      : readCMap(plainBytes(draft, toUnicode, 'ToUnicode').toString('latin1'));
  const map = new Map(Array.from(all).filter(([, text]) => text !== '' && text !== '\0'));
  const holes = Array.from(all.keys()).filter((code) => !map.has(code));
  const space = Array.from(map).find(([, text]) => text === ' ')?.[0];
  let widths: ReadonlyMap<number, number> | undefined;
  return {
    name: fontName(head),
    codeBytes,
    isEmbedded: codeBytes === 1 || hasFontFile(draft, head),
    map,
    toUnicode: toUnicode === undefined ? undefined : asRef(toUnicode, 'ToUnicode'),
    space,
    holes,
    bare: new Uint8Array(codeBytes === 1 ? 256 : 65_536),
    alone: new Map(),
    among: new Map(),
    width: (code) => {
      widths ??= codeBytes === 1 ? type3Widths(draft, head) : type0Widths(draft, head);
      return widths.get(code) ?? 0;
    },
  };
}

function hasFontFile(draft: Draft, head: Dict): boolean {
  const [descendant] = asArray(resolve(draft, head.get('DescendantFonts')), 'DescendantFonts');
  const descriptor = dictAt(draft, dictAt(draft, descendant, 'CIDFont').get('FontDescriptor'), 'FontDescriptor');
  return descriptor.has('FontFile2') || descriptor.has('FontFile3');
}

function fontName(head: Dict): string {
  const base = head.get('BaseFont') ?? head.get('Name');
  return base === undefined ? 'a Type 3 font' : asName(base, 'BaseFont');
}

function type3Widths(draft: Draft, head: Dict): Map<number, number> {
  const first = asNumber(head.get('FirstChar'), 'FirstChar');
  const scale = asNumber(asArray(resolve(draft, head.get('FontMatrix')), 'FontMatrix')[0], 'FontMatrix');
  const widths = asArray(resolve(draft, head.get('Widths')), 'Widths');
  return new Map(widths.map((width, i) => [first + i, asNumber(width, 'Widths') * scale]));
}

/** `W` mixes `first [w w w]` and `first last w` (ISO 32000-1, 9.7.4.3). */
function type0Widths(draft: Draft, head: Dict): Map<number, number> {
  const [descendant] = asArray(resolve(draft, head.get('DescendantFonts')), 'DescendantFonts');
  const list = asArray(resolve(draft, dictAt(draft, descendant, 'CIDFont').get('W')) ?? [], 'W');
  const widths = new Map<number, number>();
  for (let i = 0; i < list.length; ) {
    const first = asNumber(list[i], 'W');
    const next = resolve(draft, list[i + 1]);
    if (isArray(next)) {
      for (const [k, width] of next.entries()) widths.set(first + k, asNumber(width, 'W') / 1000);
      i += 2;
    } else {
      const last = Math.min(asNumber(next, 'W'), first + 0xffff);
      const width = asNumber(list[i + 2], 'W') / 1000;
      for (let code = first; code <= last; code++) widths.set(code, width);
      i += 3;
    }
  }
  return widths;
}
