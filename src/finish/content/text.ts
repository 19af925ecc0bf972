/** Follows one text object (BT to ET): what its glyphs say in logical order, and where they stand. */
import { refuseShape } from '../broken.ts';
import type { Font, Glyph } from '../fonts/font.ts';
import { vote } from '../fonts/mending.ts';
import { cursor, readObject } from '../pdf/lexer.ts';
import { isString } from '../pdf/syntax.ts';
import { type Box, IDENTITY, type Matrix } from './geometry.ts';
import { hexCode } from './operations.ts';

/** A span of replacement text (ActualText) and the glyphs it speaks for. */
export interface Span {
  readonly text: string;
  readonly glyphs: Glyph[];
}

export const SOFT_HYPHEN = '\u00ad';

/** Plain numbers, changed in place: every glyph of a document passes here. */
export interface TextObject {
  readonly parts: string[];
  /** Where in `parts` each open ReversedChars began. */
  readonly reversed: number[];
  readonly spans: Span[];
  /** Glyphs that have no text of their own and no span to speak for them. */
  readonly mute: Glyph[];
  notdef: number;
  font: Font | undefined;
  size: number;
  matrix: Matrix;
  /** The first matrix set: its baseline is the line's, while marks above and below letters leave it. */
  base: Matrix | undefined;
  /** Start of the line, and the next glyph, in user space. */
  lineX: number;
  lineY: number;
  x: number;
  y: number;
  left: number;
  bottom: number;
  right: number;
  top: number;
}

export function beginText(font: Font | undefined, size: number): TextObject {
  return {
    ...{ parts: [], reversed: [], spans: [], mute: [], notdef: 0, font, size, matrix: IDENTITY, base: undefined },
    ...{ lineX: 0, lineY: 0, x: 0, y: 0, left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity },
  };
}

/** In user space, of what was shown; undefined when nothing was. */
export function boxOf(t: TextObject): Box | undefined {
  return t.right < t.left ? undefined : [t.left, t.bottom, t.right, t.top];
}

/** `Td`: moves to the start of the next line, in units of the line before (9.4.2). */
export function moveText(t: TextObject, x: number, y: number): void {
  const m = t.matrix;
  t.x = t.lineX += x * m[0] + y * m[2];
  t.y = t.lineY += x * m[1] + y * m[3];
}

/** `Tm`. */
export function placeText(t: TextObject, matrix: Matrix): void {
  t.base ??= matrix;
  t.matrix = matrix;
  t.x = t.lineX = matrix[4];
  t.y = t.lineY = matrix[5];
}

/** Moves the next glyph along the line, by a distance in text space. */
export function advanceText(t: TextObject, distance: number): void {
  t.x += distance * t.matrix[0];
  t.y += distance * t.matrix[1];
}

/** `Tj` with the one glyph `code`, of two bytes. `start` is its place in the stream. */
export function showGlyph(t: TextObject, code: number, start: number): void {
  const { font } = t;
  if (font?.codeBytes !== 2) refuseShape('a glyph code of two bytes without a font for it', `byte ${start}`);
  reach(t);
  showCode(t, font, code);
  t.right = Math.max(t.right, t.x);
}

/** `Tj` with the string that stands in bytes [start, end). */
export function showText(t: TextObject, bytes: Buffer, start: number, end: number): void {
  const { font } = t;
  if (font === undefined) {
    refuseShape('text without a font', `byte ${start}`);
  }
  reach(t);
  if (bytes[start] === 60 && font.codeBytes === 2) {
    if ((end - start - 2) % 4 !== 0) refuseShape('half a glyph code', `byte ${start}`);
    for (let at = start + 1; at + 4 < end; at += 4) {
      const code = hexCode(bytes, at);
      if (code < 0) refuseShape('bad glyph code', `byte ${at}`);
      showCode(t, font, code);
    }
  } else {
    const string = readObject(cursor(bytes, start, end));
    if (!isString(string)) {
      refuseShape('text that is no string', `byte ${start}`);
    }
    const { bytes: codes } = string;
    for (let i = 0; i + font.codeBytes <= codes.length; i += font.codeBytes) {
      showCode(
        t,
        font,
        font.codeBytes === 1 ? codes.charCodeAt(i) : (codes.charCodeAt(i) << 8) | codes.charCodeAt(i + 1),
      );
    }
  }
  t.right = Math.max(t.right, t.x);
}

/** Widens the box of what was shown to the place of the next glyph. */
function reach(t: TextObject): void {
  const height = t.size * Math.abs(t.matrix[3]);
  t.left = Math.min(t.left, t.x);
  t.bottom = Math.min(t.bottom, t.y - height);
  t.top = Math.max(t.top, t.y + 0.3 * height);
}

/** Spans stand for a letter or a few; each level turns or carries all that is inside it once more. */
const MOST = { nested: 4, glyphs: 64 };

export function openSpan(t: TextObject, text: string): void {
  if (t.spans.push({ text, glyphs: [] }) > MOST.nested)
    refuseShape('replacement texts nested too deep', 'page content');
}

/** @returns what the span held. */
export function closeSpan(t: TextObject): Span {
  const span = t.spans.pop();
  if (span === undefined) return refuseShape('replacement text ends that never began', 'page content');
  const outer = t.spans.at(-1);
  if (span.glyphs.length > MOST.glyphs) refuseShape('one replacement text for too many glyphs', 'page content');
  if (outer !== undefined) outer.glyphs.push(...span.glyphs);
  else if (span.glyphs.length > 0 && span.text !== SOFT_HYPHEN) {
    t.parts.push(span.text);
    vote(span.text, span.glyphs);
  }
  return span;
}

export function openReversed(t: TextObject): void {
  if (t.reversed.push(t.parts.length) > MOST.nested) refuseShape('reversed texts nested too deep', 'page content');
}

/** Glyphs marked ReversedChars stand in visual order (14.8.2.3.3): turn them round. */
export function closeReversed(t: TextObject): void {
  const from = t.reversed.pop() ?? 0;
  for (const part of t.parts.splice(from).reverse()) t.parts.push(part);
}

function showCode(t: TextObject, font: Font, code: number): void {
  const text = font.map.get(code);
  const { spans } = t;
  if (spans.length > 0) spans[spans.length - 1]?.glyphs.push({ font, code, text });
  else if (text === undefined) t.mute.push({ font, code, text });
  else {
    t.parts.push(text);
    font.bare[code] = 1;
  }
  if (code === 0 && font.codeBytes === 2) t.notdef++;
  advanceText(t, font.width(code) * t.size);
}
