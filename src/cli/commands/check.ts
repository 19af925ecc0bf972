// polyleaf check: all rules, no browser, nothing written.

import type { MatrixRow } from '../../check/matrix.ts';
import { type Diagnostic, hasErrors } from '../../model/diagnostic.ts';
import type { Cache, Sources, Workspace } from '../../model/environment.ts';
import type { Readability } from '../../model/readability.ts';
import { asJson, type ReportFormat, report } from '../../report/formats.ts';
import { memoKey, remembered } from '../../workshop/memo.ts';
import { programCode } from '../../workspace/workspace.ts';
import { openCacheOf } from '../cache.ts';
import { type Context, printJson, workspaceOf } from '../context.ts';
import { countFindings, printFindings } from '../findings.ts';
import { printMatrix } from '../matrix.ts';
import { printReadability } from '../readability.ts';

export interface CheckOptions {
  readonly report?: ReportFormat;
}

/** All that a check comes to. Plain data. */
interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  readonly rows: readonly MatrixRow[];
  /** Jurisdictions and matrix for `--json`. */
  readonly matrix: object;
  /** Measured where it is asked for. */
  readonly readability: readonly Readability[];
  readonly leaflets: number;
  readonly texts: number;
  readonly countries: number;
}

/** Runs the command and returns its exit code. */
export async function runCheck(context: Context, options: CheckOptions): Promise<number> {
  const { console, terminal } = context;
  const cache = await openCacheOf(context);
  const { workspace } = await workspaceOf(context, cache);
  const sources = await workspace.read();
  const checked = await checkedOnce(context, workspace, sources, cache);
  const { diagnostics, rows, matrix, readability } = checked;
  const ok = !hasErrors(diagnostics);
  if (context.json) printJson(context, 'check', ok, { diagnostics: diagnostics.map(asJson), ...matrix, readability });
  else if (options.report) {
    const text = report(options.report, diagnostics, context.version);
    if (text !== '') console.line(text);
  } else {
    printFindings(console, diagnostics, sources.files, terminal.columns);
    printMatrix(console, rows, terminal.columns);
    if (console.verbose) printReadability(console, readability);
    console.line(
      `${console.paint(ok ? 'green' : 'red', ok ? 'No errors' : 'Errors')} in ${checked.leaflets} leaflets, ${checked.texts} texts, ${checked.countries} countries: ${countFindings(diagnostics)}`,
    );
  }
  await cache.close();
  return ok ? 0 : 1;
}

/** The check, or what it came to when the same sources were checked on the same day. */
async function checkedOnce(
  { console, json, terminal }: Context,
  workspace: Workspace,
  sources: Sources,
  cache: Cache,
): Promise<Checked> {
  const today = terminal.today();
  const measures = json || console.verbose;
  return remembered(cache, memoKey('check', programCode(), sources, [today, measures]), async () => {
    const { checkAnew } = await import('../check-anew.ts');
    return checkAnew(workspace, sources, today, measures);
  });
}
