// Builds, and builds again at each change, until the user ends it.

import { Trouble } from '../model/trouble.ts';
import { watchSources } from '../workspace/watcher.ts';
import type { Context } from './context.ts';
import { troubleLines } from './trouble-lines.ts';

/**
 * Runs `build` now and after each burst of changes. A change during a build ends it after the editions in work: the next
 * one goes on from there. What fails is told, and the watch goes on; what was made before stays.
 *
 * @param build makes what has changed; it is told when to stop
 * @returns the exit code: 0 when the user ended the watch
 */
export async function watchAndBuild(
  { terminal, console, root }: Context,
  build: (stopping: () => boolean) => Promise<unknown>,
): Promise<number> {
  let ended = false;
  let changed = true;
  let wake = (): void => undefined;
  const watcher = await watchSources(root, (paths) => {
    console.note(
      `\nchanged  ${paths.slice(0, 3).join(', ')}${paths.length > 3 ? ` and ${paths.length - 3} more` : ''}`,
    );
    changed = true;
    wake();
  });
  terminal.onStop(() => {
    ended = true;
    wake();
  });
  try {
    while (!ended) {
      changed = false;
      try {
        await build(() => ended || changed);
      } catch (cause) {
        if (!(cause instanceof Trouble)) throw cause;
        for (const line of troubleLines(console, cause)) console.warn(line);
      }
      if (!(ended || changed)) {
        console.note('\nWatching for changes; Ctrl-C ends it.');
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
    return 0;
  } finally {
    await watcher.close();
  }
}
