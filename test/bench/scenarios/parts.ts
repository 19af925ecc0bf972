// Where the time of a build goes: the real `build()`, one edition after the other, with a stopwatch at each of its doors.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Finisher } from '../../../src/model/environment.ts';
import { buildHere } from '../in-process.ts';
import { type Built, build } from '../polyleaf.ts';
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
  const [rounds, whole, finished, bare]: [Seconds[], Built[], number[], number[]] = [[], [], [], []];
  for (let round = 1; round <= options.rounds; round += 1) {
    tell(`parts: round ${round} of ${options.rounds}`);
    rounds.push(await oneRound(bench));
    finished.push(await beside(bench, true));
    bare.push(await beside(bench, false));
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
    row('parts', {
      id: 'finished',
      name: 'load, print and write, finishing beside it',
      samples: finished,
      editions: material.editions.length,
      ratio: { words: 'of the row below', samples: ratios(finished, bare) },
      note: 'one browser, one finishing thread, from the plan to the last edition',
    }),
    row('parts', {
      id: 'bare',
      name: '  the same without finishing',
      samples: bare,
      editions: material.editions.length,
    }),
    ...processorRows(whole, bench),
  ];
}

function wholeBuild({ material, jobs }: Bench): Promise<Built> {
  const out = join(material.folder, 'parts');
  rmSync(out, { recursive: true, force: true });
  const args = [...material.selection, '--variant', 'standard', '--jobs', String(jobs)];
  return build(material.workspace, out, args, { processor: true });
}

/** A user's build beside it, and whose processor time it took. */
function processorRows(whole: readonly Built[], { jobs, material }: Bench): readonly Row[] {
  const wall = whole.map(({ seconds }) => seconds);
  const name = `polyleaf, whole build, ${jobs} at a time`;
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
    time('browsers', 'the browser', ({ below }) => below),
  ];
}

function sumOf(seconds: Seconds): number {
  return steps.reduce((sum, step) => sum + seconds[step], 0);
}

async function oneRound({ material }: Bench): Promise<Seconds> {
  const { watch, lap, seconds } = stopwatch();
  let whole = false;
  await buildHere(
    material,
    1,
    ({ workspace, shelf, press, finisher }) => ({
      workspace: { ...workspace, read: watch('read', workspace.read) },
      shelf: { ...shelf, write: watch(() => (whole ? 'record' : 'write'), shelf.write) },
      press: { ...press, print: watch('print', press.print) },
      finisher: { ...finisher, finish: watch('finish', finisher.finish) },
    }),
    {
      onStart: () => lap('start'),
      onBuild: () => lap('check'),
      onPlan: () => lap('render'),
      onDone: (last) => {
        whole = last;
        if (last) lap('record');
      },
    },
  );
  lap('record');
  return seconds;
}

/** Seconds from the plan to the last edition: one browser that always has work, with finishing beside it or without. */
async function beside({ material }: Bench, finishing: boolean): Promise<number> {
  let [from, to] = [0, 0];
  const none = { kind: 'not-measured' } as const;
  const legibility = { letterHeight: none, pointSize: none, contrast: none, line: none, pages: [] };
  const unfinished: Finisher['finish'] = async ({ pdf }) => ({ bytes: pdf, pages: 1, legibility });
  await buildHere(
    material,
    3,
    (doors) => (finishing ? doors : { ...doors, finisher: { ...doors.finisher, finish: unfinished } }),
    {
      onPlan: () => {
        from = performance.now();
      },
      onDone: (last) => {
        if (last) to = performance.now();
      },
    },
  );
  return (to - from) / 1000;
}

/** A stopwatch that always runs for one step, from its first lap on. */
function stopwatch() {
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
  let [current, since]: [Step | null, number] = [null, 0];
  /** From now on the time belongs to `step`. */
  const lap = (step: Step | null): void => {
    const now = performance.now();
    if (current !== null) seconds[current] += (now - since) / 1000;
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
