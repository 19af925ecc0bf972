/** Lays a table out on its grid, names its header cells and gives every data cell the list of headers above and beside it. */
import { Refusal } from '../broken.ts';
import { type Cell, isLeaf, type Tag } from './tag.ts';

interface Slot {
  readonly tag: Tag;
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
}

/**
 * @param parts captions and row groups of one table
 * @throws Refusal UA 7.2-15 when rows have unequal lengths or cells overlap
 */
export function withHeaders(parts: readonly Tag[], where: string): readonly Tag[] {
  const slots = parts.flatMap((part, i) =>
    part.type === 'Caption'
      ? []
      : layOut(
          part,
          parts.slice(0, i).reduce((sum, tag) => sum + rowsOf(tag).length, 0),
        ),
  );
  const width = Math.max(0, ...slots.map(({ cell, column }) => column + cell.colSpan));
  const area = slots.reduce((sum, { cell }) => sum + cell.rowSpan * cell.colSpan, 0);
  const height = parts.reduce((sum, part) => sum + rowsOf(part).length, 0);
  if (area !== width * height)
    throw new Refusal({
      clause: 'UA 7.2-15',
      what: `table is irregular: ${area} cells on a grid of ${height} by ${width}`,
      where,
    });
  const headers = slots.filter(({ tag }) => tag.type === 'TH');
  const replaced = new Map(slots.map((slot) => [slot.tag, { ...slot.tag, cell: named(slot, headers) }]));
  return parts.map((part) => replaceCells(part, replaced));
}

function named(slot: Slot, headers: readonly Slot[]): Cell {
  if (slot.tag.type === 'TH') return { ...slot.cell, id: idOf(slot) };
  const above = headers.filter(
    (header) =>
      header.cell.scope === 'Column' &&
      overlaps(header.column, header.cell.colSpan, slot.column, slot.cell.colSpan) &&
      header.row < slot.row,
  );
  const beside = headers.filter(
    (header) => header.cell.scope === 'Row' && overlaps(header.row, header.cell.rowSpan, slot.row, slot.cell.rowSpan),
  );
  const ids = [...above, ...beside].map(idOf);
  return ids.length === 0 ? slot.cell : { ...slot.cell, headers: ids };
}

/** Unique within its table only; the tree's writer puts the table's number before it. */
function idOf({ row, column }: Slot): string {
  return `r${row + 1}c${column + 1}`;
}

function layOut(group: Tag, firstRow: number): Slot[] {
  const slots: Slot[] = [];
  const taken = new Set<string>();
  for (const [r, row] of rowsOf(group).entries()) {
    let column = 0;
    for (const tag of row.kids) {
      if (isLeaf(tag) || tag.cell === undefined) continue;
      while (taken.has(`${r},${column}`)) column++;
      const rowSpan = Math.min(tag.cell.rowSpan, rowsOf(group).length - r);
      for (let y = r; y < r + rowSpan; y++)
        for (let x = column; x < column + tag.cell.colSpan; x++) taken.add(`${y},${x}`);
      slots.push({ tag, cell: { ...tag.cell, rowSpan }, row: firstRow + r, column });
    }
  }
  return slots;
}

function rowsOf(group: Tag): Tag[] {
  return group.kids.flatMap((kid) => (!isLeaf(kid) && kid.type === 'TR' ? [kid] : []));
}

function overlaps(a: number, aLength: number, b: number, bLength: number): boolean {
  return a < b + bLength && b < a + aLength;
}

function replaceCells(tag: Tag, replaced: ReadonlyMap<Tag, Tag>): Tag {
  return (
    replaced.get(tag) ?? {
      ...tag,
      kids: tag.kids.map((kid) =>
        isLeaf(kid) ? kid : tag.type === 'TR' ? (replaced.get(kid) ?? kid) : replaceCells(kid, replaced),
      ),
    }
  );
}
