// Tells when a source of a workspace changed. A burst of saves is told once, when it is over.

import { relative, sep } from 'node:path';
import { watch } from 'chokidar';

export interface Watcher {
  readonly close: () => Promise<void>;
}

/** The folders and the file that hold sources. */
const watched: readonly string[] = ['content', 'locales', 'templates', 'polyleaf.yaml'];

/** Milliseconds without a change after which a burst is over: editors write a file in two or three steps. */
const quiet = 30;

/**
 * Watches the sources of the workspace in `root`; resolves when every later change will be noticed.
 *
 * @param onChange called with the paths below `root` that changed, sorted, with forward slashes
 */
export async function watchSources(root: string, onChange: (paths: readonly string[]) => void): Promise<Watcher> {
  const inRoot = (path: string) => relative(root, path).split(sep).join('/');
  const watcher = watch(root, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => {
      const [first = '', ...below] = inRoot(path).split('/');
      return (
        first !== '' && (!watched.includes(first) || below.some((step) => step.startsWith('.') || step.endsWith('~')))
      );
    },
  });
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', (_event, path) => {
    changed.add(inRoot(path));
    clearTimeout(timer);
    timer = setTimeout(() => {
      const paths = [...changed].sort();
      changed.clear();
      onChange(paths);
    }, quiet);
  });
  await new Promise<void>((resolve, reject) => {
    watcher.once('ready', resolve);
    watcher.once('error', reject);
  });
  return {
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
