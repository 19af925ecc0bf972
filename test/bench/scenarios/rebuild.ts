// A build over a finished one: nothing changed, or one phrase, one fact, the template. All variants, as a user builds.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario } from '../options.ts';
import { type Built, build, polyleaf } from '../polyleaf.ts';
import { inRounds } from '../rounds.ts';
import type { Row } from '../rows.ts';
import { apply, type Change, changes } from '../workspaces/copy.ts';
import { type Bench, row } from './bench.ts';

export const rebuilds = ['warm', 'phrase', 'fact', 'template'] as const;

const words: Readonly<Record<(typeof rebuilds)[number], { readonly name: string; readonly change: Change | null }>> = {
  warm: { name: 'nothing changed', change: null },
  phrase: { name: 'one phrase of one locale changed', change: changes.phrase },
  fact: { name: 'one fact of one country changed', change: changes.fact },
  template: { name: 'the template changed', change: changes.template },
};

/** Each round makes the change or takes it back: what is on the disk is always from the round before. */
export async function rebuild(bench: Bench): Promise<readonly Row[]> {
  const { material, jobs, options, tell } = bench;
  const chosen = rebuilds.filter((name) => options.only.includes(name));
  const out = join(material.folder, 'rebuild');
  const args = [...material.selection, '--jobs', String(jobs)];
  const cache = join(material.folder, 'rebuild-cache');
  const run = (): Promise<Built> => build(material.workspace, out, args, { env: { POLYLEAF_CACHE: cache } });
  tell('rebuild: everything once');
  await run();
  const results = await inRounds<{ readonly seconds: number; readonly prints: number }>(
    [
      { name: 'start-up', run: async () => ({ seconds: (await polyleaf(['--version'])).seconds, prints: 0 }) },
      ...chosen.map((name) => ({
        name: words[name].name,
        run: async () => {
          const { change } = words[name];
          if (change) apply(material.workspace, change);
          // A change that is taken back would be a print that is known already.
          rmSync(join(cache, 'print'), { recursive: true, force: true });
          const { seconds, made } = await run();
          return { seconds, prints: made.length };
        },
      })),
    ],
    options.rounds,
    (text) => tell(`rebuild: ${text}`),
  );
  const [start = [], ...others] = results;
  return chosen.flatMap((name, i) => {
    const samples = (others[i] ?? []).map(({ seconds }) => seconds);
    const prints = [...new Set((others[i] ?? []).map((one) => one.prints))].join(', ');
    const scenario: Scenario = name;
    const rows = [row(scenario, { id: 'polyleaf', name: words[name].name, samples, note: `${prints} prints made` })];
    if (name !== 'warm') return rows;
    const beyond = samples.map((seconds, round) => seconds - (start[round]?.seconds ?? 0));
    return [...rows, row(scenario, { id: 'beyond-start', name: 'beyond start-up', samples: beyond })];
  });
}
