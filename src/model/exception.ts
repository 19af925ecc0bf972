// A finding that someone has looked at and found right as it is, with the reason.

import type { Place } from './place.ts';

/** The comparisons of a translation with its source that may be wrong in one place and right everywhere else. */
export const exceptable = [
  'number-differs',
  'number-order',
  'number-word',
  'measure-differs',
  'time-differs',
  'time-order',
  'negation-differs',
  'sentence-lost',
  'contact-differs',
  'link-differs',
  'name-differs',
  'emphasis-differs',
] as const;

/** Holds for one code in one unit of a text, while the quoted words stand in it. */
export interface Exception {
  readonly unit: string;
  readonly code: (typeof exceptable)[number];
  /** Words of the translation's unit, letter by letter. */
  readonly words: string;
  readonly reason: string;
  readonly place: Place;
}
