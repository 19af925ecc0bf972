// Corruptions that only lists of words can find: negations, spans of time and numbers in words.

import { type Class, eachLine, type Line, lineEdit, wordsOf } from '../mutation.ts';
import { type Vocabulary, vocabularyOf } from '../vocabulary.ts';

const english = /\b(?:not|no|never|cannot|nothing|nobody|none|neither|nor|without)\b|n't\b/giu;
const joined = (locale: string) => /^(?:ja|zh|ko)/.test(locale);

/** The source negates once, the translation has one word that does so, and nothing else keeps the sentence negative. */
function negatesOnce({ source, text, locale }: Line): boolean {
  const { drop, keeps } = vocabularyOf(locale);
  const words = wordsOf(text);
  const all = drop.reduce(
    (count, [from]) => count + [...words.matchAll(new RegExp(from.source, `${from.flags}g`))].length,
    0,
  );
  return (source.match(english)?.length ?? 0) === 1 && all === 1 && !keeps.test(words);
}

function dropped(words: string, { drop }: Vocabulary): string {
  return drop.reduce((sofar, [from, to]) => (sofar === words ? words.replace(from, to) : sofar), words);
}

/** Neither text negates anything so far: a statement becomes its opposite. */
function isPlain({ source, text, locale }: Line): boolean {
  const { drop, keeps, negate } = vocabularyOf(locale);
  const words = wordsOf(text);
  const quiet = !source.match(english) && !keeps.test(words) && !drop.some(([from]) => from.test(words));
  return negate !== undefined && quiet && /^[^?]*$/.test(source);
}

const spanNames = ['day', 'week', 'month', 'year'] as const;
const spanWord: Readonly<Record<(typeof spanNames)[number], RegExp>> = {
  day: /\bdays?\b/iu,
  week: /\bweeks?\b/iu,
  month: /\bmonths?\b/iu,
  year: /\byears?\b/iu,
};

/** A span without a number becomes one that the source does not speak of. */
function otherSpan(words: string, { locale, source }: Line): string {
  const forms = vocabularyOf(locale);
  const foreign = spanNames.filter((name) => !spanWord[name].test(source));
  for (const name of spanNames.filter((one) => spanWord[one].test(source))) {
    for (const [k, form] of forms[name].split(' ').entries()) {
      const pattern = joined(locale)
        ? new RegExp(`(?<=[数几])${form}`, 'u')
        : new RegExp(`(?<![\\p{L}\\p{M}\\d]|\\d )${form}(?![\\p{L}\\p{M}])`, 'u');
      const other = forms[foreign[0] ?? name].split(' ')[k] ?? '';
      if (pattern.test(words) && other !== '') return words.replace(pattern, other);
    }
  }
  return words;
}

const counts = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;
const inEnglish = (count: string) => new RegExp(`\\b${count}\\b`, 'iu');

/** `two` becomes `three`: the next number that the source does not have, in digits or words. */
function otherNumber(words: string, { locale, source }: Line): string {
  const own = vocabularyOf(locale).numbers.split(' ');
  for (const [i, count] of counts.entries()) {
    const [from, pattern] = [own[i], inEnglish(count)];
    if (from === undefined || !pattern.test(source)) continue;
    const there = joined(locale)
      ? new RegExp(`${from}(?=[つ个個组 ])`, 'u')
      : new RegExp(`(?<![\\p{L}\\p{M}])${from}(?![\\p{L}\\p{M}])`, 'iu');
    const next = [...counts.keys()]
      .map((step) => (i + 1 + step) % counts.length)
      .find((k) => !inEnglish(counts[k] ?? '').test(source) && !source.includes(String(k + 2)));
    const to = next === undefined ? undefined : own[next];
    if (to !== undefined && there.test(words)) return words.replace(there, to);
  }
  return words;
}

/** Before and after, in forms that trade places without another change of the sentence. */
const order: Readonly<Record<string, readonly [string, string]>> = {
  ar: ['قبل', 'بعد'],
  de: ['vor', 'nach'],
  el: ['πριν', 'μετά'],
  es: ['antes', 'después'],
  fr: ['avant', 'après'],
  hi: ['से पहले', 'के बाद'],
  it: ['prima del', 'dopo il'],
  ja: ['の前に', 'の後に'],
  pl: ['przed', 'po'],
  tr: ['önce', 'sonra'],
  'zh-Hans': ['之前', '之后'],
};

/** The source says one of the two, once, and the translation the word for it and not the other one. */
function saysOneOf({ source, text, locale }: Line): boolean {
  const said = source.match(/\b(?:before|after)\b/giu) ?? [];
  const words = order[locale];
  if (said.length !== 1 || !words) return false;
  const [own, other] = /before/i.test(said[0] ?? '') ? words : words.toReversed();
  return timesIn(text, own ?? '', locale) === 1 && timesIn(text, other ?? '', locale) === 0;
}

function turned(words: string, { locale }: Line): string {
  const [before = '', after = ''] = order[locale] ?? [];
  return timesIn(words, before, locale) === 1
    ? words.replace(wordIn(before, locale), after)
    : words.replace(wordIn(after, locale), before);
}

function wordIn(text: string, locale: string): RegExp {
  return new RegExp(joined(locale) ? text : `(?<![\\p{L}\\p{M}])${text}(?![\\p{L}\\p{M}])`, 'iu');
}

function timesIn(text: string, wanted: string, locale: string): number {
  return text.split(wordIn(wanted, locale)).length - 1;
}

/** A sentence without marks and placeholders goes, where another one stays. */
const sentencesDropped: Class['edits'] = (subject) =>
  subject.lines.flatMap((line) => {
    const parts = line.text.split(/(?<=[.!?؟।])(?=(?:\[\^ev:[^\]]+\])*\s)|(?<=[。！？])(?=.)/u);
    return parts.flatMap((part, i) => {
      const whole = /\p{L}{2}/u.test(part) && !/[{}[\]*]/.test(part) && /[.!?؟।。！？]$/u.test(part);
      // A mark behind the sentence would lose it.
      const marked = /^\[\^/.test(parts[i + 1] ?? '');
      const dropped = whole && i > 0 && !marked ? parts.toSpliced(i, 1).join('') : null;
      return lineEdit(subject, line, dropped, `dropped ${part.trim()}`);
    });
  });

export const wordClasses: readonly Class[] = [
  {
    name: 'negation dropped',
    grade: 'W',
    edits: eachLine((words, { locale }) => dropped(words, vocabularyOf(locale)), negatesOnce),
  },
  {
    name: 'negation added',
    grade: 'W',
    edits: eachLine((words, { locale }) => {
      const { negate } = vocabularyOf(locale);
      return negate ? words.replace(negate[0], negate[1]) : words;
    }, isPlain),
  },
  { name: 'before and after swapped', grade: 'W', edits: eachLine(turned, saysOneOf) },
  { name: 'sentence dropped', grade: 'W', edits: sentencesDropped },
  { name: 'span in words swapped', grade: 'W', edits: eachLine(otherSpan) },
  { name: 'number in words changed', grade: 'W', edits: eachLine(otherNumber) },
];
