/**
 * Puts what a text node painted into logical order. Chromium paints the runs of a line from left to right, whatever they say;
 * the order is not guessed from directions but found: it is the one that spells the text of the DOM.
 */

import type { Direction } from '../model/printed.ts';
import type { Piece } from './content/piece.ts';
import { letters } from './letters.ts';

/** A piece, or a space that the DOM has and the page does not: it goes `after` or `before` a piece. */
export type Part =
  | { readonly kind: 'piece'; readonly piece: Piece }
  | { readonly kind: 'space'; readonly beside: Piece; readonly side: 'after' | 'before' };

export interface Spelt {
  readonly parts: readonly Part[];
  /** The same text again, on later pages or in later columns. */
  readonly repeats: readonly Piece[];
  /** Hyphens at line ends that the DOM does not have, and ink that hangs over the edge of another page. */
  readonly ornaments: readonly Piece[];
}

const HYPHEN = /^[-\u2010]$/;
const MOST_STEPS = 20_000;
/** Runs on one line: each step looks at all of them. */
const MOST_IN_LINE = 500;

interface Search {
  readonly text: string;
  readonly dir: Direction;
  readonly softHyphens: ReadonlySet<number>;
  steps: number;
}
/** One piece in its place: `from` is where its own text begins in the DOM's. */
interface Placed {
  readonly piece: Piece;
  readonly role: 'text' | 'hyphen';
  readonly round: number;
  readonly skipped: boolean;
  readonly end: number;
}

/** @returns undefined when no order of the pieces spells the text, exactly and wholly. */
export function spell(text: string, dir: Direction, pieces: readonly Piece[]): Spelt | undefined {
  const whole = spellAll(text, dir, pieces);
  if (whole !== undefined) return whole;
  // Chromium paints the glyphs that reach over the edge of their page once more on the page beside it, with their text.
  const overhangs = pieces.filter(isOverhang);
  if (overhangs.length === 0) return undefined;
  const rest = spellAll(
    text,
    dir,
    pieces.filter((piece) => !overhangs.includes(piece)),
  );
  return rest && { ...rest, ornaments: [...rest.ornaments, ...overhangs] };
}

/** True for a text of which at most what reaches far above or below its baseline is inside the page. */
function isOverhang({ run, box }: Piece): boolean {
  if (run === undefined || box === undefined) return true;
  const baseline = run.origin[4] * run.ctm[1] + run.origin[5] * run.ctm[3] + run.ctm[5];
  return baseline < box[1] || baseline > box[3];
}

function spellAll(text: string, dir: Direction, pieces: readonly Piece[]): Spelt | undefined {
  const search: Search = { text: letters(text), dir, softHyphens: softHyphensIn(text), steps: 0 };
  const placed: Placed[] = [];
  const lines = linesOf(pieces);
  for (const [i, line] of lines.entries()) {
    const last = placed.at(-1);
    if (line.length > MOST_IN_LINE) return undefined;
    const ends = i === lines.length - 1;
    const [at, round] = [last?.end ?? 0, last?.round ?? 0];
    const found = inTurn(search, line, at, round, ends) ?? arrange(search, line, at, round, undefined, ends);
    if (found === undefined) return undefined;
    placed.push(...found);
  }
  if (placed.length === 0) return undefined;
  const first = placed.filter(({ round }) => round === 0);
  return {
    parts: partsOf(
      search.text,
      first.filter(({ role }) => role === 'text'),
    ),
    repeats: placed.filter(({ round }) => round > 0).map(({ piece }) => piece),
    ornaments: first.filter(({ role }) => role === 'hyphen').map(({ piece }) => piece),
  };
}

function softHyphensIn(text: string): Set<number> {
  const parts = text.split('\u00ad').map((part) => letters(part).length);
  return new Set(parts.slice(0, -1).map((_, i) => parts.slice(0, i + 1).reduce((sum, length) => sum + length, 0)));
}

/** Runs of pieces on one baseline, each to the right of the one before. */
function linesOf(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [];
  let previous: Piece | undefined;
  for (const piece of pieces) {
    const a = previous?.run;
    const b = piece.run;
    const continues =
      a !== undefined &&
      b !== undefined &&
      previous?.stream === piece.stream &&
      Math.abs(a.origin[5] - b.origin[5]) < 0.5 &&
      b.box[0] >= a.box[0];
    if (continues) lines.at(-1)?.push(piece);
    else lines.push([piece]);
    previous = piece;
  }
  return lines;
}

/** The pieces of a line as they stand, which is what `arrange` tries first: nearly always they spell the text. */
function inTurn(
  search: Search,
  line: readonly Piece[],
  at: number,
  round: number,
  ends: boolean,
): Placed[] | undefined {
  const found: Placed[] = [];
  for (let i = 0; i < line.length; i++) {
    const piece = line[search.dir === 'rtl' ? line.length - 1 - i : i];
    const last = found[i - 1];
    const placed = piece && place(search, piece, last?.end ?? at, last?.round ?? round);
    if (placed === undefined) return undefined;
    found.push(placed);
  }
  return ends && !isBlankFrom(search.text, found.at(-1)?.end ?? at) ? undefined : found;
}

/**
 * Tries the pieces of a line one after another, the nearest to the one before first, until all spell what comes at `at`.
 * `ends`: nothing comes after them.
 */
function arrange(
  search: Search,
  line: readonly Piece[],
  at: number,
  round: number,
  previous: number | undefined,
  ends: boolean,
): Placed[] | undefined {
  if (line.length === 0) return ends && !isBlankFrom(search.text, at) ? undefined : [];
  for (const index of candidates(line.length, previous, search.dir)) {
    if (++search.steps > MOST_STEPS) return undefined;
    const piece = line[index];
    const placed = piece === undefined ? undefined : place(search, piece, at, round);
    if (placed === undefined) continue;
    const rest = arrange(search, line.toSpliced(index, 1), placed.end, placed.round, index, ends);
    if (rest !== undefined) return [placed, ...rest];
  }
  return undefined;
}

function candidates(length: number, previous: number | undefined, dir: Direction): number[] {
  const order = Array.from({ length }, (_, i) => (dir === 'rtl' ? length - 1 - i : i));
  // The piece before was taken out at `previous`: its right neighbour now has that index, its left one the index before.
  return previous === undefined
    ? order
    : order.toSorted((a, b) => Math.abs(a + 0.5 - previous) - Math.abs(b + 0.5 - previous));
}

function place({ text, softHyphens }: Search, piece: Piece, at: number, round: number): Placed | undefined {
  const said = letters(piece.text);
  if (
    HYPHEN.test(said) &&
    (softHyphens.has(at) ||
      (!text.startsWith(said, at) && /\p{L}$/u.test(text.slice(0, at)) && /^\p{L}/u.test(text.slice(at))))
  ) {
    return { piece, role: 'hyphen', round, skipped: false, end: at };
  }
  const isOver = isBlankFrom(text, at) && !text.startsWith(said, at);
  const start = isOver ? 0 : at;
  const skipped = !text.startsWith(said, start) && text[start] === ' ';
  const from = skipped ? start + 1 : start;
  if (!text.startsWith(said, from)) return undefined;
  return {
    piece,
    role: 'text',
    round: isOver ? round + 1 : round,
    skipped: skipped && !isOver,
    end: from + said.length,
  };
}

function isBlankFrom(text: string, at: number): boolean {
  return text.slice(at).trim() === '';
}

function partsOf(text: string, placed: readonly Placed[]): Part[] {
  const parts: Part[] = [];
  for (const [i, { piece, skipped }] of placed.entries()) {
    const before = placed[i - 1];
    if (skipped)
      parts.push(
        before === undefined
          ? { kind: 'space', beside: piece, side: 'before' }
          : { kind: 'space', beside: before.piece, side: 'after' },
      );
    parts.push({ kind: 'piece', piece });
  }
  const last = placed.at(-1);
  if (last !== undefined && text.slice(last.end) !== '')
    parts.push({ kind: 'space', beside: last.piece, side: 'after' });
  return parts;
}
