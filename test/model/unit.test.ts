import { expect, test } from 'vitest';
import { plainText } from '../../src/model/text.ts';
import { inlinesOf, isEmpty, unitsOf } from '../../src/model/unit.ts';
import { readMarkdown } from '../../src/syntax/markdown.ts';

const source = `## Head {#part}

One **bold** word with a [link](#part).[^ev:a]

- first
  - below
- second

| A | B |
|---|---|
| c | d |

![A vein](vein.svg)

{{emergency}}
`;

const [section] = readMarkdown('x.md', source, 0).sections;
const units = section ? unitsOf(section) : [];

test('units come in reading order and are numbered from the heading', () => {
  expect(units.map(({ id, kind, text }) => `${id} ${kind} ${plainText(text)}`)).toEqual([
    'part#0 heading Head',
    'part#1 paragraph One bold word with a link.',
    'part#2 item first',
    'part#3 item below',
    'part#4 item second',
    'part#5 cell A',
    'part#6 cell B',
    'part#7 cell c',
    'part#8 cell d',
    'part#9 alt A vein',
    'part#10 paragraph ',
  ]);
});

test('inlines come nested ones included', () => {
  expect(inlinesOf(units[1]?.text ?? []).map(({ kind }) => kind)).toEqual([
    'text',
    'strong',
    'text',
    'text',
    'link',
    'text',
    'text',
    'evidence',
  ]);
});

test('a placeholder alone is not empty', () => {
  expect(units.filter(isEmpty)).toEqual([]);
});
