// Jurisdictions: what the law of some countries asks of a leaflet, as data.

import type { Confidence } from './country.ts';
import type { Kind } from './leaflet.ts';
import type { Place } from './place.ts';

/** The sections that country notes can have. */
export const noteSections = ['reporting', 'responsible', 'approval'] as const;
export type NoteSection = (typeof noteSections)[number];

/** What must be there beside the section itself. */
export interface Needs {
  /** Supply items with a value, printed in the section or the notes. */
  readonly supply: readonly string[];
  /** Sections of the country's notes, with a text. */
  readonly notes: readonly NoteSection[];
  /** Facts of the country that the section or the notes must print, such as `authority`. */
  readonly facts: readonly string[];
  /** Fields of the manuscript's front matter. */
  readonly fields: readonly string[];
}

/** One thing that a leaflet must say. Its id means the same in every jurisdiction. */
export interface Element {
  readonly id: string;
  readonly title: string;
  /** The clause that asks for it, or null: the general rules do. */
  readonly clause: string | null;
  /** The pack that gives the clause. */
  readonly by: string;
  readonly kinds: readonly Kind[];
  /** Sections that may carry it. None: the element lies in its needs alone. */
  readonly sections: readonly string[];
  readonly needs: Needs;
  readonly confidence: Confidence;
  readonly place: Place;
}

/** Something that can be measured. */
export type Limit = { readonly clause: string | null; readonly by: string; readonly place: Place } & (
  | { readonly kind: 'letter-height-mm' | 'point-size'; readonly least: number }
  | { readonly kind: 'reading-grade'; readonly most: number }
  /** Languages (not regional forms) that every patient must be given. */
  | { readonly kind: 'languages'; readonly all: readonly string[] }
);

/** The rules that some countries share, with everything that they take over from other packs. */
export interface Jurisdiction {
  readonly id: string;
  readonly title: string;
  readonly basis: {
    readonly law: string;
    readonly url: string | null;
    readonly confidence: Confidence;
    readonly source: string | null;
    readonly checkedBy: string;
    readonly checkedOn: string;
    /** Where it says how well it is known. */
    readonly place: Place;
  };
  /** Its own id and those of the packs it extends, nearest first. */
  readonly chain: readonly string[];
  readonly elements: ReadonlyMap<string, Element>;
  readonly limits: ReadonlyMap<Limit['kind'], Limit>;
  /** Section ids that the chain speaks of. */
  readonly sections: ReadonlySet<string>;
  readonly place: Place;
}

/** Path of the pack with this id. */
export function packPath(id: string): string {
  return `content/jurisdictions/${id}.yaml`;
}

/** The elements that a leaflet of this kind must have, in the order of the packs. */
export function elementsFor(jurisdiction: Jurisdiction, kind: Kind): readonly Element[] {
  return [...jurisdiction.elements.values()].filter((element) => element.kinds.includes(kind));
}

/** The clauses by which a jurisdiction asks for a supply item, each once. General rules have none. */
export function supplyClauses(jurisdiction: Jurisdiction, item: string): readonly string[] {
  const asking = [...jurisdiction.elements.values()].filter(({ needs }) => needs.supply.includes(item));
  return [...new Set(asking.flatMap(({ clause }) => clause ?? []))];
}

/** How an element stands in one country. `not-required`: its law does not ask a leaflet of this kind for it. */
export type ElementState = 'present' | 'placeholder' | 'missing' | 'not-required';

/** Why an element is not there. */
export type Why =
  | 'undeclared'
  | 'section-missing'
  | 'section-empty'
  | 'section-filler'
  | 'supply-unlisted'
  | 'supply-missing'
  | 'supply-filler'
  | 'supply-unprinted'
  | 'notes-missing'
  | 'notes-section-missing'
  | 'notes-section-empty'
  | 'notes-section-filler'
  | 'fact-missing'
  | 'fact-unprinted'
  | 'field-missing';

/** One reason why an element is not there, and where. */
export interface Lack {
  readonly state: Exclude<ElementState, 'present' | 'not-required'>;
  readonly why: Why;
  readonly name: string;
  readonly place: Place;
}
