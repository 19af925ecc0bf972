/** Gives a content stream new marks: every piece in exactly one element or artifact, at the tightest level (UA 7.1-3). Moves no ink. */
import type { Leaf } from '../tags/tag.ts';
import type { Content } from './pages.ts';
import type { Piece, Range } from './piece.ts';

/** Something to mark: a piece, or operators put beside one. `rank` is its place in the logical order of its leaf. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  readonly frame: number;
  readonly insert: string;
  readonly owner: { readonly leaf: Leaf; readonly tag: string; readonly rank: number } | { readonly artifact: string };
}

/** One marked-content sequence of a leaf. */
export interface Mark {
  readonly leaf: Leaf;
  readonly stream: number;
  readonly mcid: number;
  readonly rank: number;
}

export interface Marked {
  readonly bytes: Buffer;
  readonly marks: readonly Mark[];
}

/** @param units in stream order @param spare bytes that go beside those that scanning found */
export function writeMarks(content: Content, stream: number, units: readonly Unit[], spare: readonly Range[]): Marked {
  const marks: Mark[] = [];
  const inserts: { at: number; text: string }[] = [];
  for (const [i, unit] of units.entries()) {
    if (!continues(units[i - 1], unit)) inserts.push({ at: unit.start, text: opening(unit, stream, marks) });
    if (unit.insert !== '') inserts.push({ at: unit.end, text: `${unit.insert}\n` });
    if (!continues(unit, units[i + 1])) inserts.push({ at: unit.end, text: 'EMC\n' });
  }
  return { bytes: edit(content.bytes, inserts, [...content.erase, ...spare]), marks };
}

export function unitOf(piece: Piece, owner: Unit['owner']): Unit {
  return { start: piece.start, end: piece.end, frame: piece.frame, insert: '', owner };
}

function opening({ owner }: Unit, stream: number, marks: Mark[]): string {
  if ('artifact' in owner) return `/Artifact <<${owner.artifact}>>BDC\n`;
  const mcid = marks.length;
  marks.push({ leaf: owner.leaf, stream, mcid, rank: owner.rank });
  return `/${owner.tag} <</MCID ${mcid}>>BDC\n`;
}

/** Whether both may share a mark: same owner, logical neighbours, and only whole q ... Q between them. */
function continues(a: Unit | undefined, b: Unit | undefined): boolean {
  if (a === undefined || b === undefined || a.frame !== b.frame) return false;
  if ('artifact' in a.owner) return 'artifact' in b.owner && a.owner.artifact === b.owner.artifact;
  return 'leaf' in b.owner && a.owner.leaf === b.owner.leaf && a.owner.rank + 1 === b.owner.rank;
}

function edit(
  bytes: Buffer,
  inserts: readonly { readonly at: number; readonly text: string }[],
  erase: readonly Range[],
): Buffer {
  const cuts = erase.toSorted((a, b) => a.start - b.start);
  const added = inserts.reduce((sum, { text }) => sum + text.length + 1, 0);
  const out = Buffer.allocUnsafe(bytes.length + added);
  let length = 0;
  let from = 0;
  let cut = 0;
  const copyTo = (to: number): void => {
    for (let next = cuts[cut]; next !== undefined && next.start < to; next = cuts[++cut]) {
      if (next.start > from) length += bytes.copy(out, length, from, next.start);
      from = Math.max(from, next.end);
    }
    if (to > from) length += bytes.copy(out, length, from, to);
    from = Math.max(from, to);
  };
  for (const { at, text } of inserts) {
    copyTo(at);
    // An operator ends where its last letter ends: a line feed keeps it apart from what is put after it.
    length += out.write(at > 0 && (bytes[at - 1] ?? 10) > 32 ? `\n${text}` : text, length, 'latin1');
  }
  copyTo(bytes.length);
  return out.subarray(0, length);
}
