// Words that a leaflet must not use: promises in each language, and the names of products.

import type { Place } from './place.ts';

/** The words of one language. Each is a pattern: `*` stands for the rest of a word, a space for any space. */
export interface Wording {
  readonly locale: string;
  readonly absolute: readonly string[];
  readonly promotional: readonly string[];
  /** What sounds like one of them and says no such thing, such as "not a cure". */
  readonly harmless: readonly string[];
  /** The language writes its words without spaces, so that they are found inside each other. */
  readonly joined: boolean;
  readonly place: Place;
}

/** Words that one unit may use, with the reason. They have to stand in it, letter by letter. */
export interface WordingException {
  /** The leaflet, the country, or `phrases`. */
  readonly text: string;
  readonly unit: string;
  readonly locale: string;
  readonly words: string;
  readonly reason: string;
  readonly place: Place;
}

/** Path of the words of a locale. */
export function wordingPath(locale: string): string {
  return `content/wording/${locale}.yaml`;
}

/** Path of the exceptions. */
export const exceptionsPath = 'content/wording/exceptions.yaml';

/** Path of the names of products and makers that no condition leaflet may name. */
export const productsPath = 'content/wording/products.yaml';
