// Finds the words of a unit in the source file: the text model keeps where a unit begins, not where each of its words stands.

import { type Place, placesIn } from '../model/place.ts';

/** From the place of a unit to a finder of its words, which must be asked for in reading order. */
export type Locate = (unit: Place) => (word: string) => Place;

/** Marks, placeholders and the addresses of links: what stands in a source and is not read. */
const unread = /\[\^ev:[^\]\n]*\]|\{\{[^}\n]*\}\}|\]\([^)\n]*\)/g;

const listMark = /(?:\d+[.)]|[-+*])[ \t]+/y;

/** How far behind a word that a derived locale writes otherwise the next one may stand. */
const reach = 80;

/** A locator over the text of `file`. Without a source, or for a unit of another file, every word is where its unit begins. */
export function locator(source: string | null, file: string): Locate {
  if (source === null) return (unit) => () => unit;
  const placeAt = placesIn(file, source);
  const lines = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const text = source.replace(unread, (mark) => ' '.repeat(mark.length));
  return (unit) => {
    const start = lines[unit.line - 1];
    if (unit.file !== file || start === undefined) return () => unit;
    let offset = start + unit.column - 1;
    offset += matchAt(listMark, text, offset)?.length ?? 0;
    return (word) => {
      const found = findNext(text, word, offset) ?? findNear(text, word, offset);
      if (found === null) return placeAt(offset);
      offset = found.end;
      return placeAt(found.start);
    };
  };
}

interface Found {
  readonly start: number;
  readonly end: number;
}

/** The word when nothing but marks stands before it; bold and marks may also stand between its letters. */
function findNext(text: string, word: string, from: number): Found | null {
  const letters = [...word].map((letter) => `\\u{${letter.codePointAt(0)?.toString(16)}}`).join('[\\s*_\\[\\]\\\\]*');
  const match = matchAt(new RegExp(`[^\\p{L}\\p{N}]*?(?<word>${letters})`, 'uy'), text, from);
  return match === null ? null : { start: from + match.length - match.word.length, end: from + match.length };
}

/** The word behind another word that the source has in its place. */
function findNear(text: string, word: string, from: number): Found | null {
  const start = text.indexOf(word, from);
  const whole = start > 0 && !/[\p{L}\p{N}]/u.test(text[start - 1] ?? '');
  return whole && start - from <= reach ? { start, end: start + word.length } : null;
}

function matchAt(pattern: RegExp, text: string, from: number): { length: number; word: string } | null {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match ? { length: match[0].length, word: match.groups?.['word'] ?? '' } : null;
}
