// The report as text: one table for each scenario, the facts of the files, the targets.

import type { Machine } from './machine.ts';
import { type Scenario, scenarios } from './options.ts';
import type { Facts, Measured, Row } from './rows.ts';
import { median, summary } from './statistics.ts';
import type { Target } from './targets.ts';

export interface Report {
  readonly machine: Machine;
  /** Busy processes when the run began and when it ended: the bench itself is in the second. */
  readonly load: { readonly before: number; readonly after: number };
  readonly jobs: number;
  readonly rounds: number;
  readonly editions: number;
  readonly rows: readonly Row[];
  readonly facts: readonly Facts[];
  readonly targets: readonly Target[];
}

const titles: Readonly<Record<Scenario, string>> = {
  one: 'One edition, cold',
  cold: 'All editions, cold: standard variant, HTML and PDF',
  warm: 'All editions and variants, nothing changed',
  phrase: 'One phrase of one locale changed',
  fact: 'One fact of one country changed',
  template: 'The template changed',
  parts: "polyleaf's parts, one after the other",
  'warm-500': 'Synthetic editions and all their variants, nothing changed',
  'synthetic-1000': 'Synthetic editions, a thousand',
  'synthetic-10000': 'Synthetic editions, ten thousand',
};

/** The whole report. */
export function asTable(report: Report): string {
  const { machine, load, rows, facts, targets } = report;
  const failed = facts.flatMap(failures);
  const blocks = [
    `${machine.processor}, ${machine.cores} cores, ${machine.memory}, ${machine.system}, Node ${machine.node}, load ${load.before} before, ${load.after} at the end\n` +
      `${report.editions} editions, ${report.jobs} at a time, ${report.rounds} rounds`,
    ...scenarios.flatMap((scenario) => {
      const own = rows.filter((one) => one.scenario === scenario);
      return own.length === 0 ? [] : [`${titles[scenario]}\n${lines([rowHead, ...own.map(rowCells)])}`];
    }),
    ...(facts.length === 0 ? [] : [`What was made\n${lines([factHead, ...facts.map(factCells)])}`]),
    ...(failed.length === 0 ? [] : [`Rules that failed\n${failed.join('\n')}`]),
    ...(targets.length === 0 ? [] : [`Targets\n${lines([targetHead, ...targets.map(targetCells)])}`]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

type Cells = readonly string[];

const rowHead: Cells = ['', 'median', 'min', 'max', 'spread', 'a second', 'processor', 'ratio', ''];

function rowCells(row: Row): Cells {
  if (row.kind === 'absent') return [row.name, row.why];
  const { median: middle, min, max, spread } = summary(row.samples);
  const rate = row.editions === null || row.unit !== 's' ? '' : (row.editions / middle).toFixed(2);
  const cells = [middle, min, max].map((value) => `${digits(value, row)} ${row.unit}`);
  const own = row.processor.length === 0 ? '' : `${(median(row.processor) / (row.editions ?? 1)).toFixed(2)} s each`;
  return [row.name, ...cells, `${Math.round(spread * 100)} %`, rate, own, ratioCell(row), row.note];
}

function digits(value: number, { unit }: Measured): string {
  return unit === 'MiB' ? value.toFixed(0) : value.toFixed(2);
}

function ratioCell({ ratio }: Measured): string {
  if (ratio === null || ratio.samples.length === 0) return '';
  return `${median(ratio.samples).toFixed(2)} ${ratio.words}`;
}

const factHead: Cells = ['', 'files', 'KiB', 'pages', 'words', 'conforms'];

function factCells({ name, files, kibibytes, pages, words, conformance }: Facts): Cells {
  const judged = conformance.map(
    (one) => `${one.flavour}: ${one.passed === one.judged ? 'yes' : `no, ${one.failedRules.length} rules failed`}`,
  );
  return [name, String(files), kibibytes.toFixed(0), String(pages), String(words), judged.join('; ') || 'not asked'];
}

/** The clauses alone; what they ask stands in the JSON document. */
function failures({ name, conformance }: Facts): readonly string[] {
  return conformance.flatMap(({ flavour, judged, passed, failedRules }) =>
    failedRules.length === 0
      ? []
      : [
          `  ${name}, ${flavour}, ${judged - passed} of ${judged} files: ${failedRules.map((rule) => rule.split(' ', 1)[0]).join(' ')}`,
        ],
  );
}

const targetHead: Cells = ['', 'asked', 'found', ''];

function targetCells({ words, asked, found, met }: Target): Cells {
  return [words, asked, found, met ? 'met' : 'not met'];
}

const number = /^[\d.]+( [a-zA-Z%/]+)?$/;

/** Columns of equal width, those of numbers to the right. A row of two cells is a name and a sentence. */
function lines(table: readonly Cells[]): string {
  const full = table.filter((row) => row.length > 2);
  const columns = (table[0] ?? []).map((_, column) => {
    const cells = full.map((row) => row[column] ?? '');
    return {
      width: Math.max(0, ...(column === 0 ? table : full).map((row) => [...(row[column] ?? '')].length)),
      right: cells.some((cell) => number.test(cell)),
    };
  });
  const line = (row: Cells): string =>
    row
      .map((cell, i) => {
        const { width, right } = columns[i] ?? { width: 0, right: false };
        const pad = ' '.repeat(Math.max(0, width - [...cell].length));
        return right && row.length > 2 ? pad + cell : cell + pad;
      })
      .join('  ')
      .trimEnd();
  return table.map((row) => `  ${line(row)}`).join('\n');
}
