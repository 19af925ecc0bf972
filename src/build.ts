// A build: where nothing changed since the last one, it ends at once; otherwise all that it takes is loaded and done.

import { refuseUnknown } from './plan/select.ts';
import { nothingToMake } from './workshop/nothing.ts';
import type { BuildRequest, BuildResult } from './workshop/request.ts';

/** Builds what the selection names. Content that is wrong comes back as diagnostics; a wrong world is thrown as `Trouble`. */
export async function build(request: BuildRequest): Promise<BuildResult> {
  const sources = await request.workspace.read();
  refuseUnknown(sources.files.keys(), request.selection);
  const known = await nothingToMake(request, sources);
  if (known) {
    await request.cache.close();
    const blocked = known.plan.filter((_choice, i) => known.blocked.includes(i));
    return { ...known, blocked, files: sources.files, made: [], failed: [], stopped: false };
  }
  // Parsers, checks, templates and fonts are not even loaded where they have nothing to do.
  const { buildAnew } = await import('./workshop/anew.ts');
  return buildAnew(request, sources);
}
