/** Joins alignment and artifacts into new marks for every content stream, and writes the streams back (UA 7.1-3, 7.18.3-1). */
import type { Alignment } from './align.ts';
import { type ArtifactKind, isMarkedInside } from './artifacts.ts';
import type { Box } from './content/geometry.ts';
import { unite } from './content/geometry.ts';
import { type Mark, type Unit, unitOf, writeMarks } from './content/marks-write.ts';
import type { Printed } from './content/pages.ts';
import type { Piece } from './content/piece.ts';
import { spareSpans } from './fonts/mending.ts';
import { type Draft, put, putStream } from './pdf/draft.ts';
import { name } from './pdf/syntax.ts';
import { spaceFont, spaceOperators } from './spaces.ts';
import { isLeaf, type Leaf, type Tag, tagsOf } from './tags/tag.ts';

export interface Remarked {
  /** In logical order. */
  readonly marks: ReadonlyMap<Leaf, readonly Mark[]>;
  readonly boxes: ReadonlyMap<Leaf, Box>;
  /** The new content of each stream, by index; unchanged forms have none. */
  readonly bytes: ReadonlyMap<number, Buffer>;
}

export function remark(
  draft: Draft,
  printed: Printed,
  root: Tag,
  alignment: Alignment,
  decoration: ReadonlyMap<Piece, ArtifactKind>,
): Remarked {
  const units = unitsByStream(printed, root, alignment, decoration);
  const marks = new Map<Leaf, Mark[]>();
  const bytes = new Map<number, Buffer>();
  for (const [stream, content] of printed.contents.entries()) {
    if (!isMarkedInside(content)) continue;
    const own = (units.get(stream) ?? []).toSorted((a, b) => a.start - b.start || a.end - b.end);
    const written = writeMarks(content, stream, own, spareSpans(content.spans));
    bytes.set(stream, written.bytes);
    for (const mark of written.marks) {
      const list = marks.get(mark.leaf);
      if (list === undefined) marks.set(mark.leaf, [mark]);
      else list.push(mark);
    }
    const dict = content.isForm ? new Map([...content.dict, ['StructParents', stream] as const]) : content.dict;
    putStream(draft, content.ref, { dict, data: written.bytes, compress: true });
  }
  for (const list of marks.values()) list.sort((a, b) => a.rank - b.rank);
  for (const page of printed.pages)
    put(draft, page.ref, new Map([...page.dict, ['StructParents', page.stream], ['Tabs', name('S')]]));
  return { marks, boxes: pictureBoxes(alignment), bytes };
}

function unitsByStream(
  printed: Printed,
  root: Tag,
  alignment: Alignment,
  decoration: ReadonlyMap<Piece, ArtifactKind>,
): Map<number, Unit[]> {
  const units = new Map<number, Unit[]>();
  const add = (stream: number, unit: Unit): void => {
    const list = units.get(stream);
    if (list === undefined) units.set(stream, [unit]);
    else list.push(unit);
  };
  for (const [piece, kind] of decoration) add(piece.stream, unitOf(piece, { artifact: kind }));
  for (const tag of tagsOf(root)) {
    for (const leaf of tag.kids) {
      if (!isLeaf(leaf)) continue;
      let rank = 0;
      for (const part of alignment.parts.get(leaf) ?? []) {
        const owner = { leaf, tag: tag.type, rank: rank++ };
        if (part.kind === 'piece') add(part.piece.stream, unitOf(part.piece, owner));
        else {
          const { beside, side } = part;
          const at = side === 'after' ? beside.end : beside.start;
          const content = printed.contents[beside.stream];
          const insert = spaceOperators(beside, side, leaf.dir, content === undefined ? undefined : spaceFont(content));
          add(beside.stream, { start: at, end: at, frame: beside.frame, insert, owner });
        }
      }
    }
  }
  return units;
}

function pictureBoxes(alignment: Alignment): Map<Leaf, Box> {
  const boxes = new Map<Leaf, Box>();
  for (const [leaf, parts] of alignment.parts) {
    if (leaf.kind !== 'picture') continue;
    let box: Box | undefined;
    for (const part of parts)
      if (part.kind === 'piece' && part.piece.box !== undefined) box = unite(box, part.piece.box);
    if (box !== undefined) boxes.set(leaf, box);
  }
  return boxes;
}
