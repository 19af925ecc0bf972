// A workspace as large as one likes: one short leaflet, cut from the project's own texts, again and again under new ids.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The sections that are kept: they ask for no evidence and lead to no other section, and make about three pages. */
const kept = ['key-points', 'when-to-get-help', 'reporting'] as const;

function isKept(section: string): boolean {
  return (kept as readonly string[]).includes(section);
}

/** Elements of the general rules whose sections are not kept. */
const uncarried = ['risks', 'alternatives', 'sources', 'talk-to-doctor'] as const;

/** The general rules without elements that a short leaflet has no section for: it would be one warning for each edition. */
export function shortRules(general: string): string {
  return uncarried.reduce((text, id) => {
    const rest = text.replace(new RegExp(`^ {2}${id}:\\n(?: {4}.*\\n)+`, 'm'), '');
    if (rest === text) throw new Error(`the general rules have no element ${id}`);
    return rest;
  }, general);
}

/**
 * The texts of `leaflets` leaflets by path.
 *
 * @param manuscripts locale to the whole text of a real manuscript
 */
export function syntheticTexts(
  manuscripts: Readonly<Record<string, string>>,
  leaflets: number,
): ReadonlyMap<string, string> {
  const short = Object.entries(manuscripts).map(([locale, text]) => [locale, cut(text)] as const);
  const texts = new Map<string, string>();
  for (let i = 1; i <= leaflets; i += 1) {
    const number = String(i).padStart(4, '0');
    const folder = `content/leaflets/s-${number}`;
    texts.set(`${folder}/leaflet.yaml`, register(`s-${number}`));
    for (const [locale, text] of short)
      texts.set(
        `${folder}/${locale}.md`,
        text.replace(/^short_title: .*$/m, (line) => `${line.slice(0, 50)} ${number}`),
      );
  }
  return texts;
}

function register(id: string): string {
  return `id: ${id}
kind: condition
source: en
version: "1.0"
organisation: polyleaf
sections: [${kept.join(', ')}]
satisfies:
  when-to-get-help: [when-to-get-help]
  reporting: [reporting]
evidence: {}
names: []
`;
}

/** Front matter with the exceptions that still apply, and the kept sections without evidence marks and without links between sections. */
function cut(manuscript: string): string {
  const [front = '', ...sections] = manuscript.split(/^(?=## )/m);
  const wanted = sections.filter((section) => kept.some((id) => section.split('\n', 1)[0]?.includes(`{#${id}}`)));
  const body = wanted
    .join('')
    .replace(/\[\^ev:[^\]]+\]/g, '')
    .replace(/\[([^\]]+)\]\(#[^)]+\)/g, '$1');
  const excepted = front.replace(/^ {2}- \{ unit: "([^#"]+)#.*\n/gm, (line, section) => (isKept(section) ? line : ''));
  return excepted.replace(/^exceptions:\n(?! )/m, '') + body;
}

/** Writes texts by path into a folder. */
export function writeTexts(folder: string, texts: ReadonlyMap<string, string>): void {
  for (const [path, text] of texts) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
