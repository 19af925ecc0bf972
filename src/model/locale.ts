// What the form of a locale is: script, direction, digits, quotation marks, spacing.

import type { Place } from './place.ts';

export type Spacing = 'plain' | 'french' | 'swiss-french' | 'canadian-french' | 'one-letter-words' | 'cjk';

/** The typographic form of a locale, with everything it derives from already applied. */
export interface LocaleForm {
  readonly tag: string;
  /** Name of the language in its own script. */
  readonly name: string;
  /** ISO 15924 code. */
  readonly script: 'Latn' | 'Grek' | 'Arab' | 'Hebr' | 'Deva' | 'Jpan' | 'Hans';
  readonly direction: 'ltr' | 'rtl';
  /** Unicode numbering system of numbers in running text. */
  readonly digits: 'latn' | 'arab' | 'deva';
  /** Opening and closing mark of the outer and of the inner quotation. */
  readonly quotes: readonly [string, string, string, string];
  readonly spacing: Spacing;
  /** Name of the hyphenation patterns, or null for no hyphens. */
  readonly hyphens: string | null;
  /** The locales this one derives from, nearest first; empty for a locale that stands by itself. */
  readonly from: readonly string[];
  readonly place: Place;
}

/** What a derived locale changes in the text of the locale it derives from. */
export interface Derivation {
  readonly from: string;
  /** Whole words and terms; a capitalised form follows its lower-case entry. */
  readonly words: ReadonlyMap<string, string>;
  /** Single characters, everywhere. */
  readonly letters: ReadonlyMap<string, string>;
  /** Phrases replaced by key. */
  readonly phrases: ReadonlyMap<string, string>;
  readonly place: Place;
  readonly placeOf: (word: string) => Place;
}
