// Leaflets and their translations.

import type { Exception } from './exception.ts';
import type { Place } from './place.ts';
import type { Section } from './text.ts';

export type Kind = 'condition' | 'device';

/** `consensus`: general medical knowledge; `trial`: one result; `manufacturer`: the maker says so; `unverified`: drafts only. */
export const evidenceCategories = ['consensus', 'trial', 'manufacturer', 'unverified'] as const;
export type EvidenceCategory = (typeof evidenceCategories)[number];

/** One entry of a leaflet's evidence register. Dates are `YYYY-MM-DD`; an unchecked entry has empty `checkedBy`. */
export interface Evidence {
  readonly id: string;
  readonly claim: string;
  readonly category: EvidenceCategory;
  readonly sources: readonly { readonly title: string; readonly url: string | null }[];
  readonly checkedBy: string;
  readonly checkedOn: string;
  readonly expires: string;
  readonly place: Place;
}

/** A mark `[^ev:id]` behind a sentence: where a text rests on an entry. */
export interface EvidenceMark {
  readonly id: string;
  readonly section: string;
  readonly place: Place;
  /** The locale of the text that was written, and the ones that derive from it: all of them print the sentence. */
  readonly locales: readonly string[];
}

/** An entry with every mark of it, sorted by place. */
export interface EvidenceUse {
  readonly leaflet: string;
  readonly entry: Evidence;
  readonly marks: readonly EvidenceMark[];
}

/** Something only the manufacturer or distributor can say. */
export interface SupplyItem {
  readonly name: string;
  readonly by: 'manufacturer' | 'distributor';
  /** The supplied text for every locale, one text for each locale, or null: not supplied yet. */
  readonly value: string | Readonly<Record<string, string>> | null;
  readonly place: Place;
  /** Place of the value for one locale. */
  readonly placeOf: (locale: string) => Place;
}

/** The supplied text for a locale, or null: a gap. `locales` are the locale and the ones it derives from, nearest first. */
export function suppliedText({ value }: SupplyItem, locales: readonly string[]): string | null {
  if (value === null || typeof value === 'string') return value;
  for (const locale of locales) {
    const text = value[locale];
    if (text) return text;
  }
  return null;
}

/** A section's word that it carries an element which some jurisdiction asks for. */
export interface Claim {
  readonly section: string;
  readonly element: string;
  readonly place: Place;
}

/** What is true of a leaflet in every language. */
export interface Leaflet {
  readonly id: string;
  readonly kind: Kind;
  readonly source: string;
  readonly version: string;
  readonly organisation: string;
  readonly sections: readonly string[];
  readonly claims: readonly Claim[];
  /** Where claims stand, or would. */
  readonly claimsPlace: Place;
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly supply: ReadonlyMap<string, SupplyItem>;
  /** Names that are never translated, hyphenated or broken. */
  readonly names: readonly string[];
  /** School year that its texts are for at most, where no law says so; null where it sets no limit. */
  readonly readingGrade: number | null;
  readonly place: Place;
}

export const statedStates = ['draft', 'translated', 'reviewed', 'approved'] as const;
/** What a manuscript says of itself. `reviewed` and `approved` hold only as far as approvals prove them. */
export type StatedState = (typeof statedStates)[number];

/** One leaflet's text in one locale. */
export interface Translation {
  readonly leaflet: string;
  readonly locale: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly lead: string;
  /** `YYYY-MM-DD`; every printed date comes from here. */
  readonly date: string;
  readonly datePlace: Place;
  readonly stated: StatedState;
  readonly statedPlace: Place;
  readonly keywords: readonly string[];
  readonly sections: readonly Section[];
  /** Ids of sections of which a part was refused in reading: they are not compared until that is mended. */
  readonly refused: ReadonlySet<string>;
  readonly exceptions: readonly Exception[];
  readonly fieldPlaces: { readonly title: Place; readonly shortTitle: Place; readonly lead: Place };
  readonly place: Place;
}
