/** Matrices and boxes of a page (ISO 32000-1, 8.3). Units: those of the space the numbers are in. */

/** `[a b c d e f]` of a transformation. */
export type Matrix = readonly [number, number, number, number, number, number];
/** Left, bottom, right, top. */
export type Box = readonly [number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `a`, then `b`. */
export function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ];
}

/** The smallest upright box round a box that went through `m`. */
export function transformBox(m: Matrix, box: Box): Box {
  const [left, bottom, right, top] = box;
  const [x1, x2] = [left * m[0], right * m[0]];
  const [x3, x4] = [bottom * m[2], top * m[2]];
  const [y1, y2] = [left * m[1], right * m[1]];
  const [y3, y4] = [bottom * m[3], top * m[3]];
  return [
    Math.min(x1, x2) + Math.min(x3, x4) + m[4],
    Math.min(y1, y2) + Math.min(y3, y4) + m[5],
    Math.max(x1, x2) + Math.max(x3, x4) + m[4],
    Math.max(y1, y2) + Math.max(y3, y4) + m[5],
  ];
}

export function unite(a: Box | undefined, b: Box): Box {
  return a === undefined ? b : [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** What both boxes share; undefined when they do not touch. */
export function intersect(a: Box, b: Box | undefined): Box | undefined {
  if (b === undefined) return a;
  const box: Box = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  return box[0] > box[2] || box[1] > box[3] ? undefined : box;
}
