// What differs between two states of a workspace, as data: which file, and which part of it where that is known.

/** A part of a source file that can change by itself. */
export type Part =
  /** The whole file, or nobody knows. */
  | { readonly kind: 'file' }
  /** Something that is not read: comments, spaces, the order of keys. */
  | { readonly kind: 'layout' }
  /** A fixed phrase by its key. */
  | { readonly kind: 'phrase'; readonly name: string }
  /** A fact or setting, steps joined by dots; or a field of the front matter. */
  | { readonly kind: 'field'; readonly name: string }
  /** A unit of a text. */
  | { readonly kind: 'unit'; readonly name: string }
  /** The characters that are taken from a font. */
  | { readonly kind: 'characters' };

export interface Change {
  readonly path: string;
  readonly how: 'changed' | 'new' | 'gone';
  readonly part: Part;
}
