/** List markers that Chromium draws as shapes say their character, since no glyph does (14.8.5.5, sense). */
import type { Alignment } from './align.ts';
import { BULLETS } from './tags/roles.ts';
import { isLeaf, type Leaf, type Tag, tagsOf } from './tags/tag.ts';

export function bulletsOf(root: Tag, alignment: Alignment): Map<Leaf, string> {
  const bullets = new Map<Leaf, string>();
  for (const list of tagsOf(root).filter(({ type }) => type === 'L')) {
    const character = BULLETS.get(list.listNumbering ?? '') ?? '\u2022';
    for (const item of list.kids) {
      const label = isLeaf(item) ? undefined : item.kids[0];
      const leaf = label === undefined || isLeaf(label) ? undefined : label.kids[0];
      if (leaf === undefined || !isLeaf(leaf) || leaf.kind !== 'marker') continue;
      const parts = alignment.parts.get(leaf) ?? [];
      if (!parts.some((part) => part.kind === 'piece' && part.piece.kind === 'text')) bullets.set(leaf, character);
    }
  }
  return bullets;
}
