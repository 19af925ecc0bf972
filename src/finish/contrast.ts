/** Contrast of a text with what was painted behind it: only plain colours in upright rectangles are told. */
import type { Box } from './content/geometry.ts';
import { NO_FILL, type Piece } from './content/piece.ts';

const PAPER = 0xffffff;
/** Of a text's box: what covers less is a rule beside it or under it. */
const MERE_RULE = 0.25;

/** Of WCAG 2, from 1 to 21; undefined where a picture, a shape or half a panel is behind the text. What was painted before it stands before `at`. */
export function contrastOf(text: Piece, pieces: readonly Piece[], at: number): number | undefined {
  const { box, fill } = text;
  if (box === undefined || fill < 0) return undefined;
  for (let i = at - 1; i >= 0; i--) {
    const piece = pieces[i];
    if (piece === undefined || piece.kind === 'text' || piece.box === undefined) continue;
    if (piece.kind === 'path' && piece.fill === NO_FILL) continue;
    const share = shareOf(box, piece.box);
    if (share < MERE_RULE) continue;
    return piece.kind === 'path' && piece.fill >= 0 && share > 0.99 ? ratio(fill, piece.fill) : undefined;
  }
  return ratio(fill, PAPER);
}

/** How much of `box` the other covers, from 0 to 1. */
function shareOf(box: Box, other: Box): number {
  const width = Math.min(box[2], other[2]) - Math.max(box[0], other[0]);
  const height = Math.min(box[3], other[3]) - Math.max(box[1], other[1]);
  return width < 0 || height < 0 ? 0 : (width * height) / Math.max((box[2] - box[0]) * (box[3] - box[1]), 1e-9);
}

function ratio(a: number, b: number): number {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

function luminance(colour: number): number {
  const part = (shift: number): number => {
    const value = ((colour >> shift) & 0xff) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0);
}
