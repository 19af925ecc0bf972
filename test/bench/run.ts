// npm run bench: measures polyleaf against named baselines on the same texts, in one run on one machine.
// Exit 0: measured; 2: wrong call; 3: something it needs is missing.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Trouble } from '../../src/model/trouble.ts';
import { findBrowser } from '../../src/print/browser.ts';
import { missingForVeraPdf } from '../conformance/verapdf.ts';
import type { Found } from './baselines/converter.ts';
import { browserSettings } from './baselines/laid-out.ts';
import { findMdToPdf } from './baselines/md-to-pdf.ts';
import { findTypst } from './baselines/typst.ts';
import { findWeasyPrint } from './baselines/weasyprint.ts';
import { endChildren } from './child.ts';
import { factsOf } from './facts.ts';
import { load, machine } from './machine.ts';
import { Need } from './need.ts';
import { type Options, readOptions, type Scenario, usage } from './options.ts';
import { prepare } from './prepared.ts';
import type { Facts, Row } from './rows.ts';
import type { Bench } from './scenarios/bench.ts';
import { cold, type Left } from './scenarios/cold.ts';
import { one } from './scenarios/one.ts';
import { parts } from './scenarios/parts.ts';
import { rebuild, rebuilds } from './scenarios/rebuild.ts';
import { nothingChanged, synthetic } from './scenarios/synthetic.ts';
import { asTable, type Report } from './table.ts';
import { targetsOf } from './targets.ts';

const tell = (text: string): void => void process.stderr.write(`bench  ${text}\n`);

async function measure(options: Options, folder: string): Promise<Report> {
  const before = load();
  const jobs = options.jobs ?? Math.min(availableParallelism(), 8);
  const has = (...names: readonly Scenario[]) => names.some((name) => options.only.includes(name));
  const missing = options.conformance ? await missingForVeraPdf() : null;
  if (missing !== null) throw new Need(missing);
  const browser = await (await findBrowser(browserSettings)).path();
  tell('preparing: a copy of the workspace, built once');
  const material = await prepare(folder, options.editions);
  const bench: Bench = { options, jobs, material, tell };
  const found = options.baselines && has('one', 'cold') ? await findBaselines(browser, jobs) : [];
  const rows: Row[] = [];
  const facts: Facts[] = [];
  if (has('one')) rows.push(...(await one(bench, found)));
  if (has('cold')) {
    const measured = await cold(bench, found);
    rows.push(...measured.rows);
    facts.push(...(await factsOfAll(measured.left, options.conformance)));
  }
  if (has(...rebuilds)) rows.push(...(await rebuild(bench)));
  if (has('parts')) rows.push(...(await parts(bench)));
  if (has('warm-500')) rows.push(...(await nothingChanged(bench, 'warm-500', 500)));
  if (has('synthetic-1000')) rows.push(...(await synthetic(bench, 'synthetic-1000', 1000)));
  if (has('synthetic-10000')) rows.push(...(await synthetic(bench, 'synthetic-10000', 10_000)));
  const { rounds } = options;
  return {
    machine: machine(),
    load: { before, after: load() },
    jobs,
    rounds,
    editions: material.editions.length,
    rows,
    facts,
    targets: targetsOf(rows, options.editions),
  };
}

async function findBaselines(browser: string, jobs: number): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const find of [() => findMdToPdf(browser, jobs), findWeasyPrint, findTypst]) {
    const one = await find();
    tell(one.ok ? `found ${one.converters[0]?.name}` : `not installed: ${one.name}: ${one.why}`);
    found.push(one);
  }
  return found;
}

async function factsOfAll(left: Left, conformance: boolean): Promise<readonly Facts[]> {
  const facts: (Facts | null)[] = [];
  for (const [id, { name, folder }] of left) {
    tell(`looking at what was made: ${name}`);
    facts.push(await factsOf(id, name, folder, conformance));
  }
  return facts.filter((one) => one !== null);
}

const read = readOptions(process.argv.slice(2));
if (!read.ok) {
  process.stderr.write(`bench  ${read.message}\n`);
  process.exitCode = 2;
} else if (read.options.help) process.stdout.write(usage);
else {
  const folder = mkdtempSync(join(tmpdir(), 'polyleaf-bench-'));
  // Whatever a program leaves behind when it is ended lies in our folder and goes with it.
  process.env['TMPDIR'] = join(folder, 'tmp');
  mkdirSync(join(folder, 'tmp'));
  const clean = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  for (const [signal, exit] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.once(signal, () => {
      endChildren();
      clean();
      process.exit(exit);
    });
  }
  try {
    const report = await measure(read.options, folder);
    process.stdout.write(
      read.options.json ? `${JSON.stringify({ schemaVersion: 1, ...report }, null, 1)}\n` : asTable(report),
    );
  } catch (cause) {
    if (!(cause instanceof Need || (cause instanceof Trouble && cause.exit === 3))) throw cause;
    tell(`cannot run: ${cause.message}`);
    process.exitCode = 3;
  } finally {
    endChildren();
    clean();
  }
}
