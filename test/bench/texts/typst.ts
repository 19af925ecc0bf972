// A plain document as Typst markup. Quotation marks, hyphenation and line breaking are left to Typst.

import type { PlainBlock, PlainDocument, PlainInline, PlainList, PlainText } from './plain.ts';

const latin = 'Noto Sans';
const families: Readonly<Record<string, readonly string[]>> = {
  Arab: ['IBM Plex Sans Arabic', latin],
  Hebr: ['Noto Sans Hebrew', latin],
  Deva: ['Noto Sans Devanagari', latin],
  Jpan: ['Noto Sans JP', latin],
  Hans: ['Noto Sans SC', latin],
};

/** The whole document, in polyleaf's own fonts. Pictures lie beside it. */
export function asTypst(document: PlainDocument): string {
  const [year, month, day] = document.date.split('-').map(Number);
  const ids = new Set(document.blocks.flatMap((block) => (block.kind === 'heading' && block.id ? [block.id] : [])));
  const { language } = new Intl.Locale(document.locale);
  const list = (texts: readonly string[]) => `(${texts.map((text) => `${quoted(text)},`).join('')})`;
  return [
    `#set document(title: ${quoted(document.title)}, author: ${quoted(document.author)}, keywords: ${list(document.keywords)}, date: datetime(year: ${year}, month: ${month}, day: ${day}))`,
    `#set page(paper: ${document.paper === 'A4' ? '"a4"' : '"us-letter"'}, margin: (x: 22.5mm, top: 20mm, bottom: 22mm), numbering: "1 / 1")`,
    `#set text(lang: ${quoted(language)}, region: ${quoted(document.country)}, font: ${list(families[document.script] ?? [latin])}, size: 12pt, hyphenate: true)`,
    '#set par(leading: 0.8em, spacing: 1.2em)',
    ...[28, 20, 16].map((size, i) => `#show heading.where(level: ${i + 1}): set text(size: ${size}pt)`),
    '#show link: underline',
    ...document.blocks.map((block) => blockOf(block, ids)),
    '',
  ].join('\n\n');
}

/** Text as a Typst string. */
function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

/**
 * Text as Typst markup: signs that would mean something are escaped, quotation marks are not, so that Typst sets them.
 * The text may stand at the start of a line.
 */
export function escapeTypst(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\#*_`$<>@[\]~/]/g, '\\$&')
    .replace(/-(?=[-?\d])|\.(?=\.)/g, '\\$&')
    .replace(/^ ?[-+=]/, (start) => start.replace(/[-+=]/, '\\$&'))
    .replace(/^( ?\d+)\./, '$1\\.');
}

function textOf(text: PlainText, ids: ReadonlySet<string>): string {
  return text.map((inline) => inlineOf(inline, ids)).join('');
}

function inlineOf(inline: PlainInline, ids: ReadonlySet<string>): string {
  switch (inline.kind) {
    case 'text':
      return escapeTypst(inline.text);
    case 'strong':
      return `#strong[${textOf(inline.children, ids)}]`;
    case 'link': {
      const text = textOf(inline.children, ids);
      if (!inline.href.startsWith('#')) return `#link(${quoted(inline.href)})[${text}]`;
      const target = inline.href.slice(1);
      return ids.has(target) ? `#link(<${target}>)[${text}]` : text;
    }
  }
}

function blockOf(block: PlainBlock, ids: ReadonlySet<string>): string {
  switch (block.kind) {
    case 'heading':
      return `#heading(level: ${block.level})[${textOf(block.text, ids)}]${block.id === null ? '' : ` <${block.id}>`}`;
    case 'paragraph':
      return textOf(block.text, ids);
    case 'list':
      return `#${listOf(block, ids)}`;
    case 'table': {
      const cells = (row: readonly PlainText[]) => row.map((cell) => `[${textOf(cell, ids)}]`).join(', ');
      const rows = block.rows.map((row) => `  ${cells(row)},`).join('\n');
      return `#table(columns: ${block.head.length}, table.header(${cells(block.head)}),\n${rows}\n)`;
    }
    case 'figure':
      return `#image(${quoted(block.source)}, alt: ${quoted(block.alt)}, width: 100%)`;
  }
}

function listOf(list: PlainList, ids: ReadonlySet<string>): string {
  const items = list.items.map(
    ({ text, sublist }) => `[${textOf(text, ids)}${sublist ? ` #${listOf(sublist, ids)}` : ''}]`,
  );
  return `${list.ordered ? 'enum' : 'list'}(${items.join(', ')})`;
}
