// Makes one variant of an edition: what is still good is kept, what the cache has is taken, the rest is printed and finished.

import { createHash } from 'node:crypto';
import { checkLegibility } from '../check/legibility.ts';
import { type Diagnostic, diagnostic, forRelease } from '../model/diagnostic.ts';
import { type Artifact, artifactPath, editionName, type Format, type ManifestEntry } from '../model/edition.ts';
import type { Cache, Finisher, Press, Shelf } from '../model/environment.ts';
import type { Legibility } from '../model/legibility.ts';
import type { Place } from '../model/place.ts';
import { Trouble } from '../model/trouble.ts';
import { type Planned, type Reason, settled, stillGood } from '../plan/plan.ts';
import { renderDocument } from '../render/edition.ts';
import { type Order, type OrderBench, orderOf, printOrder } from './order.ts';
import { keptPrint, type PrintedBy, readPrint } from './prints.ts';

export interface Bench extends OrderBench {
  /** Opens the press at the first print; the same one at each. */
  readonly press: () => Promise<Press>;
  readonly finisher: Finisher;
  readonly shelf: Shelf;
  readonly cache: Cache;
  /** Digest of the program's own code: nothing is taken from the cache that other code has put there. */
  readonly code: string;
  /** True when nothing but releases is made. */
  readonly release: boolean;
  /** The reason with everything that is known of the changes; `same` when none of them changes a file. */
  readonly explain: (planned: Planned, said: ReadonlySet<string>, same: boolean) => Promise<Reason>;
}

/** A variant whose files are all as they should be now. */
export interface Done {
  readonly planned: Planned;
  readonly entry: ManifestEntry;
  /** True when nothing was written: only its record is new. */
  readonly same: boolean;
  /** The browser of the print and whether it was shut in; null when nothing was printed for it, now or before. */
  readonly printed: PrintedBy | null;
}

export type Made =
  | { readonly ok: true; readonly done: Done }
  | { readonly ok: false; readonly planned: Planned; readonly diagnostics: readonly Diagnostic[] };

interface Finished {
  readonly bytes: Uint8Array;
  readonly pages?: number;
  readonly legibility?: Legibility;
  readonly printed: PrintedBy | null;
  /** True when the cache had it. */
  readonly cached: boolean;
}

/** Makes what is planned. Nothing of it is written unless all of it can be. */
export async function make(first: Planned, bench: Bench): Promise<Made> {
  const { edition, variant, formats, inputs } = first;
  const { shelf } = bench;
  const order = await orderOf(first, bench);
  const good = await stillGood(first, order.recipes, async (path) => (await shelf.digest(path))?.sha256 ?? null);
  const artifacts: Artifact[] = [...good];
  const open = formats.filter((format) => !good.some(({ path }) => path === artifactPath(edition, variant, format)));
  const same = open.length === 0;
  const reason = settled(await bench.explain(first, order.said, same), same);
  const planned: Planned = { ...first, reason };
  let html: Promise<Finished> | null = null;
  const startHtml = () => {
    html ??= asHtml(order, bench);
    // Told when it is awaited.
    html.catch(() => undefined);
    return html;
  };
  const files: { readonly format: Format; readonly file: Finished }[] = [];
  if (open.includes('pdf')) {
    const file = await asPdf(planned, order, bench, open.includes('html') ? startHtml : () => undefined);
    if ('diagnostics' in file) return { ok: false, planned, diagnostics: file.diagnostics };
    files.push({ format: 'pdf', file });
  }
  if (open.includes('html')) files.push({ format: 'html', file: await startHtml() });
  for (const { format, file } of files)
    artifacts.push(artifactOf(artifactPath(edition, variant, format), format, file, order.recipes[format]));
  const { state, textDate } = order.rendered;
  const derivedFrom = order.input.locale.form.from;
  const sorted = artifacts.sort((a, b) => (a.path < b.path ? -1 : 1));
  const { released } = first;
  const entry = { ...edition, variant, state, released, textDate, derivedFrom, inputs, artifacts: sorted };
  // Letters are known only now: where they are too small, nothing is released, and a draft needs its mark.
  const small = released ? checkLegibility([entry], bench.library) : [];
  if (small.length > 0)
    return bench.release
      ? { ok: false, planned, diagnostics: forRelease(small) }
      : await make({ ...first, released: false }, bench);
  for (const { format, file } of files) await shelf.write(artifactPath(edition, variant, format), file.bytes);
  const printed = files.find(({ file }) => file.printed !== null)?.file.printed ?? null;
  const cached = files.some(({ file }) => file.cached);
  return { ok: true, done: { planned: { ...planned, cached }, entry, same, printed } };
}

/** What `make` would come to, without making it. */
export async function foresee(first: Planned, bench: Omit<Bench, 'press' | 'finisher'>): Promise<Planned> {
  const order = await orderOf(first, bench);
  const good = await stillGood(first, order.recipes, async (path) => (await bench.shelf.digest(path))?.sha256 ?? null);
  const same = good.length === first.formats.length;
  const reason = settled(await bench.explain(first, order.said, same), same);
  const printed = good.some(({ mediaType }) => mediaType === 'application/pdf') || !first.formats.includes('pdf');
  return { ...first, reason, cached: reason.make && !printed && (await isCached(order, bench)) };
}

async function isCached({ recipes }: Order, { cache, code }: Pick<Bench, 'cache' | 'code'>): Promise<boolean> {
  return recipes.pdf !== undefined && (await cache.has('print', printKey(recipes.pdf, code)));
}

function printKey(recipe: string, code: string): string {
  return createHash('sha256').update(`${code} ${recipe}`).digest('hex');
}

function artifactOf(path: string, format: Format, file: Finished, recipe: string | undefined): Artifact {
  const { bytes, pages, legibility } = file;
  return {
    path,
    mediaType: format === 'html' ? 'text/html' : 'application/pdf',
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...(recipe === undefined ? {} : { recipe }),
    ...(pages === undefined ? {} : { pages }),
    ...(legibility === undefined ? {} : { legibility }),
  };
}

async function asHtml({ rendered, fonts, shared }: Order, { templates }: Bench): Promise<Finished> {
  const html = renderDocument(rendered, { fonts: await fonts.fileCss(), shared }, templates);
  return { bytes: Buffer.from(html), printed: null, cached: false };
}

/**
 * From the cache, or printed and finished; `meanwhile` is called when the browser has its work. What would not conform, or
 * no browser prints, comes back as diagnostics.
 */
async function asPdf(
  planned: Planned,
  order: Order,
  { press: open, finisher, cache, code }: Bench,
  meanwhile: () => unknown,
): Promise<Finished | { readonly diagnostics: readonly Diagnostic[] }> {
  const key = printKey(order.recipes.pdf ?? '', code);
  const kept = readPrint(await cache.read('print', key));
  if (kept) return { ...kept, cached: true };
  const { edition, variant } = planned;
  const name = `${editionName(edition)}${variant === 'standard' ? '' : ` (${variant})`}`;
  const place: Place = order.input.translation.place;
  const css = await order.fonts.printCss();
  const press = await open();
  try {
    const printing = press.print(printOrder(planned, order, css));
    meanwhile();
    const finished = await finisher.finish(await printing, order.facts);
    if ('broken' in finished)
      return { diagnostics: finished.broken.map((one) => diagnostic('pdf-broken', place, { edition: name, ...one })) };
    const { version } = press.browser;
    const print = { ...finished, printed: { version, sandbox: press.sandbox } };
    await cache.write('print', key, keptPrint(print));
    return { ...print, cached: false };
  } catch (cause) {
    if (!(cause instanceof Trouble) || cause.code !== 'browser-failed') throw cause;
    return { diagnostics: [diagnostic('edition-failed', place, { edition: name, reason: cause.message })] };
  }
}
