// Which languages have a counter of syllables, and how figures, initials and compounds count.

import { englishSyllables } from './syllables/english.ts';
import { figureAloud, initialsAloud } from './syllables/english-numbers.ts';
import { frenchSyllables } from './syllables/french.ts';
import { germanSyllables } from './syllables/german.ts';
import { spanishSyllables } from './syllables/spanish.ts';
import { turkishSyllables } from './syllables/turkish.ts';

const counters: ReadonlyMap<string, (word: string) => number> = new Map([
  ['de', germanSyllables],
  ['en', englishSyllables],
  ['es', spanishSyllables],
  ['fr', frenchSyllables],
  ['tr', turkishSyllables],
]);

export interface Syllables {
  /** By Flesch's rule for counting (How to Write Plain English, 1979): a figure, an abbreviation or initials are one. */
  readonly written: number;
  /** As read aloud, which is what SMOG asks for. Differs from `written` in English figures and initials only. */
  readonly aloud: number;
}

/** True for a language whose syllables can be counted. */
export function countsSyllables(language: string): boolean {
  return counters.has(language);
}

/** The syllables of a word of running text; null in a language without a counter. The parts of "X-ray" count together. */
export function syllablesOf(word: string, language: string): Syllables | null {
  const counter = counters.get(language);
  if (!counter) return null;
  const parts = word
    .normalize('NFC')
    .split(/[-‐‑]/)
    .filter((part) => part !== '')
    .map((part) => ofPart(part, language, counter));
  const aloud = Math.max(1, sum(parts.map((part) => part.aloud)));
  return { written: parts.every((part) => part.sign) ? 1 : sum(parts.map((part) => part.written)), aloud };
}

interface Part extends Syllables {
  /** A figure, an abbreviation or initials. */
  readonly sign: boolean;
}

function ofPart(part: string, language: string, counter: (word: string) => number): Part {
  const english = language === 'en';
  if (/\p{Nd}/u.test(part)) return { sign: true, written: 1, aloud: english ? figureAloud(part) : 1 };
  if (/^\p{Lu}{2,5}s?$/u.test(part)) return { sign: true, written: 1, aloud: english ? initialsAloud(part) : 1 };
  if (/[.@/]/.test(part)) return { sign: true, written: 1, aloud: 1 };
  const syllables = counter(part.toLocaleLowerCase(language));
  return { sign: false, written: syllables, aloud: syllables };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
