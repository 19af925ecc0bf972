/** Tables: row groups, scopes, spans, and for each cell the headers that speak for it (UA 7.5-1, 14.8.4.3.4). */
import type { PrintedElement } from '../../model/printed.ts';
import { withHeaders } from './headers.ts';
import type { Cell, Tag } from './tag.ts';
import { type Grow, type Kids, type Place, pathTo, tagged } from './wrap.ts';

const GROUPS = new Map([
  ['thead', 'THead'],
  ['tbody', 'TBody'],
  ['tfoot', 'TFoot'],
]);
const SCOPES: ReadonlyMap<string, 'Row' | 'Column'> = new Map([
  ['row', 'Row'],
  ['rowgroup', 'Row'],
  ['col', 'Column'],
  ['colgroup', 'Column'],
]);

export function table(element: PrintedElement, place: Place, grow: Grow): readonly Tag[] {
  const inside: Place = { where: place.where, dir: element.dir ?? place.dir, linesOnly: false };
  const captions: Tag[] = [];
  const groups = new Map<string, Tag[]>([
    ['THead', []],
    ['TBody', []],
    ['TFoot', []],
  ]);
  const counts = new Map<string, number>();
  for (const kid of element.kids) {
    if (typeof kid === 'string') continue;
    const nth = (counts.get(kid.tag) ?? 0) + 1;
    counts.set(kid.tag, nth);
    const own: Place = { ...inside, where: pathTo(place.where, kid, nth) };
    const group = GROUPS.get(kid.tag);
    if (group !== undefined)
      groups.get(group)?.push(...tagged(group, kid, own, rows(kid, own, group === 'THead', grow)));
    else captions.push(...tagged('Caption', kid, own, grow(kid, own)));
  }
  return tagged(
    'Table',
    element,
    place,
    withHeaders([...captions, ...Array.from(groups.values()).flat()], place.where),
  );
}

function rows(group: PrintedElement, place: Place, isHead: boolean, grow: Grow): Kids {
  return group.kids.flatMap((row, i) => {
    if (typeof row === 'string') return [];
    const own: Place = { ...place, where: pathTo(place.where, row, i + 1) };
    const allHeaders = row.kids.every((cell) => typeof cell === 'string' || cell.tag === 'th');
    return tagged(
      'TR',
      row,
      own,
      row.kids.flatMap((cell, k) => cellTag(cell, own, k + 1, isHead || allHeaders, grow)),
    );
  });
}

function cellTag(
  cell: PrintedElement['kids'][number],
  row: Place,
  nth: number,
  isColumnHead: boolean,
  grow: Grow,
): readonly Tag[] {
  if (typeof cell === 'string') return [];
  const place: Place = { ...row, where: pathTo(row.where, cell, nth) };
  const isHeader = cell.tag === 'th';
  const scope = SCOPES.get(cell.scope ?? '') ?? (isColumnHead ? 'Column' : 'Row');
  const facts: Cell = { rowSpan: cell.rowSpan ?? 1, colSpan: cell.colSpan ?? 1, ...(isHeader ? { scope } : {}) };
  return tagged(isHeader ? 'TH' : 'TD', cell, place, grow(cell, place)).map((tag) => ({ ...tag, cell: facts }));
}
