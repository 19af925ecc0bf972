// An edition as plain text says everything that the manuscript says, with facts in place of placeholders.

import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/model/text.ts';
import { unitsOf } from '../../../src/model/unit.ts';
import { assemble } from '../../../src/workshop/assemble.ts';
import { smallWorkspace, sourcesOf } from '../../small-workspace.ts';
import { documentOf } from './document.ts';
import { asMarkdown } from './markdown.ts';
import type { PlainBlock, PlainList, PlainText } from './plain.ts';
import { asTypst } from './typst.ts';

function edition() {
  const { library } = assemble(sourcesOf(smallWorkspace()));
  const leaflet = library.leaflets.get('sample');
  const translation = library.translations.get('sample')?.get('de');
  const locale = library.locales.get('de');
  const facts = library.countries.get('DE');
  const notes = library.notes.get('DE')?.get('de');
  const jurisdiction = library.jurisdictions.get(facts?.jurisdiction ?? '');
  if (!leaflet || !translation || !locale || !facts || !jurisdiction || !notes)
    throw new Error('the small workspace is not complete');
  return { state: 'draft', leaflet, translation, locale, facts, jurisdiction, notes } as const;
}

function textOf(text: PlainText): string {
  return text.map((inline) => (inline.kind === 'text' ? inline.text : textOf(inline.children))).join('');
}

function textsOf(block: PlainBlock): readonly string[] {
  const ofList = (list: PlainList): readonly string[] =>
    list.items.flatMap(({ text, sublist }) => [textOf(text), ...(sublist ? ofList(sublist) : [])]);
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [textOf(block.text)];
    case 'list':
      return ofList(block);
    case 'table':
      return [block.head, ...block.rows].flat().map(textOf);
    case 'figure':
      return [block.alt];
  }
}

const texts = edition();
const document = documentOf(texts);
const said = document.blocks.flatMap(textsOf);

describe('an edition as plain text', () => {
  test('says every unit of the manuscript; help has headings of its own', () => {
    const units = texts.translation.sections
      .flatMap(unitsOf)
      .filter(({ text, kind }) => text.every((one) => one.kind !== 'placeholder') && kind !== 'heading')
      .map(({ text }) => plainText(text));
    expect(units.filter((unit) => !said.includes(unit))).toEqual([]);
    expect(said).toContain('Risiken');
  });

  test('fills placeholders and drops evidence marks', () => {
    expect(said).toContain('Brustschmerz: Rufen Sie 112 an.');
    expect(said).toContain('M-1');
    expect(said.filter((text) => /\{\{|\[\^/.test(text))).toEqual([]);
  });

  test('has the notes of the country under the sections they belong to', () => {
    expect(said).toContain('Wer hier verantwortlich ist');
    expect(said.indexOf('Ein Problem melden')).toBeGreaterThan(said.indexOf('Melden'));
  });

  test('knows the edition', () => {
    expect(document).toMatchObject({ locale: 'de', country: 'DE', direction: 'ltr', script: 'Latn', paper: 'A4' });
  });

  test('is the same text in Markdown and in Typst, signs aside', () => {
    const letters = (text: string) => text.match(/\p{L}+/gu)?.filter((word) => word.length > 6) ?? [];
    const words = new Set(said.flatMap(letters));
    const [markdown, typst] = [new Set(letters(asMarkdown(document))), new Set(letters(asTypst(document)))];
    expect([...words].filter((word) => !markdown.has(word) || !typst.has(word))).toEqual([]);
  });
});
