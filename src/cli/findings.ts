// Prints findings for a person: what, where, the lines around it, what to do.

import type { Diagnostic } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/environment.ts';
import { frameOf } from '../report/frame.ts';
import { sentenceOf } from '../report/sentences.ts';
import type { Console } from './console.ts';

/** Findings that say the same about different things are told once, with a count, unless `verbose`. */
function isFolded(found: Diagnostic): boolean {
  if (found.code === 'element-missing') return found.args.why === 'supply-missing';
  return found.code === 'country-language-missing' || found.code === 'supply-missing';
}

/** Prints all findings and how many they are. */
export function printFindings(
  console: Console,
  findings: readonly Diagnostic[],
  files: ReadonlyMap<string, SourceFile>,
  columns: number,
): void {
  const texts = new Map([...files.values()].map((file) => [file.path, file.text]));
  const shown = findings.filter((found) => console.verbose || !isFolded(found));
  for (const found of shown) printFinding(console, found, texts.get(found.place.file), columns);
  const rest = Map.groupBy(
    findings.filter((found) => !shown.includes(found)),
    (found) => found.code,
  );
  for (const [code, group] of rest) {
    console.note(
      `${console.paint('yellow', 'warning')}  ${console.paint('bold', code)}  ${group.length} times, for example: ${group[0] ? sentenceOf(group[0]).message : ''}`,
    );
    console.note(console.paint('dim', `  more     --verbose shows all; polyleaf explain ${code}`));
    console.note();
  }
}

function printFinding(console: Console, found: Diagnostic, text: string | undefined, columns: number): void {
  const { message, fix } = sentenceOf(found);
  const { file, line, column } = found.place;
  const severity = console.paint(found.severity === 'error' ? 'red' : 'yellow', found.severity);
  const print = found.severity === 'error' ? console.warn : console.note;
  print(`${severity}  ${console.paint('bold', found.code)}  ${message}`);
  print(`  ${console.paint('cyan', '-->')} ${file}:${line}:${column}`);
  for (const row of frameOf(found.place, text, columns)) print(`  ${console.paint('dim', row)}`);
  print(`  fix      ${fix}`);
  print(console.paint('dim', `  more     polyleaf explain ${found.code}`));
  print('');
}

/** `2 errors, 3 warnings`. */
export function countFindings(findings: readonly Diagnostic[]): string {
  const errors = findings.filter((found) => found.severity === 'error').length;
  return `${counted(errors, 'error')}, ${counted(findings.length - errors, 'warning')}`;
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
