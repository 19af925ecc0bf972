// Blocks of a section as HTML, in the elements that a tagged PDF keeps.

import type { Block, Inline, List } from '../model/text.ts';
import { type Html, html, joinHtml } from '../syntax/html.ts';
import { renderInlines, type Setting } from './inline.ts';

export interface BlockSetting extends Setting {
  /** File name of a picture to its data URI. */
  readonly pictures: ReadonlyMap<string, string>;
  /** Large print has no room for columns: each row becomes a heading with a list. */
  readonly stackTables: boolean;
  /** The HTML of a gap that the manufacturer has to fill, when the paragraph is nothing else. */
  readonly gap: (name: string) => Html | null;
}

/** All blocks of a section. */
export function renderBlocks(blocks: readonly Block[], setting: BlockSetting): Html {
  return joinHtml(blocks.map((block) => renderBlock(block, setting)));
}

function renderBlock(block: Block, setting: BlockSetting): Html {
  const text = (inlines: readonly Inline[]) => renderInlines(inlines, setting);
  switch (block.kind) {
    case 'paragraph':
      return onlyGap(block.text, setting) ?? html`<p>${text(block.text)}</p>\n`;
    case 'heading':
      return html`<h3>${text(block.text)}</h3>\n`;
    case 'list':
      return renderList(block, setting);
    case 'table':
      return setting.stackTables && block.head.length > 2 ? stackedTable(block, setting) : renderTable(block, setting);
    case 'figure':
      return html`<figure><img src="${setting.pictures.get(block.source) ?? ''}" alt="${block.alt}"></figure>\n`;
  }
}

function onlyGap(text: readonly Inline[], setting: BlockSetting): Html | null {
  const [only] = text;
  return text.length === 1 && only?.kind === 'placeholder' ? setting.gap(only.name) : null;
}

export function renderList(list: List, setting: Setting): Html {
  const items = joinHtml(
    list.items.map(
      (item) =>
        html`<li>${renderInlines(item.text, setting)}${item.sublist ? renderList(item.sublist, setting) : ''}</li>\n`,
    ),
  );
  return list.ordered ? html`<ol>\n${items}</ol>\n` : html`<ul>\n${items}</ul>\n`;
}

type Table = Extract<Block, { kind: 'table' }>;

function renderTable(table: Table, setting: Setting): Html {
  const text = (inlines: readonly Inline[]) => renderInlines(inlines, setting);
  const head = joinHtml(
    table.head.map((cell) =>
      cell.text.length === 0 ? html`<td></td>` : html`<th scope="col">${text(cell.text)}</th>`,
    ),
  );
  const rows = joinHtml(
    table.rows.map((row) => {
      const cells = row.map((cell, i) =>
        i === 0 ? html`<th scope="row">${text(cell.text)}</th>` : html`<td>${text(cell.text)}</td>`,
      );
      return html`<tr>${cells}</tr>\n`;
    }),
  );
  return html`<div class="table"><table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows}</tbody>\n</table></div>\n`;
}

function stackedTable(table: Table, setting: Setting): Html {
  const text = (inlines: readonly Inline[]) => renderInlines(inlines, setting);
  return joinHtml(
    table.rows.map(([heading, ...cells]) => {
      const items = cells.map(
        (cell, i) => html`<li><strong>${text(table.head[i + 1]?.text ?? [])}:</strong> ${text(cell.text)}</li>\n`,
      );
      return html`<h3>${text(heading?.text ?? [])}</h3>\n<ul>\n${items}</ul>\n`;
    }),
  );
}
