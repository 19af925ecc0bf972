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
];
