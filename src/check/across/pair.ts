// A text and its translation side by side, and what a check of one kind of fact looks like.

import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Place } from '../../model/place.ts';
import type { Said } from './said.ts';

export interface Pair {
  readonly source: Said;
  readonly target: Said;
  /** What the translation's text is called in findings: `risks#3`, `lead`. */
  readonly unit: string;
  readonly place: Place;
  /** `file:line` of the source text. */
  readonly at: string;
  /** Names that are never translated. */
  readonly names: readonly string[];
}

/** Looks at one kind of fact. */
export type Check = (pair: Pair) => readonly Diagnostic[];

/** What of `wanted` is not in `given`, each as often as it stands there. */
export function lacking(wanted: readonly string[], given: readonly string[]): readonly string[] {
  const left = [...given];
  return wanted.filter((one) => {
    const i = left.indexOf(one);
    if (i >= 0) left.splice(i, 1);
    return i < 0;
  });
}

/** A list in a sentence. */
export function listed(all: readonly string[]): string {
  return all.join(', ') || 'none';
}
