// Syllables of Turkish words: each vowel is one.

/** The number of syllables of a word in lower case, without hyphens. */
export function turkishSyllables(word: string): number {
  return Math.max(1, word.match(/[aeıioöuüâîû]/g)?.length ?? 0);
}
