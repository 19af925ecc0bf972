// What was printed beside what the law asks of print: findings that only the finished files can tell.

import { checkLegibility } from '../check/legibility.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { ManifestEntry } from '../model/edition.ts';
import type { Library } from '../model/library.ts';

/** Findings about editions that are made, now or before. */
export function checkPrinted(entries: readonly ManifestEntry[], library: Library): readonly Diagnostic[] {
  return checkLegibility(entries, library);
}
