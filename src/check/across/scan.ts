// Several lexicons of one language share one look at each word of a text: most words are in none of them.

import { type Lexicon, wordsOf } from './lexicon.ts';

/** What a word says to the lexicons: their index, the group, and whether a phrase may begin with it. */
interface Hit {
  readonly index: number;
  readonly group: string | null;
  readonly starts: boolean;
}

const none: readonly string[] = [];
const most = 20_000;

/** Looks through a lower-case text with all lexicons at once: the groups of each, in their order. */
export function scanner(all: readonly Lexicon[]): (text: string) => readonly (readonly string[])[] {
  const known = new Map<string, readonly Hit[]>();
  const look = (word: string): readonly Hit[] => {
    const made = all
      .map(({ groupOf, starts }, index) => ({ index, group: groupOf?.(word) ?? null, starts: starts.has(word) }))
      .filter(({ group, starts }) => group !== null || starts);
    if (known.size > most) known.clear();
    known.set(word, made);
    return made;
  };
  return (text) => {
    const words = wordsOf(text);
    const found: string[][] = all.map(() => []);
    const whole = all.map(({ groupOf, pieces }) => groupOf === null || pieces.some((piece) => text.includes(piece)));
    for (const word of words)
      for (const { index, group, starts } of known.get(word) ?? look(word)) {
        if (starts) whole[index] = true;
        if (group !== null) found[index]?.push(group);
      }
    return all.map((lexicon, i) => (whole[i] ? lexicon.find(text, words) : (found[i] ?? none)));
  };
}
