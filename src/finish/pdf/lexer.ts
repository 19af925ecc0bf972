/** Reads one PDF object from bytes (ISO 32000-1, 7.2 and 7.3). Knows no file structure; refuses what is not an object. */
import { refuseShape } from '../broken.ts';
import { type Dict, type Name, name, type PdfObject, type PdfString, ref } from './syntax.ts';

/** A place in bytes; every reading function moves `at`. */
export interface Cursor {
  readonly bytes: Buffer;
  at: number;
  readonly end: number;
}

/** What Chromium never reaches. Without bounds a file of one endless string or dictionary would take seconds to refuse. */
const DEEPEST = 40;
const LONGEST = { name: 1000, string: 1 << 16, dictionary: 10_000, array: 1_000_000 };
export const BLANK = flags([0, 9, 10, 12, 13, 32]);
export const DELIMITER = flags(Array.from('()<>[]{}/%', (c) => c.charCodeAt(0)));
/** 1 for blanks and delimiters: no name, number or word goes on past them. */
export const ENDS_WORD = BLANK.map((blank, byte) => blank | (DELIMITER[byte] ?? 0));
/** Value of a hexadecimal digit by its byte, -1 for any other byte. */
export const HEX = Int8Array.from({ length: 256 }, (_, byte) =>
  '0123456789abcdef'.indexOf(String.fromCharCode(byte).toLowerCase()),
);
const WORDS = new Map([
  ['true', true],
  ['false', false],
]);
const ESCAPES = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
]);

export function cursor(bytes: Buffer, at = 0, end = bytes.length): Cursor {
  return { bytes, at, end };
}

export function skipBlank(c: Cursor): void {
  for (; c.at < c.end; c.at++) {
    const byte = c.bytes[c.at] ?? 0;
    if (byte === 37) while (c.at < c.end && c.bytes[c.at] !== 10 && c.bytes[c.at] !== 13) c.at++;
    else if (BLANK[byte] === 0) return;
  }
}

/** True, and moves past it, when the next word is exactly `word`. */
export function skipWord(c: Cursor, word: string): boolean {
  skipBlank(c);
  const after = c.at + word.length;
  if (after > c.end) return false;
  for (let i = 0; i < word.length; i++) if (c.bytes[c.at + i] !== word.charCodeAt(i)) return false;
  c.at = after;
  return true;
}

export function readObject(c: Cursor, depth = 0): PdfObject {
  if (depth > DEEPEST) refuseShape(`nested deeper than ${DEEPEST}`, `byte ${c.at}`);
  skipBlank(c);
  if (c.at >= c.end) refuseShape('ends inside an object', `byte ${c.at}`);
  const byte = c.bytes[c.at];
  if (byte === 47) return readName(c);
  if (byte === 40) return readLiteral(c);
  if (byte === 91) return readArray(c, depth);
  if (byte === 60) return c.bytes[c.at + 1] === 60 ? readDict(c, depth) : readHex(c);
  return readWord(c);
}

/** The number written in bytes [start, end); Chromium writes no exponents. */
export function readNumber(bytes: Buffer, start: number, end: number): number {
  let value = 0;
  let scale = 0;
  const first = bytes[start];
  const from = first === 45 || first === 43 ? start + 1 : start;
  for (let i = from; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === 46 && scale === 0) scale = 1;
    else if (byte >= 48 && byte <= 57) {
      value = value * 10 + byte - 48;
      scale *= 10;
    } else return Number.NaN;
  }
  // A sign or point alone is none.
  if (end - from - (scale > 0 ? 1 : 0) <= 0) return Number.NaN;
  if (scale > 1) value /= scale;
  return first === 45 ? -value : value;
}

function flags(bytes: readonly number[]): Uint8Array {
  const table = new Uint8Array(256);
  for (const byte of bytes) table[byte] = 1;
  return table;
}

function wordEnd(c: Cursor, from: number): number {
  let at = from;
  while (at < c.end && ENDS_WORD[c.bytes[at] ?? 0] === 0) at++;
  return at;
}

function readName(c: Cursor): Name {
  const start = c.at + 1;
  c.at = wordEnd(c, start);
  if (c.at - start > LONGEST.name) refuseShape('a name is too long', `byte ${start}`);
  return nameOf(c.bytes, start, c.at);
}

/** Names that were read lately, by a hash of their bytes: a file says the same few thousands of times. */
const lately: (Name | undefined)[] = Array.from({ length: 1024 });

/** The name that bytes [start, end) spell, without its slash. */
export function nameOf(bytes: Buffer, start: number, end: number): Name {
  let slot = 0;
  for (let i = start; i < end; i++) slot = (slot * 31 + (bytes[i] ?? 0)) & 1023;
  const guess = lately[slot];
  if (guess !== undefined && isSpelt(guess.value, bytes, start, end)) return guess;
  const raw = bytes.toString('latin1', start, end);
  if (raw.includes('#'))
    return name(
      raw.replace(/#([0-9a-fA-F]{2})/g, (_match, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    );
  const read = name(raw);
  lately[slot] = read;
  return read;
}

function isSpelt(word: string, bytes: Buffer, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== bytes[start + i]) return false;
  return true;
}

function readWord(c: Cursor): PdfObject {
  const start = c.at;
  const end = wordEnd(c, start);
  c.at = end;
  const value = end > start ? readNumber(c.bytes, start, end) : Number.NaN;
  if (Number.isNaN(value)) {
    const word = c.bytes.toString('latin1', start, end);
    return (
      WORDS.get(word) ?? (word === 'null' ? null : refuseShape(`"${word.slice(0, 20)}" is no object`, `byte ${start}`))
    );
  }
  if (!Number.isInteger(value) || value < 0) return value;
  // Chromium writes references with single blanks and always generation 0: " 0 R".
  const { bytes } = c;
  if (end + 4 > c.end || bytes[end + 3] !== 82 || bytes[end + 1] !== 48 || bytes[end] !== 32 || bytes[end + 2] !== 32)
    return value;
  c.at = end + 4;
  return ref(value);
}

function readArray(c: Cursor, depth: number): PdfObject[] {
  const items: PdfObject[] = [];
  for (c.at++; ; ) {
    skipBlank(c);
    if (c.bytes[c.at] === 93 && c.at < c.end) break;
    if (items.push(readObject(c, depth + 1)) > LONGEST.array) refuseShape('an array is too long', `byte ${c.at}`);
  }
  c.at++;
  return items;
}

function readDict(c: Cursor, depth: number): Dict {
  const entries = new Map<string, PdfObject>();
  for (c.at += 2; ; ) {
    skipBlank(c);
    if (c.bytes[c.at] !== 47) break;
    const key = readName(c).value;
    if (entries.has(key)) refuseShape(`key ${key} twice in a dictionary`, `byte ${c.at}`);
    entries.set(key, readObject(c, depth + 1));
    if (entries.size > LONGEST.dictionary) refuseShape('a dictionary is too large', `byte ${c.at}`);
  }
  if (!skipWord(c, '>>')) refuseShape('dictionary does not end', `byte ${c.at}`);
  return entries;
}

function readHex(c: Cursor): PdfString {
  const close = c.bytes.indexOf(62, c.at);
  if (close < 0 || close >= c.end) refuseShape('string does not end', `byte ${c.at}`);
  const digits = c.bytes.toString('latin1', c.at + 1, close).replace(/\s+/g, '');
  if (!/^[0-9a-fA-F]*$/.test(digits)) refuseShape('bad hexadecimal string', `byte ${c.at}`);
  c.at = close + 1;
  return {
    kind: 'string',
    bytes: Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1'),
    hex: true,
  };
}

function readLiteral(c: Cursor): PdfString {
  let bytes = '';
  let depth = 1;
  let at = c.at + 1;
  for (; at < c.end; at++) {
    const char = String.fromCharCode(c.bytes[at] ?? 0);
    if (char === ')' && --depth === 0) break;
    if (bytes.length > LONGEST.string) refuseShape('a string is too long', `byte ${c.at}`);
    if (char === '(') depth++;
    if (char !== '\\') {
      bytes += char;
      continue;
    }
    const octal = /^[0-7]{1,3}/.exec(c.bytes.toString('latin1', at + 1, at + 4));
    const next = String.fromCharCode(c.bytes[at + 1] ?? 0);
    if (octal !== null) bytes += String.fromCharCode(Number.parseInt(octal[0], 8) & 255);
    else if (next !== '\n' && next !== '\r') bytes += ESCAPES.get(next) ?? next;
    at += octal === null ? (next === '\r' && c.bytes[at + 2] === 10 ? 2 : 1) : octal[0].length;
  }
  if (at >= c.end) refuseShape('string does not end', `byte ${c.at}`);
  c.at = at + 1;
  return { kind: 'string', bytes, hex: false };
}
