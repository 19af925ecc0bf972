// Blocks of a section as HTML, in the elements that a tagged PDF keeps.

import type { Block, Inline, List } from '../model/text.ts';
import { type Html, html, joinHtml } from '../syntax/html.ts';
import { renderInlines, type Setting } from './inline.ts';
import { pictureFor } from './pictures.ts';
import { isTooWide } from './table-width.ts';

export interface BlockSetting extends Setting {
  /** File name of a picture to its data URI. */
  readonly pictures: ReadonlyMap<string, string>;
  /** Large print has no room for more than two columns. */
  readonly isLarge: boolean;
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
      return renderTable(block, setting);
    case 'figure':
      return html`<figure><img src="${pictureFor(block.source, setting.form.direction, setting.pictures)}" alt="${block.alt}"></figure>\n`;
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

/** A table; where there is no room for its columns, each row becomes a heading with a list, so that no word breaks or is lost. */
function renderTable(table: Table, setting: BlockSetting): Html {
  const texts = [table.head, ...table.rows].map((row) => row.map((cell) => renderInlines(cell.text, setting)));
  const isWide = isTooWide(texts, setting.isLarge);
  if (table.head.length > 2 && (setting.isLarge || isWide)) return stackedTable(texts);
  const [head = [], ...body] = texts;
  const heads = head.map((text) => (text.html === '' ? html`<td></td>` : html`<th scope="col">${text}</th>`));
  const rows = body.map((row) => {
    const cells = row.map((text, i) => (i === 0 ? html`<th scope="row">${text}</th>` : html`<td>${text}</td>`));
    return html`<tr>${cells}</tr>\n`;
  });
  return html`<div class="table${isWide ? ' tight' : ''}"><table>\n<thead><tr>${heads}</tr></thead>\n<tbody>\n${rows}</tbody>\n</table></div>\n`;
}

function stackedTable([head = [], ...rows]: readonly (readonly Html[])[]): Html {
  return joinHtml(
    rows.map(([heading, ...cells]) => {
      const items = cells.flatMap((text, i) => {
        const column = head[i + 1];
        const name = column?.html ? html`<strong>${column}:</strong> ` : html``;
        return text.html === '' ? [] : [html`<li>${name}${text}</li>\n`];
      });
      const title = heading?.html ? html`<h3>${heading}</h3>\n` : html``;
      return items.length === 0 ? title : html`${title}<ul>\n${items}</ul>\n`;
    }),
  );
}
