// The exact form of a text as one string: letters, emphasis, links, placeholders, evidence marks. Equal forms are equal texts.

import type { Inline } from '../model/text.ts';
import type { Unit } from '../model/unit.ts';

/** A text as it stands in a file: running text of a unit, or a plain value. */
export type Written =
  | { readonly kind: 'unit'; readonly unit: Unit }
  | { readonly kind: 'plain'; readonly text: string };

// Control characters cannot stand in a text (syntax/guard.ts refuses them), so they can stand between its parts.
const open = '\u0001';
const close = '\u0002';

/** The exact form of a text. Line breaks of the file are not part of it, everything that a reader sees or follows is. */
export function formOf(written: Written): string {
  if (written.kind === 'plain') return `plain${open}${written.text}`;
  const { unit } = written;
  const picture = unit.kind === 'alt' ? unit.picture : '';
  return `${unit.kind}${open}${picture}${close}${inlinesForm(unit.text)}`;
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
  return { kind: 'unit', unit: { id: '', kind: 'paragraph', text, place } };
}
