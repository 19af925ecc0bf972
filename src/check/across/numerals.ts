// Numbers in running text, whatever digits and separators their locale writes.

/** A number as it stands in a text: its canonical value (`1.5`, `1000`) and its characters. */
export interface Numeral {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** What parts the whole from its fraction. `either`: the locale writes both, and three digits behind it are thousands. */
export type DecimalSign = '.' | ',' | 'either';

const dotted: ReadonlySet<string> = new Set(['en', 'ar', 'he', 'hi', 'ja', 'ko', 'zh', 'mt', 'ga', 'th']);
const exceptions: Readonly<Record<string, DecimalSign>> = {
  'es-MX': '.',
  'es-US': '.',
  'en-ZA': 'either',
  'de-CH': 'either',
  'fr-CH': 'either',
  'it-CH': 'either',
};

/** The decimal sign of a locale. */
export function decimalSignOf(locale: string): DecimalSign {
  return exceptions[locale] ?? (dotted.has(locale.split('-', 1)[0] ?? locale) ? '.' : ',');
}

const foreign = /[½¼¾⅓⅔٫٬]|(?=[^\0-\u05ff])\p{Nd}/u;
const fractions: Readonly<Record<string, string>> = { '½': ' 1/2', '¼': ' 1/4', '¾': ' 3/4', '⅓': ' 1/3', '⅔': ' 2/3' };

/** The text with the digits 0 to 9 for those of any script, and plain separators. */
export function westernDigits(text: string): string {
  if (!foreign.test(text)) return text;
  return text
    .replace(/(?=[^\0-\u05ff])\p{Nd}/gu, (digit) => String(digitValue(digit)))
    .replace(/[½¼¾⅓⅔]/g, (sign) => fractions[sign] ?? sign)
    .replace(/٫/g, '.')
    .replace(/٬/g, ',');
}

function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}

const written = /\d+(?:[.,'’ \u00a0\u202f]\d+)*/g;
const minus =
  /(?<![\p{L}\p{M}\p{N}])(?:(?<!\d\s{0,2})[-−]|(?:minus|moins|menos|meno|μείον|eksi|mínus|mīnus|miinus|минус|мінус|ناقص|माइनस)\s+|零下|氷点下|負|负|マイナス|영하\s?)$/u;

/** The numbers of a text with the digits 0 to 9, in their order. */
export function numeralsOf(text: string, sign: DecimalSign = 'either'): readonly Numeral[] {
  return [...text.matchAll(written)].flatMap((match) => {
    const found = canonical(match[0], match.index, sign);
    const [first, ...rest] = found;
    if (!first) return [];
    const negative = minus.test(text.slice(Math.max(0, match.index - 9), match.index));
    const signed = negative ? [{ ...first, value: `-${first.value}` }, ...rest] : found;
    return signed.map((numeral, i) => (i === signed.length - 1 ? scaled(text, numeral) : numeral));
  });
}

function canonical(text: string, start: number, sign: DecimalSign): readonly Numeral[] {
  const groups = text.split(/[.,'’ \u00a0\u202f]/);
  const marks = text.replace(/\d/g, '');
  const whole = (value: string): readonly Numeral[] => [{ value, start, end: start + text.length }];
  const [first = ''] = groups;
  if (groups.length === 1) return whole(day(first));
  const last = groups.at(-1) ?? '';
  const mark = marks.at(-1) ?? '';
  const before = groups.slice(0, -1);
  if (isThousands(groups) && !(groups.length === 2 && mark === sign) && first !== '0') {
    // The same mark everywhere: `1,000,000`. Another one at the end: `1.234,567` has a fraction.
    if (new Set(marks).size === 1) return whole(groups.join(''));
  }
  const fraction =
    /[.,]/.test(mark) && (groups.length === 2 || (!marks.slice(0, -1).includes(mark) && isThousands(before)));
  if (fraction) return whole(`${before.join('')}.${last}`.replace(/\.?0+$/, ''));
  return separate(groups, start);
}

/** `1 000`, `12,34,567`: groups of three behind the first, or the Indian groups of two before a last one of three. */
function isThousands(groups: readonly string[]): boolean {
  const [first = '', ...rest] = groups;
  const last = rest.at(-1);
  if (last === undefined) return first.length <= 3;
  const indian = first.length <= 2 && rest.slice(0, -1).every((group) => group.length === 2);
  const western = first.length <= 3 && rest.every((group) => group.length === 3);
  return last.length === 3 && (western || indian);
}

/** Several numbers that only stand side by side: a date, a list. */
function separate(groups: readonly string[], start: number): readonly Numeral[] {
  let at = start;
  return groups.map((group) => {
    const numeral = { value: day(group), start: at, end: at + group.length };
    at += group.length + 1;
    return numeral;
  });
}

/** `05` in a date or a time of day is 5. */
function day(digits: string): string {
  return /^0[1-9]$/.test(digits) ? digits.slice(1) : digits;
}

const scales: readonly (readonly [RegExp, number])[] = [
  [/^\s?(?:万|萬|만)/u, 4],
  [/^\s?(?:億|亿|억)/u, 8],
  [
    /^\s?(?:千(?!克|米|瓦|卡)|천|thousand|tausend|mille|mil|mila|duizend|tysi\p{L}*|tisíc\p{L}*|tisoč|тысяч\p{L}*|тисяч\p{L}*|хиляди|tuhat\p{L}*|ezer|bin|χιλιάδες|ألف|آلاف|אלף|אלפים|हज़ार|हजार)(?![\p{L}\p{M}])/iu,
    3,
  ],
  [/^\s?(?:लाख)/u, 5],
  [
    /^\s?(?:mio\.?|million\p{L}*|millón|millones|milion\p{L}*|milión\p{L}*|milj\p{L}*|milhão|milhões|milyon|миллион\p{L}*|мільйон\p{L}*|милион\p{L}*|εκατομμύρι\p{L}*|مليون|ملايين|מיליון|मिलियन)(?![\p{L}\p{M}])/iu,
    6,
  ],
];

/** `5 thousand` and `5000` are one number; so are `1万` and `10000`. */
function scaled(text: string, numeral: Numeral): Numeral {
  const behind = text.slice(numeral.end, numeral.end + 16);
  if (!/^\s?\p{L}/u.test(behind)) return numeral;
  for (const [pattern, zeros] of scales) {
    const word = pattern.exec(behind)?.[0];
    if (word !== undefined) {
      const value = String(Number(numeral.value) * 10 ** zeros);
      return { value, start: numeral.start, end: numeral.end + word.length };
    }
  }
  return numeral;
}
