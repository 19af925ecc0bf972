// Changes after which a template could print nothing, raw text, or a bad address.

import { lacking, type Row } from '../rows.ts';
import { changed } from '../small-workspace.ts';

const page = 'templates/leaflet.hbs';
const inPage = (from: string, to: string) => changed(page, from, to);

export const templateRows: readonly Row[] = [
  {
    what: 'a template is missing',
    texts: lacking('templates/index.hbs'),
    expected: ['template-missing templates/index.hbs:1'],
    args: { template: 'index' },
  },
  {
    what: 'a partial is missing',
    texts: lacking('templates/partials/talk.hbs'),
    expected: ['template-missing templates/body.hbs:18'],
    args: { template: 'talk' },
  },
  {
    what: 'a block that does not end',
    texts: inPage('{{html body}}', '{{#if draft}}'),
    expected: [`template-broken ${page}:15`],
  },
  {
    what: 'a misspelt name',
    texts: inPage('{{title}}', '{{titel}}'),
    expected: [`template-name ${page}:8:10`],
    args: { name: 'titel' },
  },
  {
    what: 'a helper that does not exist',
    texts: inPage('{{html body}}', '{{raw body}}'),
    expected: [`template-helper ${page}:12:1`],
    args: { name: 'raw' },
  },
  { what: 'raw output', texts: inPage('{{html body}}', '{{{body}}}'), expected: [`template-forbidden ${page}:12:1`] },
  {
    what: 'a value in a bare attribute',
    texts: inPage('class="{{bodyClass}}"', 'class={{bodyClass}}'),
    expected: [`template-attribute ${page}:11`],
    args: { name: 'bodyClass' },
  },
  {
    what: 'an address that is not checked',
    texts: inPage('<body', '<a href="{{links.pdf}}">PDF</a><body'),
    expected: [`template-url ${page}:11`],
    args: { name: 'links.pdf' },
  },
  ...(
    [
      ['a quotation element', '<q>x</q>'],
      ['a description list', '<dl><dt>x</dt><dd>y</dd></dl>'],
      ['a picture without alt', '<img class="x">'],
      ['a drawing without role and label', '<svg viewBox="0 0 1 1"></svg>'],
      ['a drawing with a role and no label', '<svg role="img"></svg>'],
      ['a language where print drops it', '<span lang="de">x</span>'],
    ] as const
  ).map(([what, html]) => ({
    what,
    texts: changed('templates/body.hbs', '<article>', `<article>${html}`),
    expected: Array.from(
      { length: what === 'a description list' ? 3 : 1 },
      () => 'template-print templates/body.hbs:6',
    ),
  })),
  ...(
    [
      'p::before { color: red; }',
      'p:after { color: red; }',
      'p { filter: none; }',
      'p { text-shadow: none; }',
      'p { opacity: 1; }',
    ] as const
  ).map((css) => ({
    what: `the style ${css}`,
    texts: changed('templates/screen.css', '@media screen {', `${css} @media screen {`),
    expected: ['template-print templates/screen.css:3'],
  })),
];
