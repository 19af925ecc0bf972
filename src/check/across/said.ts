// A text as the checks across languages see it: its numbers with their units, its contacts, its sentences, in lower case.

import type { Inline } from '../../model/text.ts';
import { inlinesOf } from '../../model/unit.ts';
import { plainClock } from './clock.ts';
import { takeContacts } from './contacts.ts';
import type { Groups, Language, Span } from './language.ts';
import { languageOf } from './languages.ts';
import { measureAt } from './measures.ts';
import { decimalSignOf, type Numeral, numeralsOf, westernDigits } from './numerals.ts';

/** A number with what it counts: a unit of measure (`mg`), a span of time, or neither that is known. */
export interface Quantity extends Numeral {
  readonly unit: string | null;
  readonly span: Span | null;
}

/** One text in one locale. */
export interface Said {
  readonly locale: string;
  readonly language: Language | null;
  /** Every inline, nested ones included. */
  readonly inlines: readonly Inline[];
  /** As written, with signs for placeholders and marks. */
  readonly written: string;
  /** Lower case, digits 0 to 9, without contacts. */
  readonly low: string;
  /** What the words of that say. */
  readonly groups: Groups;
  /** The lower-case text with `mark` for each evidence mark and `head` behind bold words at the start. */
  readonly marked: string;
  readonly contacts: readonly string[];
  readonly quantities: readonly Quantity[];
}

/** Stands for an evidence mark: manuscripts cannot hold this character, nor the next two. */
export const mark = '\ue000';
/** Stands behind bold words at the start of a text. */
export const head = '\ue002';
/** Stands for a placeholder. */
export const hole = '\ue001';

const nothing: Groups = { numbers: [], time: [], negation: [], order: [] };

/** Reads running text in `locale`. */
export function readSaid(locale: string, inlines: readonly Inline[]): Said {
  const language = languageOf(locale);
  const raw = inlines
    .map((inline, i) => (i === 0 && inline.kind === 'strong' ? `${characters(inline)}${head}` : characters(inline)))
    .join('')
    .normalize('NFC');
  const { found, rest } = takeContacts(westernDigits(raw));
  const marked = plainClock(lowered(rest, locale));
  const low = bare(marked);
  return {
    locale,
    language,
    inlines: inlinesOf(inlines),
    written: raw,
    low,
    groups: language?.scan(low) ?? nothing,
    marked,
    contacts: found,
    quantities: quantitiesOf(low, locale, language),
  };
}

function bare(text: string): string {
  return text.replace(/[\ue000\ue002]/g, '').replaceAll(hole, ' ');
}

function characters(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'strong':
    case 'link':
      return inline.children.map(characters).join('');
    case 'placeholder':
      return hole;
    case 'evidence':
      return mark;
  }
}

/** Only these languages have rules of their own; for the others the plain way is many times faster. */
function lowered(text: string, locale: string): string {
  const [language = locale] = locale.split('-', 1);
  if (/^(?:tr|az|lt)$/.test(language)) return text.toLocaleLowerCase(language);
  return /^(?:ar|he|fa|ur)$/.test(language) ? withoutPoints(text) : text.toLowerCase();
}

/** Arabic and Hebrew vowel points and the stretching of Arabic words change no meaning here. */
function withoutPoints(text: string): string {
  return text.toLowerCase().replace(/[\u064b-\u065f\u0670\u0640\u0591-\u05bd\u05bf-\u05c7]/g, '');
}

function quantitiesOf(low: string, locale: string, language: Language | null): readonly Quantity[] {
  const found: Quantity[] = [];
  for (const numeral of numeralsOf(low, decimalSignOf(locale)).toReversed()) {
    const own = countedBy(low, numeral, language);
    const next = found[0];
    const shared =
      next && own.unit === null && own.span === null && joins(low.slice(numeral.end, next.start), language);
    found.unshift({ ...numeral, ...(shared ? { unit: next.unit, span: next.span } : own) });
  }
  return found;
}

function countedBy(low: string, { start, end }: Numeral, language: Language | null): Pick<Quantity, 'unit' | 'span'> {
  const international = language?.iu;
  if (international) {
    international.lastIndex = end;
    if (international.test(low)) return { unit: 'iu', span: null };
  }
  const span = language ? spanAt(low, end, language) : null;
  const measured = measureAt(low, start, end);
  // `5 min` is a span of time, `5 m` is a measure: the longer word is meant.
  return span ? { unit: null, span } : { unit: measured?.unit ?? null, span: null };
}

function spanAt(low: string, end: number, { timeHere }: Language): Span | null {
  timeHere.lastIndex = end;
  const groups = timeHere.exec(low)?.groups ?? {};
  return (Object.keys(groups).find((name) => groups[name] !== undefined) as Span | undefined) ?? null;
}

/** `5` and `10 mg` in `5 to 10 mg`, `5-10 mg`, `5 or 10 mg`: the unit belongs to both. */
function joins(gap: string, language: Language | null): boolean {
  return language ? language.range.test(gap) : /^\s*[-–—~～,]\s*$/.test(gap);
}
