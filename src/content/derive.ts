// A derived locale's text: the text of the locale it derives from with the declared differences applied.

import type { Translation } from '../model/leaflet.ts';
import type { Derivation } from '../model/locale.ts';
import type { Block, Cell, Inline, List, ListItem, Section } from '../model/text.ts';

/** Changes running text and notes which declared words it met. */
export interface Rewriter {
  readonly rewrite: (text: string) => string;
  readonly used: ReadonlySet<string>;
}

/** A rewriter for one derivation: whole words first, then letters. */
export function rewriter(derivation: Derivation): Rewriter {
  const used = new Set<string>();
  const words = new Map(
    [...derivation.words].flatMap(([from, to]) => [
      [from, { from, to }] as const,
      [capitalised(from), { from, to: capitalised(to) }] as const,
    ]),
  );
  for (const [from, to] of derivation.words) words.set(from, { from, to });
  const longestFirst = [...words.keys()].sort((a, b) => b.length - a.length).map(RegExp.escape);
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'gu');
  const rewrite = (text: string): string => {
    let result = words.size === 0 ? text : text.replace(pattern, (found) => replacementOf(found));
    for (const [from, to] of derivation.letters) {
      if (result.includes(from)) {
        used.add(from);
        result = result.replaceAll(from, to);
      }
    }
    return result;
  };
  const replacementOf = (found: string): string => {
    const word = words.get(found);
    if (word) used.add(word.from);
    return word?.to ?? found;
  };
  return { rewrite, used };
}

function capitalised(word: string): string {
  const first = [...word][0] ?? '';
  return first.toLocaleUpperCase('en') + word.slice(first.length);
}

/** The translation of `source` in the derived `locale`. Places still point into the file that was written. */
export function deriveTranslation(source: Translation, locale: string, rewrite: (text: string) => string): Translation {
  return {
    ...source,
    locale,
    title: rewrite(source.title),
    shortTitle: rewrite(source.shortTitle),
    lead: rewrite(source.lead),
    keywords: source.keywords.map(rewrite),
    sections: source.sections.map((section) => deriveSection(section, rewrite)),
  };
}

/**
 * A section of text with every text rewritten. What stays the same is not copied: regional forms differ in few words, and ten
 * thousand editions hold the rest once.
 */
export function deriveSection(section: Section, rewrite: (text: string) => string): Section {
  const inline = (one: Inline): Inline => {
    switch (one.kind) {
      case 'text':
        return changed(one, { text: rewrite(one.text) });
      case 'strong':
      case 'link':
        return changed(one, { children: inlines(one.children) });
      case 'placeholder':
      case 'evidence':
        return one;
    }
  };
  const inlines = (text: readonly Inline[]) => eachChanged(text, inline);
  const cell = (c: Cell): Cell => changed(c, { text: inlines(c.text) });
  const cells = (row: readonly Cell[]) => eachChanged(row, cell);
  const list = (l: List): List => changed(l, { items: eachChanged(l.items, item) });
  const item = (i: ListItem): ListItem => changed(i, { text: inlines(i.text), sublist: i.sublist && list(i.sublist) });
  const block = (b: Block): Block => {
    switch (b.kind) {
      case 'paragraph':
      case 'heading':
        return changed(b, { text: inlines(b.text) });
      case 'list':
        return list(b);
      case 'table':
        return changed(b, { head: cells(b.head), rows: eachChanged(b.rows, cells) });
      case 'figure':
        return changed(b, { alt: rewrite(b.alt) });
    }
  };
  return changed(section, { heading: inlines(section.heading), blocks: eachChanged(section.blocks, block) });
}

/** `one` with these parts; itself when it has them already. */
function changed<T extends object>(one: T, parts: Partial<T>): T {
  const same = (Object.keys(parts) as (keyof T)[]).every((key) => parts[key] === one[key]);
  return same ? one : { ...one, ...parts };
}

/** Every one of `list` changed; `list` itself when none is. */
function eachChanged<T>(list: readonly T[], change: (one: T) => T): readonly T[] {
  const made = list.map(change);
  return made.every((one, i) => one === list[i]) ? list : made;
}
