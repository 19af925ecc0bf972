// Prints findings for a person: what, where, the lines around it, what to do.

import type { Diagnostic } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/environment.ts';
import { listedPlaces } from '../model/place.ts';
import { isForRelease } from '../model/release.ts';
import { frameOf } from '../report/frame.ts';
import { sentenceOf } from '../report/sentences.ts';
import type { Console } from './console.ts';

/** More findings than this that say the same of different things are a list of what is still to do. */
const few = 4;

/** What only a release refuses comes in crowds while a text is young: it is told once, with a count, unless `verbose`. */
function foldedOf(findings: readonly Diagnostic[]): ReadonlySet<Diagnostic> {
  const alike = Map.groupBy(
    findings.filter(({ code }) => isForRelease(code)),
    ({ code, place, args }) => (code === 'element-missing' ? `${place.file} ${'why' in args ? args.why : ''}` : code),
  );
  return new Set(
    [...alike.values()].flatMap((group) =>
      group.filter(
        ({ code, args }) =>
          group.length > few || (code === 'element-missing' && 'why' in args && args.why === 'supply-missing'),
      ),
    ),
  );
}

/** Prints all findings and how many they are. */
export function printFindings(
  console: Console,
  findings: readonly Diagnostic[],
  files: ReadonlyMap<string, SourceFile>,
  columns: number,
): void {
  const texts = new Map([...files.values()].map((file) => [file.path, file.text]));
  const folded = console.verbose ? new Set<Diagnostic>() : foldedOf(findings);
  const shown = findings.filter((found) => !folded.has(found));
  for (const found of shown) printFinding(console, found, texts.get(found.place.file), columns);
  printFolded(console, [...folded]);
}

/** One line for each code, and the first finding of it. */
function printFolded(console: Console, folded: readonly Diagnostic[]): void {
  const groups = Map.groupBy(folded, ({ code }) => code);
  for (const [code, [first, ...rest]] of groups) {
    if (!first) continue;
    const print = first.severity === 'error' ? console.warn : console.note;
    print(
      `${severityOf(console, first)}  ${console.paint('bold', code)}  ${rest.length + 1} times, for example: ${sentenceOf(first).message}`,
    );
    print(`  ${console.paint('cyan', '-->')} ${placeOf(first)}`);
  }
  if (groups.size === 0) return;
  const print = folded.some(({ severity }) => severity === 'error') ? console.warn : console.note;
  print(console.paint('dim', '  more     --verbose shows every one with its place; polyleaf explain CODE'));
  print('');
}

function printFinding(console: Console, found: Diagnostic, text: string | undefined, columns: number): void {
  const { message, fix } = sentenceOf(found);
  const print = found.severity === 'error' ? console.warn : console.note;
  print(`${severityOf(console, found)}  ${console.paint('bold', found.code)}  ${message}`);
  print(`  ${console.paint('cyan', '-->')} ${placeOf(found)}`);
  for (const row of frameOf(found.place, text, columns)) print(`  ${console.paint('dim', row)}`);
  for (const [i, place] of listedPlaces(found.related).entries())
    print(`  ${i === 0 ? 'also     ' : '         '}${place}`);
  print(`  fix      ${fix}`);
  print(console.paint('dim', `  more     polyleaf explain ${found.code}`));
  print('');
}

function severityOf(console: Console, { severity }: Diagnostic): string {
  return console.paint(severity === 'error' ? 'red' : 'yellow', severity);
}

function placeOf({ place: { file, line, column } }: Diagnostic): string {
  return `${file}:${line}:${column}`;
}

/** `2 errors, 3 warnings`. */
export function countFindings(findings: readonly Diagnostic[]): string {
  const errors = findings.filter((found) => found.severity === 'error').length;
  return `${counted(errors, 'error')}, ${counted(findings.length - errors, 'warning')}`;
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
