// Findings for other programs: JSON, GitHub annotations, SARIF, JUnit.

import type { Diagnostic } from '../model/diagnostic.ts';
import { github } from './github.ts';
import { junit } from './junit.ts';
import { sarif } from './sarif.ts';
import { sentenceOf } from './sentences.ts';

export const reportFormats = ['github', 'sarif', 'junit'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** A finding as `--json` prints it. */
export function asJson(found: Diagnostic): object {
  const { message, fix } = sentenceOf(found);
  const { code, severity, place, args, related } = found;
  return { code, severity, message, hint: fix, place, args, ...(related.length > 0 ? { related } : {}) };
}

/** All findings in one of the report formats. */
export function report(format: ReportFormat, findings: readonly Diagnostic[], version: string): string {
  switch (format) {
    case 'github':
      return github(findings);
    case 'sarif':
      return sarif(findings, version);
    case 'junit':
      return junit(findings);
  }
}
