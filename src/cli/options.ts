// Options that several commands share, each with its flag, its type and its default in this one place.

import { availableParallelism, freemem } from 'node:os';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Selection } from '../plan/select.ts';

/** What commander collects for a selection of texts. */
export interface TextOptions {
  readonly leaflet: readonly string[];
  readonly country: readonly string[];
  readonly region: readonly string[];
  readonly locale: readonly string[];
}

/** What commander collects for a selection of prints. */
export interface SelectionOptions extends TextOptions {
  readonly variant: readonly string[];
  readonly format: readonly string[];
}

/** Collects names, repeated or separated by commas. */
export const list = (value: string, before: readonly string[]): readonly string[] => [
  ...before,
  ...value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
];

function withLists(command: Command, options: readonly (readonly [flags: string, description: string])[]): Command {
  for (const [flags, description] of options)
    command.addOption(new Option(flags, description).argParser(list).default([], 'all'));
  return command;
}

/** Adds the option that selects leaflets. */
export function withLeaflets(command: Command): Command {
  return withLists(command, [['--leaflet <id>', 'leaflets, such as pts-stenting']]);
}

/** The option that names report files. Names are taken whole: a comma may be part of them. */
export function reportOption(description: string): Option {
  const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];
  return new Option('--report <file>', description).argParser(collect).default([], 'none');
}

/** Adds the options that select texts. */
export function withTexts(command: Command): Command {
  return withLists(withLeaflets(command), [
    ['--country <CC>', 'countries, such as DE,AT'],
    ['--region <name>', 'regions, such as eu or dach'],
    ['--locale <tag>', 'locales, such as de or pt-BR'],
  ]);
}

/** Adds the options that select editions. */
export function withSelection(command: Command): Command {
  return withLists(withTexts(command), [
    ['--variant <name>', 'standard, large-print'],
    ['--format <name>', 'html, pdf'],
  ]);
}

export function selectionOf(options: TextOptions & Partial<SelectionOptions>): Selection {
  return {
    leaflets: options.leaflet,
    countries: options.country,
    regions: options.region,
    locales: options.locale,
    variants: options.variant ?? [],
    formats: options.format ?? [],
  };
}

/** A whole number from `least` to `most`. */
export function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN;
    if (!(number >= least && number <= most))
      throw new InvalidArgumentError(`expected a number from ${least} to ${most}.`);
    return number;
  };
}

/** Editions that are printed at the same time: one for each core, as far as memory allows (about 400 MiB each). */
export function defaultJobs(): number {
  return Math.max(1, Math.min(availableParallelism(), 8, Math.floor(freemem() / (400 * 1024 * 1024))));
}
