// What a text must satisfy before a parser sees it: sizes that parsers survive, and no characters that deceive the reader.

import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { type Place, placeAt } from '../model/place.ts';

const limits = { line: 4_000, paragraph: 16_000, lines: 5_000, run: 80, indent: 12, marks: 400, columns: 24 } as const;

/** Controls, bidirectional overrides and isolates, private use, and other characters that have no place in a text. */
const forbidden =
  /(?![\t\n])[\p{Cc}\p{Co}\p{Cs}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]/gu;

/** Forbidden characters, each with its place; the first twenty are enough. */
export function forbiddenCharacters(file: string, text: string): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const match of text.matchAll(forbidden)) {
    const codePoint = `U+${(match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    found.push(diagnostic('character-forbidden', placeAt(file, text, match.index), { codePoint }));
    if (found.length === 20) break;
  }
  return found;
}

/** Shapes on which Markdown parsers take quadratic time or run out of stack. */
export function markdownLimits(file: string, text: string, lineOffset: number): readonly Diagnostic[] {
  const lines = text.split('\n');
  const at = (index: number): Place => ({ file, line: index + 1 + lineOffset, column: 1 });
  const over = (index: number, what: string, limit: number) => [
    diagnostic('markdown-limit', at(index), { what, limit }),
  ];
  if (lines.length > limits.lines) return over(limits.lines, 'lines', limits.lines);
  let paragraph = 0;
  let marks = 0;
  for (const [index, line] of lines.entries()) {
    if (line.length > limits.line) return over(index, 'characters in a line', limits.line);
    const blank = line.trim() === '';
    paragraph = blank ? 0 : paragraph + line.length;
    marks = blank ? 0 : marks + (line.match(/[[\]*_`<!~]/g)?.length ?? 0);
    if (paragraph > limits.paragraph) return over(index, 'characters in a block', limits.paragraph);
    if (/^\s*>/.test(line)) return [diagnostic('markdown-forbidden', at(index), { what: 'a quotation (>)' })];
    if (/^\s*(?:(?:[-+*]|\d+[.)])\s+){3}/.test(line)) return over(index, 'list marks in a row', 2);
    if (/^[ \t]{13}[ \t]*\S/.test(line)) return over(index, 'spaces of indentation', limits.indent);
    const run = /([^\s\w|])\1{80,}/.exec(line);
    if (run) return over(index, `"${run[1]}" in a row`, limits.run);
    if (marks > limits.marks) return over(index, 'marks in a block', limits.marks);
    if ((line.match(/\|/g)?.length ?? 0) > limits.columns) return over(index, 'columns', limits.columns);
  }
  return [];
}
