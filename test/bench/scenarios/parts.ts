// Where the time of a build goes: the real `build()`, one edition after the other, with a stopwatch at each of its doors.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../../src/build.ts';
import type { Selection } from '../../../src/plan/select.ts';
import { findBrowser } from '../../../src/print/browser.ts';
import { openFinishers } from '../../../src/print/finishers.ts';
import { openPress } from '../../../src/print/press.ts';
import { noMemory } from '../../../src/workshop/memory.ts';
import { noCache } from '../../../src/workspace/cache.ts';
import { openShelf } from '../../../src/workspace/shelf.ts';
import { openWorkspace } from '../../../src/workspace/workspace.ts';
import { browserSettings } from '../baselines/laid-out.ts';
import { type Built, build as buildAsProcess } from '../polyleaf.ts';
import type { ProcessorTime } from '../processor.ts';
import type { Row } from '../rows.ts';
import { ratios } from '../statistics.ts';
import { type Bench, row } from './bench.ts';

const steps = ['read', 'check', 'start', 'render', 'print', 'finish', 'write', 'record'] as const;
type Step = (typeof steps)[number];
type Seconds = Readonly<Record<Step, number>>;

const words: Readonly<Record<Step, { readonly name: string; readonly note: string }>> = {
  read: { name: 'read the sources', note: '' },
  check: { name: 'parse, check, plan', note: 'with the digests of what is on the disk' },
  start: { name: 'start a browser', note: 'in a build it starts while texts are read' },
  render: { name: 'render', note: "with cutting each locale's fonts once" },
  print: { name: 'print', note: 'one browser, layout included; the HTML file is made meanwhile' },
  finish: { name: 'finish: tags, claims, gate', note: 'one thread' },
  write: { name: 'write HTML and PDF', note: '' },
  record: { name: 'index, manifest, end of the browser', note: '' },
};

/** Without overlap: one browser, one finishing thread, one edition at a time. In a user's build the parts run beside each other. */
export async function parts(bench: Bench): Promise<readonly Row[]> {
  const { options, material, tell } = bench;
  const [rounds, whole]: [Seconds[], Built[]] = [[], []];
  for (let round = 1; round <= options.rounds; round += 1) {
    tell(`parts: round ${round} of ${options.rounds}`);
    rounds.push(await oneRound(bench));
    whole.push(await wholeBuild(bench));
  }
  const perEdition: readonly Step[] = ['render', 'print', 'finish', 'write'];
  return [
    ...steps.map((step) =>
      row('parts', {
        id: step,
        ...words[step],
        samples: rounds.map((one) => one[step]),
        ...(perEdition.includes(step) ? { editions: material.editions.length } : {}),
      }),
    ),
    row('parts', { id: 'sum', name: 'all of them', samples: rounds.map(sumOf), editions: material.editions.length }),
    ...processorRows(whole, bench),
  ];
}

function wholeBuild({ material, jobs }: Bench): Promise<Built> {
  const out = join(material.folder, 'parts');
  rmSync(out, { recursive: true, force: true });
  const args = [...material.selection, '--variant', 'standard', '--jobs', String(jobs)];
  return buildAsProcess(material.workspace, out, args, { processor: true });
}

/** A user's build beside it, and whose processor time it took. */
function processorRows(whole: readonly Built[], { jobs, material }: Bench): readonly Row[] {
  const wall = whole.map(({ seconds }) => seconds);
  const name = `polyleaf, whole build, ${jobs} browsers`;
  const rows = [row('parts', { id: 'whole', name, samples: wall, editions: material.editions.length })];
  const times = whole.flatMap(({ processor }) => processor ?? []);
  const time = (id: string, name: string, take: (time: ProcessorTime) => number) => {
    const samples = times.map(take);
    const ratio = { words: 'of its time', samples: ratios(samples, wall) };
    return row('parts', { id, name: `  processor time of ${name}`, samples, ratio });
  };
  if (times.length < whole.length) return rows;
  return [
    ...rows,
    time('main-thread', 'the main thread', ({ main }) => main),
    time('threads', 'the finishing and other threads', ({ threads }) => threads),
    time('browsers', 'the browsers', ({ below }) => below),
  ];
}

function sumOf(seconds: Seconds): number {
  return steps.reduce((sum, step) => sum + seconds[step], 0);
}

async function oneRound({ material }: Bench): Promise<Seconds> {
  const count = material.editions.length;
  const out = join(material.folder, 'parts');
  rmSync(out, { recursive: true, force: true });
  const [workspace, shelf] = [await openWorkspace(material.workspace), openShelf(out)];
  const [found, finisher] = [await findBrowser(browserSettings), openFinishers(1)];
  const { watch, lap, seconds } = stopwatch('start');
  const press = await openPress(found, { ...browserSettings, browsers: 1, recycleAfter: 400, timeout: 60_000 });
  lap('check');
  let made = 0;
  await build({
    workspace: { ...workspace, read: watch('read', workspace.read) },
    shelf: { ...shelf, write: watch(() => (made < count ? 'write' : 'record'), shelf.write) },
    selection: selectionOf(material.selection),
    release: false,
    force: false,
    dryRun: false,
    jobs: 1,
    language: 'en',
    program: 'bench',
    code: 'bench',
    cache: noCache,
    now: () => Date.now(),
    clock: () => new Date().toISOString().slice(0, 10),
    browser: {
      sha256: found.sha256,
      open: async () => ({ ...press, print: watch('print', press.print) }),
    },
    memory: noMemory,
    finisher: { ...finisher, finish: watch('finish', finisher.finish) },
    stopping: () => false,
    onPlan: () => lap('render'),
    onDone: () => {
      made += 1;
      if (made === count) lap('record');
    },
    onFailed: (_, [first]) => {
      throw new Error(`an edition was not made: ${JSON.stringify(first)}`);
    },
  });
  lap('record');
  if (made !== count) throw new Error(`made ${made} of ${count} editions`);
  return seconds;
}

/** A selection of `polyleaf build` as `build()` takes it. */
function selectionOf(args: readonly string[]): Selection {
  const named = (option: string) => args.flatMap((arg, i) => (args[i - 1] === option ? arg.split(',') : []));
  return {
    leaflets: named('--leaflet'),
    countries: named('--country'),
    regions: [],
    locales: named('--locale'),
    variants: ['standard'],
    formats: [],
  };
}

/** A stopwatch that always runs for one step. */
function stopwatch(first: Step) {
  const seconds: Record<Step, number> = {
    read: 0,
    check: 0,
    start: 0,
    render: 0,
    print: 0,
    finish: 0,
    write: 0,
    record: 0,
  };
  let [current, since]: [Step, number] = [first, performance.now()];
  /** From now on the time belongs to `step`. */
  const lap = (step: Step): void => {
    const now = performance.now();
    seconds[current] += (now - since) / 1000;
    [current, since] = [step, now];
  };
  /** The same door with time of its own; afterwards the time belongs to the step before. */
  const watch =
    <A extends readonly unknown[], R>(step: Step | (() => Step), door: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      const before = current;
      lap(typeof step === 'string' ? step : step());
      try {
        return await door(...args);
      } finally {
        lap(before);
      }
    };
  return { lap, watch, seconds };
}
