// What every command needs: its workspace, its settings, its console. Options beat the environment, that beats polyleaf.yaml.

import { resolve } from 'node:path';
import type { Cache, Shelf, Workspace } from '../model/environment.ts';
import { memoKey, remembered } from '../workshop/memo.ts';
import { noCache } from '../workspace/cache.ts';
import { openShelf } from '../workspace/shelf.ts';
import { openWorkspace, packageRoot, programCode, programVersion, readConfiguration } from '../workspace/workspace.ts';
import type { Configuration } from './configuration.ts';
import { type Console, openConsole, type Terminal } from './console.ts';

/** Options that stand before or behind every command. */
export interface GlobalOptions {
  readonly workspace?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color?: boolean;
}

export interface Context {
  readonly terminal: Terminal;
  readonly console: Console;
  readonly json: boolean;
  readonly root: string;
  readonly version: string;
  readonly packageRoot: string;
}

export function openContext(terminal: Terminal, options: GlobalOptions): Context {
  const json = options.json === true;
  const console = openConsole(terminal, {
    quiet: options.quiet === true || json,
    verbose: options.verbose === true,
    color: options.color !== false && !json,
  });
  return {
    terminal,
    console,
    json,
    root: resolve(terminal.folder, options.workspace ?? '.'),
    version: programVersion(),
    packageRoot,
  };
}

/** The workspace, with its polyleaf.yaml. Throws `Trouble` where there is none or its settings are wrong. */
export async function workspaceOf(
  context: Context,
  cache: Cache = noCache,
): Promise<{ readonly workspace: Workspace; readonly configuration: Configuration }> {
  const workspace = await openWorkspace(context.root);
  const text = await readConfiguration(context.root);
  if (text.trim() === '') return { workspace, configuration: { language: 'en', out: 'out' } };
  // The parser is not even loaded for settings that have been read before.
  const configuration = await remembered(cache, memoKey('settings', programCode(), null, [text]), async () => {
    const { parseConfiguration } = await import('./configuration.ts');
    return parseConfiguration(text);
  });
  return { workspace, configuration };
}

/** The output folder: `--out`, or `out` of polyleaf.yaml, or `out/` of the workspace. */
export function shelfOf(context: Context, configuration: Configuration, out: string | undefined): Shelf {
  return openShelf(
    out === undefined ? resolve(context.root, configuration.out) : resolve(context.terminal.folder, out),
  );
}

/** The one document of `--json`. */
export function jsonDocument(command: string, ok: boolean, content: object): string {
  return JSON.stringify({ schemaVersion: 1, command, ok, ...content }, null, 1);
}

/** Prints the one document of `--json`. */
export function printJson(context: Context, command: string, ok: boolean, content: object): void {
  context.console.line(jsonDocument(command, ok, content));
}
