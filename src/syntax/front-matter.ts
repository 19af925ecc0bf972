// Splits a manuscript into its front matter and its body. Front matter is YAML and nothing else is ever evaluated.

import matter from 'gray-matter';
import { diagnostic } from '../model/diagnostic.ts';
import { type Located, type Read, readYaml } from './yaml.ts';

export interface Manuscript {
  readonly fields: Located;
  readonly body: string;
  /** Number of lines of the file above the body. */
  readonly bodyLine: number;
}

/** gray-matter looks engines up by the name behind `---`: every name but yaml must find a refusal, inherited names too. */
function engines(): Parameters<typeof matter>[1] & object {
  const refuse = {
    parse: (): never => {
      throw new Error('only YAML front matter is read');
    },
  };
  const map = Object.assign(Object.create(null), {
    yaml: () => ({}),
    js: refuse,
    javascript: refuse,
    coffee: refuse,
    json: refuse,
    toml: refuse,
  });
  return { language: 'yaml', engines: map };
}

/** Reads the front matter and body of `text`. */
export function readFrontMatter(file: string, text: string): Read<Manuscript> {
  const start = { file, line: 1, column: 1 };
  const firstLine = text.slice(0, text.indexOf('\n') + 1 || undefined).trimEnd();
  if (!firstLine.startsWith('---')) return { ok: false, diagnostics: [diagnostic('front-matter-missing', start, {})] };
  if (firstLine !== '---') {
    const language = firstLine.replace(/^-+\s*/, '').slice(0, 40);
    return { ok: false, diagnostics: [diagnostic('front-matter-language', start, { language })] };
  }
  if (!/\n---[ \t]*(\n|$)/.test(text))
    return { ok: false, diagnostics: [diagnostic('front-matter-missing', start, {})] };
  const parts = matter(text, engines());
  const fields = readYaml(file, parts.matter.replace(/^\n/, ''), 1);
  if (!fields.ok) return fields;
  const bodyLine = text.slice(0, text.length - parts.content.length).split('\n').length - 1;
  return { ok: true, value: { fields: fields.value, body: parts.content, bodyLine } };
}
