// What the law and the health service of one country add.

import type { Exception } from './exception.ts';
import type { Place } from './place.ts';
import type { Inline, Section } from './text.ts';

export type Confidence = 'found' | 'memory';

/** How well a group of facts is known. */
export interface Backing {
  readonly confidence: Confidence;
  readonly source: string | null;
}

/** A group of facts with whoever compared it with its source; both are empty while nobody has. */
export interface BackedGroup extends Backing {
  readonly checkedBy: string;
  readonly checkedOn: string;
  readonly place: Place;
}

/** Facts of one country. Numbers and phones are texts. */
export interface CountryFacts {
  readonly country: string;
  /** Id of the pack with its rules. */
  readonly jurisdiction: string;
  readonly jurisdictionPlace: Place;
  readonly languages: Backing & {
    /** `all`: an edition in each required locale; `any`: one of them is enough. */
    readonly rule: 'all' | 'any';
    readonly required: readonly string[];
    readonly optional: readonly string[];
    readonly place: Place;
  };
  readonly authority: Backing & { readonly website: string };
  readonly reporting: Backing & { readonly url: string; readonly phone: string | null };
  readonly emergency: Backing & { readonly primary: string; readonly numbers: ReadonlyMap<string, string> };
  readonly paper: Backing & { readonly size: 'A4' | 'Letter' };
  /** What stands behind every group of country.yaml, by its name; also behind those that only the notes make use of. */
  readonly groups: ReadonlyMap<string, BackedGroup>;
  readonly place: Place;
}

/** What one country adds in one language. */
export interface CountryNotes {
  readonly country: string;
  readonly locale: string;
  readonly name: string;
  readonly authority: string;
  readonly emergencyNote: readonly Inline[];
  readonly adviceNote: readonly Inline[];
  readonly sections: readonly Section[];
  /** Ids of sections of which a part was refused in reading. */
  readonly refused: ReadonlySet<string>;
  /** Names of the statutory sentences that these notes carry. */
  readonly statutory: readonly string[];
  readonly exceptions: readonly Exception[];
  readonly place: Place;
}
