/** Lists: each item is one label and one body, terms are labels of their descriptions (UA 7.2-19, 7.2-20). */
import type { PrintedElement } from '../../model/printed.ts';
import { numberingOf } from './roles.ts';
import type { Leaf, Tag } from './tag.ts';
import { type Grow, type Kids, type Place, pathTo, tagged } from './wrap.ts';

export function list(element: PrintedElement, place: Place, grow: Grow): readonly Tag[] {
  const inside: Place = { where: place.where, dir: element.dir ?? place.dir, linesOnly: false };
  const items = elementsOf(element, place.where).flatMap(({ kid, where }) => item(kid, { ...inside, where }, grow));
  const marker = elementsOf(element, '')
    .map(({ kid }) => kid.marker)
    .find((style) => style !== undefined);
  const listNumbering = marker === undefined ? 'None' : numberingOf(marker);
  return tagged('L', element, place, items).map((tag) => ({ ...tag, listNumbering }));
}

/** `dt` and `dd`, bare or in `div` groups; a term after a description opens the next item. */
export function descriptionList(element: PrintedElement, place: Place, grow: Grow): readonly Tag[] {
  const inside: Place = { where: place.where, dir: element.dir ?? place.dir, linesOnly: false };
  const items: { where: string; kids: Tag[]; hasBody: boolean }[] = [];
  for (const { kid, where } of elementsOf(element, place.where).flatMap((row) =>
    row.kid.tag === 'div' ? elementsOf(row.kid, row.where) : [row],
  )) {
    const isTerm = kid.tag === 'dt';
    const open = items.at(-1);
    const isNew = open === undefined || (isTerm && open.hasBody);
    const last = isNew ? { where, kids: [], hasBody: false } : open;
    if (isNew) items.push(last);
    last.hasBody ||= !isTerm;
    const own: Place = { ...inside, where, linesOnly: isTerm };
    last.kids.push(...tagged(isTerm ? 'Lbl' : 'LBody', kid, own, grow(kid, own)));
  }
  return tagged(
    'L',
    element,
    place,
    items.map(({ where, kids }): Tag => ({ type: 'LI', where, kids })),
  );
}

function item(element: PrintedElement, place: Place, grow: Grow): readonly Tag[] {
  const body = tagged(
    'LBody',
    { tag: 'li', kids: [] },
    place,
    element.tag === 'li' ? grow(element, place) : grow({ tag: 'li', kids: [element] }, place),
  );
  const label: Kids =
    element.marker === undefined ? [] : [{ type: 'Lbl', where: place.where, kids: [markerOf(place)] }];
  return tagged('LI', element, place, [...label, ...body]);
}

function markerOf(place: Place): Leaf {
  return { kind: 'marker', where: place.where, text: '', dir: place.dir };
}

function elementsOf(element: PrintedElement, parent: string): { kid: PrintedElement; where: string }[] {
  const kids = element.kids.filter((kid) => typeof kid !== 'string');
  return kids.map((kid, i) => ({
    kid,
    where: pathTo(parent, kid, kids.slice(0, i + 1).filter(({ tag }) => tag === kid.tag).length),
  }));
}
