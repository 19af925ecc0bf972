// Memory of a process and of the browsers below it, sampled over time. Linux only: it reads /proc.

import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** One sample. Sizes in MiB. */
export interface MemorySample {
  readonly seconds: number;
  /** Resident memory of the process itself, its threads included. */
  readonly main: number;
  /** Resident memory of it and of all processes below it: what they share counts in each. */
  readonly tree: number;
  /** The same, but what processes share counts once. */
  readonly proportional: number;
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
  const main = residentOf(pid) / 1024;
  if (main === 0) return null;
  const all = [pid, ...below(pid)];
  const sum = (size: (pid: number) => number) => all.reduce((total, one) => total + size(one), 0) / 1024;
  return { seconds, main, tree: sum(residentOf), proportional: sum(proportionalOf) };
}

/** Ids of all processes below one; none where there is no /proc. */
export function below(pid: number): readonly number[] {
  return existsSync('/proc/self/stat') ? descendants(pid, parents()) : [];
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

/** KiB. Where the system hides what is shared, the resident memory. */
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
