/** How content is put into a tag: blocks or lines as its type allows, paragraphs round loose lines, paths for messages. */
import type { Direction, PrintedElement } from '../../model/printed.ts';
import { EITHER, INLINE, LINES } from './roles.ts';
import { isLeaf, type Leaf, type Tag } from './tag.ts';

export type Kids = readonly (Tag | Leaf)[];

/** Where an element stands: its path, the direction round it, and whether only lines of text may come of it. */
export interface Place {
  readonly where: string;
  readonly dir: Direction;
  readonly linesOnly: boolean;
}

/** Grows the tags and leaves of an element's children; handed down, since lists and tables hold everything and stand in everything. */
export type Grow = (element: PrintedElement, place: Place) => Kids;

/** A tag of a type, with its content in the form the type allows; nothing when there is no content. */
export function tagged(type: string, element: PrintedElement, place: Place, kids: Kids): readonly Tag[] {
  const whole =
    LINES.has(type) || INLINE.has(type) ? kids : EITHER.has(type) && kids.every(isInline) ? kids : paragraphs(kids);
  if (whole.length === 0 && type !== 'TD' && type !== 'TH') return [];
  const { lang, dir, name, href, expansion } = element;
  return [
    {
      type,
      where: place.where,
      kids: whole,
      ...(lang === undefined ? {} : { lang }),
      ...(dir === undefined ? {} : { dir }),
      ...(expansion === undefined ? {} : { expansion }),
      ...(type === 'Link' && name !== undefined && href !== undefined ? { name, href } : {}),
    },
  ];
}

/** Wraps each run of inline content among blocks in a paragraph. */
export function paragraphs(kids: Kids): Kids {
  const blocks: (Tag | Leaf)[] = [];
  let run: (Tag | Leaf)[] = [];
  const end = (): void => {
    const [first] = run;
    if (first !== undefined) blocks.push({ type: 'P', where: first.where, kids: run });
    run = [];
  };
  for (const kid of kids) {
    if (isInline(kid)) run.push(kid);
    else {
      end();
      blocks.push(kid);
    }
  }
  end();
  return blocks;
}

export function isInline(kid: Tag | Leaf): boolean {
  return isLeaf(kid) || INLINE.has(kid.type);
}

export function pathTo(parent: string, element: PrintedElement, nth: number): string {
  const own = element.id === undefined ? `${element.tag}${nth > 1 ? `:${nth}` : ''}` : `${element.tag}#${element.id}`;
  return parent === '' ? own : `${parent} > ${own}`;
}
