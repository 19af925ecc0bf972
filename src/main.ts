// The process: arguments in, streams and exit code out. The only file that knows `process`' streams and signals.

import { isatty } from 'node:tty';
import { run } from './cli/program.ts';

const live = isatty(2) && !process.env['CI'] && process.env['TERM'] !== 'dumb';
const color = process.env['FORCE_COLOR'] ? true : live && !process.env['NO_COLOR'];
let stop: (() => void) | null = null;
let signals = 0;

for (const [signal, exit] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.on(signal, () => {
    signals += 1;
    if (stop === null || signals > 1) process.exit(exit);
    process.stderr.write('\nstopping: what is in work is finished; press Ctrl-C again to end at once\n');
    stop();
  });
}

// A reader that closes the pipe early (`| head`) has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  process.exitCode = await run(process.argv.slice(2), {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    live,
    color,
    columns: process.stderr.columns ?? 100,
    env: process.env,
    folder: process.cwd(),
    now: () => performance.now(),
    today: () => new Date().toISOString().slice(0, 10),
    onStop: (callback) => {
      stop = callback;
    },
  });
} catch (error) {
  process.stderr.write(
    `This is a bug in polyleaf. Please report it with the lines below.\n${error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exitCode = 70;
}
