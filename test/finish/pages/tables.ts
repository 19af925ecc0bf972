/** Tables: over pages, with spans, repeated heads, empty cells, alone on a page, in columns. */
import type { HardPage } from './page.ts';

const rows = (count: number, row: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => row(i + 1)).join('');
const en = { lang: 'en', scripts: ['latin'] } as const;

export const TABLES: readonly HardPage[] = [
  {
    ...en,
    name: 'table-three-pages',
    title: 'Table over three pages',
    body: `<h1>Medicines</h1><table><caption>Dose for each week of the treatment</caption><thead><tr><th rowspan="2" scope="col">Week</th><th colspan="2" scope="colgroup">Dose in the morning and evening</th><th rowspan="2" scope="col">What to watch for, and whom to call</th></tr><tr><th scope="col">Morning</th><th scope="col">Evening</th></tr></thead><tbody>${rows(60, (i) => (i % 7 === 1 ? `<tr><th scope="row" rowspan="2">${i}</th><td colspan="2">${i * 5} mg, twice a day</td><td>Bleeding that does not stop within ten minutes</td></tr>` : i % 7 === 2 ? '<tr><td>none</td><td></td><td>Call the ward</td></tr>' : `<tr><th scope="row">${i}</th><td>${i} mg</td><td>${i + 1} mg</td><td>Nothing</td></tr>`))}</tbody><tfoot><tr><td colspan="4">Ask before you change anything.</td></tr></tfoot></table>`,
  },
  {
    ...en,
    name: 'table-only',
    title: 'Only a table',
    body: '<table><tr><th scope="col">A</th><th scope="col">B</th></tr><tr><td>1</td><td>2</td></tr></table>',
  },
  {
    ...en,
    name: 'table-empty-cells',
    title: 'Empty cells',
    body: '<h1>Checks</h1><table><thead><tr><td></td><th scope="col">Yes</th><th scope="col">No</th></tr></thead><tbody><tr><th scope="row">I know my <strong>dose</strong></th><td></td><td></td></tr><tr><th scope="row">I have a number</th><td> </td><td><p></p></td></tr></tbody></table>',
  },
  {
    ...en,
    name: 'table-nested',
    title: 'Table in a table',
    body: '<h1>Nested</h1><table><tr><th scope="col">Outer</th></tr><tr><td><p>Before</p><table><tr><th scope="row">Inner</th><td>cell</td></tr></table><ul><li>in a cell</li></ul></td></tr></table>',
  },
  {
    ...en,
    name: 'table-columns',
    title: 'Table in columns',
    css: '.two { columns: 2 }',
    body: `<h1>Two columns</h1><div class="two"><table><thead><tr><th scope="col">Word</th><th scope="col">What it means here</th></tr></thead><tbody>${rows(50, (i) => `<tr><td>word ${i}</td><td>a meaning that goes over more than one line, number ${i}</td></tr>`)}</tbody></table></div>`,
  },
  {
    ...en,
    name: 'table-large-print',
    title: 'Large print',
    size: 18,
    paper: 'Letter',
    body: `<h1>Large print</h1><table><thead><tr><th scope="col">When</th><th scope="col">What</th></tr></thead><tbody>${rows(30, (i) => `<tr><th scope="row">Day ${i}</th><td>Walk for ${i} minutes, then rest</td></tr>`)}</tbody></table>`,
  },
];
