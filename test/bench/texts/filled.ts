// Running text with its placeholders filled from the facts of the country, as polyleaf fills them. Evidence marks go.

import type { CountryFacts, CountryNotes } from '../../../src/model/country.ts';
import type { EditionState } from '../../../src/model/edition.ts';
import { type Jurisdiction, supplyClauses } from '../../../src/model/jurisdiction.ts';
import { type Leaflet, type SupplyItem, suppliedText, type Translation } from '../../../src/model/leaflet.ts';
import type { Locale } from '../../../src/model/library.ts';
import type { Block, Inline, List } from '../../../src/model/text.ts';
import { type PlainBlock, type PlainList, type PlainText, plain } from './plain.ts';

/** The texts of one edition. */
export interface EditionTexts {
  readonly state: EditionState;
  readonly leaflet: Leaflet;
  readonly translation: Translation;
  readonly locale: Locale;
  readonly facts: CountryFacts;
  readonly jurisdiction: Jurisdiction;
  readonly notes: CountryNotes;
}

export function fillText(text: readonly Inline[], texts: EditionTexts): PlainText {
  return text.flatMap((inline) => fillInline(inline, texts));
}

function fillInline(inline: Inline, texts: EditionTexts): PlainText {
  switch (inline.kind) {
    case 'text':
      return plain(inline.text);
    case 'strong':
      return [{ kind: 'strong', children: fillText(inline.children, texts) }];
    case 'link':
      return [{ kind: 'link', href: inline.href, children: fillText(inline.children, texts) }];
    case 'placeholder':
      return filledWith(inline.name, texts);
    case 'evidence':
      return [];
  }
}

export function fillBlocks(blocks: readonly Block[], texts: EditionTexts): readonly PlainBlock[] {
  return blocks.map((block) => fillBlock(block, texts));
}

function fillBlock(block: Block, texts: EditionTexts): PlainBlock {
  switch (block.kind) {
    case 'paragraph':
      return { kind: 'paragraph', text: [...fillText(block.text, texts), ...clauseOf(block.text, texts)] };
    case 'heading':
      return { kind: 'heading', level: 3, id: null, text: fillText(block.text, texts) };
    case 'list':
      return fillList(block, texts);
    case 'table': {
      const cells = (row: typeof block.head) => row.map((cell) => fillText(cell.text, texts));
      return { kind: 'table', head: cells(block.head), rows: block.rows.map(cells) };
    }
    case 'figure':
      return { kind: 'figure', source: block.source, alt: block.alt };
  }
}

function fillList(list: List, texts: EditionTexts): PlainList {
  const items = list.items.map((item) => ({
    text: fillText(item.text, texts),
    sublist: item.sublist && fillList(item.sublist, texts),
  }));
  return { kind: 'list', ordered: list.ordered, items };
}

/** A phone number that can be called. */
export function phone(number: string): PlainText {
  return [{ kind: 'link', href: `tel:${number.replace(/[^+0-9]/g, '')}`, children: plain(number) }];
}

function address(href: string): PlainText {
  return [{ kind: 'link', href, children: plain(href.replace(/^https?:\/\//, '').replace(/\/$/, '')) }];
}

function filledWith(name: string, texts: EditionTexts): PlainText {
  const { facts, notes } = texts;
  if (name.startsWith('supply.')) return supplied(name.slice('supply.'.length), texts);
  switch (name) {
    case 'country':
      return plain(notes.name);
    case 'authority':
      return plain(notes.authority);
    case 'authority.url':
      return address(facts.authority.website);
    case 'reporting.url':
      return address(facts.reporting.url);
    case 'emergency':
      return [{ kind: 'strong', children: phone(facts.emergency.primary) }];
    case 'reporting.phone':
      return phone(facts.reporting.phone ?? '');
    default:
      return phone(facts.emergency.numbers.get(name.replace('emergency.', '')) ?? '');
  }
}

/** The supplied text, or the visible gap: what is missing and who has to bring it. */
function supplied(name: string, { leaflet, locale }: EditionTexts): PlainText {
  const item = supplyItem(leaflet, name);
  const value = suppliedText(item, [locale.form.tag, ...locale.form.from]);
  return plain(value ?? `${locale.say(`supply.items.${name}`)}: ${locale.say(`supply.${item.by}`)}`);
}

/** A gap that is a paragraph of its own also says which law asks for it. */
function clauseOf([only, ...more]: readonly Inline[], { leaflet, locale, jurisdiction }: EditionTexts): PlainText {
  if (only?.kind !== 'placeholder' || more.length > 0 || !only.name.startsWith('supply.')) return [];
  const name = only.name.slice('supply.'.length);
  const clause = supplyClauses(jurisdiction, name).join('; ');
  const value = suppliedText(supplyItem(leaflet, name), [locale.form.tag, ...locale.form.from]);
  return value === null && clause !== '' ? plain(` ${locale.say('supply.clause', { clause })}`) : [];
}

function supplyItem({ supply }: Leaflet, name: string): SupplyItem {
  const item = supply.get(name);
  if (!item) throw new Error(`the supply item "${name}" is unknown`);
  return item;
}
