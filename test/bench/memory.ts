// Memory of a process and of the browsers below it, sampled over time. Linux only: it reads /proc.

import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** One sample. Sizes in MiB: resident memory of Node, proportional memory of everything else below it. */
export interface MemorySample {
  readonly seconds: number;
  readonly node: number;
  readonly browsers: number;
}

export interface Sampler {
  readonly stop: () => readonly MemorySample[];
}

/** Samples every second until stopped; never anything where there is no /proc. */
export function sampleMemory(pid: number): Sampler {
  const samples: MemorySample[] = [];
  if (!existsSync('/proc/self/stat')) return { stop: () => samples };
  const started = performance.now();
  const timer = setInterval(() => {
    const sample = memoryOf(pid, (performance.now() - started) / 1000);
    if (sample !== null) samples.push(sample);
  }, 1000);
  return {
    stop: () => {
      clearInterval(timer);
      return samples;
    },
  };
}

function memoryOf(pid: number, seconds: number): MemorySample | null {
  const program = exeOf(pid);
  if (program === null) return null;
  const all = [pid, ...descendants(pid, parents())];
  const node = all.filter((one) => exeOf(one) === program);
  const others = all.filter((one) => !node.includes(one));
  const sum = (pids: readonly number[], size: (pid: number) => number) =>
    pids.reduce((total, one) => total + size(one), 0) / 1024;
  return { seconds, node: sum(node, residentOf), browsers: sum(others, proportionalOf) };
}

/** Process id to the id of its parent. */
function parents(): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    const parent = parentIn(textOf(`/proc/${name}/stat`));
    if (parent !== null) found.set(Number(name), parent);
  }
  return found;
}

/** The parent in a line of /proc/<pid>/stat. The name before it may hold spaces and brackets. */
export function parentIn(stat: string): number | null {
  const field = /^\S+ (\d+)/.exec(stat.slice(stat.lastIndexOf(')') + 2))?.[1];
  return field === undefined ? null : Number(field);
}

/** All ids below `pid`, at any depth. */
export function descendants(pid: number, parentOf: ReadonlyMap<number, number>): readonly number[] {
  const children = [...parentOf].filter(([, parent]) => parent === pid).map(([child]) => child);
  return children.flatMap((child) => [child, ...descendants(child, parentOf)]);
}

/** KiB. */
function residentOf(pid: number): number {
  return kibibytes(textOf(`/proc/${pid}/status`), 'VmRSS');
}

/** KiB. Memory that browsers share counts once; where the system hides that, it counts for each of them. */
function proportionalOf(pid: number): number {
  return kibibytes(textOf(`/proc/${pid}/smaps_rollup`), 'Pss') || residentOf(pid);
}

export function kibibytes(text: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0);
}

/** A process may be gone between two looks: then there is nothing to read. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function exeOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/exe`);
  } catch {
    return null;
  }
}
