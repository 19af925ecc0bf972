// Syllables of Spanish words: the spelling says them exactly. An accent on i or u parts it from an open vowel.

const nucleus = /[iuü]*[aeoáéó][iuü]*|[iuü]*[íú]|[iuü]+/g;

/** The number of syllables of a word in lower case, without hyphens. */
export function spanishSyllables(word: string): number {
  const spoken = word
    .replace(/(?<=[aeiouáéíóúü])h(?=[aeiouáéíóúü])/g, '')
    .replace(/(?<=q)u|(?<=g)u(?=[eiéí])/g, '')
    .replace(/y$/, 'i');
  return Math.max(1, spoken.match(nucleus)?.length ?? 0);
}
