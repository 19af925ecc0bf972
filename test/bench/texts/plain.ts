// The words for an edition as plain text with a shape: what the baselines that read no HTML are given. Data only.

export type PlainInline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly children: PlainText }
  | { readonly kind: 'link'; readonly href: string; readonly children: PlainText };

export type PlainText = readonly PlainInline[];

export interface PlainList {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly { readonly text: PlainText; readonly sublist: PlainList | null }[];
}

export type PlainBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly id: string | null; readonly text: PlainText }
  | { readonly kind: 'paragraph'; readonly text: PlainText }
  | PlainList
  | { readonly kind: 'table'; readonly head: readonly PlainText[]; readonly rows: readonly (readonly PlainText[])[] }
  | { readonly kind: 'figure'; readonly source: string; readonly alt: string };

export interface PlainDocument {
  readonly title: string;
  readonly author: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly keywords: readonly string[];
  readonly locale: string;
  readonly country: string;
  readonly direction: 'ltr' | 'rtl';
  readonly script: string;
  readonly paper: 'A4' | 'Letter';
  readonly blocks: readonly PlainBlock[];
}

/** Text without marks, from a string. */
export function plain(text: string): PlainText {
  return text === '' ? [] : [{ kind: 'text', text }];
}
