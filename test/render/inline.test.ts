import { describe, expect, test } from 'vitest';
import type { LocaleForm } from '../../src/model/locale.ts';
import { renderAddress, renderInlines, renderPhone, renderPlain } from '../../src/render/inline.ts';
import { html } from '../../src/syntax/html.ts';
import { readMarkdown } from '../../src/syntax/markdown.ts';

const place = { file: 'x', line: 1, column: 1 };
const english: LocaleForm = {
  tag: 'en',
  name: 'English',
  script: 'Latn',
  direction: 'ltr',
  digits: 'latn',
  quotes: ['“', '”', '‘', '’'],
  spacing: 'plain',
  hyphens: null,
  from: [],
  place,
};
const arabic: LocaleForm = { ...english, tag: 'ar-SA', script: 'Arab', direction: 'rtl', digits: 'arab' };

function rendered(source: string, form = english): string {
  const block = readMarkdown('x.md', `## H {#h}\n\n${source}\n`, 0).sections[0]?.blocks[0];
  if (block?.kind !== 'paragraph') throw new Error('no paragraph');
  return renderInlines(block.text, { form, names: [], placeholder: (name) => html`<i>${name}</i>` }).html;
}

describe('running text as HTML', () => {
  test.each([
    ['a & b "c"', 'a &amp; b “c”'],
    ['**bold** word', '<strong>bold</strong> word'],
    ['[a **b**](#risks)', '<a href="#risks">a <strong>b</strong></a>'],
    ['Call {{emergency}}.[^ev:one]', 'Call <i>emergency</i>.'],
    ['1 \\< 2', '1 &lt; 2'],
  ])('%s', (source, expected) => {
    expect(rendered(source)).toBe(expected);
  });

  test('Latin words keep their direction in a text that runs the other way', () => {
    expect(rendered('جهاز Atlas Stent 2 هنا', arabic)).toBe('جهاز <bdi dir="ltr">Atlas Stent</bdi> ٢\u00a0هنا');
  });

  test('a Latin name of several words keeps their order', () => {
    expect(
      renderPlain('دعامتك Atlas Venous Stent: معلومات', { form: arabic, names: ['Atlas Venous Stent'] }).html,
    ).toBe('دعامتك <bdi dir="ltr">Atlas\u00a0Venous\u00a0Stent</bdi>: معلومات');
  });

  test('a text without Latin words is not wrapped', () => {
    expect(renderPlain('جهاز', { form: arabic, names: [] }).html).toBe('جهاز');
  });
});

test('a phone number is never broken, and dialled without its spaces', () => {
  expect(renderPhone('+49 228 99307-0').html).toBe(
    '<a class="phone" href="tel:+49228993070"><bdi dir="ltr">+49\u00a0228\u00a099307\u20110</bdi></a>',
  );
});

test('an address may break behind a slash', () => {
  expect(renderAddress('https://a.example/b/c?x=1&y').html).toBe(
    '<a class="address" href="https://a.example/b/c?x=1&amp;y"><bdi dir="ltr">a.example/<wbr>b/<wbr>c?x=1&amp;y</bdi></a>',
  );
});
