// How a wrong world is told on a terminal.

import type { Trouble } from '../model/trouble.ts';
import type { Console } from './console.ts';

/** The lines of one trouble: what it is, and what to do. */
export function troubleLines({ paint }: Console, { code, message, hint }: Trouble): readonly string[] {
  return [`${paint('red', 'error')}  ${paint('bold', code)}  ${message}`, ...(hint === '' ? [] : [`  ${hint}`])];
}
