// Corruptions of numbers.

import { type Class, eachLine, type Line, lineEdit } from '../mutation.ts';
import { vocabularyOf } from '../vocabulary.ts';

/** A whole number that is no part of a longer one, of a name or of an address. */
const whole = /(?<![\p{L}\d.,/‑-])\d{1,3}(?![\p{L}\d/]|[.,]\d)/u;
const decimal = /(?<![\d.,])(\d{1,3})([.,])(\d{1,2})(?![\d.,])/u;
const thousands = /(?<![\d.,])(\d{1,3})([.,])(\d{3})(?![\d.,])/u;
const ranged = /(\d+)(\s?[-–]\s?)(\d+)/u;

/** A number that neither the source nor any word of it can mean: above twelve, and not written there. */
function foreign({ source }: Line, near: number): string {
  let other = near + 14;
  while (source.includes(String(other))) other += 1;
  return String(other);
}

const zeros: readonly number[] = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];
const inDigits = (zero: number) => (digits: string) =>
  digits.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

/** The line has two different numbers of the same kind that a swap would change. */
const hasDigit = ({ source }: Line) => /\d/.test(source);

export const numberClasses: readonly Class[] = [
  {
    name: 'number changed',
    grade: 'E',
    edits: eachLine((words, line) => words.replace(whole, (found) => foreign(line, Number(found)))),
  },
  {
    name: 'digit changed by one',
    grade: 'E',
    // A number above twelve cannot be explained by a word of the source, and the new one does not stand there.
    edits: eachLine((words, { source }) =>
      words.replace(/(?<![\p{L}\d.,/])\d{2,3}(?![\p{L}\d/]|[.,]\d)/u, (found) => {
        const other = String(Number(found) + 1);
        return source.includes(other) || Number(other) <= 12 ? found : other;
      }),
    ),
  },
  { name: 'number dropped', grade: 'E', edits: eachLine((words) => words.replace(whole, ''), hasDigit) },
  {
    name: 'number added',
    grade: 'E',
    edits: eachLine((words, line) =>
      words.replace(/(?<=\p{L}{3}) (?=\p{L})|(?<=\p{sc=Han})(?=\p{sc=Hira})/u, ` ${foreign(line, 20)} `),
    ),
  },
  {
    name: 'decimal sign moved',
    grade: 'E',
    edits: eachLine((words) =>
      words.replace(decimal, (_, a, sign, b) => `${a}${b[0]}${b.length > 1 ? sign : ''}${b.slice(1)}`),
    ),
  },
  {
    name: 'decimal sign to the left',
    grade: 'E',
    edits: eachLine((words) =>
      words.replace(decimal, (_, a: string, sign, b) =>
        a.length > 1 ? `${a.slice(0, -1)}${sign}${a.slice(-1)}${b}` : `0${sign}${a}${b}`,
      ),
    ),
  },
  {
    name: 'zero lost or added',
    grade: 'E',
    edits: eachLine((words, { source }) =>
      words.replace(whole, (found) => {
        const other = found.endsWith('0') && found.length > 1 ? found.slice(0, -1) : `${found}0`;
        return new RegExp(`(?<!\\d)${other}(?!\\d)`).test(source) || found === '0' ? found : other;
      }),
    ),
  },
  {
    name: 'separator of another locale',
    grade: 'E',
    edits: eachLine((words) => words.replace(thousands, (_, a, sign, b) => `${a}${sign === '.' ? ',' : '.'}${b}`)),
  },
  {
    name: 'digits of another system',
    grade: 'E',
    edits: eachLine((words, { line }) => words.replace(/\d+/u, inDigits(zeros[line % zeros.length] ?? 0xff10))),
  },
  {
    name: 'number written as a word',
    grade: 'E',
    edits: eachLine((words, { locale }) =>
      words.replace(
        /(?<![\p{L}\d.,/%‑-])[3-9](?![\p{L}\d/%-]|[.,]\d)/u,
        (found) => vocabularyOf(locale).numbers.split(' ')[Number(found) - 2] ?? found,
      ),
    ),
  },
  {
    name: 'item renumbered',
    grade: 'E',
    edits: (subject) =>
      subject.lines.flatMap((line) =>
        lineEdit(
          subject,
          line,
          /^\d+\. /.test(line.text) ? line.text.replace(/^\d+/, (n) => String(Number(n) + 3)) : null,
          line.text,
        ),
      ),
  },
  {
    name: 'range turned round',
    grade: 'E',
    edits: eachLine((words) =>
      words.replace(ranged, (found, a, between, b) => (a === b ? found : `${b}${between}${a}`)),
    ),
  },
];
