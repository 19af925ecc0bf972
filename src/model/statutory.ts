// Sentences that a law asks for, word for word in each language.

import type { Place } from './place.ts';

/** One sentence that country notes carry unchanged. */
export interface StatutorySentence {
  readonly id: string;
  /** Section of the notes that holds it. */
  readonly section: string;
  /** Jurisdiction id to the clause that asks for it. */
  readonly clauses: ReadonlyMap<string, string>;
  /** Locale to the sentence, with placeholders as `{{name}}`. A derived locale has the sentence of the one it derives from. */
  readonly texts: ReadonlyMap<string, string>;
  readonly place: Place;
}
