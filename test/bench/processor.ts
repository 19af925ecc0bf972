// Processor time of a process, its main thread apart, and of the browsers below it. Linux only: it reads /proc.

import { existsSync, readFileSync } from 'node:fs';
import { below } from './memory.ts';

/** Seconds of processor time. */
export interface ProcessorTime {
  /** The thread that JavaScript runs in. */
  readonly main: number;
  /** All other threads of the same process: those that finish, compile, collect garbage, read and write. */
  readonly threads: number;
  /** All processes below it. */
  readonly below: number;
}

/** Looks five times a second until stopped; null where there is no /proc. What a process does after the last look is not seen. */
export function sampleProcessor(pid: number): { readonly stop: () => ProcessorTime | null } {
  if (!existsSync('/proc/self/stat')) return { stop: () => null };
  const seen = new Map<string, number>();
  const look = (): void => {
    const files = [`/proc/${pid}/task/${pid}/stat`, ...[pid, ...below(pid)].map((one) => `/proc/${one}/stat`)];
    // A process that has ended keeps what it had.
    for (const file of files) seen.set(file, Math.max(seen.get(file) ?? 0, secondsIn(textOf(file))));
  };
  const timer = setInterval(look, 200);
  return {
    stop: () => {
      clearInterval(timer);
      const main = seen.get(`/proc/${pid}/task/${pid}/stat`) ?? 0;
      const own = seen.get(`/proc/${pid}/stat`) ?? 0;
      const all = [...seen.values()].reduce((sum, one) => sum + one, 0);
      return { main, threads: Math.max(0, own - main), below: all - main - own };
    },
  };
}

/** Processor time that the processes below one have taken so far; those that have ended do not count. 0 where there is no /proc. */
export function secondsBelow(pid: number): number {
  return below(pid).reduce((sum, one) => sum + secondsIn(textOf(`/proc/${one}/stat`)), 0);
}

/** All of it, or nothing where it was not told. */
export function allOf(time: ProcessorTime | null): number | null {
  return time && time.main + time.threads + time.below;
}

/** User and system time in a line of /proc/<pid>/stat, where Linux counts hundredths of a second; 0 where there is no line. */
export function secondsIn(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return stat === '' ? 0 : (Number(fields[11]) + Number(fields[12])) / 100;
}

/** A process may be gone between two looks. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
