// Numbers that a text says in words: what explains a digit in another language, and what must be said there too.

import type { Said } from './said.ts';

export interface NumberWords {
  /** Values of words that mean nothing but their number, 2 to 12. */
  readonly sure: readonly string[];
  /** Values that some word of the text may mean, among them 1 for an article; months aside. */
  readonly possible: ReadonlySet<string>;
  /** Values of words that stand for the digit itself, such as an Arabic dual. */
  readonly digits: readonly string[];
}

const nothing: NumberWords = { sure: [], possible: new Set(), digits: [] };
const read = new WeakMap<Said, NumberWords>();

/** The number words of a text. */
export function numberWordsOf(said: Said): NumberWords {
  const known = read.get(said);
  if (known) return known;
  const made = readWords(said);
  read.set(said, made);
  return made;
}

function readWords({ groups: { numbers: groups } }: Said): NumberWords {
  if (groups.length === 0) return nothing;
  const digits = groups.filter((name) => name === 'dual').map(() => '2');
  const one = groups.includes('one') ? ['1'] : [];
  const valued = groups.filter((name) => /\d$/.test(name));
  return {
    sure: valued.filter((name) => name.startsWith('n')).map((name) => name.slice(1)),
    possible: new Set([...valued.map((name) => name.slice(1)), ...digits, ...one]),
    digits,
  };
}

/** True when some word of the text may stand for a number. */
export function maySay(said: Said, value: string): boolean {
  return numberWordsOf(said).possible.has(value) || monthsIn(said).includes(value);
}

const months = new Map<string, readonly string[]>();

/** The numbers of the months that the text names: Japanese and Chinese write them as digits. */
function monthsIn({ low, locale }: Said): readonly string[] {
  let names = months.get(locale);
  if (!names) {
    const format = new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' });
    names = Array.from({ length: 12 }, (_, month) => {
      const parts = format.formatToParts(new Date(Date.UTC(2026, month, 21)));
      return (parts.find(({ type }) => type === 'month')?.value ?? '').toLocaleLowerCase(locale);
    });
    months.set(locale, names);
  }
  return names.flatMap((name, month) => (/\p{L}{3}/u.test(name) && low.includes(name) ? [String(month + 1)] : []));
}
