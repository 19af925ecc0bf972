/** Puts the pieces of text that stand side by side together as lines. */
import { multiply } from './content/geometry.ts';
import type { Piece } from './content/piece.ts';
import { letters } from './letters.ts';

export interface Line {
  readonly text: string;
  /** Without marks that sit on other characters. */
  readonly characters: number;
}

/** Of the type size: a wider gap parts columns and cells. */
const WIDEST_GAP = 1.5;
/** In points: what stands less apart has one baseline. */
const SAME = 0.5;

/** The lines of one page, the longest first. A run that leans or stands upright is a line of its own. */
export function linesOf(pieces: readonly Piece[]): readonly Line[] {
  const lines: { text: string; y: number; left: number; right: number }[] = [];
  for (const { run, box, text } of pieces) {
    if (run === undefined || box === undefined) continue;
    const m = multiply(run.origin, run.ctm);
    const isLevel = Math.abs(m[1]) < 0.01 * Math.abs(m[0]);
    const last = lines.at(-1);
    const gap = last ? Math.max(box[0] - last.right, last.left - box[2]) : Number.POSITIVE_INFINITY;
    if (last && isLevel && Math.abs(last.y - m[5]) < SAME && gap < WIDEST_GAP * run.size * Math.hypot(m[2], m[3])) {
      last.text += text;
      last.left = Math.min(last.left, box[0]);
      last.right = Math.max(last.right, box[2]);
    } else lines.push({ text, y: isLevel ? m[5] : Number.NaN, left: box[0], right: box[2] });
  }
  return lines
    .map(({ text }) => ({ text, characters: Array.from(letters(text).replace(/\p{M}/gu, '').trim()).length }))
    .filter(({ characters }) => characters > 0)
    .sort((a, b) => b.characters - a.characters);
}
