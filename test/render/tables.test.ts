import { expect, test } from 'vitest';
import type { LocaleForm } from '../../src/model/locale.ts';
import { renderBlocks } from '../../src/render/blocks.ts';
import { html } from '../../src/syntax/html.ts';
import { readMarkdown } from '../../src/syntax/markdown.ts';

const place = { file: 'x', line: 1, column: 1 };
const form: LocaleForm = {
  ...{ tag: 'en', name: 'English', script: 'Latn', direction: 'ltr', digits: 'latn', quotes: ['“', '”', '‘', '’'] },
  ...{ spacing: 'plain', hyphens: null, from: [], place },
};

function rendered(rows: readonly string[], isLarge: boolean): string {
  const blocks = readMarkdown('x.md', `## H {#h}\n\n${rows.join('\n')}\n`, 0).sections[0]?.blocks ?? [];
  const placeholder = (name: string) => html`<i>${name}</i>`;
  const setting = { form, names: [], placeholder, pictures: new Map(), isLarge, gap: () => null };
  return renderBlocks(blocks, setting).html.replaceAll('\n', '');
}

const long = 'Donaudampfschifffahrtsgesellschaft';

test.each<[string, boolean, readonly string[], string]>([
  [
    'columns that fit stand side by side',
    false,
    ['| Score | Name | Note |', '|---|---|---|', '| 5 | mild | a |'],
    '<div class="table"><table><thead><tr><th scope="col">Score</th><th scope="col">Name</th><th scope="col">Note</th></tr></thead><tbody><tr><th scope="row">5</th><td>mild</td><td>a</td></tr></tbody></table></div>',
  ],
  [
    'columns that do not fit become headings with lists',
    false,
    [`| Score | ${long} | ${long} |`, '|---|---|---|', `| ${long} | mild | a |`],
    `<h3>${long}</h3><ul><li><strong>${long}:</strong> mild</li><li><strong>${long}:</strong> a</li></ul>`,
  ],
  [
    'so do three columns in large print, without what is empty',
    true,
    ['| Score | | Note |', '|---|---|---|', '| 5 | mild | |', '| | | last |', '| 6 | | |'],
    '<h3>5</h3><ul><li>mild</li></ul><ul><li><strong>Note:</strong> last</li></ul><h3>6</h3>',
  ],
  [
    'words of two columns that do not fit break where they must',
    true,
    [`| ${long} | ${long} |`, '|---|---|', '| a | b |'],
    `<div class="table tight"><table><thead><tr><th scope="col">${long}</th><th scope="col">${long}</th></tr></thead><tbody><tr><th scope="row">a</th><td>b</td></tr></tbody></table></div>`,
  ],
  [
    'a heading cell with nothing but a mark of evidence is no heading',
    false,
    ['| [^ev:one] | Name |', '|---|---|', '| 5 | mild |'],
    '<div class="table"><table><thead><tr><td></td><th scope="col">Name</th></tr></thead><tbody><tr><th scope="row">5</th><td>mild</td></tr></tbody></table></div>',
  ],
])('%s', (_what, isLarge, rows, expected) => {
  expect(rendered(rows, isLarge)).toBe(expected);
});
