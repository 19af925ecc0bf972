// The material that all competitors work on: a copy of the workspace, the sample, and each edition as HTML, Markdown and Typst.

import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assemble } from '../../src/workshop/assemble.ts';
import { openWorkspace } from '../../src/workspace/workspace.ts';
import { build, type Edition, listEditions, root } from './polyleaf.ts';
import { documentOf } from './texts/document.ts';
import { asMarkdown } from './texts/markdown.ts';
import { asTypst } from './texts/typst.ts';
import { changedCountry, copyWorkspace } from './workspaces/copy.ts';
import { sampleOf } from './workspaces/sample.ts';

/** One edition, with the path of its text in each form. */
export interface Prepared extends Edition {
  /** Name of its files, without extension. */
  readonly name: string;
  /** The file that polyleaf made: it needs nothing else. */
  readonly html: string;
  readonly markdown: string;
  readonly typst: string;
  /** Style sheet with the fonts of the edition's locale inside. */
  readonly css: string;
  readonly paper: 'A4' | 'Letter';
}

export interface Material {
  /** Folder for everything that is made. */
  readonly folder: string;
  readonly workspace: string;
  /** Options of `polyleaf build` that select the sample. */
  readonly selection: readonly string[];
  readonly editions: readonly Prepared[];
  /** Folder of the Markdown and Typst texts and their pictures. */
  readonly texts: string;
}

/** Copies, builds once and exports. The first build also warms what the system caches. */
export async function prepare(folder: string, limit: number | null): Promise<Material> {
  const workspace = join(folder, 'workspace');
  copyWorkspace(root, workspace);
  const { editions, args: selection } = sampleOf(await listEditions(workspace), limit, changedCountry);
  const out = join(folder, 'prepared');
  await build(workspace, out, [...selection, '--variant', 'standard']);
  const texts = join(folder, 'texts');
  mkdirSync(texts);
  cpSync(join(workspace, 'templates/illustrations'), texts, { recursive: true });
  const library = assemble(await (await openWorkspace(workspace)).read()).library;
  const prepared = editions.map((edition): Prepared => {
    const { leaflet, country, locale, state } = edition;
    const parts = {
      leaflet: library.leaflets.get(leaflet),
      translation: library.translations.get(leaflet)?.get(locale),
      locale: library.locales.get(locale),
      facts: library.countries.get(country),
      notes: library.notes.get(country)?.get(locale),
    };
    const { leaflet: text, translation, locale: form, facts, notes } = parts;
    const jurisdiction = library.jurisdictions.get(facts?.jurisdiction ?? '');
    if (!text || !translation || !form || !facts || !jurisdiction || !notes)
      throw new Error(`${country}/${locale}/${leaflet} has no texts`);
    const document = documentOf({ state, leaflet: text, translation, locale: form, facts, jurisdiction, notes });
    const name = `${country}.${locale}.${leaflet}`;
    const html = join(out, country, locale, `${leaflet}.html`);
    const path = (extension: string) => join(texts, `${name}.${extension}`);
    writeFileSync(path('md'), asMarkdown(document));
    writeFileSync(path('typ'), asTypst(document));
    writeFileSync(path('css'), styleOf(readFileSync(html, 'utf8'), document.direction));
    return {
      ...edition,
      name,
      html,
      markdown: path('md'),
      typst: path('typ'),
      css: path('css'),
      paper: document.paper,
    };
  });
  return { folder, workspace, selection, editions: prepared, texts };
}

/** The fonts inside an HTML file, the same bytes, and the sizes of the printed page. */
function styleOf(html: string, direction: 'ltr' | 'rtl'): string {
  const faces = html.match(/@font-face\s*\{[^}]*\}/g) ?? [];
  const families = [...new Set(faces.map((face) => /font-family:\s*("[^"]+")/.exec(face)?.[1] ?? 'sans-serif'))];
  const sizes = 'body{font-size:12pt;line-height:1.5}h1{font-size:28pt}h2{font-size:20pt}h3{font-size:16pt}';
  return `${faces.join('\n')}\nbody{font-family:${families.join()};direction:${direction}}\n${sizes}\n`;
}
