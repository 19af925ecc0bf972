// A sentence for a finding: what was found, what to do, and what the code means.

import type { Code, Findings } from '../model/diagnostic.ts';

export interface Sentence<C extends Code> {
  /** What was found, in one line. */
  readonly message: (args: Findings[C]) => string;
  /** What to do about it. */
  readonly fix: (args: Findings[C]) => string;
  /** Why it matters and when it comes up; shown by `polyleaf explain`. */
  readonly explain: string;
}

export type Sentences<C extends Code> = { readonly [K in C]: Sentence<K> };
