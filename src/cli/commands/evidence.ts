// polyleaf evidence: what each claim rests on, and where it is printed.

import { registerOf } from '../../check/register.ts';
import type { EvidenceUse } from '../../model/leaflet.ts';
import { refuseUnknown } from '../../plan/select.ts';
import { evidenceCsv, evidenceJson, isExpired } from '../../report/evidence.ts';
import { evidencePage } from '../../report/evidence-page.ts';
import { sheet } from '../../report/sheet.ts';
import { inspect } from '../../workshop/inspect.ts';
import { type Context, jsonDocument, printJson, workspaceOf } from '../context.ts';
import { counted } from '../findings.ts';
import { selectionOf } from '../options.ts';
import { refuseEndings, writeReports } from '../report-files.ts';

export interface EvidenceOptions {
  readonly leaflet: readonly string[];
  readonly report: readonly string[];
}

/** Runs the command and returns its exit code. */
export async function runEvidence(context: Context, { leaflet, report }: EvidenceOptions): Promise<number> {
  const { terminal, console } = context;
  refuseEndings(report, ['.html', '.csv', '.json']);
  const { workspace } = await workspaceOf(context);
  const sources = await workspace.read();
  refuseUnknown(sources.files.keys(), selectionOf({ leaflet, country: [], region: [], locale: [] }));
  const { library } = await inspect(workspace, terminal.today, sources);
  const uses = registerOf(library).filter((use) => leaflet.length === 0 || leaflet.includes(use.leaflet));
  const today = terminal.today();
  const content = { evidence: evidenceJson(uses, today) };
  await writeReports(context, report, {
    '.html': () => sheet(evidencePage(uses, today)),
    '.csv': () => evidenceCsv(uses),
    '.json': () => `${jsonDocument('evidence', true, content)}\n`,
  });
  if (context.json) printJson(context, 'evidence', true, content);
  else for (const use of uses) console.line(lineOf(use, today));
  const checked = uses.filter(({ entry }) => entry.checkedBy !== '').length;
  console.note(`${counted(uses.length, 'claim')}, ${checked} of them checked by a person`);
  return 0;
}

function lineOf({ leaflet, entry, marks }: EvidenceUse, today: string): string {
  const { id, category, sources, checkedBy, checkedOn, expires } = entry;
  const checked = checkedBy === '' ? 'not checked' : `checked ${checkedOn}`;
  const until = isExpired(entry, today) ? `expired ${expires}` : `until ${expires}`;
  return [
    leaflet.padEnd(20),
    id.padEnd(26),
    category.padEnd(12),
    checked.padEnd(18),
    until.padEnd(18),
    `${counted(sources.length, 'source').padEnd(10)} ${counted(marks.length, 'place')}`,
  ].join('  ');
}
