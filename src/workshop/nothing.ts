// Knows at a glance that there is nothing to make: no source changed, and the output is still what was written.

import type { Artifact } from '../model/edition.ts';
import type { Sources } from '../model/environment.ts';
import { settles } from '../model/stamp.ts';
import { memoKey, recall, remember } from './memo.ts';
import type { BuildRequest, Conclusion } from './request.ts';

/** A file of the output folder as it was written. The mark is null while the file is too young to be known by it. */
interface Seen {
  readonly path: string;
  readonly sha256: string;
  readonly mark: string | null;
}

interface Memo {
  readonly conclusion: Conclusion;
  readonly files: readonly Seen[];
}

/** Everything that a build is asked counts, but how it is made and who hears of it. */
function keyOf(request: BuildRequest, sources: Sources): string {
  const { workspace: _w, cache: _c, finisher: _f, memory: _m, jobs: _j, force: _o, dryRun: _d, ...asked } = request;
  const { shelf, browser, clock, code, ...rest } = asked;
  return memoKey('build', code, sources, [rest, shelf.root, browser.sha256, clock()]);
}

/** What the last build of the same sources came to, if it would come to the same now; otherwise null. */
export async function nothingToMake(request: BuildRequest, sources: Sources): Promise<Conclusion | null> {
  if (request.force) return null;
  const key = keyOf(request, sources);
  const memo = await recall<Memo>(request.cache, key);
  if (memo === null) return null;
  const now: Seen[] = [];
  for (const seen of memo.files) {
    const stamp = await request.shelf.stamp(seen.path);
    if (stamp === null) return null;
    const known = seen.mark === stamp.mark;
    if (!known && (await request.shelf.digest(seen.path))?.sha256 !== seen.sha256) return null;
    // The mark was taken before the bytes were read, so what changes in between is noticed next time.
    const mark = known || stamp.changed < request.now() - settles ? stamp.mark : null;
    now.push({ ...seen, mark });
  }
  if (now.some(({ mark }, i) => mark !== memo.files[i]?.mark))
    await remember(request.cache, key, { conclusion: memo.conclusion, files: now });
  return memo.conclusion;
}

/** Remembers that nothing is left to make after this. */
export async function rememberNothing(
  request: BuildRequest,
  sources: Sources,
  conclusion: Conclusion,
  files: readonly Pick<Artifact, 'path' | 'sha256'>[],
): Promise<void> {
  // Only files of some age can be known by their marks; the youngest are read once more by the next build.
  const seen: Seen[] = [];
  for (const { path, sha256 } of files) {
    const stamp = await request.shelf.stamp(path);
    const known = stamp?.mark === request.shelf.knownMark(path) && stamp.changed < request.now() - settles;
    seen.push({ path, sha256, mark: known ? stamp.mark : null });
  }
  await remember(request.cache, keyOf(request, sources), { conclusion, files: seen } satisfies Memo);
}
