/** The tag tree as finishing builds it: structure elements, and the leaves that own what was painted. Data only. */
import type { Direction } from '../../model/printed.ts';

/** A structure element (ISO 32000-1, 14.7.2) before it has an object number. */
export interface Tag {
  readonly type: string;
  /** Place in the printed DOM. */
  readonly where: string;
  readonly kids: readonly (Tag | Leaf)[];
  readonly lang?: string;
  /** Base direction, where it differs from the parent's. */
  readonly dir?: Direction;
  readonly alt?: string;
  readonly expansion?: string;
  /** Accessible name and target of a link. */
  readonly name?: string;
  readonly href?: string;
  readonly listNumbering?: string;
  readonly cell?: Cell;
}

/** A table cell; `headers` are the ids of the header cells that speak for it. */
export interface Cell {
  readonly scope?: 'Row' | 'Column';
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly id?: string;
  readonly headers?: readonly string[];
}

/** Where painted content hangs. A text leaf is one text node of the DOM. */
export interface Leaf {
  readonly kind: 'text' | 'picture' | 'marker';
  readonly where: string;
  /** Text as the DOM has it; for a picture its alternative text, for a marker empty. */
  readonly text: string;
  /** Base direction of the block it stands in. */
  readonly dir: Direction;
}

export function isLeaf(kid: Tag | Leaf): kid is Leaf {
  return 'kind' in kid;
}

/** All leaves below a tag, in reading order. */
export function leavesOf(tag: Tag, found: Leaf[] = []): Leaf[] {
  for (const kid of tag.kids) {
    if (isLeaf(kid)) found.push(kid);
    else leavesOf(kid, found);
  }
  return found;
}

/** A tag and all tags below it, parents first, in reading order. */
export function tagsOf(tag: Tag, found: Tag[] = []): Tag[] {
  found.push(tag);
  for (const kid of tag.kids) if (!isLeaf(kid)) tagsOf(kid, found);
  return found;
}
