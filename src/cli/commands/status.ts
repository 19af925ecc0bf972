// polyleaf status: how far each text, each country's notes and each edition is approved.

import type { UnitRecord } from '../../approval/ledger.ts';
import { type Diagnostic, hasErrors } from '../../model/diagnostic.ts';
import { editionStates } from '../../model/edition.ts';
import { isForRelease } from '../../model/release.ts';
import { refuseUnknown, refuseUnknownIn } from '../../plan/select.ts';
import { asJson } from '../../report/formats.ts';
import { inspect } from '../../workshop/inspect.ts';
import { percentApproved, type Status, statusOf, type TextStatus } from '../../workshop/status.ts';
import { type Context, printJson, workspaceOf } from '../context.ts';
import { counted, printFindings } from '../findings.ts';
import { selectionOf, type TextOptions } from '../options.ts';
import { isListed, printStatus } from '../status-table.ts';

export interface StatusOptions extends TextOptions {
  readonly failUnder?: number;
}

/** Runs the command and returns its exit code: 1 under the wanted percentage, or when an approval is wrong. */
export async function runStatus(context: Context, options: StatusOptions): Promise<number> {
  const { terminal, console } = context;
  const { workspace } = await workspaceOf(context);
  const selection = selectionOf(options);
  const sources = await workspace.read();
  refuseUnknown(sources.files.keys(), selection);
  const { library, ledger, diagnostics } = await inspect(workspace, terminal.today, sources);
  refuseUnknownIn(library, selection);
  const status = statusOf(library, ledger, selection);
  const findings = diagnostics.filter(isOfApprovals);
  const percent = percentApproved(status);
  const enough = percent >= (options.failUnder ?? 0);
  const ok = enough && !hasErrors(findings);
  if (context.json)
    printJson(context, 'status', ok, { ...jsonOf(status, console.verbose), diagnostics: findings.map(asJson) });
  else {
    printFindings(console, findings, library.files, terminal.columns);
    printStatus(console, status);
    console.line(
      `${console.paint(ok ? 'green' : 'red', `${percent} % approved`)}: ${status.approved} of ${counted(status.units, 'unit')}, ${countStates(status)}`,
    );
    if (!enough) console.warn(`${percent} % is under ${options.failUnder} %.`);
    console.note(nextStep(status, hasErrors(findings)));
  }
  return ok ? 0 : 1;
}

/** What is still open stands in the table itself. */
function isOfApprovals({ code }: Diagnostic): boolean {
  return (code.startsWith('approval-') && !isForRelease(code)) || code === 'state-unproven';
}

function jsonOf({ texts, notes, editions, incomplete, ...counts }: Status, verbose: boolean): object {
  const textJson = (one: TextStatus) => ({
    ...(one.subject.kind === 'country' ? { country: one.subject.id } : { leaflet: one.subject.id }),
    locale: one.subject.locale,
    kind: one.kind,
    units: one.units,
    ...one.states,
    ...(isListed(one, verbose) ? { open: one.open.map(openJson) } : {}),
  });
  return {
    percent: percentApproved(counts),
    ...counts,
    texts: texts.map(textJson),
    notes: notes.map(textJson),
    editions,
    incomplete,
  };
}

function openJson({ unit, state, lacks, sourceLacks, lapsed, place }: UnitRecord): object {
  return { unit, state, lacks, sourceLacks, lapsed, place };
}

function countStates({ editions }: Status): string {
  const counts = editionStates.flatMap((state) => {
    const count = editions.filter((edition) => edition.state === state).length;
    return count > 0 ? [`${count} ${state}`] : [];
  });
  return `editions: ${counts.join(', ') || 'none'}`;
}

/** One step that brings a text further: the source first, because every translation waits for it. */
function nextStep({ texts, notes }: Status, wrong: boolean): string {
  if (wrong) return 'Next: mend the approvals above; they do not count.';
  const open = [...texts, ...notes].filter((one) => one.open.length > 0);
  const first = open.find(({ kind }) => kind === 'source') ?? open.find((one) => stepFor(one) !== null);
  return first === undefined ? 'Nothing is left to approve.' : `Next: ${stepFor(first)}`;
}

function stepFor({ subject: { kind, id, locale }, source, states, open }: TextStatus): string | null {
  if (states.missing > 0) return 'polyleaf check names the units that are missing.';
  const own = open.flatMap(({ lacks }) => lacks)[0];
  const role = own ?? open.flatMap(({ sourceLacks }) => sourceLacks)[0];
  if (role === undefined) return null;
  const text = kind === 'country' ? `--country ${id}` : `--leaflet ${id}`;
  return `polyleaf approve ${text} --locale ${own ? locale : source} --role ${role} --by NAME`;
}
