// What a build takes from the outside: folders, browser, threads, cache. Opened for one build, or held open for many.

import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Cache, Finisher, Press, Shelf, Workspace } from '../model/environment.ts';
import { type Memory, noMemory, openMemory } from '../workshop/memory.ts';
import type { BuildRequest } from '../workshop/request.ts';
import type { Configuration } from './configuration.ts';
import { type Context, shelfOf } from './context.ts';
import { defaultJobs } from './options.ts';

/** What a build takes: the same for one build and for many. */
export interface Kit {
  readonly workspace: Workspace;
  readonly configuration: Configuration;
  readonly shelf: Shelf;
  readonly cache: Cache;
  /** Pages that print at the same time. */
  readonly pages: number;
  readonly browser: BuildRequest['browser'];
  readonly finisher: Finisher;
  readonly memory: Memory;
  /** The findings that are still to be told, of all that there are. */
  readonly untold: (diagnostics: readonly Diagnostic[]) => readonly Diagnostic[];
  /** True when the user has seen a whole summary already. */
  readonly brief: () => boolean;
}

/** Opens what one build takes; `build` closes it. */
export async function openKit(
  context: Context,
  options: { readonly out?: string; readonly jobs?: number; readonly release?: boolean },
  workspace: Workspace,
  configuration: Configuration,
  cache: Cache,
): Promise<Kit> {
  const { terminal, console } = context;
  const pages = options.jobs ?? (configuration.jobs === undefined ? defaultJobs() : Number(configuration.jobs));
  const settings = {
    path: terminal.env['POLYLEAF_CHROMIUM'] || configuration.browser || null,
    cacheHome: terminal.env['XDG_CACHE_HOME'],
    fontFolder: join(context.packageRoot, 'node_modules', '@expo-google-fonts', 'noto-sans', '400Regular'),
    proven: options.release === true,
    pages,
    recycleAfter: 400,
    timeout: 60_000,
  };
  const { findBrowser } = await import('../print/browser.ts');
  const { openPress } = await import('../print/press.ts');
  const { openFinishers } = await import('../print/finishers.ts');
  const found = await findBrowser(settings);
  return {
    workspace,
    configuration,
    shelf: shelfOf(context, configuration, options.out),
    cache,
    pages,
    browser: {
      sha256: found.sha256,
      open: async () => {
        const press = await openPress(found, settings);
        if (!press.sandbox)
          console.note(
            'note     the browser runs without its sandbox (as root, or user namespaces are off); the manifest says so',
          );
        return press;
      },
    },
    finisher: openFinishers(Math.ceil(pages / 2)),
    memory: noMemory,
    untold: (diagnostics) => diagnostics,
    brief: () => false,
  };
}

/** The same kit for build after build: nothing of it closes before `close`, and what was read is not read again. */
export function heldOpen(kit: Kit): { readonly kit: Kit; readonly close: () => Promise<void> } {
  const stay = async (): Promise<void> => undefined;
  let press: Promise<Press> | null = null;
  let told: ReadonlySet<string> | null = null;
  const open = async (): Promise<Press> => {
    press ??= kit.browser.open();
    // One that could not open is tried again by the next build.
    const opened = await press.catch((cause: unknown) => {
      press = null;
      throw cause;
    });
    return { ...opened, close: stay };
  };
  return {
    kit: {
      ...kit,
      browser: { ...kit.browser, open },
      finisher: { ...kit.finisher, close: stay },
      cache: { ...kit.cache, close: stay },
      memory: openMemory(),
      // An error is told until it is mended, a warning once.
      untold: (diagnostics) => {
        const before = told ?? new Set();
        told = new Set(diagnostics.map(keyOf));
        return diagnostics.filter((one) => one.severity === 'error' || !before.has(keyOf(one)));
      },
      brief: () => told !== null,
    },
    close: async () => {
      const opened = await press?.catch(() => null);
      await Promise.all([opened?.close(), kit.finisher.close(), kit.cache.close()]);
    },
  };
}

/** The same finding has the same key, also where lines above it came or went. */
function keyOf({ code, args, place }: Diagnostic): string {
  return JSON.stringify([code, args, place.file]);
}
