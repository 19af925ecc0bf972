// Thousands of editions: does memory stay flat, are the last as fast as the first, and what does a build cost that makes none?

import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { MemorySample } from '../memory.ts';
import type { Scenario } from '../options.ts';
import { arrivals, type Built, build, listEditions, polyleaf, root } from '../polyleaf.ts';
import { inRounds } from '../rounds.ts';
import type { Row } from '../rows.ts';
import { edgeRates, median, rateOf, ratios } from '../statistics.ts';
import { shortRules, syntheticTexts, writeTexts } from '../workspaces/synthetic.ts';
import { absent, type Bench, row } from './bench.ts';

const original = 'pts-stenting';

/** Writes a workspace with `editions` editions or a few more: every leaflet is made for all complete countries. */
async function generate(
  { material }: Bench,
  editions: number,
): Promise<{ readonly folder: string; readonly editions: number }> {
  const source = join(root, 'content/leaflets', original);
  const manuscripts = Object.fromEntries(
    readdirSync(source)
      .filter((name) => name.endsWith('.md'))
      .map((name) => [name.slice(0, -3), readFileSync(join(source, name), 'utf8')]),
  );
  const each = (await listEditions(root)).filter(({ leaflet }) => leaflet === original);
  const folder = join(material.folder, 'synthetic');
  rmSync(folder, { recursive: true, force: true });
  const leaflets = Math.ceil(editions / each.length);
  const general = 'content/jurisdictions/general.yaml';
  const rules = shortRules(readFileSync(join(root, general), 'utf8'));
  writeTexts(folder, new Map([...syntheticTexts(manuscripts, leaflets), [general, rules]]));
  return { folder, editions: leaflets * each.length };
}

/** Builds the workspace once and looks at its course. */
export async function synthetic(bench: Bench, scenario: Scenario, wanted: number): Promise<readonly Row[]> {
  const { options, jobs, tell } = bench;
  const size = Math.min(wanted, options.editions ?? wanted);
  const { folder, editions } = await generate(bench, size);
  const out = join(folder, 'out');
  const args = ['--variant', 'standard', '--jobs', String(jobs)];
  tell(`${scenario}: ${editions} editions`);
  const built = await build(folder, out, args, { memory: true });
  if (built.made.length !== editions) throw new Error(`polyleaf made ${built.made.length} of ${editions} editions`);
  const made = arrivals(out);
  const { count, first, last } = edgeRates(
    made.map(({ at }) => at),
    1000,
  );
  const pages = built.made.map((one) => one.artifacts.reduce((sum, { pages = 0 }) => sum + pages, 0));
  tell(`${scenario}: the last ${count} again, in a new process`);
  const fresh = await again(folder, args, new Set(made.slice(made.length - count).map(({ path }) => path)));
  const rate = (id: string, name: string, value: number | null, to: number | null) =>
    value === null
      ? []
      : [
          row(scenario, {
            id,
            name,
            samples: [value],
            unit: 'editions/s',
            ...(to ? { ratio: ratioOf(value, to) } : {}),
          }),
        ];
  return [
    row(scenario, {
      id: 'build',
      name: `polyleaf, whole build of ${editions} editions`,
      samples: [built.seconds],
      editions,
      note: `${median(pages)} pages each`,
    }),
    ...rate('first-rate', `first ${count} editions`, first, null),
    ...rate('last-rate', `last ${count} editions`, last, fresh),
    ...rate('fresh-rate', `the same ${count} by a process that makes few others`, fresh, null),
    ...memoryRows(scenario, built),
  ];
}

function ratioOf(value: number, to: number) {
  return { words: 'of the row below', samples: ratios([value], [to]) };
}

/**
 * Rate of these editions when a new process makes no other locales than theirs. Editions of other locales differ in their
 * cost: only the same ones tell whether a process gets slower with what it has made before.
 */
async function again(folder: string, args: readonly string[], paths: ReadonlySet<string>): Promise<number | null> {
  const locales = new Set([...paths].map((path) => path.split(sep)[1] ?? ''));
  const out = join(folder, 'again');
  rmSync(out, { recursive: true, force: true });
  await build(folder, out, [...args, '--locale', [...locales].join()]);
  return rateOf(arrivals(out).flatMap(({ path, at }) => (paths.has(path) ? [at] : [])));
}

function memoryRows(scenario: Scenario, { memory }: Built): readonly Row[] {
  if (memory.length === 0) return [absent(scenario, 'memory', 'memory', 'not measured: only Linux tells, in /proc')];
  const peak = (id: string, name: string, size: (sample: MemorySample) => number) =>
    row(scenario, { id, name, samples: memory.map(size), unit: 'MiB', note: 'over time' });
  const part = (from: number, to: number) =>
    memory.slice(Math.floor(memory.length * from), Math.max(1, Math.ceil(memory.length * to)));
  const growth = (id: string, name: string, size: (sample: MemorySample) => number) => {
    const middle = (samples: readonly MemorySample[]) => median((samples.length > 0 ? samples : memory).map(size));
    return row(scenario, { id, name, samples: [middle(part(0.9, 1)) / middle(part(0.2, 0.3))], unit: 'x' });
  };
  const [main, tree] = [({ main }: MemorySample) => main, ({ tree }: MemorySample) => tree];
  return [
    peak('main', 'resident memory, polyleaf itself', main),
    peak('memory', 'resident memory, with the browser', tree),
    peak('proportional', 'the same, shared pages counted once', ({ proportional }) => proportional),
    growth('main-growth', 'polyleaf itself, last tenth against third tenth', main),
    growth('growth', 'with the browser, last tenth against third tenth', tree),
  ];
}

/** A build of `wanted` editions that makes none, beyond what starting takes. All variants, as a user builds. */
export async function nothingChanged(bench: Bench, scenario: Scenario, wanted: number): Promise<readonly Row[]> {
  const { options, jobs, tell } = bench;
  const { folder, editions } = await generate(bench, Math.min(wanted, options.editions ?? wanted));
  const settings = { env: { POLYLEAF_CACHE: join(folder, 'cache') } };
  const run = () => build(folder, join(folder, 'out'), ['--jobs', String(jobs)], settings);
  tell(`${scenario}: ${editions} editions once`);
  await run();
  const [start = [], warm = []] = await inRounds(
    [
      { name: 'start-up', run: async () => (await polyleaf(['--version'])).seconds },
      { name: 'nothing changed', run: async () => (await run()).seconds },
    ],
    options.rounds,
    (text) => tell(`${scenario}: ${text}`),
  );
  const beyond = warm.map((seconds, round) => seconds - (start[round] ?? 0));
  return [
    row(scenario, { id: 'polyleaf', name: `nothing changed, ${editions} editions`, samples: warm }),
    row(scenario, { id: 'start', name: 'start-up', samples: start }),
    row(scenario, { id: 'beyond-start', name: 'beyond start-up', samples: beyond }),
  ];
}
