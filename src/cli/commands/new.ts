// polyleaf new: begins a workspace, a leaflet, a locale or a country. Never writes over a file.

import { resolve } from 'node:path';
import { isCountryCode, isLeafletId, isLocaleTag } from '../../model/names.ts';
import { Trouble } from '../../model/trouble.ts';
import { inspect } from '../../workshop/inspect.ts';
import { type Draft, newCountry, newLeaflet, newLocale, newWorkspace } from '../../workshop/scaffold.ts';
import { openShelf } from '../../workspace/shelf.ts';
import { type Context, printJson, workspaceOf } from '../context.ts';

export const begun = ['workspace', 'leaflet', 'locale', 'country'] as const;
export type Begun = (typeof begun)[number];

export interface NewOptions {
  readonly kind: 'condition' | 'device';
  readonly dryRun?: boolean;
}

/** Runs the command and returns its exit code. */
export async function runNew(
  context: Context,
  what: Begun,
  name: string | undefined,
  options: NewOptions,
): Promise<number> {
  const { console, terminal } = context;
  const folder = what === 'workspace' ? resolve(context.root, name ?? '.') : context.root;
  const drafts = await draftsFor(context, what, name, options);
  const shelf = openShelf(folder);
  for (const { path } of drafts) {
    if ((await shelf.read(path)) !== null)
      throw new Trouble(
        'usage',
        `${path} exists already`,
        'nothing was written; choose another name, or edit that file',
      );
  }
  if (!options.dryRun) {
    await shelf.prepare();
    for (const { path, text } of drafts) await shelf.write(path, text);
  }
  if (context.json)
    printJson(context, 'new', true, {
      folder,
      written: options.dryRun !== true,
      files: drafts.map(({ path }) => path),
    });
  else {
    for (const { path } of drafts) console.line(`${options.dryRun ? 'would write' : 'wrote'}  ${path}`);
    console.note(`Next: ${nextStep(what, folder === terminal.folder ? null : folder)}`);
  }
  return 0;
}

async function draftsFor(
  context: Context,
  what: Begun,
  name: string | undefined,
  options: NewOptions,
): Promise<readonly Draft[]> {
  const today = context.terminal.today();
  if (what === 'workspace') return newWorkspace(today);
  if (name === undefined)
    throw new Trouble(
      'usage',
      `polyleaf new ${what} needs a name`,
      `for example: polyleaf new ${what} ${example[what]}`,
    );
  if (!fits[what](name))
    throw new Trouble(
      'usage',
      `"${name.replace(/\p{C}/gu, '?').slice(0, 60)}" is no name for a ${what}`,
      `for example: polyleaf new ${what} ${example[what]}`,
    );
  const { workspace } = await workspaceOf(context);
  if (what === 'leaflet') return newLeaflet(name, options.kind, today);
  if (what === 'country') return newCountry(name);
  const { library } = await inspect(workspace, context.terminal.today);
  return newLocale(name, library);
}

const example: Readonly<Record<Exclude<Begun, 'workspace'>, string>> = {
  leaflet: 'vein-stent',
  locale: 'pt-BR',
  country: 'AR',
};

const fits: Readonly<Record<Exclude<Begun, 'workspace'>, (name: string) => boolean>> = {
  leaflet: isLeafletId,
  locale: isLocaleTag,
  country: isCountryCode,
};

function nextStep(what: Begun, folder: string | null): string {
  const go = folder === null ? '' : `cd ${folder} && `;
  switch (what) {
    case 'workspace':
      return `${go}npx polyleaf build`;
    case 'leaflet':
      return 'write the texts, then npx polyleaf check';
    case 'locale':
      return 'check the form in the .yaml file, translate the phrases and texts; npx polyleaf check lists what is left';
    case 'country':
      return 'replace every value, give each its source, then npx polyleaf check';
  }
}
