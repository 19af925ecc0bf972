// Runs another program and times it as a whole, from start to exit. What still runs when the bench is stopped is ended, by its id.

import { type ChildProcess, spawn } from 'node:child_process';
import { below, type MemorySample, sampleMemory } from './memory.ts';
import { type ProcessorTime, sampleProcessor } from './processor.ts';

const running = new Set<ChildProcess>();

/** Ends everything that this process started and that still runs, programs and browsers, each by its id. */
export function endChildren(): void {
  const known = [...running].flatMap(({ pid }) => pid ?? []);
  for (const pid of new Set([...known, ...below(process.pid)])) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself since we looked.
    }
  }
}

export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
  /** Milliseconds since 1970, as the file system tells them. */
  readonly started: number;
  readonly seconds: number;
  readonly memory: readonly MemorySample[];
  /** Null where it was not asked for or is not told. */
  readonly processor: ProcessorTime | null;
}

export interface RunSettings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Sample its memory every second. */
  readonly memory?: boolean;
  /** Measure its processor time. */
  readonly processor?: boolean;
}

/** Runs `command` to its end. A program that cannot be started rejects. */
export function runChild(command: string, args: readonly string[], settings: RunSettings = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const started = performance.timeOrigin + performance.now();
    const before = performance.now();
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...settings.env },
      ...(settings.cwd === undefined ? {} : { cwd: settings.cwd }),
    });
    running.add(child);
    const sampler = settings.memory && child.pid !== undefined ? sampleMemory(child.pid) : null;
    const clock = settings.processor && child.pid !== undefined ? sampleProcessor(child.pid) : null;
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (bytes: Buffer) => out.push(bytes));
    child.stderr.on('data', (bytes: Buffer) => err.push(bytes));
    child.on('error', (cause) => {
      running.delete(child);
      sampler?.stop();
      clock?.stop();
      reject(cause);
    });
    child.on('close', (code) => {
      const seconds = (performance.now() - before) / 1000;
      running.delete(child);
      const memory = sampler?.stop() ?? [];
      const processor = clock?.stop() ?? null;
      const text = (pieces: readonly Buffer[]) => Buffer.concat(pieces).toString('utf8');
      resolve({ exit: code ?? 1, out: text(out), err: text(err), started, seconds, memory, processor });
    });
  });
}

/** The last `count` lines of what a program said, for a message. */
export function lastWords({ out, err }: Pick<Ran, 'out' | 'err'>, count = 3): string {
  const lines = `${out}\n${err}`
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.slice(-count).join(' | ').slice(-400);
}
