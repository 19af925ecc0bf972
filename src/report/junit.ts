// Findings as JUnit XML: a suite for each file, a case for each finding. Errors fail; warnings are told and pass.

import type { Diagnostic } from '../model/diagnostic.ts';
import { alsoAt, sentenceOf } from './sentences.ts';

/** The report. Without findings it has one case that passes, so that readers see that something ran. */
export function junit(findings: readonly Diagnostic[]): string {
  const suites = [...Map.groupBy(findings, ({ place }) => place.file)].map(([file, group]) => suite(file, group));
  const whole =
    suites.length > 0
      ? suites
      : [
          '<testsuite name="polyleaf check" tests="1" failures="0" errors="0" skipped="0">\n  <testcase classname="polyleaf" name="check"/>\n</testsuite>',
        ];
  const sums = `tests="${Math.max(1, findings.length)}" failures="${failures(findings)}" errors="0"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="polyleaf check" ${sums}>\n${whole.join('\n')}\n</testsuites>`;
}

function failures(findings: readonly Diagnostic[]): number {
  return findings.filter(({ severity }) => severity === 'error').length;
}

function suite(file: string, findings: readonly Diagnostic[]): string {
  const sums = `tests="${findings.length}" failures="${failures(findings)}" errors="0" skipped="0"`;
  return `<testsuite name="${xml(file)}" ${sums}>\n${findings.map(testcase).join('\n')}\n</testsuite>`;
}

function testcase(found: Diagnostic): string {
  const { message, fix } = sentenceOf(found);
  const { file, line, column } = found.place;
  const more = [fix, ...alsoAt(found)].join('\n');
  const body =
    found.severity === 'error'
      ? `<failure message="${xml(message)}" type="${found.code}">${xml(more)}</failure>`
      : `<system-out>${xml(`${message}. ${more}`)}</system-out>`;
  return `  <testcase classname="${xml(file)}" name="${xml(`${found.code} ${file}:${line}:${column}`)}">${body}</testcase>`;
}

/** Text for XML 1.0, which has no word for most control characters. */
function xml(text: string): string {
  return text
    .replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
    .replace(/(?!\n)[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ')
    .replaceAll('\n', '&#10;');
}
