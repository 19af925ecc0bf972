// Renders a workspace of texts to the HTML file a patient opens, and reads that file as a browser does.

import { Parser } from 'htmlparser2';
import { ledgerOf } from '../../src/approval/ledger.ts';
import { checkLibrary } from '../../src/check/check.ts';
import { type Diagnostic, hasErrors, sorted } from '../../src/model/diagnostic.ts';
import type { Variant } from '../../src/model/edition.ts';
import type { Library } from '../../src/model/library.ts';
import { renderDocument, renderEdition, sharedStyles } from '../../src/render/edition.ts';
import { readPictures } from '../../src/render/pictures.ts';
import { readTemplates } from '../../src/render/templates.ts';
import { assemble } from '../../src/workshop/assemble.ts';
import { smallWorkspace, sourcesOf, type Texts } from '../small-workspace.ts';

export const manuscript = 'content/leaflets/sample/en.md';
export const translated = 'content/leaflets/sample/de.md';
export const leafletFile = 'content/leaflets/sample/leaflet.yaml';
export const notesFile = 'content/countries/DE/en.md';

/** The findings of a workspace, and its page unless a finding stops the build. */
export interface Outcome {
  readonly findings: readonly Diagnostic[];
  readonly page: string | null;
}

/** What a build would do: check, and render only when nothing is wrong. */
export function outcomeOf(texts: Texts, locale = 'en', variant: Variant = 'standard'): Outcome {
  const { files } = sourcesOf(texts);
  const { library, diagnostics } = assemble({ files, diagnostics: [] });
  const findings = sorted([
    ...diagnostics,
    ...checkLibrary(library, '2026-06-01'),
    ...templatesOf(texts).diagnostics,
    ...readPictures(files).diagnostics,
  ]);
  return { findings, page: hasErrors(findings) ? null : render(library, texts, locale, variant) };
}

/** The HTML file of the sample leaflet for Germany, rendered even where `check` would stop the build. */
export function pageOf(texts: Texts, locale = 'en', variant: Variant = 'standard'): string {
  return render(assemble(sourcesOf(texts)).library, texts, locale, variant);
}

function render(library: Library, texts: Texts, locale: string, variant: Variant): string {
  const { templates } = templatesOf(texts);
  const leaflet = library.leaflets.get('sample');
  const translation = library.translations.get('sample')?.get(locale);
  const found = library.locales.get(locale);
  const facts = library.countries.get('DE');
  const jurisdiction = library.jurisdictions.get('some-law');
  const notes = library.notes.get('DE')?.get(locale);
  if (!templates || !leaflet || !translation || !found || !facts || !jurisdiction || !notes)
    throw new Error('nothing to render');
  const edition = { leaflet: 'sample', country: 'DE', locale };
  const pictures = readPictures(library.files).uris;
  const others = [{ locale: 'de', name: library.forms.get('de')?.name ?? '', direction: 'ltr' as const }];
  const state = ledgerOf(library, '2026-06-01').edition(edition);
  const sources = { leaflet, translation, locale: found, facts, jurisdiction, notes };
  const input = { edition, variant, state, released: state === 'approved', ...sources, pictures, others };
  const rendered = renderEdition(input, templates, ['Noto Sans']);
  return renderDocument(rendered, { fonts: '', shared: sharedStyles(templates, ['Noto Sans']) }, templates);
}

const packaged = smallWorkspace();
const packagedTemplates = readTemplates(sourcesOf(packaged).files);

function templatesOf(texts: Texts): ReturnType<typeof readTemplates> {
  const own = (path: string) => path.startsWith('templates/') && !path.endsWith('.svg');
  const same = Object.keys({ ...packaged, ...texts }).every((path) => !own(path) || texts[path] === packaged[path]);
  return same ? packagedTemplates : readTemplates(sourcesOf(texts).files);
}

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The elements and the visible text of a page, as an HTML parser sees them. Styles and soft hyphens are left out. */
export function readPage(page: string): { readonly elements: readonly Element[]; readonly text: string } {
  const elements: Element[] = [];
  let text = '';
  let style = false;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        elements.push({ name, attributes: { ...attributes } });
        style ||= name === 'style';
      },
      onclosetag: (name) => {
        if (name === 'style') style = false;
      },
      ontext: (part) => {
        if (!style) text += part;
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(page);
  parser.end();
  return { elements, text: text.replaceAll('\u00ad', '') };
}

const forbiddenElements =
  /^(script|iframe|frame|frameset|object|embed|applet|form|input|button|textarea|select|base|link|template|math|foreignobject|use|image|animate|set|audio|video|source|track|noscript|portal|marquee)$/;
const addresses = /^(href|src|srcset|action|formaction|poster|data|cite|background|ping|manifest|xlink:href)$/;

/** Everything in a page that a leaflet may not hold. Empty for a page that is safe to open. */
export function dangersIn(page: string): readonly string[] {
  return readPage(page).elements.flatMap(({ name, attributes }) => {
    const found = Object.entries(attributes).flatMap(([attribute, value]) => {
      if (/^on/.test(attribute)) return [`<${name} ${attribute}>`];
      if (attribute === 'style' || attribute === 'srcdoc') return [`<${name} ${attribute}>`];
      if (attribute === 'http-equiv' && value !== 'Content-Security-Policy') return [`<meta http-equiv=${value}>`];
      if (addresses.test(attribute) && !isSafeAddress(name, value)) return [`<${name} ${attribute}="${value}">`];
      return [];
    });
    return forbiddenElements.test(name) ? [`<${name}>`, ...found] : found;
  });
}

function isSafeAddress(element: string, value: string): boolean {
  const address = value.replace(/[\p{Cc}\s]/gu, '');
  if (element === 'img') return address === '' || address.startsWith('data:image/svg+xml;base64,');
  return (
    /^(#|https:\/\/|mailto:|tel:)/.test(address) ||
    /^(\.\.\/)*[\w-]+(\/[\w-]+)*\.(html|pdf|large-print\.pdf)$/.test(address) ||
    /^(\.\.\/)+[\w/-]+\.html$/.test(address)
  );
}

/** The small workspace with one more picture, `drawing.svg`. */
export function workspaceWithPicture(): Record<string, string> {
  return {
    ...smallWorkspace(),
    'templates/illustrations/drawing.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>\n',
  };
}
