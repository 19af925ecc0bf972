// Sets plain text as a locale wants it: quotation marks, apostrophes, ranges, spaces that do not break, digits, hyphens.

import type { LocaleForm, Spacing } from '../model/locale.ts';
import { softHyphens } from './hyphens.ts';

const nbsp = '\u00a0';
const narrow = '\u202f';

/** Sets the texts of one unit in their order: quotation marks remember whether they are open. */
export interface Typesetter {
  readonly set: (text: string) => string;
}

/** A typesetter for one unit. `names` are never hyphenated or broken. */
export function typesetter(form: LocaleForm, names: readonly string[]): Typesetter {
  let outer = false;
  let inner = false;
  let last = '';
  const quote = (text: string): string => {
    const [open, close, innerOpen, innerClose] = form.quotes;
    return text
      .replace(/"/g, () => {
        outer = !outer;
        return outer ? open : close;
      })
      .replace(/'/g, (_mark, offset: number, whole: string) => {
        const behindLetter = /[\p{L}\p{N}]$/u.test(whole.slice(0, offset) || last);
        // Nothing opens behind a letter, and nothing closes before one.
        if (behindLetter && (!inner || /^\p{L}/u.test(whole.slice(offset + 1)))) return '’';
        inner = !inner;
        return inner ? innerOpen : innerClose;
      });
  };
  return {
    set: (text) => {
      const quoted = quote(ranges(text));
      last = text.slice(-2);
      const spaced = space(quoted, form.spacing, form.quotes);
      const bound = form.spacing === 'cjk' ? spaced : spaced.replace(/(?<=\p{Nd}) (?=[\p{L}%°])/gu, nbsp);
      const whole = names.reduce((sofar, name) => sofar.replaceAll(name, name.replaceAll(' ', nbsp)), bound);
      return localDigits(form.hyphens === null ? whole : softHyphens(whole, form.hyphens, names), form);
    },
  };
}

/** `5-9` is a range; a hyphen in `UDI-DI` or `2017/745-1` is not. */
function ranges(text: string): string {
  return text.replace(
    /(?<![\p{sc=Latn}\p{Nd}/.-])(\p{Nd}+(?:[.,]\p{Nd}+)?)-(\p{Nd}+)(?![\p{sc=Latn}\p{Nd}/-])/gu,
    '$1–$2',
  );
}

function space(text: string, spacing: Spacing, [open, close]: LocaleForm['quotes']): string {
  switch (spacing) {
    case 'plain':
    case 'cjk':
      return text;
    case 'one-letter-words':
      return text.replace(/(?<=^|[\s(„"])([aiouwz]) /giu, `$1${nbsp}`);
    case 'french':
      return insideQuotes(beforeMarks(text, ';:!?', narrow), open, close, narrow);
    case 'swiss-french':
      return beforeMarks(text, ';:!?', narrow);
    case 'canadian-french':
      return insideQuotes(beforeMarks(text, ':', nbsp), open, close, nbsp).replace(/ +([;!?])/g, '$1');
  }
}

function beforeMarks(text: string, marks: string, gap: string): string {
  return text.replace(
    new RegExp(`(?<=[^\\s${marks}(«])[ \\u00a0\\u202f]*([${marks}]+)(?![\\p{Nd}/])`, 'gu'),
    `${gap}$1`,
  );
}

function insideQuotes(text: string, open: string, close: string, gap: string): string {
  return text
    .replaceAll(new RegExp(`${RegExp.escape(open)}\\s*`, 'g'), () => `${open}${gap}`)
    .replaceAll(new RegExp(`\\s*${RegExp.escape(close)}`, 'g'), () => `${gap}${close}`);
}

const zeros: Readonly<Record<LocaleForm['digits'], number>> = { latn: 0x30, arab: 0x660, deva: 0x966 };

/** The digits 0 to 9 of a text in the digits of the locale. */
export function localDigits(text: string, form: LocaleForm): string {
  const zero = zeros[form.digits];
  if (zero === 0x30) return text;
  const digits = text.replace(/[0-9]/g, (digit) => String.fromCodePoint(zero + Number(digit)));
  return form.digits === 'arab' ? digits.replace(/(?<=[٠-٩])\.(?=[٠-٩])/g, '٫') : digits;
}

/** One for each locale: to make one takes a millisecond, to ask it a thousandth of that. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** A day `YYYY-MM-DD` as the locale writes it in full. */
export function longDate(day: string, form: LocaleForm): string {
  const tag = `${form.tag}-u-ca-gregory-nu-${form.digits}`;
  const format = dateFormats.get(tag) ?? new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  dateFormats.set(tag, format);
  return format.format(new Date(`${day}T00:00:00Z`));
}
