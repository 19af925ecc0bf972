// Makes one variant of an edition: render, print, finish, write. What it needs is given; nothing is looked up here.

import { createHash } from 'node:crypto';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { type Artifact, artifactPath, editionName, type Format, type ManifestEntry } from '../model/edition.ts';
import type { Finisher, Press, Shelf } from '../model/environment.ts';
import type { Library } from '../model/library.ts';
import type { Place } from '../model/place.ts';
import { Trouble } from '../model/trouble.ts';
import type { Planned } from '../plan/plan.ts';
import { type Rendered, renderDocument, renderEdition, type Styles, sharedStyles } from '../render/edition.ts';
import type { Templates } from '../render/templates.ts';
import type { RenderInput } from '../render/view.ts';
import type { FontStock } from './stock.ts';
import { neighbours } from './texts.ts';

export interface Bench {
  readonly library: Library;
  readonly templates: Templates;
  readonly pictures: ReadonlyMap<string, string>;
  readonly fonts: FontStock;
  readonly press: Press;
  readonly finisher: Finisher;
  readonly shelf: Shelf;
  /** Name and version of the program. */
  readonly producer: string;
}

export type Made =
  | { readonly ok: true; readonly entry: ManifestEntry }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

interface Finished {
  readonly bytes: Uint8Array;
  readonly pages?: number;
}

/** Makes what is planned. Nothing of it is written unless all of it can be. */
export async function make(planned: Planned, bench: Bench): Promise<Made> {
  const { edition, variant, formats, inputs } = planned;
  const input = renderInput(planned, bench);
  const fonts = await bench.fonts.forLocale(edition.locale);
  const rendered = renderEdition(input, bench.templates, fonts.families);
  const shared = sharedStyles(bench.templates, fonts.families);
  const files: { readonly format: Format; readonly file: Finished }[] = [];
  for (const format of formats) {
    const file =
      format === 'html'
        ? asHtml(rendered, { fonts: await fonts.fileCss(), shared }, bench.templates)
        : await asPdf(planned, input, rendered, { fonts: await fonts.printCss(), shared }, bench);
    if ('diagnostics' in file) return { ok: false, diagnostics: file.diagnostics };
    files.push({ format, file });
  }
  const artifacts: Artifact[] = [];
  for (const { format, file } of files) {
    const path = artifactPath(edition, variant, format);
    await bench.shelf.write(path, file.bytes);
    artifacts.push(artifactOf(path, format, file));
  }
  const { state, textDate } = rendered;
  return {
    ok: true,
    entry: { ...edition, variant, state, textDate, derivedFrom: input.locale.form.from, inputs, artifacts },
  };
}

function artifactOf(path: string, format: Format, { bytes, pages }: Finished): Artifact {
  return {
    path,
    mediaType: format === 'html' ? 'text/html' : 'application/pdf',
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...(pages === undefined ? {} : { pages }),
  };
}

function asHtml(rendered: Rendered, styles: Styles, templates: Templates): Finished {
  return { bytes: Buffer.from(renderDocument(rendered, styles, templates)) };
}

/** Prints and finishes. A file that would not conform comes back as diagnostics; so does an edition that no browser prints. */
async function asPdf(
  { edition, variant }: Planned,
  { translation, leaflet }: RenderInput,
  rendered: Rendered,
  styles: Styles,
  { press, finisher, producer }: Bench,
): Promise<Finished | { readonly diagnostics: readonly Diagnostic[] }> {
  const { title, locale, direction, bodyClass, body, pageStyles } = rendered;
  const name = `${editionName(edition)}${variant === 'standard' ? '' : ` (${variant})`}`;
  const place: Place = translation.place;
  const form = { id: `${edition.locale} ${variant}`, css: `${styles.fonts}\n${styles.shared}` };
  try {
    const printed = await press.print({ form, variant, title, locale, direction, bodyClass, body, css: pageStyles });
    const finished = await finisher.finish(printed, {
      title,
      locale,
      date: translation.date,
      author: leaflet.organisation,
      keywords: translation.keywords,
      subject: translation.lead,
      producer,
    });
    if ('bytes' in finished) return finished;
    return { diagnostics: finished.broken.map((one) => diagnostic('pdf-broken', place, { edition: name, ...one })) };
  } catch (cause) {
    if (!(cause instanceof Trouble) || cause.code !== 'browser-failed') throw cause;
    return { diagnostics: [diagnostic('edition-failed', place, { edition: name, reason: cause.message })] };
  }
}

function renderInput({ edition, variant, state }: Planned, { library, pictures }: Bench): RenderInput {
  const leaflet = library.leaflets.get(edition.leaflet);
  const translation = library.translations.get(edition.leaflet)?.get(edition.locale);
  const locale = library.locales.get(edition.locale);
  const facts = library.countries.get(edition.country);
  const jurisdiction = library.jurisdictions.get(facts?.jurisdiction ?? '');
  const notes = library.notes.get(edition.country)?.get(edition.locale);
  if (!leaflet || !translation || !locale || !facts || !jurisdiction || !notes)
    throw new Error(`${editionName(edition)} was planned without its texts`);
  const beside = new Set([...facts.languages.required, ...facts.languages.optional]);
  const others = neighbours(library, edition.locale)
    .filter((tag) => beside.has(tag) && library.translations.get(edition.leaflet)?.has(tag))
    .flatMap((tag) => {
      const form = library.forms.get(tag);
      return form ? [{ locale: tag, name: form.name, direction: form.direction }] : [];
    });
  return { edition, variant, state, leaflet, translation, locale, facts, jurisdiction, notes, pictures, others };
}
