// What the numbers were measured on.

import { availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memory: string;
  readonly system: string;
  readonly node: string;
}

/** Mean number of busy processes over the last minute: near 0 on a quiet machine. */
export function load(): number {
  return Math.round((loadavg()[0] ?? 0) * 10) / 10;
}

export function machine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memory: `${(totalmem() / 1024 ** 3).toFixed(0)} GiB`,
    system: `${platform()} ${release()}`,
    node: process.version,
  };
}
