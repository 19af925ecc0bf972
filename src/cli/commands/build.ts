// polyleaf build: makes every edition that the selection names.

import { join } from 'node:path';
import { build } from '../../build.ts';
import { hasErrors } from '../../model/diagnostic.ts';
import { editionName } from '../../model/edition.ts';
import type { Choice } from '../../plan/plan.ts';
import { incompleteByCountry } from '../../plan/select.ts';
import { choiceInWords, reasonInWords } from '../../plan/words.ts';
import { asJson } from '../../report/formats.ts';
import { sentenceOf } from '../../report/sentences.ts';
import type { BuildResult } from '../../workshop/request.ts';
import { programCode } from '../../workspace/workspace.ts';
import { openCacheOf } from '../cache.ts';
import type { Context } from '../context.ts';
import { printJson, workspaceOf } from '../context.ts';
import { counted, countFindings, printFindings } from '../findings.ts';
import { heldOpen, type Kit, openKit } from '../kit.ts';
import { type SelectionOptions, selectionOf } from '../options.ts';
import { openProgress, type Progress } from '../progress.ts';

export interface BuildOptions extends SelectionOptions {
  readonly out?: string;
  readonly jobs?: number;
  readonly release?: boolean;
  readonly force?: boolean;
  readonly dryRun?: boolean;
  readonly watch?: boolean;
}

/** Runs the command and returns its exit code. */
export async function runBuild(context: Context, options: BuildOptions): Promise<number> {
  const { terminal } = context;
  const cache = await openCacheOf(context);
  const { workspace, configuration } = await workspaceOf(context, cache);
  const kit = await openKit(context, options, workspace, configuration, cache);
  if (options.watch !== true) {
    let stopping = false;
    terminal.onStop(() => {
      stopping = true;
    });
    return await buildOnce(context, options, kit, () => stopping);
  }
  const { watchAndBuild } = await import('../watch.ts');
  const held = heldOpen(kit);
  try {
    return await watchAndBuild(context, (stopping) => buildOnce(context, options, held.kit, stopping));
  } finally {
    await held.close();
  }
}

async function buildOnce(
  context: Context,
  options: BuildOptions,
  { workspace, configuration, shelf, cache, pages, browser, finisher, memory, untold, brief }: Kit,
  stopping: () => boolean,
): Promise<number> {
  const { terminal, console } = context;
  const started = terminal.now();
  let progress: Progress | null = null;
  const result = await build({
    workspace,
    shelf,
    cache,
    selection: selectionOf(options),
    release: options.release === true,
    force: options.force === true,
    dryRun: options.dryRun === true,
    // For each page one that it prints, one that is finished, and one that is ready for it.
    jobs: 3 * pages,
    finisher,
    memory,
    language: configuration.language,
    program: context.version,
    code: programCode(),
    clock: terminal.today,
    now: () => performance.timeOrigin + terminal.now(),
    browser,
    stopping,
    onPlan: (plan) => {
      progress = openProgress(console, terminal, plan.length, 'prints');
    },
    onDone: ({ planned, same }) => {
      const made = same ? 'kept' : planned.cached ? 'taken from the cache' : 'made';
      progress?.step(made, console.verbose ? `${nameOf(planned)}: ${choiceInWords(planned)}` : nameOf(planned));
    },
    onFailed: (planned, [first]) =>
      progress?.fail(`error  ${first?.code ?? ''}  ${first ? sentenceOf(first).message : nameOf(planned)}`),
  });
  (progress as Progress | null)?.end();
  const exit = exitOf(result);
  if (context.json) printJson(context, 'build', exit === 0, jsonOf(result, shelf.root));
  else {
    const short = brief();
    printFindings(console, untold(result.diagnostics), result.files, terminal.columns);
    if (options.dryRun) printPlan(context, result);
    else printSummary(context, result, shelf.root, (terminal.now() - started) / 1000, short);
  }
  return exit;
}

function nameOf({ edition, variant }: Choice): string {
  return variant === 'standard' ? editionName(edition) : `${editionName(edition)} (${variant})`;
}

/** 0 all made, 1 content, 4 some made and others not, 130 stopped. */
function exitOf({ diagnostics, plan, blocked, made, failed, stopped, selected }: BuildResult): number {
  if (stopped) return 130;
  const wrong = hasErrors(diagnostics) || failed.length > 0 || (selected.named && selected.incomplete.length > 0);
  if (!wrong) return 0;
  const stands = made.length > 0 || plan.some((planned) => planned.reason.make === false);
  return stands && (blocked.length > 0 || failed.length > 0 || selected.incomplete.length > 0)
    ? 4
    : hasErrors(diagnostics) && stands
      ? 4
      : 1;
}

function jsonOf(result: BuildResult, out: string): object {
  return {
    out,
    diagnostics: result.diagnostics.map(asJson),
    plan: result.plan.map(({ edition, variant, formats, reason, cached }) => ({
      ...edition,
      variant,
      formats,
      make: reason.make,
      cached,
      reason: reasonInWords(reason),
    })),
    blocked: result.blocked.map(({ edition, variant }) => ({ ...edition, variant })),
    made: result.made.map(({ leaflet, country, locale, variant, artifacts }) => ({
      leaflet,
      country,
      locale,
      variant,
      artifacts,
    })),
    failed: result.failed.map(({ planned, diagnostics }) => ({
      ...planned.edition,
      variant: planned.variant,
      codes: diagnostics.map(({ code }) => code),
    })),
    incomplete: result.selected.incomplete,
  };
}

function printPlan({ console }: Context, { plan, blocked }: BuildResult): void {
  for (const planned of plan) {
    const state = blocked.includes(planned) ? 'blocked' : planned.reason.make ? 'make' : 'keep';
    const why = blocked.includes(planned) ? 'errors, see above' : choiceInWords(planned);
    console.line(`${state.padEnd(8)} ${nameOf(planned).padEnd(52)} ${why}`);
  }
  console.note();
  const open = plan.filter((planned) => planned.reason.make && !blocked.includes(planned));
  const cached = open.filter((planned) => planned.cached).length;
  console.note(
    `${counted(open.length, 'print')} to make of ${plan.length}${cached > 0 ? `, ${cached} of them from the cache` : ''}; nothing was written`,
  );
}

function printSummary(context: Context, result: BuildResult, out: string, seconds: number, brief: boolean): void {
  const { console } = context;
  const { made, plan, blocked, failed, diagnostics, selected } = result;
  const unchanged = plan.filter((planned) => !planned.reason.make && !blocked.includes(planned)).length;
  const pages = made.flatMap((entry) => entry.artifacts).reduce((sum, artifact) => sum + (artifact.pages ?? 0), 0);
  const cached = plan.filter((planned) => planned.reason.make && planned.cached).length;
  const open = plan.length - made.length - unchanged - blocked.length - failed.length;
  console.line(console.paint('bold', titleOf(result)));
  if (plan.length > 0)
    console.line(
      `  made       ${counted(made.length, 'print')} with ${counted(pages, 'page')} in ${seconds.toFixed(1)} s${cached > 0 ? `, ${cached} of them from the cache` : ''}`,
    );
  if (unchanged > 0) console.line(`  unchanged  ${unchanged}`);
  if (blocked.length > 0)
    console.line(`  blocked    ${blocked.length}, by the errors above: ${list(blocked.map(nameOf))}`);
  if (failed.length > 0)
    console.line(`  failed     ${failed.length}: ${list(failed.map(({ planned }) => nameOf(planned)))}`);
  if (open > 0) console.line(`  not begun  ${open}`);
  const missing = incompleteByCountry(selected.incomplete);
  if (missing.size > 0 && !brief) {
    console.line(
      `  countries  ${missing.size} not made, because a language is missing: ${[...missing].map(([country, locales]) => `${country} (${locales.join(' ')})`).join(', ')}`,
    );
  }
  if (diagnostics.length > 0) console.line(`  found      ${countFindings(diagnostics)}`);
  if (brief) return;
  console.line(`  in         ${out}`);
  console.note(nextStep(result, out));
}

function titleOf({ stopped, failed, blocked, plan, selected }: BuildResult): string {
  if (stopped) return 'Stopped before all was made';
  if (plan.length === 0) return 'Nothing was made';
  return failed.length + blocked.length > 0 || (selected.named && selected.incomplete.length > 0)
    ? 'Some editions were not made'
    : 'Done';
}

function list(names: readonly string[]): string {
  return names.length > 5 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ');
}

function nextStep({ stopped, failed, diagnostics, plan }: BuildResult, out: string): string {
  if (stopped) return 'Run the same command again: it goes on where it stopped.';
  if (failed.length > 0) return 'Run the same command again; polyleaf doctor looks at the browser.';
  if (hasErrors(diagnostics)) return 'Mend the errors above and run the same command again: only what changed is made.';
  if (plan.length === 0) return 'Add the missing languages, or choose other countries: polyleaf list countries.';
  return `Open ${join(out, 'index.html')} in a browser.`;
}
