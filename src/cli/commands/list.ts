// polyleaf list: what there is.

import type { Ledger } from '../../approval/ledger.ts';
import type { Library } from '../../model/library.ts';
import { editionsOf } from '../../plan/editions.ts';
import { select } from '../../plan/select.ts';
import { inspect } from '../../workshop/inspect.ts';
import { type Context, printJson, workspaceOf } from '../context.ts';
import { type SelectionOptions, selectionOf } from '../options.ts';

export const listed = ['leaflets', 'countries', 'locales', 'editions'] as const;
export type Listed = (typeof listed)[number];

/** Runs the command and returns its exit code. */
export async function runList(context: Context, what: Listed, options: SelectionOptions): Promise<number> {
  const { workspace } = await workspaceOf(context);
  const { library, ledger } = await inspect(workspace, context.terminal.today);
  const rows = rowsOf(what, library, ledger, options);
  if (context.json) printJson(context, 'list', true, { [what]: rows });
  else printRows(context, rows);
  return 0;
}

type Row = Readonly<Record<string, string>>;

function rowsOf(what: Listed, library: Library, ledger: Ledger, options: SelectionOptions): readonly Row[] {
  switch (what) {
    case 'leaflets':
      return [...library.leaflets.values()].map(({ id, kind, version, source }) => {
        const written = [...(library.translations.get(id)?.keys() ?? [])].filter(
          (locale) => library.forms.get(locale)?.from.length === 0,
        );
        return { leaflet: id, kind, version, source, locales: written.sort().join(' ') };
      });
    case 'countries': {
      const incomplete = new Set(editionsOf(library).incomplete.map(({ country }) => country));
      return [...library.countries.values()].map(({ country, jurisdiction, languages, emergency, paper }) => ({
        country,
        complete: incomplete.has(country) ? 'no' : 'yes',
        locales: `${languages.required.join(languages.rule === 'all' ? ' ' : '|')}${languages.optional.map((tag) => ` (${tag})`).join('')}`,
        jurisdiction,
        emergency: emergency.primary,
        paper: paper.size,
      }));
    }
    case 'locales':
      return [...library.forms.values()].map(({ tag, name, script, direction, from }) => ({
        locale: tag,
        name,
        script,
        direction,
        from: from.join(' < '),
      }));
    case 'editions':
      return select(library, selectionOf(options)).editions.map(({ country, locale, leaflet }) => ({
        country,
        locale,
        leaflet,
        state: ledger.edition({ country, locale, leaflet }),
      }));
  }
}

function printRows({ console }: Context, rows: readonly Row[]): void {
  const keys = Object.keys(rows[0] ?? {});
  const width = (key: string) => Math.max(key.length, ...rows.map((row) => [...(row[key] ?? '')].length));
  const line = (cells: readonly string[]) => cells.join('  ').trimEnd();
  const pad = (text: string, key: string) => text + ' '.repeat(Math.max(0, width(key) - [...text].length));
  console.note(console.paint('bold', line(keys.map((key) => pad(key, key)))));
  for (const row of rows) console.line(line(keys.map((key) => pad(row[key] ?? '', key))));
}
