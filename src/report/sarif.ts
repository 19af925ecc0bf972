// Findings as SARIF 2.1.0: the codes as rules with their help, each finding with its place and what it touches.

import type { Diagnostic } from '../model/diagnostic.ts';
import type { Place } from '../model/place.ts';
import { codes, explanationOf, sentenceOf } from './sentences.ts';

const packaged = 'polyleaf:';

/** The log as JSON. No absolute path is in it: files are named from the workspace, or from the program's own folder. */
export function sarif(findings: readonly Diagnostic[], version: string): string {
  return JSON.stringify(log(findings, version), null, 1);
}

function log(findings: readonly Diagnostic[], version: string): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'polyleaf', version, rules: codes.map(rule) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          WORKSPACE: { description: { text: 'The workspace: the folder with content/.' } },
          POLYLEAF: { description: { text: 'The folder of the program, for files that come with it.' } },
        },
        results: findings.map(result),
      },
    ],
  };
}

function rule(code: Diagnostic['code']): object {
  const { severity, explain, pattern, fix } = explanationOf(code);
  return {
    id: code,
    shortDescription: { text: plain(pattern) },
    fullDescription: { text: plain(explain) },
    help: { text: `${plain(explain)} To mend it: ${plain(fix)}.`, markdown: `${explain}\n\n**To mend it:** ${fix}.` },
    defaultConfiguration: { level: severity },
  };
}

function result(found: Diagnostic): object {
  const { message, fix } = sentenceOf(found);
  return {
    ruleId: found.code,
    ruleIndex: codes.indexOf(found.code),
    level: found.severity,
    message: { text: `${plain(message)}. ${plain(fix)}` },
    locations: [{ physicalLocation: physical(found.place) }],
    ...(found.related.length === 0
      ? {}
      : {
          relatedLocations: found.related.map((place, id) => ({
            id,
            message: { text: 'see also' },
            physicalLocation: physical(place),
          })),
        }),
  };
}

function physical({ file, line, column }: Place): object {
  const own = !file.startsWith(packaged);
  const path = own ? file : file.slice(packaged.length);
  return {
    artifactLocation: {
      uri: path.split('/').map(encodeURIComponent).join('/'),
      uriBaseId: own ? 'WORKSPACE' : 'POLYLEAF',
    },
    region: { startLine: line, startColumn: column },
  };
}

/** Plain text of a message: brackets would be placeholders and links in SARIF. */
function plain(text: string): string {
  return text.replaceAll('`', '').replace(/[\p{Cc}\p{Cs}]/gu, ' ');
}
