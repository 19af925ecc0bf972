/** Follows one text object (BT to ET): what its glyphs say in logical order, and where they stand. */
import { refuseShape } from '../broken.ts';
import type { Font } from '../fonts/font.ts';
import { type Box, IDENTITY, type Matrix } from './geometry.ts';
import { eachCode, newSpeech, type Speech, say } from './speech.ts';

/** Plain numbers, changed in place: every glyph of a document passes here. */
export interface TextObject extends Speech {
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
    ...newSpeech(),
    font,
    size,
    matrix: IDENTITY,
    base: undefined,
    lineX: 0,
    lineY: 0,
    x: 0,
    y: 0,
    left: Infinity,
    bottom: Infinity,
    right: -Infinity,
    top: -Infinity,
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
  say(t, font, code);
  advanceText(t, font.width(code) * t.size);
  t.right = Math.max(t.right, t.x);
}

/** `Tj` with the string that stands in bytes [start, end). */
export function showText(t: TextObject, bytes: Buffer, start: number, end: number): void {
  const { font } = t;
  if (font === undefined) {
    refuseShape('text without a font', `byte ${start}`);
  }
  reach(t);
  eachCode(bytes, start, end, font, (code) => {
    say(t, font, code);
    advanceText(t, font.width(code) * t.size);
  });
  t.right = Math.max(t.right, t.x);
}

/** Widens the box of what was shown to the place of the next glyph. */
function reach(t: TextObject): void {
  const height = t.size * Math.abs(t.matrix[3]);
  t.left = Math.min(t.left, t.x);
  t.bottom = Math.min(t.bottom, t.y - height);
  t.top = Math.max(t.top, t.y + 0.3 * height);
}
