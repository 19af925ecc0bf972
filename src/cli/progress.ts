// Progress of a build: a bar with counts, rate and time left on a terminal, plain lines elsewhere.

import type { Console, Terminal } from './console.ts';

export interface Progress {
  /** `what` became of the piece `name`: made, kept. */
  readonly step: (what: string, name: string) => void;
  readonly fail: (text: string) => void;
  readonly end: () => void;
}

/** Progress over `total` pieces of work. */
export function openProgress(console: Console, terminal: Terminal, total: number, noun: string): Progress {
  const started = terminal.now();
  let done = 0;
  let told = started;
  const live = terminal.live && !console.quiet;
  const draw = (name: string): void => {
    const seconds = Math.max(0.001, (terminal.now() - started) / 1000);
    const rate = done / seconds;
    const left = rate > 0 ? Math.ceil((total - done) / rate) : 0;
    const width = 24;
    const full = Math.round((done / Math.max(1, total)) * width);
    const text = `[${'#'.repeat(full)}${'-'.repeat(width - full)}] ${done}/${total} ${noun}, ${rate.toFixed(1)}/s, ${left} s left  ${name}`;
    terminal.err(`\r\u001b[2K${text.slice(0, Math.max(20, terminal.columns - 1))}`);
  };
  return {
    step: (what, name) => {
      done += 1;
      if (live) return draw(name);
      const now = terminal.now();
      if (console.verbose || done === total || now - told > 5000) {
        told = now;
        console.note(`${what} ${done} of ${total} ${noun}: ${name}`);
      }
      return undefined;
    },
    fail: (text) => {
      done += 1;
      if (live) terminal.err('\r\u001b[2K');
      console.warn(text);
    },
    end: () => {
      if (live && total > 0) terminal.err('\r\u001b[2K');
    },
  };
}
