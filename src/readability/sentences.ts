// Cuts running text into sentences: not at abbreviations, decimals, initials and ordinals.

import { isAbbreviation } from './abbreviations.ts';

export interface Piece {
  readonly text: string;
  /** Offset in the text. */
  readonly start: number;
}

/** A mark that ends a sentence, with what closes behind it; scripts without spaces need none after it. */
const stops = /[.!?…؟।]+["'”’»›)\]]*(?=\s|$)|[。！？]+[」』”’）]*/gu;
/** Greek asks with a semicolon. */
const greekStops = /[.!;\u037e…]+["'”’»)\]]*(?=\s|$)/gu;

/** Languages that write an ordinal with a full stop: "am 5. Mai". */
const ordinals = new Set([
  'bs',
  'cs',
  'da',
  'de',
  'et',
  'fi',
  'hr',
  'hu',
  'is',
  'lv',
  'nb',
  'nn',
  'no',
  'pl',
  'sk',
  'sl',
  'sr',
  'tr',
]);

/** Sentences of a text without paragraphs; the end of the text ends the last one. Empty pieces are left out. */
export function sentencesOf(text: string, language: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  const take = (end: number) => {
    const piece = text.slice(start, end);
    const lead = piece.length - piece.trimStart().length;
    if (piece.trim() !== '') pieces.push({ text: piece.trim(), start: start + lead });
    start = end;
  };
  for (const match of text.matchAll(language === 'el' ? greekStops : stops)) {
    const end = match.index + match[0].length;
    if (ends(match[0], text.slice(start, match.index), text.slice(end).trimStart(), language)) take(end);
  }
  take(text.length);
  return pieces;
}

function ends(stop: string, before: string, next: string, language: string): boolean {
  if (/^\p{Ll}/u.test(next)) return false;
  if (stop[0] !== '.' || stop.length > 1) return true;
  const token = /[\p{L}\p{M}\p{N}.º'’-]+$/u.exec(before)?.[0] ?? '';
  const earlier = before.slice(0, before.length - token.length).trimEnd();
  if (isAbbreviation(token, next, language) || isInitial(token, earlier, next, language)) return false;
  return !isOrdinal(token, earlier, next, language);
}

/** A single letter that belongs to what follows: small ("z. B."), first of all, behind a title or beside another ("J. F. Smith"). */
function isInitial(token: string, earlier: string, next: string, language: string): boolean {
  if (!/^\p{L}\p{M}*$/u.test(token)) return false;
  if (!/^\p{Lu}/u.test(token) || /^\p{Lu}\.\s/u.test(next)) return true;
  const previous = /[^\s]+$/.exec(earlier)?.[0] ?? '';
  return previous === '' || /^\p{L}\.$/u.test(previous) || isAbbreviation(previous.replace(/\.$/, ''), token, language);
}

function isOrdinal(token: string, earlier: string, next: string, language: string): boolean {
  if (!ordinals.has(language) || !/^\p{Nd}{1,2}$/u.test(token)) return false;
  const follows = /^\p{L}+/u.exec(next)?.[0].toLocaleLowerCase(language);
  if (follows !== undefined && monthsOf(language).has(follows)) return true;
  return language === 'de' && /(?:^|\s)(?:am|beim|d(?:as|em|en|er|es|ie)|im|vom|zu[mr])$/i.test(earlier);
}

const months = new Map<string, ReadonlySet<string>>();

function monthsOf(language: string): ReadonlySet<string> {
  const known = months.get(language);
  if (known) return known;
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const names = Array.from({ length: 12 }, (_, month) =>
    format
      .formatToParts(Date.UTC(2001, month, 1))
      .find(({ type }) => type === 'month')
      ?.value.toLocaleLowerCase(language),
  );
  const made: ReadonlySet<string> = new Set(names.filter((name) => name !== undefined));
  months.set(language, made);
  return made;
}
