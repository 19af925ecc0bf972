// Finds listed words in running text, whatever their case, their spaces and the marks around them.

/**
 * A finder of `patterns` in the text of a locale; it gives each match once, folded. In a pattern `*` stands for letters that a word may
 * begin or end with, and a space for any space, or none beside a sign such as `%`. What `harmless` matches is passed over. `joined`: words
 * are found inside each other.
 */
export function matcher(
  patterns: readonly string[],
  harmless: readonly string[],
  locale: string,
  joined: boolean,
): (text: string) => readonly string[] {
  if (patterns.length === 0) return () => [];
  // What is harmless comes first, so that it takes its words with it.
  const [passed, wanted] = [harmless, patterns].map((list) =>
    oneOf(
      list.map((one) => fold(one, locale)),
      joined,
    ),
  );
  const expression = new RegExp(harmless.length === 0 ? `(?<found>${wanted})` : `${passed}|(?<found>${wanted})`, 'gu');
  return (text) => [
    ...new Set([...fold(text, locale).matchAll(expression)].flatMap(({ groups }) => groups?.['found']?.trim() ?? [])),
  ];
}

/**
 * The patterns that can be met in `texts` at all, because their letters stand there: few of many. To make an expression of all, and to ask
 * it about every text, takes longer than every other rule together.
 */
export function narrowed(patterns: readonly string[], locale: string, texts: readonly string[]): readonly string[] {
  const whole = fold(texts.join('\n'), locale);
  return patterns.filter((pattern) => piecesOf(pattern, locale).every((piece) => whole.includes(piece)));
}

/** A quick look: false for a text in which the letters of no pattern stand, as is true of most. */
export function glance(patterns: readonly string[], locale: string): (text: string) => boolean {
  const longest = patterns.map((pattern) =>
    piecesOf(pattern, locale).reduce((one, other) => (other.length > one.length ? other : one), ''),
  );
  return (text) => {
    const folded = fold(text, locale);
    return longest.some((piece) => folded.includes(piece));
  };
}

function piecesOf(pattern: string, locale: string): readonly string[] {
  return fold(pattern, locale).split(/[\s*]+/u);
}

/** One form of a text: lower case of the locale, composed, without what people do not see or may leave out. */
function fold(text: string, locale: string): string {
  return text
    .normalize('NFKC')
    .toLocaleLowerCase(locale)
    .replace(/[\u064b-\u0652\u0670\u0640\u00ad\u200b-\u200f\u2060]/gu, '')
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/[’ʼ]/gu, "'");
}

const letter = '[\\p{L}\\p{M}\\p{N}]';

/** Any of the patterns. Those that begin or end alike share the look at the letters beside them, which is dear. */
function oneOf(patterns: readonly string[], joined: boolean): string {
  const groups = Map.groupBy(patterns, (pattern) => {
    const head = !joined && isWordy(pattern[0]) ? `(?<!${letter})` : '';
    const tail = !joined && isWordy(pattern.at(-1)) ? `(?!${letter})` : '';
    return `${head}…${tail}`;
  });
  return [...groups]
    .map(([around, group]) => around.replace('…', () => `(?:${group.map(expressionOf).join('|')})`))
    .join('|');
}

function expressionOf(pattern: string): string {
  const words = pattern.split(/\s+/u);
  return words
    .map((word, i) => {
      const before = words[i - 1];
      const space = before === undefined ? '' : isWordy(before.at(-1)) && isWordy(word[0]) ? '\\s+' : '\\s*';
      return `${space}${[...word].map((one) => (one === '*' ? `${letter}*` : escaped(one))).join('')}`;
    })
    .join('');
}

function isWordy(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{M}\p{N}*]/u.test(character);
}

function escaped(character: string): string {
  return /[\p{L}\p{M}\p{N}]/u.test(character) ? character : `\\u{${character.codePointAt(0)?.toString(16)}}`;
}
