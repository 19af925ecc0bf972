// The written text as data: what a manuscript says, without Markdown and without HTML.

import type { Place } from './place.ts';

/** A piece of running text. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly place: Place }
  | { readonly kind: 'strong'; readonly children: readonly Inline[]; readonly place: Place }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[]; readonly place: Place }
  | { readonly kind: 'placeholder'; readonly name: string; readonly place: Place }
  | { readonly kind: 'evidence'; readonly id: string; readonly place: Place };

export interface ListItem {
  readonly text: readonly Inline[];
  readonly sublist: List | null;
  readonly place: Place;
}

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
  readonly place: Place;
}

export interface Cell {
  readonly text: readonly Inline[];
  readonly place: Place;
}

/** A block of a section. The first cell of each table row is the heading of the row. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: readonly Inline[]; readonly place: Place }
  | { readonly kind: 'heading'; readonly id: string | null; readonly text: readonly Inline[]; readonly place: Place }
  | List
  | {
      readonly kind: 'table';
      readonly head: readonly Cell[];
      readonly rows: readonly (readonly Cell[])[];
      readonly place: Place;
    }
  | { readonly kind: 'figure'; readonly source: string; readonly alt: string; readonly place: Place };

/** One part of a leaflet or of country notes, under a heading with a stable id. */
export interface Section {
  readonly id: string;
  readonly heading: readonly Inline[];
  readonly blocks: readonly Block[];
  readonly place: Place;
}

/** The plain characters of running text; placeholders and evidence marks contribute nothing. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(plainInline).join('');
}

function plainInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'strong':
    case 'link':
      return plainText(inline.children);
    case 'placeholder':
    case 'evidence':
      return '';
  }
}
