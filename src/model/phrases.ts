// Fixed phrases as data, and what says them.

import type { Place } from './place.ts';

export interface Phrase {
  readonly text: string;
  readonly place: Place;
}

/** The phrases of one locale by key (`emergency.title`). */
export interface Phrases {
  readonly locale: string;
  readonly file: string;
  readonly byKey: ReadonlyMap<string, Phrase>;
  /** Place of the nearest parent of a key that exists: where a missing phrase should stand. */
  readonly placeOfParent: (key: string) => Place;
}

/** Says the phrase `key`. Throws on an unknown key or a missing value: `check` has excluded both before. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;
