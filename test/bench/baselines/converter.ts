// What the bench asks of every baseline that turns texts into PDFs, and how its worker process is run.

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastWords, runChild } from '../child.ts';
import type { Prepared } from '../prepared.ts';
import { allOf } from '../processor.ts';

export interface Conversion {
  /** Of the conversions alone: the process was up and its libraries were loaded. */
  readonly seconds: number;
  /** Of the whole process. */
  readonly wall: number;
  /** Processor time of the whole process and of those below it, where the system tells. */
  readonly processor: number | null;
  readonly files: readonly string[];
  /** What did not become a PDF, and why. */
  readonly failed: readonly { readonly input: string; readonly why: string }[];
}

export interface Converter {
  readonly id: string;
  /** With its version. */
  readonly name: string;
  /** `much`: it takes so long for each edition that a usual run gives it some of them only. */
  readonly cost: 'little' | 'much';
  /** Another way to use the same program, measured with `--long` alone. */
  readonly extra: boolean;
  /** Converts all editions in one process; the PDFs go to `out`, under the names of the editions. */
  readonly convert: (editions: readonly Prepared[], out: string) => Promise<Conversion>;
}

/** A baseline with its ways of working, fastest first, or the reason why it is not there. */
export type Found =
  | { readonly ok: true; readonly converters: readonly Converter[]; readonly single: Converter }
  | { readonly ok: false; readonly id: string; readonly name: string; readonly why: string };

export interface WorkerEdition {
  readonly input: string;
  readonly output: string;
}

/** The editions, and what else one worker needs to know. */
export interface WorkerOrder {
  readonly editions: readonly WorkerEdition[];
  readonly [setting: string]: unknown;
}

/** Gives a worker its order as a file, runs it to its end and reads its answer. */
export async function runWorker(command: string, worker: string, order: WorkerOrder, out: string): Promise<Conversion> {
  mkdirSync(out, { recursive: true });
  const file = join(out, 'order.json');
  writeFileSync(file, JSON.stringify(order));
  const ran = await runChild(command, [join(import.meta.dirname, worker), file], { processor: true });
  if (ran.exit !== 0) throw new Error(`${worker} ended with exit code ${ran.exit}: ${lastWords(ran)}`);
  const answer: Pick<Conversion, 'seconds' | 'failed'> = JSON.parse(ran.out.trim().split('\n').at(-1) ?? '');
  const files = order.editions.map(({ output }) => output).filter((path) => existsSync(path));
  return { seconds: answer.seconds, failed: answer.failed, wall: ran.seconds, processor: allOf(ran.processor), files };
}
