// The languages whose words are known, by language code. A language that is not here is compared by its digits and marks alone.

import { compile, type Language, type Words } from './language.ts';
import { ar, el, he, hi, mt, tr } from './words/eastern.ts';
import { da, de, en, is, nb, nl, nn, sv } from './words/germanic.ts';
import { et, fi, ga, hu, lt, lv } from './words/northern.ts';
import { es, fr, it, pt, ro } from './words/romance.ts';
import { bg, cs, hr, pl, ru, sk, sl, uk } from './words/slavic.ts';
import { ja, ko, zh } from './words/unspaced.ts';

const words: Readonly<Record<string, Words>> = {
  ...{ ar, bg, cs, da, de, el, en, es, et, fi, fr, ga, he, hi, hr, hu, is, it, ja, ko, lt, lv, mt, nb, nl, nn, no: nb },
  ...{ pl, pt, ro, ru, sk, sl, sv, tr, uk, zh },
};

const compiled = new Map<string, Language>();
const byLocale = new Map<string, Language | null>();

/** The words of the language of `locale`, or null. */
export function languageOf(locale: string): Language | null {
  const known = byLocale.get(locale);
  if (known !== undefined) return known;
  const code = locale.split('-', 1)[0] ?? locale;
  const own = Object.hasOwn(words, code) ? words[code] : undefined;
  const made = compiled.get(code) ?? (own ? compile(own) : null);
  if (made) compiled.set(code, made);
  byLocale.set(locale, made);
  return made;
}
