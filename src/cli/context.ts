// What every command needs: its workspace, its settings, its console. Options beat the environment, that beats polyleaf.yaml.

import { resolve } from 'node:path';
import { z } from 'zod';
import type { Shelf, Workspace } from '../model/environment.ts';
import { isLocaleTag } from '../model/names.ts';
import { Trouble } from '../model/trouble.ts';
import { sentenceOf } from '../report/sentences.ts';
import { readFields } from '../syntax/fields.ts';
import { readYaml } from '../syntax/yaml.ts';
import { openShelf } from '../workspace/shelf.ts';
import { openWorkspace, packageRoot, programVersion, readConfiguration } from '../workspace/workspace.ts';
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

const written = z.strictObject({
  language: z.string().refine(isLocaleTag, 'a locale such as en or pt-BR').default('en'),
  browser: z.string().min(1).optional(),
  out: z.string().min(1).default('out'),
  jobs: z
    .string()
    .regex(/^[1-9]\d?$/, 'a number from 1 to 99')
    .optional(),
});

export type Configuration = z.infer<typeof written>;

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
): Promise<{ readonly workspace: Workspace; readonly configuration: Configuration }> {
  const workspace = await openWorkspace(context.root);
  return { workspace, configuration: await configurationOf(context) };
}

async function configurationOf({ root }: Context): Promise<Configuration> {
  const text = await readConfiguration(root);
  const data = readYaml('polyleaf.yaml', text.trim() === '' ? '{}' : text);
  const fields = data.ok ? readFields(written, data.value) : data;
  if (fields.ok) return fields.value;
  const [first] = fields.diagnostics;
  const { message, fix } = first ? sentenceOf(first) : { message: 'it cannot be read', fix: '' };
  throw new Trouble('configuration', `polyleaf.yaml:${first?.place.line ?? 1}: ${message}`, fix);
}

/** The output folder: `--out`, or `out` of polyleaf.yaml, or `out/` of the workspace. */
export function shelfOf(context: Context, configuration: Configuration, out: string | undefined): Shelf {
  return openShelf(
    out === undefined ? resolve(context.root, configuration.out) : resolve(context.terminal.folder, out),
  );
}

/** Prints the one document of `--json`. */
export function printJson(context: Context, command: string, ok: boolean, content: object): void {
  context.console.line(JSON.stringify({ schemaVersion: 1, command, ok, ...content }, null, 1));
}
