/** Reads Chromium's tag tree for the one thing that only it knows: which painted pieces belong together, in the order of the DOM. */
import { refuseShape } from '../broken.ts';
import type { Printed } from '../content/pages.ts';
import type { Piece } from '../content/piece.ts';
import { type Draft, dictAt, resolve } from '../pdf/draft.ts';
import {
  asArray,
  asName,
  asRef,
  type Dict,
  isArray,
  isDict,
  isName,
  isRef,
  isString,
  type PdfObject,
  type Ref,
} from '../pdf/syntax.ts';

/** What one text node, list marker or picture painted, in paint order. */
export interface PrintItem {
  readonly kind: 'text' | 'marker' | 'picture';
  readonly pieces: readonly Piece[];
}

/** Annotations of one link, and the items [from, to) that stand inside it. */
export interface PrintLink {
  readonly annotations: readonly Ref[];
  readonly from: number;
  readonly to: number;
}

export interface PrintTree {
  readonly items: readonly PrintItem[];
  readonly links: readonly PrintLink[];
  /** Every structure element of Chromium's; none of them survives. */
  readonly elements: readonly Ref[];
}

const DEEPEST = 250;

interface Walk {
  readonly draft: Draft;
  readonly marks: ReadonlyMap<string, readonly Piece[]>;
  readonly items: PrintItem[];
  readonly links: PrintLink[];
  readonly seen: Map<number, Ref>;
  readonly used: Set<string>;
}

/** @throws Refusal `shape` when the tree is missing, loops, or names marks that no page has. */
export function readPrintTree(draft: Draft, printed: Printed): PrintTree {
  const catalog = dictAt(draft, draft.file.root, 'catalog');
  const root = dictAt(draft, catalog.get('StructTreeRoot'), 'StructTreeRoot');
  const walk: Walk = { draft, marks: marksOf(printed), items: [], links: [], seen: new Map(), used: new Set() };
  for (const kid of kidsOf(draft, root)) element(walk, asRef(kid, 'StructTreeRoot K'), undefined, 0);
  return { items: walk.items, links: walk.links, elements: Array.from(walk.seen.values()) };
}

function marksOf({ pages, contents }: Printed): Map<string, Piece[]> {
  const marks = new Map<string, Piece[]>();
  for (const content of contents) {
    const key = content.isForm ? `${content.ref.id}` : `${pages[content.page]?.ref.id}`;
    for (const piece of content.pieces) {
      if (piece.mcid === undefined) continue;
      const mark = `${key}/${piece.mcid}`;
      const pieces = marks.get(mark);
      if (pieces === undefined) marks.set(mark, [piece]);
      else pieces.push(piece);
    }
  }
  return marks;
}

function element(walk: Walk, ref: Ref, outerPage: Ref | undefined, depth: number): void {
  if (depth > DEEPEST || walk.seen.has(ref.id)) refuseShape('tag tree loops or is too deep', `object ${ref.id}`);
  walk.seen.set(ref.id, ref);
  const head = dictAt(walk.draft, ref, 'structure element');
  const page = pageOf(head, outerPage);
  const type = asName(head.get('S'), 'structure element S');
  const from = walk.items.length;
  const annotations: Ref[] = [];
  const own: Piece[] = [];
  for (const kid of kidsOf(walk.draft, head)) {
    if (isRef(kid) && isDict(resolve(walk.draft, kid)) && !isLeafObject(dictAt(walk.draft, kid, 'K'))) {
      if (own.length > 0) add(walk, 'text', own.splice(0));
      element(walk, kid, page, depth + 1);
    } else if (typeof kid === 'number') for (const piece of piecesOf(walk, page, kid)) own.push(piece);
    else {
      const object = dictAt(walk.draft, kid, 'K');
      if (object.has('Obj')) annotations.push(asRef(object.get('Obj'), 'OBJR'));
      else
        for (const piece of piecesOf(
          walk,
          object.has('Stm') ? asRef(object.get('Stm'), 'Stm') : pageOf(object, page),
          object.get('MCID'),
        ))
          own.push(piece);
    }
  }
  if (own.length > 0) add(walk, 'text', own);
  if (type === 'Lbl') merge(walk, 'marker', from);
  else if (
    type === 'Figure' &&
    isString(head.get('Alt')) &&
    !walk.items.slice(from).some(({ kind }) => kind === 'picture')
  )
    merge(walk, 'picture', from);
  if (annotations.length > 0) walk.links.push({ annotations, from, to: walk.items.length });
}

/** All items from `from` on are parts of one marker or picture. */
function merge(walk: Walk, kind: 'marker' | 'picture', from: number): void {
  const pieces = walk.items.splice(from).flatMap((item) => item.pieces);
  if (pieces.length > 0) walk.items.push({ kind, pieces });
}

function add(walk: Walk, kind: PrintItem['kind'], pieces: readonly Piece[]): void {
  walk.items.push({ kind, pieces });
}

function piecesOf(walk: Walk, stream: Ref | undefined, mcid: PdfObject | undefined): readonly Piece[] {
  if (stream === undefined || typeof mcid !== 'number') return refuseShape('mark without a page or number', 'tag tree');
  const key = `${stream.id}/${mcid}`;
  if (walk.used.has(key)) refuseShape('mark used twice', `object ${stream.id}, MCID ${mcid}`);
  walk.used.add(key);
  // A mark in which nothing was painted is no damage: Chromium writes them for empty boxes.
  return walk.marks.get(key) ?? [];
}

function isLeafObject(value: Dict): boolean {
  const type = value.get('Type');
  return isName(type) && (type.value === 'MCR' || type.value === 'OBJR');
}

function pageOf(head: Dict, outer: Ref | undefined): Ref | undefined {
  const page = head.get('Pg');
  return page === undefined ? outer : asRef(page, 'Pg');
}

function kidsOf(draft: Draft, head: Dict): readonly PdfObject[] {
  const value = head.get('K');
  if (value === undefined) return [];
  const held = isRef(value) ? resolve(draft, value) : value;
  return isArray(held) ? asArray(held, 'K') : [value];
}
