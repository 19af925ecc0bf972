// Soft hyphens for languages with long words. They are put in at build time: browsers hyphenate differently or not at all.

import createHyphenator from 'hyphen';
import german from 'hyphen/patterns/de-1996.js';

const soft = '\u00ad';
const least = 4;

const hyphenators: Readonly<Record<string, ReturnType<typeof createHyphenator>>> = {
  'de-1996': createHyphenator(german, { async: false }),
};

const cache = new Map<string, string>();

/** `text` with soft hyphens in its long words, at least four letters from each end, none in `names`. */
export function softHyphens(text: string, name: string, names: readonly string[]): string {
  const hyphenate = hyphenators[name];
  if (!hyphenate) throw new Error(`there are no hyphenation patterns "${name}"`);
  return text.replace(/[\p{L}]{10,}/gu, (word) => {
    if (names.some((one) => one.includes(word))) return word;
    const key = `${name} ${word}`;
    const known = cache.get(key);
    if (known !== undefined) return known;
    const pieces = hyphenate(word);
    if (typeof pieces !== 'string') throw new Error('the hyphenator answers later than it may');
    const made = keepAwayFromEnds(pieces);
    cache.set(key, made);
    return made;
  });
}

function keepAwayFromEnds(word: string): string {
  const parts = word.split(soft);
  const total = parts.join('').length;
  let done = 0;
  return parts
    .map((part, i) => {
      done += part.length;
      const last = i === parts.length - 1;
      return last || done < least || total - done < least ? part : part + soft;
    })
    .join('');
}
