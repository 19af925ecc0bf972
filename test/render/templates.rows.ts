// Changes after which a template could print nothing, raw text, or a bad address.

import { expect } from 'vitest';
import { lacking, type Row } from '../rows.ts';
import { changed, smallWorkspace } from '../small-workspace.ts';

const page = 'templates/leaflet.hbs';
const lineOfStrong = (smallWorkspace()['templates/print.css'] ?? '').split('\n').indexOf('strong {') + 1;
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
    expected: ['template-missing templates/body.hbs:13'],
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
      ['a description list', '<dl></dl>'],
      ['a term', '<dt>x</dt>'],
      ['an abbreviation', '<abbr title="x">y</abbr>'],
      ['a form field', '<input type="text">'],
      ['a formula', '<math></math>'],
      ['a canvas', '<canvas></canvas>'],
      ['a template with a heading of level 4', '<h1>x</h1><h2>x</h2><h3>x</h3><H4>x</H4>'],
      ['an element that pages do not keep', '<blockquote>x</blockquote>'],
      ['a picture without alt', '<img class="x">'],
      ['a drawing without role and label', '<svg viewBox="0 0 1 1"></svg>'],
      ['a drawing with a role and no label', '<svg role="img"></svg>'],
      ['a drawing with an empty label', '<svg role="img" aria-label=""></svg>'],
      ['a language where print drops it', '<span lang="de">x</span>'],
    ] as const
  ).map(([what, html]) => ({
    what,
    texts: changed('templates/body.hbs', '<article>', `<article>${html}`),
    expected: ['template-print templates/body.hbs:6'],
  })),
  ...(
    [
      ['a first heading of level 2', '<h2>x</h2>'],
      ['a heading that skips a level', '<h1>x</h1><h3>x</h3>'],
      ['a table with a short row', '<table><tr><td>1</td><td>2</td></tr><tr><td>1</td></tr></table>'],
      ['a table with a wide cell too many', '<table><tr><th>1</th></tr><tr><td colspan="2">1</td></tr></table>'],
    ] as const
  ).map(([what, html]) => ({
    what,
    texts: changed('templates/body.hbs', '<article>', `<article>${html}`),
    expected: ['template-structure templates/body.hbs:6'],
  })),
  {
    what: 'drawings, headings and tables as they should be',
    texts: changed(
      'templates/body.hbs',
      '{{> talk}}',
      `{{> talk}}<!-- <q> --><svg role="img" aria-label="x"></svg><h2>x</h2><h3>x</h3>{{#if draft}}<h2>x</h2>{{else}}<h3>x</h3>{{/if}}<h3>x</h3><table><tr><th colspan="2">x</th></tr>{{#each sections}}<tr><td>{{id}}</td><td></td></tr><tr>{{#if help}}<td></td>{{/if}}</tr>{{/each}}</table>`,
    ),
    expected: [],
  },
  {
    what: 'a heading that skips a level in a partial',
    texts: changed('templates/partials/masthead.hbs', '<p class="lead">', '<div>\n<h3>x</h3></div><p class="lead">'),
    expected: ['template-structure templates/partials/masthead.hbs:5:1'],
    args: { what: 'a heading of level 3 after one of level 1' },
  },
  ...(
    [
      'p::before { color: red; }',
      'p:after { color: red; }',
      'p::before, p::after { content: "x"; }',
      'li::marker { content: "x"; }',
      '.x { content: url("data:image/svg+xml;base64,AAAA"); }',
      'p { filter: none; }',
      'p { text-shadow: none; }',
      'p { text-emphasis: dot; }',
      'p { opacity: 1; }',
      'p { mix-blend-mode: multiply; }',
      'p { mask: linear-gradient(#000, transparent); }',
      'p { -webkit-mask-image: none; }',
      'p { -webkit-box-reflect: below; }',
    ] as const
  ).map((css) => ({
    what: `the style ${css}`,
    texts: changed('templates/screen.css', '@media screen {', `${css} @media screen {`),
    expected: ['template-print templates/screen.css:3'],
  })),
  ...['/* ::before */', '@page { @top-left { content: "x"; } }', '.x { content: none; }'].map((css) => ({
    what: `no harm in ${css}`,
    texts: changed('templates/print.css', 'strong {', `${css}\nstrong {`),
    expected: [],
  })),
  ...(
    [
      [
        'CFF outlines',
        `data:font/otf;base64,${Buffer.from('OTTO'.padEnd(64, '\0')).toString('base64')}`,
        'CFF outlines',
      ],
      ['no font', 'data:font/woff2;base64,d09GMg==', 'is no font'],
      ['a font that is not written in base64', 'data:font/ttf,%00%01', 'is not written in base64'],
    ] as const
  ).map(([what, address, said]) => ({
    what: `a style sheet with ${what}`,
    texts: changed(
      'templates/print.css',
      'strong {',
      `@font-face { font-family: X;\n  src: url("${address}") }\nstrong {`,
    ),
    expected: [`template-print templates/print.css:${lineOfStrong + 1}:8`],
    args: { what: expect.stringContaining(said) },
  })),
];
