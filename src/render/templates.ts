// Compiles templates and refuses, before the first edition, every template that could print nothing, raw text or a bad address.

import Handlebars from 'handlebars';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/environment.ts';
import { placeAt } from '../model/place.ts';
import { type Html, html, isAddress } from '../syntax/html.ts';
import { shapes } from './shape.ts';
import { checkTemplate } from './template-check.ts';
import { checkStructure } from './template-structure.ts';

export interface Templates {
  readonly render: (name: string, view: object) => string;
  readonly css: (name: string) => string;
}

export interface TemplatesRead {
  readonly templates: Templates | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Template files by their path below `templates/`. */
export function readTemplates(files: ReadonlyMap<string, SourceFile>): TemplatesRead {
  const sources = new Map(
    [...files].flatMap(([path, file]) =>
      path.startsWith('templates/') && path.endsWith('.hbs') ? [[nameOf(path), file] as const] : [],
    ),
  );
  const diagnostics: Diagnostic[] = [];
  const trees = new Map<string, hbs.AST.Program>();
  for (const [name, file] of sources) {
    const heavy = tooManyMarks(file);
    if (heavy) {
      diagnostics.push(heavy);
      continue;
    }
    try {
      // Handlebars takes a parsed tree for a template too, and runs whatever is written into it.
      if (typeof file.text !== 'string') throw new Error('a template is a text');
      trees.set(name, Handlebars.parse(file.text));
    } catch (error) {
      diagnostics.push(broken(file, error));
    }
  }
  for (const [name, shape] of Object.entries(shapes)) {
    const file = sources.get(name);
    if (!file)
      diagnostics.push(
        diagnostic('template-missing', { file: `templates/${name}.hbs`, line: 1, column: 1 }, { template: name }),
      );
    else diagnostics.push(...checkTemplate(name, shape, trees, sources));
  }
  diagnostics.push(...checkStructure(trees, sources));
  for (const [path, file] of files)
    if (path.startsWith('templates/') && path.endsWith('.css')) diagnostics.push(...checkStyles(file));
  if (diagnostics.length > 0) return { templates: null, diagnostics };
  return { templates: compile(trees, files), diagnostics };
}

/** `templates/partials/help.hbs` is the partial `help`; `templates/body.hbs` the template `body`. */
function nameOf(path: string): string {
  return path.replace(/^templates\/(partials\/)?/, '').replace(/\.hbs$/, '');
}

/** Blocks in blocks cost Handlebars the square of their depth. */
const maxMarks = 1_000;

function tooManyMarks(file: SourceFile): Diagnostic | null {
  const many = String(file.text).split('{{', maxMarks + 2).length > maxMarks + 1;
  const start = { file: file.path, line: 1, column: 1 };
  return many ? diagnostic('template-forbidden', start, { what: `more than ${maxMarks} {{ }}` }) : null;
}

/** What would end the style element or fetch something. A backslash could hide either. */
const unfit = /<\/|<!--|@import|\b(?:url|src|image|image-set)\((?!["']?(?:#|data:))|\\(?!a\b)/gi;

function checkStyles(file: SourceFile): readonly Diagnostic[] {
  return [...file.text.matchAll(unfit)].map(({ index, 0: what }) =>
    diagnostic('template-forbidden', placeAt(file.path, file.text, index), { what: `${what} in its styles` }),
  );
}

function broken(file: SourceFile, error: unknown): Diagnostic {
  const message = error instanceof Error ? error.message : String(error);
  const line = Number(/line (\d+)/.exec(message)?.[1] ?? 1);
  const detail = /Expecting [^\n]*|got '[^']*'/.exec(message)?.[0] ?? message.split('\n').at(-1) ?? message;
  return diagnostic('template-broken', { file: file.path, line, column: 1 }, { detail: detail.slice(0, 200) });
}

function compile(trees: ReadonlyMap<string, hbs.AST.Program>, files: ReadonlyMap<string, SourceFile>): Templates {
  const handlebars = Handlebars.create();
  handlebars.registerHelper('html', (value: unknown) => new Handlebars.SafeString(htmlOf(value)));
  handlebars.registerHelper('css', (value: unknown) => new Handlebars.SafeString(cssOf(value)));
  handlebars.registerHelper('link', (value: unknown) => new Handlebars.SafeString(html`${linkOf(value)}`.html));
  const options = {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: { html: true, css: true, link: true },
  } as const;
  const templates = new Map<string, Handlebars.TemplateDelegate<object>>();
  for (const [name, tree] of trees) {
    const template = handlebars.compile<object>(tree, options);
    if (Object.hasOwn(shapes, name)) templates.set(name, template);
    else handlebars.registerPartial(name, template);
  }
  return {
    render: (name, view) => {
      const template = templates.get(name);
      if (!template) throw new Error(`the template "${name}" is missing`);
      return template(view);
    },
    css: (name) => withoutComments(files.get(`templates/${name}.css`)?.text ?? ''),
  };
}

/** Styles without comments: these change no page, and tell readers of the HTML nothing. Quoted text and addresses stay as they are. */
export function withoutComments(css: string): string {
  return css.replace(
    /("(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|url\((?!\s*["'])(?:[^)\\]|\\[\s\S])*\))|\s*(?:\/\*[\s\S]*?\*\/\s*)+/g,
    (_whole, kept: string | undefined) => kept ?? ' ',
  );
}

function htmlOf(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'html' in value && typeof value.html === 'string')
    return (value as Html).html;
  throw new Error('{{html}} takes finished HTML only');
}

/** Styles come from files and from code; a style element ends at the first `</`. */
function cssOf(value: unknown): string {
  if (typeof value !== 'string' || /<\/|<!--/.test(value)) throw new Error('{{css}} takes styles only');
  return value;
}

function linkOf(value: unknown): string {
  if (typeof value === 'string' && isAddress(value)) return value;
  throw new Error('{{link}} takes an address that a leaflet may use');
}
