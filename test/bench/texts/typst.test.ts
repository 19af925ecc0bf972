// Typst markup: what is escaped, what is left to Typst, how blocks look.

import { describe, expect, test } from 'vitest';
import { type PlainBlock, type PlainDocument, plain } from './plain.ts';
import { asTypst, escapeTypst } from './typst.ts';

const document = (...blocks: readonly PlainBlock[]): PlainDocument => ({
  title: 'A "title"',
  author: 'Clinic',
  date: '2026-01-31',
  keywords: ['stent'],
  locale: 'zh-Hans',
  country: 'CN',
  direction: 'ltr',
  script: 'Hans',
  paper: 'A4',
  blocks,
});

describe('Typst', () => {
  test.each([
    ['100 $ for #1 <b> @c [d] *e* _f_ `g` ~h', '100 \\$ for \\#1 \\<b\\> \\@c \\[d\\] \\*e\\* \\_f\\_ \\`g\\` \\~h'],
    ['https://x.org // no comment', 'https:\\/\\/x.org \\/\\/ no comment'],
    ['a -- b, -5 and c...', 'a \\-- b, \\-5 and c\\.\\..'],
    ['- no list', '\\- no list'],
    ['= no heading', '\\= no heading'],
    ['1. no list', '1\\. no list'],
    ['self-expanding "mesh", it\'s', 'self-expanding "mesh", it\'s'],
    ['back\\slash', 'back\\\\slash'],
  ])('%s', (text, escaped) => expect(escapeTypst(text)).toBe(escaped));

  test('the head says language, fonts and paper', () => {
    const head = asTypst(document());
    expect(head).toContain('title: "A \\"title\\""');
    expect(head).toContain('date: datetime(year: 2026, month: 1, day: 31)');
    expect(head).toContain('lang: "zh", region: "CN", font: ("Noto Sans SC","Noto Sans",)');
    expect(head).toContain('paper: "a4"');
  });

  test('blocks', () => {
    const text = asTypst(
      document(
        { kind: 'heading', level: 2, id: 'risks', text: plain('Risks') },
        {
          kind: 'paragraph',
          text: [
            { kind: 'link', href: '#risks', children: plain('here') },
            { kind: 'link', href: '#gone', children: plain(' and there') },
            { kind: 'link', href: 'tel:112', children: plain('112') },
          ],
        },
        {
          kind: 'list',
          ordered: true,
          items: [
            {
              text: plain('one'),
              sublist: { kind: 'list', ordered: false, items: [{ text: plain('below'), sublist: null }] },
            },
            { text: [{ kind: 'strong', children: plain('two') }], sublist: null },
          ],
        },
        { kind: 'table', head: [plain('A'), []], rows: [[plain('x'), plain('y')]] },
        { kind: 'figure', source: 'vein.svg', alt: 'A vein' },
      ),
    );
    expect(text.slice(text.indexOf('#heading'))).toBe(`#heading(level: 2)[Risks] <risks>

#link(<risks>)[here] and there#link("tel:112")[112]

#enum([one #list([below])], [#strong[two]])

#table(columns: 2, table.header([A], []),
  [x], [y],
)

#image("vein.svg", alt: "A vein", width: 100%)

`);
  });
});
