// Makes one variant of an edition: render, print, write. What it needs is given; nothing is looked up here.

import { createHash } from 'node:crypto';
import { type Artifact, artifactPath, editionName, type ManifestEntry } from '../model/edition.ts';
import type { Press, Shelf } from '../model/environment.ts';
import type { Library } from '../model/library.ts';
import type { Planned } from '../plan/plan.ts';
import { type Rendered, renderDocument, renderEdition, sharedStyles } from '../render/edition.ts';
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
  readonly shelf: Shelf;
}

/** Makes what is planned and returns its entry of the manifest. */
export async function make(planned: Planned, bench: Bench): Promise<ManifestEntry> {
  const { edition, variant, formats, inputs } = planned;
  const { library, templates, fonts, shelf } = bench;
  const locale = library.locales.get(edition.locale);
  const { families, css } = await fonts.forLocale(edition.locale);
  const rendered = renderEdition(renderInput(planned, bench), templates, families);
  const styles = { fonts: await css(), shared: sharedStyles(templates, families) };
  const artifacts: Artifact[] = [];
  for (const format of formats) {
    const path = artifactPath(edition, variant, format);
    const made =
      format === 'html'
        ? { bytes: Buffer.from(renderDocument(rendered, styles, templates)) }
        : await print(rendered, planned, styles, bench.press);
    await shelf.write(path, made.bytes);
    artifacts.push({
      path,
      mediaType: format === 'html' ? 'text/html' : 'application/pdf',
      bytes: made.bytes.length,
      sha256: createHash('sha256').update(made.bytes).digest('hex'),
      ...('pages' in made ? { pages: made.pages } : {}),
    });
  }
  return {
    ...edition,
    variant,
    state: rendered.state,
    textDate: rendered.textDate,
    derivedFrom: locale?.form.from ?? [],
    inputs,
    artifacts,
  };
}

async function print(
  rendered: Rendered,
  { variant, edition }: Planned,
  styles: { fonts: string; shared: string },
  press: Press,
) {
  const { title, locale, direction, bodyClass, body, pageStyles } = rendered;
  const form = { id: `${edition.locale} ${variant}`, css: `${styles.fonts}\n${styles.shared}` };
  const { pdf, pages } = await press.print({
    form,
    variant,
    title,
    locale,
    direction,
    bodyClass,
    body,
    css: pageStyles,
  });
  return { bytes: pdf, pages };
}

function renderInput({ edition, variant }: Planned, { library, pictures }: Bench): RenderInput {
  const leaflet = library.leaflets.get(edition.leaflet);
  const translation = library.translations.get(edition.leaflet)?.get(edition.locale);
  const locale = library.locales.get(edition.locale);
  const facts = library.countries.get(edition.country);
  const notes = library.notes.get(edition.country)?.get(edition.locale);
  if (!leaflet || !translation || !locale || !facts || !notes)
    throw new Error(`${editionName(edition)} was planned without its texts`);
  const beside = new Set([...facts.languages.required, ...facts.languages.optional]);
  const others = neighbours(library, edition.locale)
    .filter((tag) => beside.has(tag) && library.translations.get(edition.leaflet)?.has(tag))
    .flatMap((tag) => {
      const form = library.forms.get(tag);
      return form ? [{ locale: tag, name: form.name, direction: form.direction }] : [];
    });
  return { edition, variant, leaflet, translation, locale, facts, notes, pictures, others };
}
