// Leaflets and their translations.

import type { Place } from './place.ts';
import type { Section } from './text.ts';

export type Kind = 'condition' | 'device';

export type EvidenceCategory = 'consensus' | 'trial' | 'manufacturer' | 'unverified';

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

/** Something only the manufacturer or distributor can say. */
export interface SupplyItem {
  readonly name: string;
  readonly by: 'manufacturer' | 'distributor';
  /** The supplied text for every locale, one text for each locale, or null: not supplied yet. */
  readonly value: string | Readonly<Record<string, string>> | null;
  /** Jurisdiction id to the clause that asks for the item. */
  readonly clauses: Readonly<Record<string, string>>;
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
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly supply: ReadonlyMap<string, SupplyItem>;
  /** Names that are never translated, hyphenated or broken. */
  readonly names: readonly string[];
  readonly place: Place;
}

/** The supplied text for the first of `locales` that has one, or null. */
export function suppliedValue({ value }: SupplyItem, locales: readonly string[]): string | null {
  if (value === null || typeof value === 'string') return value;
  for (const locale of locales) {
    const text = value[locale];
    if (text) return text;
  }
  return null;
}

export const claims = ['draft', 'translated', 'reviewed', 'approved'] as const;
/** What a manuscript says of itself. `reviewed` and `approved` hold only as far as approvals prove them. */
export type Claim = (typeof claims)[number];

/** One leaflet's text in one locale. */
export interface Translation {
  readonly leaflet: string;
  readonly locale: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly lead: string;
  /** `YYYY-MM-DD`; every printed date comes from here. */
  readonly date: string;
  readonly claim: Claim;
  readonly claimPlace: Place;
  readonly keywords: readonly string[];
  readonly sections: readonly Section[];
  /** Ids of sections of which a part was refused in reading: they are not compared until that is mended. */
  readonly refused: ReadonlySet<string>;
  readonly place: Place;
}
