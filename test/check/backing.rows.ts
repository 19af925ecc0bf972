// Changes after which a text no longer rests on what is known: evidence, supplied facts, pictures, countries.

import { basename } from 'node:path';
import { country, de, edited, en, having, lacking, leaflet, notesDe, notesEn, type Row } from '../rows.ts';
import { changed, smallWorkspace, type Texts } from '../small-workspace.ts';

const picture = 'templates/illustrations/vein.svg';
const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n${inner}\n</svg>\n`;

const register: readonly Row[] = [
  {
    what: 'a mark without an entry in the source',
    texts: edited([en, 'asking.', 'asking.[^ev:no-entry]'], [de, 'Rückfrage ab.', 'Rückfrage ab.[^ev:no-entry]']),
    expected: [`evidence-unresolved ${de}:13:40`, `evidence-unresolved ${en}:13:34`],
    args: { id: 'no-entry' },
  },
  {
    what: 'an entry is out of date',
    texts: edited([leaflet, '2030-12-31', '2026-05-31']),
    expected: [`evidence-expired ${leaflet}:8:3`],
    args: { id: 'ev-one', expires: '2026-05-31' },
  },
  { what: 'an entry is good until today', texts: edited([leaflet, '2030-12-31', '2026-06-01']), expected: [] },
  {
    what: 'an entry is unverified',
    texts: edited([leaflet, 'consensus', 'unverified']),
    expected: [`evidence-unverified ${leaflet}:8:3`],
    args: { id: 'ev-one' },
  },
  {
    what: 'no sentence has the mark of an entry',
    texts: edited([en, '[^ev:ev-one]', ''], [de, '[^ev:ev-one]', '']),
    expected: [`evidence-unused ${leaflet}:8:3`],
    args: { id: 'ev-one' },
  },
];

const registerFields: readonly Row[] = [
  {
    what: 'an entry was checked today',
    texts: edited([
      leaflet,
      '    expires: 2030',
      '    checked_by: Ana Silva\n    checked_on: 2026-06-01\n    expires: 2030',
    ]),
    expected: [],
  },
  ...(
    [
      ['a name without a day', '    expires:', '    checked_by: Ana Silva\n    expires:', 'evidence.ev-one.checked_on'],
      [
        'a day without a name',
        '    expires:',
        '    checked_on: 2026-05-01\n    expires:',
        'evidence.ev-one.checked_by',
      ],
    ] as const
  ).map(([what, from, to, field]) => ({
    what: `an entry with ${what}`,
    texts: edited([leaflet, from, to]),
    expected: [`field-invalid ${leaflet}:9`],
    args: { field },
  })),
  {
    what: 'an entry that expires before its check',
    texts: edited([
      leaflet,
      '    expires: 2030-12-31',
      '    checked_by: Ana Silva\n    checked_on: 2026-05-01\n    expires: 2026-04-30',
    ]),
    expected: [`field-invalid ${leaflet}:15:14`],
    args: { field: 'evidence.ev-one.expires' },
  },
  {
    what: 'an entry that expires on a day that does not exist',
    texts: edited([leaflet, '2030-12-31', '2030-02-30']),
    expected: [`field-invalid ${leaflet}:13:14`],
  },
  {
    what: 'general knowledge without a source',
    texts: edited([leaflet, 'sources:\n      - title: A guideline, 2025', 'sources: []']),
    expected: [`field-invalid ${leaflet}:11:14`],
    args: { field: 'evidence.ev-one.sources' },
  },
  {
    what: 'a leaflet on a condition that rests on a manufacturer',
    texts: edited([leaflet, 'kind: device', 'kind: condition'], [leaflet, 'consensus', 'manufacturer']),
    expected: [`field-invalid ${leaflet}:10:15`],
    args: { field: 'evidence.ev-one.category' },
  },
  {
    what: 'a source with two addresses',
    texts: edited([
      leaflet,
      '      - title: A guideline, 2025',
      '      - title: A guideline, 2025\n      - title: A guideline, 2025\n        url: https://guideline.example',
    ]),
    expected: [`field-invalid ${leaflet}:13:9`],
    args: { field: 'evidence.ev-one.sources.1' },
  },
];

const supply: readonly Row[] = [
  {
    what: 'a supply item that is not in the list',
    texts: edited([en, '{{supply.model}}', '{{supply.modell}}'], [de, '{{supply.model}}', '{{supply.modell}}']),
    expected: [
      `element-missing ${de}:15`,
      `supply-unknown ${de}:21:12`,
      `element-missing ${en}:15`,
      `supply-unknown ${en}:21:11`,
      `supply-unused ${leaflet}:15:3`,
    ],
    args: { name: 'supply.modell' },
  },
  {
    what: 'a supply item that is not in the list, in the translation alone',
    texts: edited([de, '{{supply.model}}', '{{supply.modell}}']),
    expected: [`element-missing ${de}:15`, `supply-unknown ${de}:21:12`],
  },
  {
    what: 'a supply item of the notes that is not in the list',
    texts: edited([leaflet, '  local-responsible:\n    by: distributor\n    value: "Sample GmbH"\n', '']),
    expected: [`supply-unknown ${leaflet}:1`, `element-missing ${leaflet}:19:1`],
    args: { name: 'supply.local-responsible' },
  },
  {
    what: 'a value that was not supplied',
    texts: edited([leaflet, 'value: "M-1"', 'value: ""']),
    expected: [`element-missing ${leaflet}:15:3`, `supply-missing ${leaflet}:15:3`],
    args: { name: 'model', by: 'manufacturer', clauses: 'some-law: Art. 18' },
  },
  {
    what: 'a value that the distributor has not supplied',
    texts: edited([leaflet, 'value: "Sample GmbH"', 'value: ""']),
    expected: [`element-missing ${leaflet}:18:3`, `supply-missing ${leaflet}:18:3`],
    args: { by: 'distributor', clauses: 'general rules' },
  },
  {
    what: 'a supply item that no text uses',
    texts: edited([leaflet, 'names:', '  lot-number:\n    value: x\nnames:']),
    expected: [`supply-unused ${leaflet}:21:3`],
    args: { name: 'lot-number' },
  },
  {
    what: 'a picture that does not exist',
    texts: edited(
      [en, 'Tell your', '![A vein](vein.svg)\n\nTell your'],
      [de, 'Sagen Sie', '![Eine Vene](vein.svg)\n\nSagen Sie'],
    ),
    expected: [`picture-missing ${de}:39`, `picture-missing ${en}:39`],
    args: { source: 'vein.svg' },
  },
  {
    what: 'a picture that says nothing',
    texts: having(
      { [picture]: svg('<path d="M0 0"/>') },
      edited(
        [en, 'Tell your', `![](${basename(picture)})\n\nTell your`],
        [de, 'Sagen Sie', `![](${basename(picture)})\n\nSagen Sie`],
      ),
    ),
    expected: [`picture-alt ${de}:39`, `picture-alt ${en}:39`],
  },
  { what: 'a picture of shapes', texts: having({ [picture]: svg('<path d="M0 0"/>') }), expected: [] },
  ...[
    '<script/>',
    '<path onload="x()"/>',
    '<image href="x"/>',
    '<text>a</text>',
    '<style>a{}</style>',
    '<foreignObject/>',
  ].map((inner) => ({
    what: `a picture with ${inner}`,
    texts: having({ [picture]: svg(inner) }),
    expected: [`picture-unsafe ${picture}:2`],
  })),
  ...(
    [
      ['a pattern', '<pattern id="a"><path d="M0 0"/></pattern><path d="M0 0" fill="url(#a)"/>'],
      ['a mask', '<mask id="a"><path d="M0 0"/></mask>'],
      ['a filter', '<filter id="a"><feGaussianBlur stdDeviation="1"/></filter>'],
    ] as const
  ).map(([what, inner]) => ({
    what: `a picture with ${what}`,
    texts: having({ [picture]: svg(`<defs>\n${inner}</defs>`) }),
    expected: [`picture-print ${picture}:3:1`],
    args: { what },
  })),
  {
    what: 'a picture with what stays lines',
    texts: having({
      [picture]: svg(
        '<linearGradient id="a"><stop offset="0" stop-color="#036" stop-opacity=".5"/></linearGradient><g opacity=".5"><path d="M0 0" fill="url(#a)" fill-opacity=".5" stroke="#036" stroke-opacity=".5"/></g>',
      ),
    }),
    expected: [],
  },
];

const inNotes = (from: string, to: string): Texts => changed(notesDe, from, to);
const de1 = smallWorkspace()[country] ?? '';

const countries: readonly Row[] = [
  {
    what: 'country.yaml is missing',
    texts: lacking(country),
    expected: [`country-unknown ${notesDe}:1`, `country-unknown ${notesEn}:1`],
    args: { country: 'DE' },
  },
  {
    what: 'the notes in a required locale are missing',
    texts: lacking(notesDe),
    expected: [`element-missing ${country}:6`, `notes-missing ${country}:6`],
    args: { country: 'DE', locale: 'de' },
  },
  {
    what: 'the notes in an optional locale are missing',
    texts: lacking(notesEn),
    expected: [`element-missing ${country}:6`, `notes-missing ${country}:6`],
    args: { country: 'DE', locale: 'en' },
  },
  {
    what: 'there are notes in a language that the country does not list',
    texts: edited([country, 'optional: [en]', 'optional: []']),
    expected: [`notes-unlisted ${notesEn}:1`],
    args: { country: 'DE', locale: 'en', listed: 'de' },
  },
  {
    what: 'the notes do not say how to report',
    texts: inNotes('## Ein Problem melden {#reporting}\n\n{{authority}}: {{reporting.url}}\n\n', ''),
    expected: [`notes-section-missing ${notesDe}:1`],
    args: { country: 'DE', locale: 'de', section: 'reporting' },
  },
  {
    what: 'the notes do not say who is responsible',
    texts: inNotes('## Wer hier verantwortlich ist {#responsible}\n\n{{supply.local-responsible}}\n', ''),
    expected: [`element-missing ${notesDe}:1`, `notes-section-missing ${notesDe}:1`],
    args: { section: 'responsible' },
  },
  {
    what: 'a section of notes without text',
    texts: inNotes('{{authority}}: {{reporting.url}}', ''),
    expected: [`section-empty ${notesDe}:6`],
    args: { section: 'reporting', locale: 'de' },
  },
  {
    what: 'a section that notes do not have',
    texts: inNotes('## Wer', '## Mehr {#more}\n\nText.\n\n## Wer'),
    expected: [`notes-section-extra ${notesDe}:10`],
    args: { section: 'more' },
  },
  {
    what: 'a placeholder that nobody knows in notes',
    texts: inNotes('{{authority}}', '{{autority}}'),
    expected: [`placeholder-unknown ${notesDe}:8:1`],
    args: { name: 'autority' },
  },
  {
    what: 'a fact that the country does not have',
    texts: inNotes('{{reporting.url}}', '{{reporting.phone}}'),
    expected: [`fact-missing ${notesDe}:8:16`],
    args: { country: 'DE', fact: 'reporting.phone' },
  },
  {
    what: 'a number that the country does not have, in a note of the front matter',
    texts: inNotes('---\n\n', 'emergency_note: Oder {{emergency.mobile}}.\n---\n\n'),
    expected: [`fact-missing ${notesDe}:4:17`],
    args: { fact: 'emergency.mobile' },
  },
  {
    what: 'a fact that a leaflet uses and the country does not have',
    texts: edited(
      [en, 'Tell your clinic', 'Call {{reporting.phone}}'],
      [de, 'Sagen Sie es Ihrer Klinik', 'Rufen Sie {{reporting.phone}} an'],
    ),
    expected: [`fact-missing ${de}:39:11`, `fact-missing ${en}:39:6`],
  },
  ...['+49 30 123456', 'https://www.bfarm.de', '0228 99307-0'].map((typed) => ({
    what: `"${typed}" is typed into notes`,
    texts: inNotes('{{authority}}:', `{{authority}}, ${typed}:`),
    expected: [`literal-number ${notesDe}:8`],
  })),
  {
    what: 'a phone number is typed into a note',
    texts: inNotes('---\n\n', 'advice_note: Tel. 0228 993070\n---\n\n'),
    expected: [`literal-number ${notesDe}:4:14`],
    args: { number: '0228 993070' },
  },
  {
    what: 'other digits in notes',
    texts: inNotes('{{authority}}:', '{{authority}} ٥:'),
    expected: [`digits-mixed ${notesDe}:8`],
    args: { unit: 'reporting#1', found: '٥' },
  },
  {
    what: 'other digits in a note',
    texts: inNotes('---\n\n', 'advice_note: Nach ٥ Tagen.\n---\n\n'),
    expected: [`digits-mixed ${notesDe}:4:14`],
    args: { unit: 'advice_note' },
  },
];

const languages: readonly Row[] = [
  {
    what: 'a required language without a text',
    texts: edited([country, 'required: [de]', 'required: [de, fr]']),
    expected: [`country-language-missing ${country}:6`],
    args: { country: 'DE', leaflet: 'sample', locales: 'fr', rule: 'all' },
  },
  {
    what: 'one language of several is enough',
    texts: edited([country, 'required: [de]', 'required: [de, fr]'], [country, 'rule: all', 'rule: any']),
    expected: [],
  },
  {
    what: 'none of several languages has a text',
    texts: edited([country, 'required: [de]', 'required: [nl, fr]'], [country, 'rule: all', 'rule: any']),
    expected: [`country-language-missing ${country}:6`, `notes-unlisted ${notesDe}:1`],
    args: { locales: 'nl, fr', rule: 'any' },
  },
  {
    what: 'an optional language without a text',
    texts: edited([country, 'optional: [en]', 'optional: [en, fr]']),
    expected: [],
  },
  {
    what: 'a country of other languages',
    texts: having({
      'content/countries/FR/country.yaml': de1
        .replace('country: DE', 'country: FR')
        .replace('[de]', '[fr]')
        .replace('[en]', '[]'),
    }),
    expected: ['country-language-missing content/countries/FR/country.yaml:6'],
    args: { country: 'FR', locales: 'fr' },
  },
  {
    what: 'the text in a required language is missing',
    texts: lacking(de),
    expected: [`country-language-missing ${country}:6`],
    args: { locales: 'de' },
  },
];

export const backingRows: readonly Row[] = [...register, ...registerFields, ...supply, ...countries, ...languages];
