// Units: the smallest pieces a translator handles, in reading order, with an identity that never depends on their text.

import type { Place } from './place.ts';
import { type Block, type Inline, type List, plainText, type Section } from './text.ts';

/** What a translator handles of a heading, paragraph, list item, table cell or picture. */
type Piece = {
  readonly text: readonly Inline[];
  readonly place: Place;
} & (
  | { readonly kind: 'heading' | 'paragraph' | 'item' | 'cell' }
  /** The alternative text of the picture in this file. */
  | { readonly kind: 'alt'; readonly picture: string }
);

/** A piece with its identity: `<section>#<number>`, numbered from 0 (the heading of the section). */
export type Unit = Piece & { readonly id: string };

function listPieces(list: List): Piece[] {
  return list.items.flatMap((item) => [
    { kind: 'item' as const, text: item.text, place: item.place },
    ...(item.sublist ? listPieces(item.sublist) : []),
  ]);
}

function blockPieces(block: Block): Piece[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [{ kind: block.kind, text: block.text, place: block.place }];
    case 'list':
      return listPieces(block);
    case 'table':
      return [block.head, ...block.rows].flat().map((cell) => ({ kind: 'cell' as const, ...cell }));
    case 'figure':
      return [
        {
          kind: 'alt',
          picture: block.source,
          text: [{ kind: 'text', text: block.alt, place: block.place }],
          place: block.place,
        },
      ];
  }
}

const known = new Map<Section, readonly Unit[]>();
const most = 5_000;

/** All units of a section. Every rule asks for them, so they are made once; of ten thousand editions all together would fill the memory. */
export function unitsOf(section: Section): readonly Unit[] {
  const before = known.get(section);
  if (before) return before;
  if (known.size >= most) known.clear();
  const units = unitsIn(section);
  known.set(section, units);
  return units;
}

function unitsIn(section: Section): readonly Unit[] {
  const heading: Piece = { kind: 'heading', text: section.heading, place: section.place };
  return [heading, ...section.blocks.flatMap(blockPieces)].map((piece, i): Unit => {
    const id = `${section.id}#${i}`;
    const { text, place } = piece;
    // Named one by one: an object that is spread takes twice the memory.
    return piece.kind === 'alt'
      ? { id, kind: 'alt', picture: piece.picture, text, place }
      : { id, kind: piece.kind, text, place };
  });
}

/** Every inline of running text, nested ones included, in reading order. */
export function inlinesOf(text: readonly Inline[]): readonly Inline[] {
  if (!text.some((inline) => inline.kind === 'strong' || inline.kind === 'link')) return text;
  return text.flatMap((inline) =>
    inline.kind === 'strong' || inline.kind === 'link' ? [inline, ...inlinesOf(inline.children)] : [inline],
  );
}

/** True when the unit says nothing: no character, no placeholder. */
export function isEmpty(unit: Unit): boolean {
  return plainText(unit.text).trim() === '' && !inlinesOf(unit.text).some((inline) => inline.kind === 'placeholder');
}
