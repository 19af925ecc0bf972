// The exact form of a text as one string: letters, emphasis, links, placeholders, evidence marks. Equal forms are equal texts.

import type { Block, Inline, List, Section } from '../model/text.ts';
import type { Unit } from '../model/unit.ts';

/**
 * A text as it stands in a file: running text of a unit, or a plain value. `holds` is what it stands for beside its own words, or
 * empty: a heading for what its section consists of, so that nothing comes, goes or moves unnoticed; an excused text for its exceptions.
 */
export type Written = { readonly holds: string } & (
  | { readonly kind: 'unit'; readonly unit: Unit }
  | { readonly kind: 'plain'; readonly text: string }
);

// Control characters cannot stand in a text (syntax/guard.ts refuses them), so they can stand between its parts.
const open = '\u0001';
const close = '\u0002';

/** The exact form of a text. Line breaks of the file are not part of it, everything that a reader sees or follows is. */
export function formOf(written: Written): string {
  const holds = written.holds === '' ? '' : `${close}${written.holds}`;
  if (written.kind === 'plain') return `plain${open}${written.text}${holds}`;
  const { unit } = written;
  const picture = unit.kind === 'alt' ? unit.picture : '';
  return `${unit.kind}${open}${picture}${close}${inlinesForm(unit.text)}${holds}`;
}

/** What a section consists of, without a word of it: `paragraph ol(item item(ul(item))) table(2 2 2)`. */
export function structureOf({ blocks }: Section): string {
  return blocks.map(blockStructure).join(' ');
}

function blockStructure(block: Block): string {
  if (block.kind === 'list') return listStructure(block);
  if (block.kind === 'table') return `table(${[block.head, ...block.rows].map((row) => row.length).join(' ')})`;
  return block.kind;
}

function listStructure({ ordered, items }: List): string {
  const each = items.map(({ sublist }) => (sublist ? `item(${listStructure(sublist)})` : 'item'));
  return `${ordered ? 'ol' : 'ul'}(${each.join(' ')})`;
}

function inlinesForm(text: readonly Inline[]): string {
  return text.map(inlineForm).join('');
}

function inlineForm(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'strong':
      return `${open}strong${open}${inlinesForm(inline.children)}${close}`;
    case 'link':
      return `${open}link${open}${inline.href}${open}${inlinesForm(inline.children)}${close}`;
    case 'placeholder':
      return `${open}placeholder${open}${inline.name}${close}`;
    case 'evidence':
      return `${open}evidence${open}${inline.id}${close}`;
  }
}

/** A paragraph that stands in front matter, as a text. */
export function paragraph(text: readonly Inline[], place: Unit['place']): Written {
  return { kind: 'unit', unit: { id: '', kind: 'paragraph', text, place }, holds: '' };
}
