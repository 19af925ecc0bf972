// All editions, nothing made before: the whole build against Chromium's printing alone and against other programs.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Conversion, Converter, Found } from '../baselines/converter.ts';
import { printLaidOut } from '../baselines/laid-out.ts';
import { build, firstOf } from '../polyleaf.ts';
import type { Prepared } from '../prepared.ts';
import { allOf, type ProcessorTime } from '../processor.ts';
import { inRounds } from '../rounds.ts';
import type { Row } from '../rows.ts';
import { ratios } from '../statistics.ts';
import { changedCountry } from '../workspaces/copy.ts';
import { sampleOf } from '../workspaces/sample.ts';
import { absent, type Bench, row } from './bench.ts';

/** The folders with the PDFs that each competitor left behind, by its id. */
export type Left = ReadonlyMap<string, { readonly name: string; readonly folder: string }>;

export interface Cold {
  readonly rows: readonly Row[];
  readonly left: Left;
}

/** So many editions, at most, are given to a slow baseline in a usual run. */
const few = 12;

type Result = Readonly<Record<string, number>>;

/** Measures all of them in rounds. Only the standard variant is made, as HTML and PDF: that is what the others make too. */
export async function cold(bench: Bench, baselines: readonly Found[]): Promise<Cold> {
  const { material, jobs, options, tell } = bench;
  const left = new Map<string, { readonly name: string; readonly folder: string }>();
  const folderOf = (id: string, name: string): string => {
    const folder = join(material.folder, 'cold', id);
    left.set(id, { name, folder });
    rmSync(folder, { recursive: true, force: true });
    return folder;
  };
  const converters = baselines
    .flatMap((found) => (found.ok ? found.converters : []))
    .filter(({ extra }) => options.long || !extra);
  const some = sampleOf(material.editions, few, changedCountry).editions;
  const editionsFor = ({ cost }: Converter) => (cost === 'much' && !options.long ? some : material.editions);
  const results = await inRounds<Result>(
    [
      { name: 'polyleaf', run: () => wholeBuild(bench, folderOf('polyleaf', 'polyleaf')) },
      { name: 'Chromium alone', run: () => chromium(bench, folderOf('chromium', '(a) Chromium, print only'), false) },
      { name: 'Chromium alone, no screen', run: () => chromium(bench, join(material.folder, 'unseen'), true) },
      ...converters.map((one) => ({
        name: one.name,
        run: () => converted(one, editionsFor(one), folderOf(one.id, one.name)),
      })),
    ],
    options.rounds,
    (text) => tell(`cold: ${text}`),
  );
  const [own = [], print = [], unseen = [], ...others] = results;
  const pick = (from: readonly Result[], key: string) => from.flatMap((one) => one[key] ?? []);
  const wall = pick(own, 'seconds');
  const count = material.editions.length;
  // Rates: where a row made fewer editions, its time is taken for as many as polyleaf made.
  const against = (samples: readonly number[], editions = count) => ({
    words: 'polyleaf / this',
    samples: ratios(samples, wall).map((ratio) => (ratio * count) / editions),
  });
  const rows: Row[] = [
    row('cold', {
      id: 'polyleaf',
      name: `polyleaf, whole build, ${jobs} at a time`,
      samples: wall,
      editions: count,
      processor: pick(own, 'processor'),
    }),
    row('cold', { id: 'first', name: 'polyleaf, first edition on disk', samples: pick(own, 'first') }),
    ...(
      [
        ['chromium', '(a) Chromium printing laid-out pages', print, 'again'],
        ['chromium-first', '(a) the same, each page for the first time', print, 'first'],
        ['chromium-unseen', '(a) the same, pages laid out for no screen', unseen, 'again'],
      ] as const
    ).map(([id, words, from, when]) => {
      const samples = pick(from, when);
      return row('cold', {
        id,
        name: `${words}, ${jobs} at a time`,
        samples,
        editions: count,
        ratio: against(samples),
        processor: when === 'again' ? pick(from, 'processor') : [],
      });
    }),
    ...converters.map((one, i) => {
      const samples = pick(others[i] ?? [], 'seconds');
      const failed = Math.max(0, ...pick(others[i] ?? [], 'failed'));
      const editions = editionsFor(one).length;
      const note = [
        ...(editions < count ? [`${editions} of the ${count} editions`] : []),
        ...(failed > 0 ? [`${failed} failed`] : []),
      ].join(', ');
      return row('cold', {
        id: one.id,
        name: one.name,
        samples,
        editions,
        ratio: against(samples, editions),
        processor: pick(others[i] ?? [], 'processor'),
        note,
      });
    }),
    ...baselines.flatMap((found) =>
      found.ok ? [] : [absent('cold', found.id, found.name, `not installed: ${found.why}`)],
    ),
  ];
  return { rows, left };
}

async function wholeBuild({ material, jobs }: Bench, out: string): Promise<Result> {
  const args = [...material.selection, '--variant', 'standard', '--jobs', String(jobs)];
  const built = await build(material.workspace, out, args, { processor: true });
  if (built.made.length !== material.editions.length)
    throw new Error(`polyleaf made ${built.made.length} of ${material.editions.length} editions`);
  return { seconds: built.seconds, first: firstOf(built, out), ...told(built.processor) };
}

async function chromium({ material, jobs }: Bench, out: string, unseen: boolean): Promise<Result> {
  const { pdfs, first, again, processor } = await printLaidOut(
    material.editions.map(({ html }) => html),
    jobs,
    unseen,
  );
  mkdirSync(out, { recursive: true });
  for (const { html, name } of material.editions) writeFileSync(join(out, `${name}.pdf`), pdfs.get(html) ?? '');
  return { first, again, ...(processor > 0 ? { processor } : {}) };
}

async function converted(converter: Converter, editions: readonly Prepared[], out: string): Promise<Result> {
  const { seconds, failed, processor }: Conversion = await converter.convert(editions, out);
  return { seconds, failed: failed.length, ...(processor === null ? {} : { processor }) };
}

function told(time: ProcessorTime | null): { readonly processor?: number } {
  const all = allOf(time);
  return all === null ? {} : { processor: all };
}
