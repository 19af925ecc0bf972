// Findings for other programs: JSON, GitHub annotations, SARIF, JUnit.

import type { Diagnostic } from '../model/diagnostic.ts';
import { codes, explanationOf, sentenceOf } from './sentences.ts';

export const reportFormats = ['github', 'sarif', 'junit'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** A finding as `--json` prints it. */
export function asJson(found: Diagnostic): object {
  const { message, fix } = sentenceOf(found);
  return { code: found.code, severity: found.severity, message, hint: fix, place: found.place, args: found.args };
}

/** All findings in one of the report formats. */
export function report(format: ReportFormat, findings: readonly Diagnostic[], version: string): string {
  switch (format) {
    case 'github':
      return findings.map(githubLine).join('\n');
    case 'sarif':
      return JSON.stringify(sarif(findings, version), null, 1);
    case 'junit':
      return junit(findings);
  }
}

function githubLine(found: Diagnostic): string {
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const { message, fix } = sentenceOf(found);
  const { file, line, column } = found.place;
  return `::${found.severity} file=${property(file)},line=${line},col=${column},title=${property(found.code)}::${data(`${message}. ${fix}`)}`;
}

function sarif(findings: readonly Diagnostic[], version: string): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'polyleaf',
            version,
            rules: codes.map((code) => ({
              id: code,
              shortDescription: { text: code.replaceAll('-', ' ') },
              fullDescription: { text: explanationOf(code).explain },
            })),
          },
        },
        results: findings.map((found) => ({
          ruleId: found.code,
          level: found.severity,
          message: { text: `${sentenceOf(found).message}. ${sentenceOf(found).fix}` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: encodeURI(found.place.file) },
                region: { startLine: found.place.line, startColumn: found.place.column },
              },
            },
          ],
        })),
      },
    ],
  };
}

function junit(findings: readonly Diagnostic[]): string {
  const xml = (text: string) =>
    text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`).replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ');
  const errors = findings.filter((found) => found.severity === 'error').length;
  const cases = findings.map((found) => {
    const { message, fix } = sentenceOf(found);
    const name = `${found.code} ${found.place.file}:${found.place.line}`;
    const body =
      found.severity === 'error'
        ? `<failure message="${xml(message)}" type="${found.code}">${xml(fix)}</failure>`
        : `<system-out>${xml(`${message}. ${fix}`)}</system-out>`;
    return `  <testcase classname="${xml(found.place.file)}" name="${xml(name)}">${body}</testcase>`;
  });
  const suite = cases.length > 0 ? cases : ['  <testcase classname="polyleaf" name="check"/>'];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuite name="polyleaf check" tests="${suite.length}" failures="${errors}" errors="0" skipped="0">\n${suite.join('\n')}\n</testsuite>`;
}
