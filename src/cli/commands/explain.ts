// polyleaf explain CODE: what a finding means and how to mend it.

import type { Code } from '../../model/diagnostic.ts';
import { isForRelease, severityOf } from '../../model/release.ts';
import { unknownName } from '../../plan/select.ts';
import { codes, explanationOf, isCode } from '../../report/sentences.ts';
import { type Context, printJson } from '../context.ts';

/** Runs the command and returns its exit code. Without a code it lists all of them. */
export function runExplain(context: Context, code: string | undefined): number {
  const { console } = context;
  if (code === undefined) {
    if (context.json)
      printJson(context, 'explain', true, {
        codes: codes.map((one) => ({ code: one, release: severityOf(one, true), ...explanationOf(one) })),
      });
    else
      for (const one of codes)
        console.line(`${explanationOf(one).severity.padEnd(8)} ${one.padEnd(26)} ${explanationOf(one).pattern}`);
    return 0;
  }
  if (!isCode(code)) throw unknownName('finding', code, codes);
  const { severity, explain, pattern, fix } = explanationOf(code);
  if (context.json)
    printJson(context, 'explain', true, { code, severity, release: severityOf(code, true), explain, pattern, fix });
  else {
    console.line(`${console.paint('bold', code)} (${severity}: ${effectOf(code)})`);
    console.line();
    console.line(explain);
    console.line();
    console.line(`  says     ${pattern}`);
    console.line(`  to mend  ${fix}`);
  }
  return 0;
}

function effectOf(code: Code): string {
  if (isForRelease(code))
    return 'a draft is made all the same; with --release an error, and the editions it touches are not made';
  return severityOf(code, true) === 'warning'
    ? 'a draft and a release are made all the same'
    : 'the editions it touches are not made';
}
