/** When two texts count as the same: format characters do not print, and one kind of blank looks like another. */

/** Joiners, direction marks, variation selectors, soft hyphens. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
const BLANKS = /[\t\n\r\f\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;
/** Characters that stay as they are, whatever of them stands beside them: Latin, Greek, Cyrillic, Arabic letters and digits, kana, Han, Hangul, usual punctuation. */
const PLAIN =
  /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u0388-\u03ff\u0400-\u0482\u048a-\u052f\u0620-\u064a\u0660-\u066f\u2010-\u2027\u2032-\u203e\u3001-\u3029\u3041-\u3096\u30a1-\u30fc\u4e00-\u9fff\uac00-\ud7a3]*$/;

/** The letters of a text that ink can show: canonical composition, blanks as U+0020, format characters left out. */
export function letters(text: string): string {
  return PLAIN.test(text) ? text : text.replace(UNSEEN, '').replace(BLANKS, ' ').normalize('NFC');
}

/** The same with runs of blanks as one, none at the ends. */
export function squeezed(text: string): string {
  return single(letters(text)).trim();
}

/** Runs of blanks as one. */
export function single(text: string): string {
  return text.includes('  ') ? text.replace(/ +/g, ' ') : text;
}

/** At most 40 characters of a text, for a message. */
export function snippet(text: string): string {
  const short = squeezed(text);
  return short.length > 40 ? `${short.slice(0, 39)}…` : short;
}
