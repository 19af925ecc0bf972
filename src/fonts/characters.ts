// The characters a locale prints: everything its texts hold, and a base that does not change with every edit.

import type { LocaleForm } from '../model/locale.ts';

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

const ascii = range(0x20, 0x7e);
const punctuation = [
  0xa0, 0xab, 0xad, 0xb7, 0xbb, 0x2011, 0x2013, 0x2014, 0x2018, 0x2019, 0x201a, 0x201c, 0x201d, 0x201e, 0x2026, 0x202f,
];

/** Characters that print puts in: a range, an apostrophe, the hyphen of a phone number, a bullet. Every locale needs them. */
export const setInPrint = [0x2011, 0x2013, 0x2019, 0x2022] as const;

/** Alphabets small enough to carry whole, so that an edited word does not change the font. */
const alphabets: Readonly<Record<LocaleForm['script'], readonly number[]>> = {
  Latn: range(0xc0, 0x17f),
  Grek: [...range(0x384, 0x38a), 0x38c, ...range(0x38e, 0x3a1), ...range(0x3a3, 0x3ce)],
  Arab: [0x60c, 0x61b, 0x61f, ...range(0x621, 0x63a), ...range(0x640, 0x652), ...range(0x660, 0x66c)],
  Hebr: range(0x5d0, 0x5ea),
  Deva: range(0x900, 0x97f),
  Jpan: [...range(0x3001, 0x3002), ...range(0x3041, 0x3096), ...range(0x30a1, 0x30fc)],
  Hans: [0x3001, 0x3002, 0x300a, 0x300b, 0xff01, 0xff08, 0xff09, 0xff0c, 0xff1a, 0xff1b, 0xff1f],
};

/** The base of a script that a font must not have to have: what is missing from it is simply left out. */
export function baseCharacters(script: LocaleForm['script']): readonly number[] {
  return [...ascii, ...punctuation, ...alphabets[script]];
}

/** The code points of texts, each once. Texts are long and repeat few characters, so that a table is asked, not a set. */
export function charactersOf(texts: Iterable<string>): ReadonlySet<number> {
  const found = new Set<number>();
  const seen = new Uint8Array(0x10000);
  for (const text of texts)
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (seen[unit] === 1) continue;
      const code = text.codePointAt(at) ?? 0x20;
      found.add(code);
      if (code > 0xffff) at += 1;
      // Half of a pair says nothing about the next pair that begins with it.
      else if (unit < 0xd800 || unit > 0xdfff) seen[unit] = 1;
    }
  return found;
}
