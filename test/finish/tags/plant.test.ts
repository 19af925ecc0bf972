import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../src/finish/broken.ts';
import { plant } from '../../../src/finish/tags/plant.ts';
import { isLeaf, type Leaf, type Tag, tagsOf } from '../../../src/finish/tags/tag.ts';
import type { PrintedElement, PrintedNode } from '../../../src/model/printed.ts';

const el = (tag: string, ...kids: PrintedNode[]): PrintedElement => ({ tag, kids });
const inline = (tag: string, ...kids: PrintedNode[]): PrintedElement => ({ tag, inline: true, kids });
const tree = (...kids: PrintedNode[]): Tag =>
  plant({ title: '', lang: 'en', dir: 'ltr', hidden: [], body: el('body', ...kids) });

/** `P["text" Strong["x"]]` */
function shape(kid: Tag | Leaf): string {
  if (isLeaf(kid)) return kid.kind === 'text' ? JSON.stringify(kid.text) : kid.kind;
  return `${kid.type}[${kid.kids.map(shape).join(' ')}]`;
}
const shapeOf = (...kids: PrintedNode[]): string =>
  tree(...kids)
    .kids.map(shape)
    .join(' ');

describe('the tag tree from the DOM', () => {
  test.each<[string, PrintedNode[], string]>([
    ['paragraphs', [el('p', 'a ', inline('strong', 'b'))], 'P["a " Strong["b"]]'],
    ['loose text among blocks', ['a', el('p', 'b'), 'c'], 'P["a"] P["b"] P["c"]'],
    ['boxes melt', [el('main', el('div', el('p', 'a')), el('div', 'b', inline('span', 'c')))], 'P["a"] P["b" "c"]'],
    ['a block inside a line', [el('h1', el('div', 'a'), el('div', 'b'))], 'H1["\\n" "a" "\\n" "\\n" "b" "\\n"]'],
    [
      'list items',
      [el('ul', { ...el('li', 'a', el('ul', el('li', 'b'))), marker: 'disc' })],
      'L[LI[Lbl[marker] LBody[P["a"] L[LI[LBody["b"]]]]]]',
    ],
    [
      'terms',
      [el('dl', el('dt', 'a'), el('dt', 'b'), el('dd', 'c'), el('dt', 'd'), el('dd', 'e'))],
      'L[LI[Lbl["a"] Lbl["b"] LBody["c"]] LI[Lbl["d"] LBody["e"]]]',
    ],
    [
      'figures',
      [el('figure', { tag: 'img', alt: 'x', kids: [] }, el('figcaption', 'c'))],
      'Div[P[Figure[picture]] Caption["c"]]',
    ],
    ['links', [el('p', { ...inline('a', 'go'), href: '#', name: 'go' }, inline('a', 'no'))], 'P[Link["go"] "no"]'],
    ['nothing of what is empty', [el('p'), el('ul'), el('section', el('h2'))], ''],
  ])('%s', (_what, kids, expected) => {
    expect(shapeOf(...kids)).toBe(expected);
  });

  test.each([
    ['disc', 'Disc'],
    ['"•   "', 'Disc'],
    ['"▪"', 'Square'],
    ['"– "', 'None'],
    ['upper-latin', 'UpperAlpha'],
    ['arabic-indic', 'Decimal'],
  ])('items that begin with %s are numbered %s', (marker, expected) => {
    const root = tree(el('ul', { ...el('li', 'a'), marker }));
    expect(tagsOf(root).find(({ type }) => type === 'L')?.listNumbering).toBe(expected);
  });

  test('keeps languages, directions and abbreviations', () => {
    const root = tree(
      el('p', { ...inline('span', 'x'), lang: 'fr' }, { ...inline('abbr', 'INR'), expansion: 'ratio' }),
      { ...el('div', el('p', 'y')), dir: 'rtl', lang: 'he' },
    );
    const [, , span, abbr, div] = tagsOf(root);
    expect([span?.type, span?.lang, abbr?.type, abbr?.expansion]).toEqual(['Span', 'fr', 'Span', 'ratio']);
    expect([div?.type, div?.lang, div?.dir]).toEqual(['Div', 'he', 'rtl']);
  });
});

describe('tables', () => {
  const table = (...rows: PrintedElement[][]): PrintedElement =>
    el('table', el('tbody', ...rows.map((cells) => el('tr', ...cells))));

  test('every data cell names the headers above and beside it, spans included', () => {
    const root = tree(
      table(
        [el('td'), { ...el('th', 'A'), colSpan: 2, scope: 'colgroup' }],
        [{ ...el('th', 'r'), rowSpan: 2 }, el('td', '1'), el('td', '2')],
        [el('td', '3'), el('td', '4')],
      ),
    );
    const cells = tagsOf(root).filter(({ type }) => type === 'TD');
    expect(cells.map(({ cell }) => cell?.headers?.join(' '))).toEqual([
      undefined,
      'r1c2 r2c1',
      'r1c2 r2c1',
      'r1c2 r2c1',
      'r1c2 r2c1',
    ]);
  });

  test('rows of unequal length are refused, with their place', () => {
    expect(() => tree(table([el('td', '1'), el('td', '2')], [el('td', '3')]))).toThrow(Refusal);
  });

  test('a foot written first still comes last', () => {
    const root = tree(el('table', el('tfoot', el('tr', el('td', 'foot'))), el('tbody', el('tr', el('td', 'body')))));
    expect(shape(root)).toContain('TBody[TR[TD["body"]]] TFoot[TR[TD["foot"]]]');
  });
});
