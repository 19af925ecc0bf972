// A build: where nothing changed since the last one, it ends at once; otherwise all that it takes is loaded and done.

import type { Press } from './model/environment.ts';
import { refuseUnknown } from './plan/select.ts';
import { nothingToMake } from './workshop/nothing.ts';
import type { BuildRequest, BuildResult } from './workshop/request.ts';

/** Builds what the selection names. Content that is wrong comes back as diagnostics; a wrong world is thrown as `Trouble`. */
export async function build(request: BuildRequest): Promise<BuildResult> {
  const { workspace, selection, cache, finisher } = request;
  const press = pressOnce(() => {
    finisher.prepare();
    return request.browser.open();
  });
  let ended: Promise<unknown> | null = null;
  const endPrinting = () => {
    ended ??= Promise.all([press.close(), finisher.close()]);
    return ended;
  };
  try {
    const sources = await workspace.read();
    refuseUnknown(sources.files.keys(), selection);
    const known = await nothingToMake(request, sources);
    if (known) {
      const blocked = known.plan.filter((_choice, i) => known.blocked.includes(i));
      return { ...known, blocked, files: sources.files, made: [], failed: [], stopped: false };
    }
    if (await willPrint(request)) press.begin();
    // Parsers, checks, templates and fonts are not even loaded where they have nothing to do.
    const { buildAnew } = await import('./workshop/anew.ts');
    return await buildAnew({ ...request, browser: { ...request.browser, open: press.open } }, sources, endPrinting);
  } finally {
    await Promise.all([endPrinting(), cache.close()]);
  }
}

/** True when it is all but certain that something has to be printed, so that the browser may start while texts are read. */
async function willPrint({ dryRun, force, selection: { formats }, shelf, cache }: BuildRequest): Promise<boolean> {
  if (dryRun || (formats.length > 0 && !formats.includes('pdf'))) return false;
  return force || ((await shelf.stamp('manifest.json')) === null && (await cache.isEmpty('print')));
}

/** A press that is opened once, however often it is asked for, and closed if it was. */
function pressOnce(open: () => Promise<Press>) {
  let press: Promise<Press> | null = null;
  const once = () => {
    press ??= open();
    return press;
  };
  return {
    open: once,
    // One that cannot open is trouble only for those who print.
    begin: () => void once().catch(() => undefined),
    close: async () => {
      const opened = await press?.catch(() => null);
      await opened?.close();
    },
  };
}
