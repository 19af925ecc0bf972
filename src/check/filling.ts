// Tells what a section says: something, nothing, or only words that stand in for something.

import { type Leaflet, suppliedText } from '../model/leaflet.ts';
import { type Inline, plainText, type Section } from '../model/text.ts';
import { inlinesOf, unitsOf } from '../model/unit.ts';

export type Filling = 'text' | 'filler' | 'empty';

/** What is known when a text is looked at: the leaflet behind its placeholders, and who reads it. */
export interface Reader {
  readonly leaflet: Leaflet;
  /** The locale and the ones it derives from, nearest first. */
  readonly locales: readonly string[];
  /** The locale's own words for a gap, such as "To be supplied by the manufacturer". */
  readonly gaps: readonly string[];
}

/** Words that people leave where a text is to come. In capitals at the start: in lower case some are words of a language. */
const stopgaps: readonly RegExp[] = [
  /^(?:TODO|TBD|TBA|TBC|FIXME|XXX+)(?![\p{L}\p{N}])/u,
  /^(?:todo|tbd|tba|tbc|fixme|n\/?a|x{3,}|placeholder|dummy|dummy text|sample text|coming soon)$/iu,
  /^(?:lorem ipsum|to be (?:supplied|added|completed|confirmed|defined|determined|done|translated|written))(?![\p{L}\p{N}])/iu,
];

/** The filling of a section, its headings aside. */
export function fillingOf(section: Section, reader: Reader): Filling {
  const units = unitsOf(section).filter((unit) => unit.kind !== 'heading');
  const found = new Set(units.map((unit) => fillingOfText(unit.text, reader)));
  return found.has('text') ? 'text' : found.has('filler') ? 'filler' : 'empty';
}

function fillingOfText(text: readonly Inline[], reader: Reader): Filling {
  const names = inlinesOf(text).flatMap((inline) => (inline.kind === 'placeholder' ? [inline.name] : []));
  const filled = names.map((name) => fillingOfPlaceholder(name, reader));
  const words = fillingOfWords(plainText(text), reader);
  if (words === 'text' || filled.includes('text')) return 'text';
  return words === 'filler' || filled.length > 0 ? 'filler' : 'empty';
}

function fillingOfPlaceholder(name: string, reader: Reader): Filling {
  if (!name.startsWith('supply.')) return 'text';
  const item = reader.leaflet.supply.get(name.slice('supply.'.length));
  const value = item ? suppliedText(item, reader.locales) : null;
  return value === null ? 'filler' : fillingOfWords(value, reader);
}

/** The filling of plain words. Marks alone, words in brackets and stopgaps say nothing. */
export function fillingOfWords(words: string, { gaps }: Pick<Reader, 'gaps'>): Filling {
  const whole = words.trim();
  if (whole === '') return 'empty';
  const bare = whole.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const bracketed = /^(?:\[[^\]]*\]|<[^>]*>|\{[^}]*\})[.:]?$/u.test(whole);
  return bare === '' || bracketed || stopgaps.some((one) => one.test(bare)) || gaps.includes(bare) ? 'filler' : 'text';
}
