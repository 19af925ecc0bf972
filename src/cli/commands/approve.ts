// polyleaf approve: records that a person approves a text, exactly as it is now.

import { subjectInWords } from '../../approval/findings.ts';
import type { Role, Subject } from '../../model/approval.ts';
import { Trouble } from '../../model/trouble.ts';
import { refuseUnknown } from '../../plan/select.ts';
import { asJson } from '../../report/formats.ts';
import { errorsIn, type PlannedApproval, type PlannedUnit, planApproval } from '../../workshop/approve.ts';
import { inspect } from '../../workshop/inspect.ts';
import { openShelf } from '../../workspace/shelf.ts';
import { type Context, printJson, workspaceOf } from '../context.ts';
import { counted, printFindings } from '../findings.ts';

export interface ApproveOptions {
  readonly leaflet?: string;
  readonly country?: string;
  readonly locale: string;
  readonly role: Role;
  readonly by: string;
  readonly section: readonly string[];
  readonly unit: readonly string[];
  readonly all?: boolean;
  readonly dryRun?: boolean;
}

/** Runs the command and returns its exit code: 1 when the text has errors and cannot be approved. */
export async function runApprove(context: Context, options: ApproveOptions): Promise<number> {
  const { terminal, console } = context;
  const { workspace } = await workspaceOf(context);
  const subject = subjectOf(options);
  const sources = await workspace.read();
  refuseUnknown(sources.files.keys(), {
    leaflets: [options.leaflet ?? []].flat(),
    countries: [options.country ?? []].flat(),
    locales: [options.locale],
    regions: [],
    variants: [],
    formats: [],
  });
  const { library, ledger, diagnostics } = await inspect(workspace, terminal.today, sources);
  const errors = errorsIn(library, subject, diagnostics);
  if (errors.length > 0) {
    if (context.json) printJson(context, 'approve', false, { written: false, diagnostics: errors.map(asJson) });
    else {
      printFindings(console, errors, library.files, terminal.columns);
      console.warn(
        `Nothing was approved: ${subjectInWords(subject)} has ${counted(errors.length, 'error')}. Mend the text first.`,
      );
    }
    return 1;
  }
  const { role, section: sections, unit: units, all = false } = options;
  const on = terminal.today();
  const planned = planApproval(library, ledger, { subject, role, by: options.by, on, sections, units, all });
  const written = planned.file !== null && options.dryRun !== true;
  if (planned.file && written) await openShelf(context.root).write(planned.file.path, planned.file.text);
  if (context.json)
    printJson(context, 'approve', true, {
      [subject.kind]: subject.id,
      locale: subject.locale,
      role,
      by: planned.by,
      date: on,
      written,
      file: planned.file?.path ?? null,
      units: planned.units,
      diagnostics: [],
    });
  else tell(context, subject, role, on, planned, written);
  return 0;
}

function subjectOf({ leaflet, country, locale }: ApproveOptions): Subject {
  if ((leaflet === undefined) === (country === undefined))
    throw new Trouble(
      'usage',
      'polyleaf approve needs one text: a leaflet or the notes of a country',
      'name it with --leaflet ID or with --country CC',
    );
  return { kind: country === undefined ? 'leaflet' : 'country', id: country ?? leaflet ?? '', locale };
}

const because: Readonly<Record<PlannedUnit['why'], string>> = {
  new: 'not approved before',
  source: 'the source changed since the last approval',
  target: 'the text changed since the last approval',
  both: 'source and text changed since the last approval',
  again: 'approved by someone else before',
};

function tell(
  { console }: Context,
  subject: Subject,
  role: Role,
  on: string,
  { by, selected, units, file }: PlannedApproval,
  written: boolean,
): void {
  const text = subjectInWords(subject);
  if (file === null) {
    console.line(`Nothing to approve: ${counted(selected, 'unit')} of ${text} approved as ${role} already.`);
    console.note('--all approves again what someone else has approved; polyleaf status shows who is left.');
    return;
  }
  console.line(
    `${written ? 'approved' : 'would approve'}  ${counted(units.length, 'unit')} of ${text} as ${role}, by ${by} on ${on}`,
  );
  for (const [why, group] of Map.groupBy(units, (one) => one.why)) {
    const names = group.map(({ unit }) => unit);
    const shown = console.verbose || names.length <= 6 ? names : [...names.slice(0, 6), `and ${names.length - 6} more`];
    console.line(`  ${String(group.length).padStart(5)}  ${because[why]}: ${shown.join(', ')}`);
  }
  if (selected > units.length)
    console.line(`  ${String(selected - units.length).padStart(5)}  approved as ${role} already`);
  console.line(`${written ? 'wrote' : 'would write'}  ${file.path}`);
  const narrowed = subject.kind === 'country' ? `--country ${subject.id}` : `--leaflet ${subject.id}`;
  console.note(
    written
      ? `Next: commit the file. polyleaf status ${narrowed} --locale ${subject.locale} says what is left.`
      : 'Nothing was written.',
  );
}
