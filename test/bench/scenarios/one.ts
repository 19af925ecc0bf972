// One edition from a cold start: a process that starts, makes one edition and ends. And what starting alone takes.

import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Found } from '../baselines/converter.ts';
import { build, firstOf, polyleaf } from '../polyleaf.ts';
import { type Competitor, inRounds } from '../rounds.ts';
import type { Row } from '../rows.ts';
import { ratios } from '../statistics.ts';
import { absent, type Bench, row } from './bench.ts';

export async function one(bench: Bench, baselines: readonly Found[]): Promise<readonly Row[]> {
  const { material, options, tell } = bench;
  const [edition] = material.editions;
  if (!edition) throw new Error('there is no edition to make');
  const selection = ['--country', edition.country, '--locale', edition.locale, '--leaflet', edition.leaflet];
  const out = join(material.folder, 'one');
  const single = async (env: Readonly<Record<string, string>>): Promise<readonly number[]> => {
    rmSync(out, { recursive: true, force: true });
    const built = await build(material.workspace, out, [...selection, '--variant', 'standard', '--jobs', '1'], { env });
    return [built.seconds, firstOf(built, out)];
  };
  const competitors: (Competitor<readonly number[]> & { readonly id: string; readonly words: string })[] = [
    {
      id: 'start',
      name: 'start-up',
      words: 'polyleaf --version',
      run: async () => [(await polyleaf(['--version'])).seconds],
    },
    { id: 'polyleaf', name: 'polyleaf', words: 'polyleaf, one edition', run: () => single({}) },
    {
      id: 'polyleaf-new',
      name: 'polyleaf, nothing unpacked',
      words: 'polyleaf, one edition, first run after installation',
      run: () => single(emptyCaches(material.folder)),
    },
    ...baselines.flatMap((found) =>
      found.ok
        ? {
            id: found.single.id,
            name: found.single.name,
            words: `${found.single.name}, one edition`,
            run: async () => [(await found.single.convert([edition], out)).wall],
          }
        : [],
    ),
  ];
  const results = await inRounds(competitors, options.rounds, (text) => tell(`one: ${text}`));
  const column = (id: string, at: number) =>
    results[competitors.findIndex((one) => one.id === id)]?.flatMap((values) => values[at] ?? []) ?? [];
  const own = column('polyleaf', 0);
  return [
    ...competitors.map(({ id, words }) => {
      const samples = column(id, 0);
      const baseline = !id.startsWith('polyleaf') && id !== 'start';
      const ratio = { words: 'polyleaf / this', samples: ratios(samples, own) };
      return row('one', { id, name: words, samples, ...(baseline ? { ratio } : {}) });
    }),
    row('one', { id: 'first', name: 'polyleaf, edition on disk', samples: column('polyleaf', 1) }),
    ...baselines.flatMap((found) =>
      found.ok ? [] : [absent('one', found.id, found.name, `not installed: ${found.why}`)],
    ),
  ];
}

/** The environment of a machine on which polyleaf never ran: no unpacked browser, no compiled sources. */
function emptyCaches(folder: string): Readonly<Record<string, string>> {
  const home = join(folder, 'cache');
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home);
  return { XDG_CACHE_HOME: home, NODE_COMPILE_CACHE: join(home, 'node') };
}
