// Polyleaf's own steps, one after the other in this process: what each takes over all editions of the sample.
// The one file of the bench that knows the program's inside; it follows src/build.ts and src/workshop/make.ts.

import { join } from 'node:path';
import { finish } from '../../../src/finish/finish.ts';
import type { Printed, PrintOrder } from '../../../src/model/environment.ts';
import { findBrowser } from '../../../src/print/browser.ts';
import { openPress } from '../../../src/print/press.ts';
import { renderDocument, renderEdition, sharedStyles } from '../../../src/render/edition.ts';
import type { RenderInput } from '../../../src/render/view.ts';
import { type Inspected, inspect } from '../../../src/workshop/inspect.ts';
import { openShelf } from '../../../src/workspace/shelf.ts';
import { openWorkspace } from '../../../src/workspace/workspace.ts';
import { browserSettings } from '../baselines/laid-out.ts';
import type { Edition } from '../polyleaf.ts';
import type { Row } from '../rows.ts';
import { type Bench, row } from './bench.ts';

const steps = ['read', 'check', 'fonts', 'render', 'print', 'finish', 'write'] as const;
type Step = (typeof steps)[number];

const words: Readonly<Record<Step, string>> = {
  read: 'read the sources',
  check: 'parse and check, and see which fonts have the characters',
  fonts: 'cut the fonts for each locale',
  render: 'render',
  print: 'print, browsers started and warm, layout included',
  finish: 'finish: tags, claims, gate',
  write: 'write HTML and PDF',
};

export async function parts(bench: Bench): Promise<readonly Row[]> {
  const rounds: Readonly<Record<Step, number>>[] = [];
  for (let round = 1; round <= bench.options.rounds; round += 1) {
    bench.tell(`parts: round ${round} of ${bench.options.rounds}`);
    rounds.push(await oneRound(bench));
  }
  return steps.map((step) =>
    row('parts', {
      id: step,
      name: words[step],
      samples: rounds.map((one) => one[step]),
      ...(step === 'read' || step === 'check' || step === 'fonts' ? {} : { editions: bench.material.editions.length }),
      note: step === 'print' ? `${bench.jobs} browsers` : step === 'finish' ? 'one thread' : '',
    }),
  );
}

async function oneRound({ material, jobs }: Bench): Promise<Readonly<Record<Step, number>>> {
  const seconds: Record<Step, number> = { read: 0, check: 0, fonts: 0, render: 0, print: 0, finish: 0, write: 0 };
  const timed = async <T>(step: Step, work: () => Promise<T>): Promise<T> => {
    const before = performance.now();
    const result = await work();
    seconds[step] += (performance.now() - before) / 1000;
    return result;
  };
  const workspace = await openWorkspace(material.workspace);
  const sources = await timed('read', () => workspace.read());
  const today = () => new Date().toISOString().slice(0, 10);
  const inspected = await timed('check', () => inspect(workspace, today, sources));
  const locales = new Set(material.editions.map(({ locale }) => locale));
  await timed('fonts', async () => {
    for (const locale of locales) await (await inspected.fonts.forLocale(locale)).css();
  });
  const sheets = await timed('render', () => renderAll(material.editions, inspected));
  const press = await openPress(await findBrowser(browserSettings), {
    ...browserSettings,
    browsers: jobs,
    recycleAfter: 400,
    timeout: 60_000,
  });
  try {
    // The first order of each browser starts it: that is no printing.
    await Promise.all(sheets.slice(0, jobs).map(({ order }) => press.print(order)));
    const printed = await timed('print', () => printAll(sheets, jobs, press.print));
    const finished = await timed('finish', async () => sheets.map((sheet, i) => finishOne(sheet, printed[i])));
    const shelf = openShelf(join(material.folder, 'parts'));
    await timed('write', async () => {
      for (const [i, { html, input }] of sheets.entries()) {
        const { country, locale, leaflet } = input.edition;
        await shelf.write(`${country}/${locale}/${leaflet}.html`, html);
        await shelf.write(`${country}/${locale}/${leaflet}.pdf`, finished[i] ?? new Uint8Array());
      }
    });
    return seconds;
  } finally {
    await press.close();
  }
}

interface Sheet {
  readonly input: RenderInput;
  readonly order: PrintOrder;
  readonly html: string;
}

async function renderAll(editions: readonly Edition[], inspected: Inspected): Promise<readonly Sheet[]> {
  const { templates, fonts } = inspected;
  if (templates === null) throw new Error('the templates cannot be used');
  const sheets: Sheet[] = [];
  const inForms = [...editions].sort((a, b) => (a.locale < b.locale ? -1 : a.locale > b.locale ? 1 : 0));
  for (const { leaflet, country, locale } of inForms) {
    const input = inputOf({ leaflet, country, locale }, inspected);
    const { families, css } = await fonts.forLocale(locale);
    const rendered = renderEdition(input, templates, families);
    const styles = { fonts: await css(), shared: sharedStyles(templates, families) };
    const form = { id: `${locale} standard`, css: `${styles.fonts}\n${styles.shared}` };
    const order = { ...rendered, form, variant: 'standard', css: rendered.pageStyles } as const;
    sheets.push({ input, order, html: renderDocument(rendered, styles, templates) });
  }
  return sheets;
}

function inputOf(edition: Edition, { library, pictures }: Inspected): RenderInput {
  const leaflet = library.leaflets.get(edition.leaflet);
  const translation = library.translations.get(edition.leaflet)?.get(edition.locale);
  const locale = library.locales.get(edition.locale);
  const facts = library.countries.get(edition.country);
  const jurisdiction = library.jurisdictions.get(facts?.jurisdiction ?? '');
  const notes = library.notes.get(edition.country)?.get(edition.locale);
  if (!leaflet || !translation || !locale || !facts || !jurisdiction || !notes)
    throw new Error('an edition has no texts');
  return {
    edition,
    variant: 'standard',
    leaflet,
    translation,
    locale,
    facts,
    jurisdiction,
    notes,
    pictures,
    others: [],
  };
}

async function printAll(
  sheets: readonly Sheet[],
  jobs: number,
  print: (order: PrintOrder) => Promise<Printed>,
): Promise<readonly Printed[]> {
  const printed: Printed[] = [];
  const queue = sheets.map((sheet, i) => ({ sheet, i }));
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) printed[next.i] = await print(next.sheet.order);
  };
  await Promise.all(Array.from({ length: jobs + 1 }, work));
  return printed;
}

function finishOne({ input, order }: Sheet, printed: Printed | undefined): Uint8Array {
  if (!printed) throw new Error('an edition was not printed');
  const { leaflet, translation } = input;
  const finished = finish(printed.pdf, printed.document, {
    title: order.title,
    locale: order.locale,
    date: translation.date,
    author: leaflet.organisation,
    keywords: translation.keywords,
    subject: translation.lead,
    producer: 'polyleaf',
  });
  if ('broken' in finished) throw new Error(`a print does not conform: ${JSON.stringify(finished.broken[0])}`);
  return finished.bytes;
}
