// What a language's words are, and what they are compiled into: number words, spans of time, negations, what joins numbers.

import { letter } from './letters.ts';
import { alternatives, entriesOf, type Lexicon, lexicon } from './lexicon.ts';
import { scanner } from './scan.ts';
import type { Group } from './word-table.ts';

export const spans = ['minute', 'hour', 'day', 'week', 'month', 'year'] as const;
export type Span = (typeof spans)[number];

/**
 * The words of one language, lower case, parted by spaces. `*` stands for any letters, `+` for two or more, `_` for a space.
 * A language written without spaces (`joined`) gives pieces of patterns instead, found anywhere. `#` before a span of time
 * says that the word means that only behind a number.
 */
export interface Words extends Readonly<Record<Span, string>> {
  /** Two to twelve, parted by `|`. A word with `?` means something else too: it explains a digit and accuses nobody. */
  readonly numbers: string;
  /** Words for today, which is no span of a day. */
  readonly today?: string;
  /** Words behind which another language may write a 1: an article, each, once. */
  readonly one?: string;
  /** Words that stand for the digit itself, such as a dual: the number two. */
  readonly dual?: string;
  /** Each is one negation. */
  readonly not: string;
  /** Words that strengthen a negation and negate only where no other does (never, nobody). */
  readonly never?: string;
  readonly without: string;
  /** Words that another language may say with a negation, or the other way round (unless, seldom). */
  readonly soft?: string;
  /** Turns of phrase with a negation that negate nothing (not only). */
  readonly idle?: string;
  /** What comes first, and what comes later. */
  readonly before?: string;
  readonly after?: string;
  /** Between a part and its whole: 3 `of` 100. */
  readonly of: string;
  /** Between a whole and its part: 100 `のうち` 3. */
  readonly from?: string;
  /** What lists things one by one, so that their order stays. */
  readonly and: string;
  /** Between the ends of a range. */
  readonly to: string;
  /** International units in this language. */
  readonly iu?: string;
  /** What may be written together with the word behind it, as a pattern. */
  readonly prefix?: string;
  readonly joined?: true;
}

/** The groups that the words of a text belong to. */
export interface Groups {
  /** `n2` to `n12`, `u2` to `u12` for words that mean something else too, `dual` and `one`. */
  readonly numbers: readonly string[];
  /** Named by the span, and `today`. */
  readonly time: readonly string[];
  /** `not`, `never`, `without`, `soft`, `idle`. */
  readonly negation: readonly string[];
  /** `before` and `after`. */
  readonly order: readonly string[];
}

/** The words of one language, ready to be looked for in lower-case text. */
export interface Language {
  readonly scan: (text: string) => Groups;
  /** That of the negations alone, for a part of a text. */
  readonly negation: Lexicon;
  /** A span of time at the place asked for, behind a number; groups named by the span. */
  readonly timeHere: RegExp;
  readonly iu: RegExp | null;
  readonly of: RegExp;
  /** The same at the end of what stands between two numbers. */
  readonly ofLast: RegExp;
  readonly from: RegExp | null;
  readonly and: RegExp;
  /** All that stands between two ends of a range. */
  readonly range: RegExp;
}

/** Patterns and lexicons for the words of a language. */
export function compile(words: Words): Language {
  const joined = words.joined === true;
  const manner = { prefix: words.prefix ?? '', joined };
  const before = joined ? '' : `(?<!${letter}|\\d)${manner.prefix}`;
  const after = joined ? '' : `(?!${letter})`;
  const any = (list: string) => alternatives(entriesOf(list), joined);
  const counted = spans.map((span) => `(?<${span}>${any(words[span].replaceAll('#', ''))})`).join('|');
  const lexicons = {
    numbers: lexicon([['dual', words.dual ?? ''], ...numberGroups(words.numbers), ['one', words.one ?? '']], manner),
    time: lexicon(
      [['today', words.today ?? ''], ...spans.map((span) => [span, words[span].replace(/#\S+/g, '')] as const)],
      manner,
    ),
    order: lexicon(
      [
        ['before', words.before ?? ''],
        ['after', words.after ?? ''],
      ],
      manner,
    ),
    // The milder words first: `nemožný` before every word that begins with `ne`.
    negation: lexicon(
      [
        ['idle', words.idle ?? ''],
        ['soft', words.soft ?? ''],
        ['without', words.without],
        ['never', words.never ?? ''],
        ['not', words.not],
      ],
      manner,
    ),
  };
  return {
    scan: scanAs(lexicons),
    negation: lexicons.negation,
    timeHere: new RegExp(`[\\s\\u2010\\u2011-]*(?:个|個|箇)?\\s?(?:${counted})${after}`, 'y'),
    iu: words.iu ? new RegExp(`\\s?(?:${any(words.iu)})${after}`, 'y') : null,
    of: new RegExp(`${before}(?:${any(words.of)})${after}`),
    ofLast: new RegExp(`${before}(?:${any(words.of)})(?:(?!${letter})[^])*$`),
    from: words.from ? new RegExp(words.from, 'u') : null,
    and: new RegExp(`[,;،、；，]|${before}(?:${any(words.and)})${after}`),
    range: new RegExp(`^\\s*(?:[-–—~〜～,،、]|${any(`${words.to} ${words.and}`)})\\s*$`),
  };
}

function scanAs({ numbers, time, order, negation }: Readonly<Record<keyof Groups, Lexicon>>): Language['scan'] {
  const scan = scanner([numbers, time, order, negation]);
  const none: readonly string[] = [];
  return (text) => {
    const [ofNumbers = none, ofTime = none, ofOrder = none, ofNegation = none] = scan(text);
    return { numbers: ofNumbers, time: ofTime, order: ofOrder, negation: ofNegation };
  };
}

/** `two twice?|three` becomes `n2: two`, `u2: twice`, `n3: three`. */
function numberGroups(list: string): readonly Group[] {
  return list.split('|').flatMap((slot, i) => {
    const all = entriesOf(slot);
    const sure = all.filter((word) => !word.endsWith('?'));
    const unsure = all.filter((word) => word.endsWith('?')).map((word) => word.slice(0, -1));
    return [[`n${i + 2}`, sure.join(' ')] as const, [`u${i + 2}`, unsure.join(' ')] as const];
  });
}
