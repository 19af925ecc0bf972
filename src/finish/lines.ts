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

/** The longest line of one page. A run that leans or stands upright is a line of its own. */
export function longestLine(pieces: readonly Piece[]): Line | undefined {
  let longest: Line | undefined;
  let line: { text: string; y: number; left: number; right: number } | undefined;
  const end = () => {
    // Only what is longer in letters can be longer in characters.
    if (line === undefined || line.text.length <= (longest?.characters ?? 0)) return;
    const characters = Array.from(letters(line.text).replace(/\p{M}/gu, '').trim()).length;
    if (characters > (longest?.characters ?? 0)) longest = { text: line.text, characters };
  };
  for (const { run, box, text } of pieces) {
    if (run === undefined || box === undefined) continue;
    const m = multiply(run.origin, run.ctm);
    const isLevel = Math.abs(m[1]) < 0.01 * Math.abs(m[0]);
    const gap = line ? Math.max(box[0] - line.right, line.left - box[2]) : Number.POSITIVE_INFINITY;
    if (line && isLevel && Math.abs(line.y - m[5]) < SAME && gap < WIDEST_GAP * run.size * Math.abs(m[3])) {
      line.text += text;
      line.left = Math.min(line.left, box[0]);
      line.right = Math.max(line.right, box[2]);
    } else {
      end();
      line = { text, y: isLevel ? m[5] : Number.NaN, left: box[0], right: box[2] };
    }
  }
  end();
  return longest;
}
