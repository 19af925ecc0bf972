// A plain document as Markdown, for md-to-pdf. Anchors are HTML, because Markdown has none.

import type { PlainBlock, PlainDocument, PlainInline, PlainList, PlainText } from './plain.ts';

/** The whole document. Pictures are named by their file, as beside the manuscript. */
export function asMarkdown({ blocks }: PlainDocument): string {
  return `${blocks.map(blockOf).join('\n\n')}\n`;
}

/** Text that Markdown leaves as it is: every sign that could mean something is escaped. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

function textOf(text: PlainText): string {
  return text.map(inlineOf).join('');
}

function inlineOf(inline: PlainInline): string {
  switch (inline.kind) {
    case 'text':
      return escapeMarkdown(inline.text);
    case 'strong':
      return `<strong>${textOf(inline.children)}</strong>`;
    case 'link':
      return `[${textOf(inline.children)}](<${inline.href}>)`;
  }
}

function blockOf(block: PlainBlock): string {
  switch (block.kind) {
    case 'heading': {
      const anchor = block.id === null ? '' : `<a id="${block.id}"></a>`;
      return `${'#'.repeat(block.level)} ${anchor}${textOf(block.text)}`;
    }
    case 'paragraph':
      return textOf(block.text);
    case 'list':
      return listOf(block, '');
    case 'table':
      return [block.head, block.head.map(() => null), ...block.rows].map(rowOf).join('\n');
    case 'figure':
      return `![${block.alt.replace(/[\\[\]]/g, '\\$&')}](${block.source})`;
  }
}

function listOf(list: PlainList, indent: string): string {
  return list.items
    .map(({ text, sublist }, i) => {
      const mark = list.ordered ? `${i + 1}. ` : '- ';
      const below = sublist ? `\n${listOf(sublist, indent + ' '.repeat(mark.length))}` : '';
      return `${indent}${mark}${textOf(text)}${below}`;
    })
    .join('\n');
}

function rowOf(cells: readonly (PlainText | null)[]): string {
  return `| ${cells.map((cell) => (cell === null ? '---' : textOf(cell))).join(' | ')} |`;
}
