// polyleaf check: all rules, no browser, nothing written.

import type { MatrixRow } from '../../check/matrix.ts';
import { type Diagnostic, hasErrors } from '../../model/diagnostic.ts';
import type { Cache, Sources, Workspace } from '../../model/environment.ts';
import type { Outlook } from '../../model/outlook.ts';
import type { Readability } from '../../model/readability.ts';
import { isForRelease } from '../../model/release.ts';
import { refuseUnknown } from '../../plan/select.ts';
import { asJson, type ReportFormat, report } from '../../report/formats.ts';
import { writtenReport } from '../../report/page.ts';
import { memoKey, remembered } from '../../workshop/memo.ts';
import { programCode } from '../../workspace/workspace.ts';
import { openCacheOf } from '../cache.ts';
import type { Asked } from '../check-anew.ts';
import { type Context, jsonDocument, printJson, workspaceOf } from '../context.ts';
import { counted, countFindings, printFindings } from '../findings.ts';
import { printMatrix } from '../matrix.ts';
import { selectionOf, type TextOptions } from '../options.ts';
import { printReadability } from '../readability.ts';
import { refuseEndings, writeReports } from '../report-files.ts';

export interface CheckOptions extends TextOptions {
  readonly release?: boolean;
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
  const release = options.release === true;
  const { leaflet, country, region, locale } = options;
  const selection = selectionOf({ leaflet, country, region, locale });
  refuseUnknown(sources.files.keys(), selection);
  const measures = context.json || console.verbose || options.report.some((file) => file.endsWith('.json'));
  const asked = { today: terminal.today(), release, selection, measures };
  const checked = await checkedOnce(workspace, sources, asked, cache);
  const { diagnostics, rows, matrix, readability, releases } = checked;
  const ok = !hasErrors(diagnostics);
  const content = { release, diagnostics: diagnostics.map(asJson), releases, ...matrix, readability };
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
    const refused = diagnostics.filter(({ code }) => isForRelease(code)).length;
    if (release && ok) console.line('Nothing is against a release.');
    else if (!release && refused > 0)
      console.line(`A release would be refused: ${counted(refused, 'warning')} would be errors with --release.`);
  }
  await cache.close();
  return ok ? 0 : 1;
}

/** The check, or what it came to when the same was asked of the same sources. */
async function checkedOnce(workspace: Workspace, sources: Sources, asked: Asked, cache: Cache): Promise<Checked> {
  return remembered(cache, memoKey('check', programCode(), sources, [asked]), async () => {
    const { checkAnew } = await import('../check-anew.ts');
    return checkAnew(workspace, sources, asked);
  });
}
