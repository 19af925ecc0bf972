// What a command prints to: results and messages apart, colour only where a person sees it.

import { styleText } from 'node:util';

/** The outside of the process as `main.ts` hands it in. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** True when stderr is a terminal that can redraw a line. */
  readonly live: boolean;
  readonly color: boolean;
  readonly columns: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
  readonly now: () => number;
  readonly today: () => string;
  /** Calls back when the user asks to stop. */
  readonly onStop: (stop: () => void) => void;
}

type Look = 'red' | 'yellow' | 'green' | 'bold' | 'dim' | 'cyan';

export interface Console {
  /** A line of the result, to stdout. */
  readonly line: (text?: string) => void;
  /** A line for the person, to stderr; silent with --quiet. */
  readonly note: (text?: string) => void;
  /** A line for the person that --quiet does not silence. */
  readonly warn: (text: string) => void;
  readonly paint: (look: Look, text: string) => string;
  readonly quiet: boolean;
  readonly verbose: boolean;
}

/** The console of one command. */
export function openConsole(
  terminal: Terminal,
  options: { readonly quiet: boolean; readonly verbose: boolean; readonly color: boolean },
): Console {
  const paint = (look: Look, text: string) =>
    options.color && terminal.color ? styleText(look, text, { validateStream: false }) : text;
  return {
    line: (text = '') => terminal.out(`${text}\n`),
    note: (text = '') => {
      if (!options.quiet) terminal.err(`${text}\n`);
    },
    warn: (text) => terminal.err(`${text}\n`),
    paint,
    quiet: options.quiet,
    verbose: options.verbose,
  };
}
