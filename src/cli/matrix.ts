// Shows the matrix of countries and required elements: countries that stand alike share a row; --verbose gives every element.

import type { MatrixRow } from '../check/matrix.ts';
import type { ElementState } from '../model/jurisdiction.ts';
import type { Console } from './console.ts';

/** Prints the matrix, a block for each leaflet. */
export function printMatrix(console: Console, rows: readonly MatrixRow[], columns: number): void {
  const width = Math.max(40, Math.min(columns, 100));
  if (rows.length === 0) return;
  console.line(console.paint('bold', 'Required elements that are there'));
  for (const [leaflet, group] of Map.groupBy(rows, (row) => row.leaflet)) {
    console.line(`  ${leaflet}`);
    const lawless = group.filter(({ resolved }) => !resolved);
    const textless = group.filter(({ resolved, locales }) => resolved && locales.length === 0);
    const made = group.filter((row) => !lawless.includes(row) && !textless.includes(row));
    for (const alike of Map.groupBy(made, (row) => likeness(row, console.verbose)).values())
      printAlike(console, alike, width);
    printList(console, 'no rules', countriesOf(lawless), width);
    printList(console, 'no text', countriesOf(textless), width);
  }
  console.line();
}

/** Rows of one likeness are printed as one. The clauses tell laws apart, so with them each law has its own. */
function likeness({ jurisdiction, cells }: MatrixRow, verbose: boolean): string {
  const asked = cells.filter(({ state }) => state !== 'not-required').map(({ element, state }) => [element, state]);
  return JSON.stringify(verbose ? [jurisdiction, asked] : asked);
}

function printAlike(console: Console, rows: readonly MatrixRow[], width: number): void {
  const cells = (rows[0]?.cells ?? []).filter(({ state }) => state !== 'not-required');
  const there = cells.filter(({ state }) => state === 'present').length;
  const laws = [...new Set(rows.map(({ jurisdiction }) => jurisdiction))].sort();
  const count = console.paint(there === cells.length ? 'green' : 'yellow', `${there}/${cells.length}`.padStart(5));
  const [first = '', ...rest] = wrapped(`${laws.join(', ')}: ${countriesOf(rows)}`, width - 11);
  console.line(`    ${count}  ${first}`);
  for (const line of rest) console.line(`           ${line}`);
  if (console.verbose)
    for (const { state, element, clause } of cells)
      console.line(
        `           ${console.paint(looks[state], state.padEnd(11))}  ${element.padEnd(20)}  ${clause ?? 'general rules'}`,
      );
  else
    for (const state of ['missing', 'placeholder'] as const)
      printList(
        console,
        state,
        cells.flatMap((cell) => (cell.state === state ? cell.element : [])).join(', '),
        width,
        '           ',
      );
}

const looks: Readonly<Record<ElementState, 'green' | 'yellow' | 'red' | 'dim'>> = {
  present: 'green',
  placeholder: 'yellow',
  missing: 'red',
  'not-required': 'dim',
};

function printList(console: Console, label: string, names: string, width: number, indent = '    '): void {
  if (names === '') return;
  const lines = wrapped(`${label}: ${names}`, width - indent.length - 2);
  for (const [i, line] of lines.entries()) console.line(`${indent}${i === 0 ? '' : '  '}${line}`);
}

function countriesOf(rows: readonly MatrixRow[]): string {
  return rows.map(({ country }) => country).join(' ');
}

/** Lines of whole words, none longer than `width` unless one word is. */
function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
