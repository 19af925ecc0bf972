/** What the content of a page needs to know of a font: how long its codes are, what they mean, how wide they are. */
import { refuseShape } from '../broken.ts';
import { type Draft, dictAt, plainBytes, resolve } from '../pdf/draft.ts';
import { asArray, asName, asNumber, asRef, type Dict, type PdfObject, type Ref } from '../pdf/syntax.ts';
import { readCMap } from './cmap.ts';
import { embeddedFont } from './embedded.ts';
import type { Program } from './program.ts';

export interface Font {
  readonly name: string;
  readonly codeBytes: 1 | 2;
  readonly isEmbedded: boolean;
  /** The embedded program, which has been read; none for Type 3. */
  readonly program: Ref | undefined;
  /** The text of each code: as Chromium wrote it, less what it maps to U+0000; later as it is settled. */
  readonly said: (string | undefined)[];
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
  /** How far a glyph reaches below and above the baseline, for a font of size 1. */
  readonly reach: Program['reach'];
  readonly xHeight: number | undefined;
}

/** A glyph that was shown; `text` is undefined where the font's ToUnicode has nothing to say. */
export interface Glyph {
  readonly font: Font;
  readonly code: number;
  readonly text: string | undefined;
}

const LARGEST_MAP = 1 << 20;

/** @throws Refusal `shape` when the font is none of the two kinds Chromium embeds (Type 0 with TrueType, Type 3). */
export function readFont(draft: Draft, value: PdfObject): Font {
  const head = dictAt(draft, value, 'font');
  const codeBytes = asName(head.get('Subtype'), 'font Subtype') === 'Type3' ? 1 : 2;
  const toUnicode = head.get('ToUnicode');
  const all = toUnicode === undefined ? new Map<number, string>() : mapOf(draft, toUnicode, codeBytes);
  const said: (string | undefined)[] = Array.from({ length: codeBytes === 1 ? 256 : Math.max(0, ...all.keys()) + 1 });
  for (const [code, text] of all) if (text !== '' && text !== '\0') said[code] = text;
  const holes = Array.from(all.keys()).filter((code) => said[code] === undefined);
  const space = Array.from(all).find(([, text]) => text === ' ')?.[0];
  return {
    codeBytes,
    said,
    toUnicode: toUnicode === undefined ? undefined : asRef(toUnicode, 'ToUnicode'),
    space,
    holes,
    bare: new Uint8Array(codeBytes === 1 ? 256 : 65_536),
    alone: new Map(),
    among: new Map(),
    ...(codeBytes === 1 ? drawnFont(draft, head) : embeddedFont(draft, head, all.keys())),
  };
}

function mapOf(draft: Draft, toUnicode: PdfObject, codeBytes: 1 | 2): Map<number, string> {
  const program = plainBytes(draft, toUnicode, 'ToUnicode');
  if (program.length > LARGEST_MAP) refuseShape('character map too large', `${program.length} bytes`);
  return readCMap(program.toString('latin1'), codeBytes);
}

type Faces = Pick<Font, 'name' | 'program' | 'isEmbedded' | 'width' | 'reach' | 'xHeight'>;

/** Type 3: the glyphs are drawings of their own. */
function drawnFont(draft: Draft, head: Dict): Faces {
  const first = asNumber(head.get('FirstChar'), 'FirstChar');
  const scale = asNumber(asArray(resolve(draft, head.get('FontMatrix')), 'FontMatrix')[0], 'FontMatrix');
  const list = asArray(resolve(draft, head.get('Widths')), 'Widths');
  const widths = new Map(list.map((width, i) => [first + i, asNumber(width, 'Widths') * scale]));
  const base = head.get('Name');
  const name = base === undefined ? 'a Type 3 font' : asName(base, 'Name');
  const width = (code: number): number => widths.get(code) ?? 0;
  return { name, isEmbedded: true, program: undefined, width, reach: () => undefined, xHeight: undefined };
}
