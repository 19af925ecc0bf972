// Sections that lost something in reading. What was refused there must not be reported a second time as missing.

import type { Diagnostic } from './diagnostic.ts';
import type { Section } from './text.ts';

/** Ids of the sections in which something was refused, by the lines of the findings. */
export function refusedSections(sections: readonly Section[], diagnostics: readonly Diagnostic[]): ReadonlySet<string> {
  return new Set(
    diagnostics.flatMap(({ place }) => sections.findLast((section) => section.place.line <= place.line)?.id ?? []),
  );
}
