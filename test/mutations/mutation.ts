// What a corruption is, and the texts that corruptions are made of.

import { readTranslation } from '../../src/content/translation.ts';
import { plainText } from '../../src/model/text.ts';
import { type Unit, unitsOf } from '../../src/model/unit.ts';

/** E must be found, always; W is found by lists of words, as often as they can. */
export type Grade = 'E' | 'W';

/** One unit of a translation on its line, with what the source says there. */
export interface Line {
  readonly file: string;
  readonly locale: string;
  /** Line of the file, counted from 1. */
  readonly line: number;
  readonly text: string;
  readonly unit: Unit;
  /** Plain text of the source's unit. */
  readonly source: string;
}

/** A whole translation, to be corrupted. */
export interface Subject {
  readonly leaflet: string;
  readonly locale: string;
  readonly file: string;
  readonly text: string;
  readonly lines: readonly Line[];
  readonly names: readonly string[];
}

/** One change of one text. */
export interface Edit {
  readonly text: string;
  /** Lines among which the finding must stand: the unit's own, or those of the section for a lost or added block. */
  readonly from: number;
  readonly to: number;
  /** What was done, for a reader. */
  readonly what: string;
}

/** A kind of corruption: all the ways it can be done to a translation without saying the same as before. */
export interface Class {
  readonly name: string;
  readonly grade: Grade;
  readonly edits: (subject: Subject) => readonly Edit[];
}

/** Reads a translation and its source, unit by unit. Units that share a line with others (table cells) are left out. */
export function subjectOf(
  leaflet: string,
  locale: string,
  text: string,
  source: string,
  names: readonly string[],
): Subject {
  const file = `content/leaflets/${leaflet}/${locale}.md`;
  const [own, original] = [unitsIn(file, leaflet, locale, text), unitsIn('source', leaflet, 'en', source)];
  if (own.length !== original.length) throw new Error(`${file} has another shape than its source`);
  const written = text.split('\n');
  const lines = own.flatMap((unit, i): readonly Line[] => {
    const { line } = unit.place;
    return unit.kind === 'cell'
      ? []
      : [{ file, locale, line, text: written[line - 1] ?? '', unit, source: plainText(original[i]?.text ?? []) }];
  });
  return { leaflet, locale, file, text, lines, names };
}

function unitsIn(file: string, leaflet: string, locale: string, text: string): readonly Unit[] {
  const { translation } = readTranslation(file, leaflet, locale, text);
  if (!translation) throw new Error(`${file} cannot be read`);
  return translation.sections.flatMap(unitsOf);
}

const marks = /(\[\^ev:[^\]]+\]|\{\{[^}]+\}\}|\{#[^}]+\}|\]\([^)]*\)|!\[|^\s*(?:-|\d+\.|#+)\s)/;

/** Changes the words of a line and none of its marks; null when nothing changed. `change` sees one piece at a time. */
export function reworded(line: string, change: (words: string) => string): string | null {
  let done = false;
  const pieces = line.split(marks).map((piece, i) => {
    if (done || i % 2 === 1) return piece;
    const other = change(piece);
    done = other !== piece;
    return other;
  });
  return done ? pieces.join('') : null;
}

/** The words of a line without its marks. */
export function wordsOf(line: string): string {
  return line
    .split(marks)
    .filter((_, i) => i % 2 === 0)
    .join(' ');
}

/** The edit that puts `other` in place of a line; null stays null. */
export function lineEdit(subject: Subject, { line }: Line, other: string | null, what: string): readonly Edit[] {
  if (other === null) return [];
  const written = subject.text.split('\n');
  written[line - 1] = other;
  return [{ text: written.join('\n'), from: line, to: line, what }];
}

/** One edit for each line whose words `change` changes. */
export function eachLine(
  change: (words: string, line: Line) => string,
  fits: (line: Line) => boolean = () => true,
): Class['edits'] {
  return (subject) =>
    subject.lines.filter(fits).flatMap((line) => {
      const other = reworded(line.text, (words) => change(words, line));
      return lineEdit(subject, line, other, `${line.text} => ${other ?? ''}`);
    });
}
