// Markdown says what the document says, read by a reader of Markdown that did not write it.

import fc from 'fast-check';
import { marked, type Token } from 'marked';
import { describe, expect, test } from 'vitest';
import { asMarkdown, escapeMarkdown } from './markdown.ts';
import { type PlainBlock, type PlainDocument, plain } from './plain.ts';

const document = (...blocks: readonly PlainBlock[]): PlainDocument => ({
  title: 'Title',
  author: 'Clinic',
  date: '2026-01-31',
  keywords: [],
  locale: 'en',
  country: 'GB',
  direction: 'ltr',
  script: 'Latn',
  paper: 'A4',
  blocks,
});

/** The characters that a reader sees, without references. */
function seen(tokens: readonly Token[]): string {
  return tokens
    .map((token) => ('tokens' in token && token.tokens ? seen(token.tokens) : 'text' in token ? token.text : ''))
    .join('');
}

describe('Markdown', () => {
  test('any text comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        const words = text.replace(/[\s\p{C}]+/gu, ' ').trim();
        fc.pre(words !== '');
        const tokens = marked.lexer(asMarkdown(document({ kind: 'paragraph', text: plain(words) })));
        expect(tokens.map(({ type }) => type)).toEqual(['paragraph']);
        expect(seen(tokens)).toBe(words);
      }),
    );
  });

  test('signs of Markdown are escaped, letters are not', () => expect(escapeMarkdown('1. a_b')).toBe('1\\. a\\_b'));

  test('blocks', () => {
    const nested: PlainBlock = {
      kind: 'list',
      ordered: true,
      items: [
        {
          text: plain('one'),
          sublist: { kind: 'list', ordered: false, items: [{ text: plain('below'), sublist: null }] },
        },
        { text: [{ kind: 'strong', children: plain('two') }], sublist: null },
      ],
    };
    expect(
      asMarkdown(
        document(
          { kind: 'heading', level: 2, id: 'risks', text: plain('Risks') },
          { kind: 'paragraph', text: [{ kind: 'link', href: '#risks', children: plain('See') }] },
          nested,
          { kind: 'table', head: [plain('A'), []], rows: [[plain('x | y'), plain('z')]] },
          { kind: 'figure', source: 'vein.svg', alt: 'A [vein]' },
        ),
      ),
    ).toBe(`## <a id="risks"></a>Risks

[See](<#risks>)

1. one
   - below
2. <strong>two</strong>

| A |  |
| --- | --- |
| x \\| y | z |

![A \\[vein\\]](vein.svg)
`);
  });
});
