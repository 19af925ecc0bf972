// Prints findings for a person: what, where, the lines around it, what to do.

import type { Diagnostic } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/environment.ts';
import { listedPlaces } from '../model/place.ts';
import { frameOf } from '../report/frame.ts';
import { sentenceOf } from '../report/sentences.ts';
import type { Console } from './console.ts';

/** More required elements than this, lacking in one file for one reason, are a list of what is still to do. */
const fewElements = 4;

/** Warnings that say the same about different things are told once, with a count, unless `verbose`. */
function foldedOf(findings: readonly Diagnostic[]): ReadonlySet<Diagnostic> {
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const alike = Map.groupBy(warnings, ({ code, place, args }) =>
    code === 'element-missing' ? `${place.file} ${'why' in args ? args.why : ''}` : code,
  );
  return new Set(
    [...alike.values()].flatMap((group) =>
      group.filter((found) =>
        found.code === 'element-missing'
          ? found.args.why === 'supply-missing' || group.length > fewElements
          : found.code === 'country-language-missing' || found.code === 'supply-missing',
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
  const rest = Map.groupBy(folded, ({ code }) => code);
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
  for (const [i, place] of listedPlaces(found.related).entries())
    print(`  ${i === 0 ? 'also     ' : '         '}${place}`);
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
