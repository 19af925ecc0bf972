// What only a release refuses: its codes, and how grave each code is in a draft and in a release.

export type Severity = 'error' | 'warning';

/** The codes of the gate with the arguments that their sentences need. */
export interface ReleaseFindings {
  'text-draft': { readonly text: string; readonly units: number; readonly roles: string };
  'unit-missing': { readonly units: string; readonly text: string };
  'text-filler': { readonly unit: string; readonly found: string };
  'supply-filler': { readonly name: string; readonly by: string; readonly found: string; readonly locales: string };
  'supply-locale': { readonly name: string; readonly by: string; readonly locales: string };
  'fact-memory': { readonly country: string; readonly fact: string };
  /** `element` is empty where the whole pack is from memory. */
  'rule-memory': { readonly jurisdiction: string; readonly element: string };
  'date-future': { readonly field: string; readonly date: string; readonly today: string };
  'balance-lost': { readonly benefits: number; readonly risks: number };
  'wording-absolute': { readonly unit: string; readonly found: string };
  'wording-promotional': { readonly unit: string; readonly found: string };
  'wording-unused': { readonly text: string; readonly unit: string; readonly words: string };
  'wording-unknown': { readonly locale: string; readonly file: string };
  'product-named': { readonly unit: string; readonly name: string };
  'reading-beyond': {
    readonly leaflet: string;
    readonly locale: string;
    readonly score: string;
    readonly limit: string;
    readonly clause: string;
    readonly countries: string;
  };
}

/** What a draft may have and a release may not. The same finding, in the same place, is a warning in the one and an error in the other. */
export const refusedByRelease: ReadonlySet<string> = new Set([
  'country-language-missing',
  'element-missing',
  'evidence-expired',
  'evidence-unverified',
  'supply-missing',
  'supply-filler',
  'supply-locale',
  'text-filler',
  'text-draft',
  'unit-missing',
  'approval-stale',
  'approval-missing',
  'fact-memory',
  'rule-memory',
  'date-future',
  'balance-lost',
  'wording-absolute',
  'wording-promotional',
  'wording-unknown',
  'product-named',
  'reading-beyond',
  // A translation can be right where these say that it differs: it says so by an exception with its reason.
  'number-word',
  'time-differs',
  'time-order',
  'negation-differs',
  'sentence-lost',
  'statutory-missing',
  // What is measured on the printed page.
  'letter-height',
  'point-size',
]);

/** Leftovers: they stop neither a draft nor a release. */
export const leftovers: ReadonlySet<string> = new Set([
  'evidence-unused',
  'supply-unused',
  'derivation-unused',
  'notes-unlisted',
  'approval-unknown',
  'wording-unused',
  'exception-unused',
]);

/** How grave a code is, in a draft or in a release. What is neither for the gate nor a leftover is always an error. */
export function severityOf(code: string, release: boolean): Severity {
  if (leftovers.has(code)) return 'warning';
  return release || !refusedByRelease.has(code) ? 'error' : 'warning';
}

/** True for what only a release refuses. */
export function isForRelease(code: string): boolean {
  return refusedByRelease.has(code);
}
