// Looks up words of a language in a text: each word once, phrases before words, and a word never twice.

import { letter } from './letters.ts';
import { type Group, table } from './word-table.ts';

export interface Lexicon {
  /** The groups that the words of a lower-case text belong to, in no particular order. `words` are those of the text. */
  readonly find: (text: string, words: readonly string[]) => readonly string[];
  /** The group of a single word; null for a language that does not part its words. */
  readonly groupOf: ((word: string) => string | null) | null;
  /** Words by which a phrase begins. */
  readonly starts: ReadonlySet<string>;
  /** Letters of phrases that begin otherwise. */
  readonly pieces: readonly string[];
}

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
    const find = (text: string) => Array.from(text.matchAll(pieces), ({ groups: found }) => nameOf(found));
    return { find, groupOf: null, starts: new Set(), pieces: [] };
  }
  const single = table(
    only(groups, (entry) => !isPhrase(entry)),
    prefix,
  );
  const phrases = named(only(groups, isPhrase), false);
  const several = phrases && new RegExp(`(?<!${letter}|\\d)${prefix}(?:${phrases})(?!${letter})`, 'g');
  const { starts, pieces } = beginnings(groups, prefix);
  // The long pattern of all phrases is seldom worth a try.
  const mayHold = (text: string, words: readonly string[]) =>
    words.some((one) => starts.has(one)) || pieces.some((piece) => text.includes(piece));
  const find = (text: string, words: readonly string[]) => {
    const found: string[] = [];
    let rest = words;
    if (several && mayHold(text, words)) {
      const left = text.replace(several, (phrase, ...args) => {
        found.push(nameOf(args.at(-1) as Groups));
        return ' '.repeat(phrase.length);
      });
      if (found.length > 0) rest = wordsOf(left);
    }
    for (const one of rest) {
      const group = single(one);
      if (group !== null) found.push(group);
    }
    return found;
  };
  return { find, groupOf: single, starts, pieces };
}

/** Where phrases may begin: at whole words, or at letters of which something else may stand before. */
function beginnings(groups: readonly Group[], prefix: string): Pick<Lexicon, 'starts' | 'pieces'> {
  const phrases = groups.flatMap(([, words]) => entriesOf(words).filter(isPhrase));
  const first = (entry: string) => /^[\p{L}\p{M}\p{N}]+(?=[^\p{L}\p{M}\p{N}*+])/u.exec(entry)?.[0];
  const starts = new Set(prefix === '' ? phrases.flatMap((entry) => first(entry) ?? []) : []);
  const pieces = phrases
    .filter((entry) => prefix !== '' || first(entry) === undefined)
    .map((entry) => entry.split(/[*+_]+/).reduce((longest, one) => (one.length > longest.length ? one : longest), ''));
  return { starts, pieces: [...new Set(pieces)] };
}

type Groups = Readonly<Record<string, string | undefined>> | undefined;

function nameOf(groups: Groups): string {
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
