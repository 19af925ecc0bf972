// Findings as workflow commands of GitHub Actions: each becomes an annotation in the changed file.

import type { Diagnostic } from '../model/diagnostic.ts';
import { alsoAt, sentenceOf } from './sentences.ts';

/** One line for each finding. */
export function github(findings: readonly Diagnostic[]): string {
  return findings.map(line).join('\n');
}

/** What would end the command's line. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** What would end a property as well. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function line(found: Diagnostic): string {
  const { message, fix } = sentenceOf(found);
  const { file, line, column } = found.place;
  const body = [`${message}. ${fix}`, ...alsoAt(found)].join('\n');
  return `::${found.severity} file=${property(file)},line=${line},col=${column},title=${property(found.code)}::${data(body)}`;
}
