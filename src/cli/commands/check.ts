// polyleaf check: all rules, no browser, nothing written.

import { matrixOf } from '../../check/matrix.ts';
import { hasErrors } from '../../model/diagnostic.ts';
import { asJson, type ReportFormat, report } from '../../report/formats.ts';
import { inspect } from '../../workshop/inspect.ts';
import { type Context, printJson, workspaceOf } from '../context.ts';
import { countFindings, printFindings } from '../findings.ts';
import { matrixAsJson, printMatrix } from '../matrix.ts';
import { printReadability, readabilities } from '../readability.ts';

export interface CheckOptions {
  readonly report?: ReportFormat;
}

/** Runs the command and returns its exit code. */
export async function runCheck(context: Context, options: CheckOptions): Promise<number> {
  const { console, terminal } = context;
  const { workspace } = await workspaceOf(context);
  const { diagnostics, library } = await inspect(workspace, terminal.today);
  const ok = !hasErrors(diagnostics);
  if (context.json)
    printJson(context, 'check', ok, {
      diagnostics: diagnostics.map(asJson),
      ...matrixAsJson(library),
      readability: readabilities(library),
    });
  else if (options.report) {
    const text = report(options.report, diagnostics, context.version);
    if (text !== '') console.line(text);
  } else {
    printFindings(console, diagnostics, library.files, terminal.columns);
    printMatrix(console, matrixOf(library), terminal.columns);
    if (console.verbose) printReadability(console, readabilities(library));
    const texts = [...library.translations.values()].reduce((sum, byLocale) => sum + byLocale.size, 0);
    console.line(
      `${console.paint(ok ? 'green' : 'red', ok ? 'No errors' : 'Errors')} in ${library.leaflets.size} leaflets, ${texts} texts, ${library.countries.size} countries: ${countFindings(diagnostics)}`,
    );
  }
  return ok ? 0 : 1;
}
