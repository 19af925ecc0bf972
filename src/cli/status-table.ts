// The table of `polyleaf status`: a line for each text, with the editions that print it, in 80 columns.

import type { UnitRecord } from '../approval/ledger.ts';
import { type Subject, unitStates } from '../model/approval.ts';
import { incompleteByCountry } from '../plan/select.ts';
import type { Status, TextStatus } from '../workshop/status.ts';
import type { Console } from './console.ts';

/** Open units are listed where somebody has begun to approve; before that, all of them are open. */
export function isListed({ begun, open }: TextStatus, verbose: boolean): boolean {
  return (begun || verbose) && open.length > 0;
}

const header = `${unitStates.join(' ')}`;

/** Prints the texts by leaflet, the notes of countries, and the countries that cannot be made. */
export function printStatus(console: Console, status: Status): void {
  const width = Math.max(6, ...[...status.texts, ...status.notes].map(({ subject }) => nameOf(subject).length));
  const row = (one: TextStatus, last: readonly string[]) => {
    const numbers = unitStates.map((state) => String(one.states[state]).padStart(state.length)).join(' ');
    const [first = '', ...more] = last;
    console.line(`  ${nameOf(one.subject).padEnd(width)} ${numbers} ${first}`.trimEnd());
    for (const line of more) console.line(`${' '.repeat(width + header.length + 4)}${line}`);
    if (isListed(one, console.verbose))
      printOpen(one, (text) => console.line(console.paint('dim', text)), console.verbose);
  };
  const title = (text: string, last: string) => {
    console.line(console.paint('bold', text));
    console.note(console.paint('dim', `  ${''.padEnd(width)} ${header} ${last}`.trimEnd()));
  };
  for (const [leaflet, texts] of Map.groupBy(status.texts, ({ subject }) => subject.id)) {
    const [first] = texts;
    title(`${leaflet}, source ${first?.source}`, 'editions');
    for (const one of texts) row(one, editionsIn(status, one.subject));
    console.line();
  }
  if (status.notes.length > 0) {
    title('Notes of countries', '');
    for (const one of status.notes) row(one, []);
    console.line();
  }
  const missing = incompleteByCountry(status.incomplete);
  if (missing.size > 0) {
    const countries = [...missing].map(([country, locales]) => `${country} (${locales.join(' ')})`);
    for (const line of wrapped(['Not made, a language is missing:', ...countries], 78)) console.line(line);
    console.line();
  }
}

function nameOf({ kind, id, locale }: Subject): string {
  return kind === 'country' ? `${id} ${locale}` : locale;
}

/** `AT CH draft`: the countries that print a text, by the state of their editions. */
function editionsIn(status: Status, { id, locale }: Subject): readonly string[] {
  const own = status.editions.filter((edition) => edition.leaflet === id && edition.locale === locale);
  return [...Map.groupBy(own, ({ state }) => state)].flatMap(([state, group]) =>
    wrapped([...group.map(({ country }) => country), state], 14),
  );
}

function wrapped(words: readonly string[], room: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The units that keep a text from being approved, by what they wait for. */
function printOpen({ open }: TextStatus, line: (text: string) => void, verbose: boolean): void {
  for (const [reason, units] of Map.groupBy(open, waitsFor)) {
    const names = units.map(({ unit }) => unit);
    const shown = verbose || names.length <= 6 ? names : [...names.slice(0, 6), `and ${names.length - 6} more`];
    const words = `${reason}: ${shown.join(', ')}`.split(' ');
    for (const text of wrapped(words, 72)) line(`      ${text}`);
  }
}

const changedWords = { source: 'source changed', target: 'text changed', both: 'source and text changed' } as const;

function waitsFor({ state, lacks, sourceLacks, lapsed }: UnitRecord): string {
  const changes = [...new Set(lapsed.map(({ changed }) => changedWords[changed]))];
  return [
    changes.length > 0 ? `${state} (${changes.join(', ')})` : state,
    ...(lacks.length > 0 ? [`lacks ${lacks.join(', ')}`] : []),
    ...(sourceLacks.length > 0 ? [`source lacks ${sourceLacks.join(', ')}`] : []),
  ].join('; ');
}
