/** When two texts count as the same: format characters do not print, and one kind of blank looks like another. */

/** Joiners, direction marks, variation selectors, soft hyphens. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
const BLANKS = /[\t\n\r\f\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;
const PLAIN = /^[\x20-\x7e]*$/;

/** The letters of a text that ink can show: canonical composition, blanks as U+0020, format characters left out. */
export function letters(text: string): string {
  return PLAIN.test(text) ? text : text.replace(UNSEEN, '').replace(BLANKS, ' ').normalize('NFC');
}

/** The same with runs of blanks as one, none at the ends. */
export function squeezed(text: string): string {
  return letters(text).replace(/ +/g, ' ').trim();
}

/** At most 40 characters of a text, for a message. */
export function snippet(text: string): string {
  const short = squeezed(text);
  return short.length > 40 ? `${short.slice(0, 39)}…` : short;
}
