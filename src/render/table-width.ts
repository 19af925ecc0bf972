// Foresees whether the words of a table fit side by side on the paper. What does not fit would run over its edge and be lost.

import type { Html } from '../syntax/html.ts';

/** What the paper has between its margins, less what a box round the table takes, and the padding of a cell, in ems of the text. */
const room = { standard: 39, large: 25 };
const padding = 1;

/** Advances in ems, as of the bundled fonts in bold: a heading has the longest words. */
const advance = { narrow: 0.37, letter: 0.6, capital: 0.69, wide: 0.95, mark: 0 };

/** True when the longest words of all columns together need more than the paper has. `rows` with the heading row, in cells. */
export function isTooWide(rows: readonly (readonly Html[])[], large: boolean): boolean {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, i) => Math.max(0, ...rows.map((row) => longest(row[i]))));
  return widths.reduce((sum, width) => sum + width + padding, 0) > (large ? room.large : room.standard);
}

/** Ems of the longest piece of a cell that a line cannot break. */
function longest(cell: Html | undefined): number {
  const text = (cell?.html ?? '')
    .replaceAll('<wbr>', ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&[^;]+;/g, '.');
  const pieces = text.split(/[ \n\u00ad]|(?<=[-–—])|(?=\p{sc=Han}|\p{sc=Hira}|\p{sc=Kana})/u);
  return Math.max(0, ...pieces.map((piece) => Array.from(piece).reduce((sum, one) => sum + advanceOf(one), 0)));
}

function advanceOf(character: string): number {
  if (/\p{M}/u.test(character)) return advance.mark;
  if (/[ijlftrI.,:;!|()[\]'’]/u.test(character)) return advance.narrow;
  if (/[mwMW@%—…]/u.test(character)) return advance.wide;
  return /\p{Lu}/u.test(character) ? advance.capital : advance.letter;
}
