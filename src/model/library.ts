// Everything a workspace says, read and resolved: what the benches work on.

import type { Approval } from './approval.ts';
import type { CountryFacts, CountryNotes } from './country.ts';
import type { SourceFile } from './environment.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import type { Leaflet, Translation } from './leaflet.ts';
import type { Derivation, LocaleForm } from './locale.ts';
import type { Phrases, Say } from './phrases.ts';
import type { Place } from './place.ts';
import type { StatutorySentence } from './statutory.ts';
import type { Wording, WordingException } from './wording.ts';

/** A locale that can print: its form, its phrases and where they come from. */
export interface Locale {
  readonly form: LocaleForm;
  readonly say: Say;
  /** The phrases by key as they are said here, placeholders unfilled. */
  readonly texts: ReadonlyMap<string, string>;
  /** Paths of the files that made it. */
  readonly files: readonly string[];
}

export interface DerivedBy {
  readonly derivation: Derivation;
  readonly tag: string;
  /** The declared words that the texts of the workspace really use. */
  readonly used: ReadonlySet<string>;
}

/** A manuscript whose front matter was refused. */
export interface Unread {
  /** The fields that were missing or wrong, each with the place of its finding. */
  readonly fields: ReadonlyMap<string, Place>;
}

export interface Library {
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly leaflets: ReadonlyMap<string, Leaflet>;
  /** Leaflet id to locale to text, derived locales included. */
  readonly translations: ReadonlyMap<string, ReadonlyMap<string, Translation>>;
  /** Leaflet id to locale to what is known of a text that is no translation. */
  readonly unread: ReadonlyMap<string, ReadonlyMap<string, Unread>>;
  readonly forms: ReadonlyMap<string, LocaleForm>;
  /** The phrases as they were written, by locale. */
  readonly phrases: ReadonlyMap<string, Phrases>;
  /** Locales with form and phrases, derived ones included. */
  readonly locales: ReadonlyMap<string, Locale>;
  readonly derivations: readonly DerivedBy[];
  readonly countries: ReadonlyMap<string, CountryFacts>;
  readonly jurisdictions: ReadonlyMap<string, Jurisdiction>;
  /** Country to locale to notes. */
  readonly notes: ReadonlyMap<string, ReadonlyMap<string, CountryNotes>>;
  /** Every approval that can be read, without the lines that were changed by hand. */
  readonly approvals: readonly Approval[];
  /** Statutory sentences by id. */
  readonly statutory: ReadonlyMap<string, StatutorySentence>;
  /** Words that no text in a locale may use, by locale. */
  readonly wording: ReadonlyMap<string, Wording>;
  readonly wordingExceptions: readonly WordingException[];
  /** Names of products and makers that no condition leaflet may name. */
  readonly products: readonly string[];
  /** Region id to its countries. */
  readonly regions: ReadonlyMap<string, readonly string[]>;
}
