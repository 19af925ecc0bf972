// The line that a finding stands in, for a page: what is marked, and what is around it.

import type { Place } from '../model/place.ts';
import { printable } from './frame.ts';

export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

const around = 80;
const longest = 60;

/** The line of `place` in `text`, cut to what is near its column; null where there is no such line, or nothing in it. */
export function excerptOf({ line, column }: Place, text: string | undefined): Excerpt | null {
  const whole = text?.split('\n')[line - 1]?.trimEnd() ?? '';
  if (whole === '') return null;
  const at = Math.min(column - 1, whole.length);
  const before = [...whole.slice(0, at)];
  const rest = whole.slice(at);
  // A mark, a placeholder or a name is one thing; of running text the first word is enough.
  const marked = [...(/^(?:\[\^[^\]]*\]|\{\{[^}]*\}\}|\s*\S+)/.exec(rest)?.[0] ?? '')].slice(0, longest).join('');
  const after = [...rest.slice(marked.length)];
  return {
    before: printable(`${before.length > around ? '… ' : ''}${before.slice(-around).join('')}`),
    marked: printable(marked),
    after: printable(`${after.slice(0, around).join('')}${after.length > around ? ' …' : ''}`),
  };
}
