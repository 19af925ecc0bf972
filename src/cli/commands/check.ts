// polyleaf check: all rules, no browser, nothing written.

import type { MatrixRow } from '../../check/matrix.ts';
import { type Diagnostic, hasErrors } from '../../model/diagnostic.ts';
import type { Cache, Sources, Workspace } from '../../model/environment.ts';
import type { Outlook } from '../../model/outlook.ts';
import type { Readability } from '../../model/readability.ts';
import { asJson, type ReportFormat, report } from '../../report/formats.ts';
import { writtenReport } from '../../report/page.ts';
import { memoKey, remembered } from '../../workshop/memo.ts';
import { programCode } from '../../workspace/workspace.ts';
import { openCacheOf } from '../cache.ts';
import { type Context, jsonDocument, printJson, workspaceOf } from '../context.ts';
import { countFindings, printFindings } from '../findings.ts';
import { printMatrix } from '../matrix.ts';
import { printReadability } from '../readability.ts';
import { refuseEndings, writeReports } from '../report-files.ts';

export interface CheckOptions {
  readonly format?: ReportFormat;
  readonly report: readonly string[];
}

/** All that a check comes to. Plain data. */
interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  readonly releases: readonly Outlook[];
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
  refuseEndings(
    options.report,
    ['.html', '.json', '.sarif', '.xml'],
    '; to print one: --format github, sarif or junit',
  );
  const cache = await openCacheOf(context);
  const { workspace } = await workspaceOf(context, cache);
  const sources = await workspace.read();
  const measures = context.json || console.verbose || options.report.some((file) => file.endsWith('.json'));
  const checked = await checkedOnce(context, workspace, sources, cache, measures);
  const { diagnostics, rows, matrix, readability, releases } = checked;
  const ok = !hasErrors(diagnostics);
  const content = { diagnostics: diagnostics.map(asJson), releases, ...matrix, readability };
  const formatted = (format: ReportFormat) => report(format, diagnostics, context.version);
  await writeReports(context, options.report, {
    '.html': () => writtenReport({ outlooks: releases, findings: diagnostics, files: sources.files, more: [] }),
    '.json': () => `${jsonDocument('check', ok, content)}\n`,
    '.sarif': () => `${formatted('sarif')}\n`,
    '.xml': () => `${formatted('junit')}\n`,
  });
  if (context.json) printJson(context, 'check', ok, content);
  else if (options.format) {
    const text = formatted(options.format);
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
  { terminal }: Context,
  workspace: Workspace,
  sources: Sources,
  cache: Cache,
  measures: boolean,
): Promise<Checked> {
  const today = terminal.today();
  return remembered(cache, memoKey('check', programCode(), sources, [today, measures]), async () => {
    const { checkAnew } = await import('../check-anew.ts');
    return checkAnew(workspace, sources, today, measures);
  });
}
