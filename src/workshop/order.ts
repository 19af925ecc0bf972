// What is to be made of a planned variant, before it is made: the rendered page, and the recipe of each of its files.

import { createHash } from 'node:crypto';
import { editionName, type Format, pageFormOf } from '../model/edition.ts';
import type { PrintOrder } from '../model/environment.ts';
import type { DocumentFacts } from '../model/finished.ts';
import type { Library } from '../model/library.ts';
import type { Planned, Recipes } from '../plan/plan.ts';
import { type Rendered, renderDocument, renderEdition, sharedStyles } from '../render/edition.ts';
import type { Templates } from '../render/templates.ts';
import type { RenderInput } from '../render/view.ts';
import type { FontStock, LocaleFonts } from './stock.ts';
import { neighbours } from './texts.ts';

export interface OrderBench {
  readonly library: Library;
  readonly templates: Templates;
  readonly pictures: ReadonlyMap<string, string>;
  readonly fonts: FontStock;
  /** Name and version of the program. */
  readonly producer: string;
  /** SHA-256 of the browser. */
  readonly browserDigest: string;
}

/** What the pages of a planned variant depend on. */
export type Sheet = Pick<Planned, 'edition' | 'variant' | 'formats' | 'state' | 'released'>;

export interface Order {
  readonly input: RenderInput;
  readonly rendered: Rendered;
  readonly fonts: LocaleFonts;
  /** Styles that all editions of a locale and variant share, without the fonts. */
  readonly shared: string;
  readonly facts: DocumentFacts;
  readonly recipes: Recipes;
  /** Keys of the phrases that were said in it. */
  readonly said: ReadonlySet<string>;
}

/** Renders a planned variant. The fonts are not cut for that: their key stands for them in the recipes. */
export async function orderOf(planned: Sheet, bench: OrderBench): Promise<Order> {
  const { templates, producer, browserDigest } = bench;
  const said = new Set<string>();
  const input = listening(renderInput(planned, bench), said);
  const fonts = await bench.fonts.forLocale(planned.edition.locale);
  const rendered = renderEdition(input, templates, fonts.families);
  const shared = sharedStyles(templates, fonts.families);
  const { translation, leaflet } = input;
  const facts: DocumentFacts = {
    title: rendered.title,
    locale: rendered.locale,
    date: translation.date,
    author: leaflet.organisation,
    keywords: translation.keywords,
    subject: translation.lead,
    producer,
  };
  const { state: _state, textDate: _date, ...page } = rendered;
  const recipe: Readonly<Record<Format, () => string>> = {
    html: () => digestOf('html', [producer, fonts.key, renderDocument(rendered, { fonts: '', shared }, templates)]),
    pdf: () => digestOf('pdf', [browserDigest, fonts.key, shared, planned.variant, page, facts]),
  };
  const recipes = Object.fromEntries(planned.formats.map((format) => [format, recipe[format]()]));
  return { input, rendered, fonts, shared, facts, recipes, said };
}

/** What the press is given. */
export function printOrder(planned: Sheet, { rendered, shared }: Order, fonts: string): PrintOrder {
  const { variant } = planned;
  const { title, locale, direction, bodyClass, body, pageStyles } = rendered;
  const form = { id: pageFormOf(planned), css: `${fonts}\n${shared}` };
  return { form, variant, title, locale, direction, bodyClass, body, css: pageStyles };
}

function digestOf(kind: Format, parts: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, ...parts]))
    .digest('hex');
}

/** The same input, with every phrase that it says written down. */
function listening(input: RenderInput, said: Set<string>): RenderInput {
  const { locale } = input;
  const say: typeof locale.say = (key, values) => {
    said.add(key);
    return locale.say(key, values);
  };
  return { ...input, locale: { ...locale, say } };
}

function renderInput({ edition, variant, state, released }: Sheet, { library, pictures }: OrderBench): RenderInput {
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
  return {
    edition,
    variant,
    state,
    released,
    leaflet,
    translation,
    locale,
    facts,
    jurisdiction,
    notes,
    pictures,
    others,
  };
}
