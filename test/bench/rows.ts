// The words for what was measured. Data only.

import type { Scenario } from './options.ts';

export type Unit = 's' | 'ms' | 'MiB' | 'KiB' | 'editions/s' | 'x';

/** How many times polyleaf's rate, or polyleaf's time, the row's own is: one quotient for each round. */
export interface Ratio {
  readonly words: string;
  readonly samples: readonly number[];
}

export type Row =
  | {
      readonly kind: 'measured';
      readonly scenario: Scenario;
      /** Stable name for programs, unique in its scenario. */
      readonly id: string;
      readonly name: string;
      readonly unit: Unit;
      /** One value for each round. */
      readonly samples: readonly number[];
      /** Editions made in a round, where the row is a time for many. */
      readonly editions: number | null;
      readonly ratio: Ratio | null;
      /** Seconds of processor time, one value for each round; empty where it was not measured. */
      readonly processor: readonly number[];
      /** What a reader has to know to read the number right, or empty. */
      readonly note: string;
    }
  | {
      readonly kind: 'absent';
      readonly scenario: Scenario;
      readonly id: string;
      readonly name: string;
      /** Why there is no number, as it is printed: `not installed: ...`. */
      readonly why: string;
    };

export type Measured = Extract<Row, { kind: 'measured' }>;

/** The row, if it was measured. */
export function measured(rows: readonly Row[], scenario: Scenario, id: string): Measured | null {
  const row = rows.find((one) => one.scenario === scenario && one.id === id);
  return row?.kind === 'measured' ? row : null;
}

/** What a competitor's files are, beside the time they took. */
export interface Facts {
  readonly id: string;
  readonly name: string;
  readonly files: number;
  /** Medians over the files. */
  readonly kibibytes: number;
  readonly pages: number;
  readonly words: number;
  /** veraPDF's judgement by flavour, empty when it was not asked. */
  readonly conformance: readonly Judged[];
}

export interface Judged {
  readonly flavour: string;
  readonly judged: number;
  readonly passed: number;
  /** Rules that failed in some file, each once. */
  readonly failedRules: readonly string[];
}
