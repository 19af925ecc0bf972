// Looks up words of a language in a text: each word once, phrases before words, and a word never twice.

import { letter } from './letters.ts';
import { type Group, table } from './word-table.ts';

/** Finds the groups that the words of a lower-case text belong to, in no particular order. `words` are those of the text. */
export type Lexicon = (text: string, words: readonly string[]) => readonly string[];

export interface Manner {
  /** What may be written together with the word behind it, as a pattern. */
  readonly prefix: string;
  /** Written without spaces: the entries are pieces of patterns, found anywhere. */
  readonly joined: boolean;
}

const word = new RegExp(`(?:${letter}|\\d)+`, 'g');
const isPhrase = (entry: string) => /[^\p{L}\p{M}*+]/u.test(entry);

/** The words of a text, in their order. */
export function wordsOf(text: string): readonly string[] {
  return text.match(word) ?? [];
}

/** A lexicon of some groups. A word that is in several belongs to the first of them. */
export function lexicon(groups: readonly Group[], { prefix, joined }: Manner): Lexicon {
  if (joined) {
    const pieces = new RegExp(named(groups, true) || '(?!)', 'gu');
    return (text) => Array.from(text.matchAll(pieces), ({ groups: found }) => groupOf(found));
  }
  const single = table(
    only(groups, (entry) => !isPhrase(entry)),
    prefix,
  );
  const phrases = named(only(groups, isPhrase), false);
  const several = phrases && new RegExp(`(?<!${letter}|\\d)${prefix}(?:${phrases})(?!${letter})`, 'g');
  const mayHold = gate(groups, prefix);
  return (text, words) => {
    const found: string[] = [];
    const rest =
      several && mayHold(text, words)
        ? wordsOf(
            text.replace(several, (phrase, ...args) => {
              found.push(groupOf(args.at(-1) as Groups));
              return ' '.repeat(phrase.length);
            }),
          )
        : words;
    for (const one of rest) {
      const group = single(one);
      if (group !== null) found.push(group);
    }
    return found;
  };
}

/** Whether some phrase may stand in a text: the long pattern of all phrases is seldom worth a try. */
function gate(groups: readonly Group[], prefix: string): (text: string, words: readonly string[]) => boolean {
  const phrases = groups.flatMap(([, words]) => entriesOf(words).filter(isPhrase));
  const first = (entry: string) => /^[\p{L}\p{M}\p{N}]+(?=[^\p{L}\p{M}\p{N}*+])/u.exec(entry)?.[0];
  const firsts = new Set(prefix === '' ? phrases.flatMap((entry) => first(entry) ?? []) : []);
  const pieces = phrases
    .filter((entry) => prefix !== '' || first(entry) === undefined)
    .map((entry) => entry.split(/[*+_]+/).reduce((longest, one) => (one.length > longest.length ? one : longest), ''));
  return (text, words) => words.some((one) => firsts.has(one)) || pieces.some((piece) => text.includes(piece));
}

type Groups = Readonly<Record<string, string | undefined>> | undefined;

function groupOf(groups: Groups): string {
  for (const name in groups) if (groups[name] !== undefined) return name;
  return '';
}

function only(groups: readonly Group[], fits: (entry: string) => boolean): readonly Group[] {
  return groups.map(([name, words]) => [name, entriesOf(words).filter(fits).join(' ')]);
}

/** The entries of a list that is parted by spaces. */
export function entriesOf(words: string): readonly string[] {
  return words.split(/\s+/).filter((entry) => entry !== '');
}

function named(groups: readonly Group[], joined: boolean): string {
  return groups
    .flatMap(([name, words]) => {
      const entries = entriesOf(words);
      return entries.length === 0 ? [] : [`(?<${name}>${alternatives(entries, joined)})`];
    })
    .join('|');
}

/** Longer words first: the first alternative that fits wins. */
export function alternatives(entries: readonly string[], joined: boolean): string {
  if (joined) return entries.join('|');
  return [...entries]
    .sort((a, b) => b.length - a.length)
    .map((entry) => [...entry].map(asPattern).join(''))
    .join('|');
}

function asPattern(character: string): string {
  switch (character) {
    case '*':
      return `${letter}*`;
    case '+':
      return `${letter}{2,}`;
    case '_':
      return '\\s+';
    default:
      return /[\p{L}\p{M}\p{N}]/u.test(character) ? character : RegExp.escape(character);
  }
}
