// Changes after which a file, or a part of it, cannot be read.

import { country, de, edited, en, formDe, having, leaflet, notesDe, phrasesDe, type Row, regions } from '../rows.ts';
import { smallWorkspace } from '../small-workspace.ts';

const text = (path: string): string => smallWorkspace()[path] ?? '';
const inRisks = (to: string) => edited([de, 'Bei 3 von 100 Menschen kann es bluten.', to]);

const files: readonly Row[] = [
  {
    what: 'YAML beyond its limit',
    texts: having({ [regions]: `# ${'x'.repeat(600_000)}\n` }),
    expected: [`file-too-large ${regions}:1`],
  },
  {
    what: 'a zero-width space',
    texts: edited([de, 'Neue Schmerzen', 'Neue\u200b Schmerzen']),
    expected: [`character-forbidden ${de}:31:7`],
    args: { codePoint: 'U+200B' },
  },
  {
    what: 'a direction override in country.yaml',
    texts: edited([country, 'country: DE', 'country: DE # \u202e']),
    expected: [`character-forbidden ${country}:1:15`],
    args: { codePoint: 'U+202E' },
  },
  {
    what: 'a soft hyphen in a phrase',
    texts: edited([phrasesDe, 'Entwurf', 'Ent\u00adwurf']),
    expected: [`character-forbidden ${phrasesDe}:10:17`],
    args: { codePoint: 'U+00AD' },
  },
  {
    what: 'no front matter',
    texts: having({ [de]: text(de).slice(text(de).indexOf('## ')) }),
    expected: [`front-matter-missing ${de}:1`],
  },
  {
    what: 'front matter that does not end',
    texts: edited([de, '[Muster]\n---', '[Muster]']),
    expected: [`front-matter-missing ${de}:1`],
  },
  {
    what: 'front matter missing from the source',
    texts: edited([en, '---\ntitle', 'title']),
    expected: [`front-matter-missing ${en}:1`],
  },
  {
    what: 'front matter missing from notes',
    texts: edited([notesDe, '---\ncountry', 'country']),
    expected: [`front-matter-missing ${notesDe}:1`],
  },
  {
    what: 'front matter in JavaScript',
    texts: edited([de, '---\ntitle', '---js\ntitle']),
    expected: [`front-matter-language ${de}:1`],
    args: { language: 'js' },
  },
  {
    what: 'a colon that YAML takes for a key',
    texts: edited([de, 'lead: Ein', 'lead: Hier: ein']),
    expected: [`yaml-broken ${de}:4`],
  },
  {
    what: 'a key twice',
    texts: edited([de, 'state: draft', 'state: draft\nstate: draft']),
    expected: [`yaml-broken ${de}:7:1`],
  },
  {
    what: 'a broken leaflet.yaml',
    texts: edited([leaflet, 'names: [', 'names: [[']),
    expected: [`yaml-broken ${leaflet}:22`],
  },
  {
    what: 'a broken country.yaml',
    texts: edited([country, 'size: A4', 'size: "A4']),
    expected: [`yaml-broken ${country}:57`],
  },
  {
    what: 'a broken form',
    texts: edited([formDe, 'spacing: plain', 'spacing: [plain']),
    expected: [`yaml-broken ${formDe}:7`],
  },
  {
    what: 'an anchor and its alias',
    texts: edited([de, 'title: Ein Musterblatt\nshort_title: Muster', 'title: &t Muster\nshort_title: *t']),
    expected: [`yaml-forbidden ${de}:2`, `yaml-forbidden ${de}:3`],
    args: { what: 'an anchor (&name)' },
  },
  {
    what: 'a tag',
    texts: edited([de, 'state: draft', 'state: !!str draft']),
    expected: [`yaml-forbidden ${de}:6`],
    args: { what: 'a tag (!name)' },
  },
  {
    what: 'a merge key',
    texts: edited([de, 'state: draft', 'state: draft\n<<: x']),
    expected: [`yaml-forbidden ${de}:7:1`],
    args: { what: 'the key <<' },
  },
  {
    what: 'JSON with a comma too many',
    texts: edited([phrasesDe, '"draft": {', '"draft": {,']),
    expected: [`json-broken ${phrasesDe}:9:13`],
  },
];

const fields: readonly Row[] = [
  {
    what: 'an unknown field',
    texts: edited([de, 'state: draft', 'state: draft\nstatus: x']),
    expected: [`field-unknown ${de}:7:1`],
    args: { field: 'status', known: 'title, short_title, lead, date, state, exceptions, keywords' },
  },
  {
    what: 'a misspelt field',
    texts: edited([de, 'lead:', 'led:']),
    expected: [`field-missing ${de}:2`, `field-unknown ${de}:4:1`],
    args: { field: 'lead' },
  },
  {
    what: 'an unknown field deep in leaflet.yaml',
    texts: edited([leaflet, 'category: consensus', 'category: consensus\n    grade: A']),
    expected: [`field-unknown ${leaflet}:11:5`],
    args: { field: 'evidence.ev-one.grade' },
  },
  {
    what: 'a missing field of leaflet.yaml',
    texts: edited([leaflet, 'organisation: Sample Clinic\n', '']),
    expected: [`field-missing ${leaflet}:1`],
    args: { field: 'organisation' },
  },
  {
    what: 'a missing field of country.yaml',
    texts: edited([country, 'country: DE\n', '']),
    expected: [`field-missing ${country}:1`],
    args: { field: 'country' },
  },
  {
    what: 'a missing field of a form',
    texts: edited([formDe, 'name: Deutsch\n', '']),
    expected: [`field-missing ${formDe}:1`],
    args: { field: 'name' },
  },
  {
    what: 'a missing name in notes',
    texts: edited([notesDe, 'authority: BfArM\n', '']),
    expected: [`field-missing ${notesDe}:2`],
    args: { field: 'authority' },
  },
  {
    what: 'a state that does not exist',
    texts: edited([de, 'state: draft', 'state: done']),
    expected: [`field-invalid ${de}:6:8`],
    args: { field: 'state', expected: 'one of draft, translated, reviewed, approved' },
  },
  {
    what: 'a day that does not exist',
    texts: edited([de, '2026-01-31', '2026-02-30']),
    expected: [`element-missing ${de}:5:7`, `field-invalid ${de}:5:7`],
    args: { field: 'date', expected: 'a day YYYY-MM-DD' },
  },
  {
    what: 'a title that is too long',
    texts: edited([de, 'Ein Musterblatt', 'x'.repeat(91)]),
    expected: [`field-invalid ${de}:2:8`],
    args: { expected: 'at most 90 characters' },
  },
  {
    what: 'a placeholder in the title',
    texts: edited([de, 'Ein Musterblatt', 'Hilfe in {{country}}']),
    expected: [`field-invalid ${de}:2:8`],
    args: { expected: 'a text without placeholders and evidence marks' },
  },
  {
    what: 'three quotation marks',
    texts: edited([formDe, '"‚", "‘"', '"‚"']),
    expected: [`field-invalid ${formDe}:5:9`],
    args: { expected: 'four marks: opening and closing, outer and inner' },
  },
  {
    what: 'a supplied value that is a list',
    texts: edited([leaflet, 'value: "M-1"', 'value: [a]']),
    expected: [`field-invalid ${leaflet}:17:12`],
    args: { expected: 'a text of at most 4000 characters, or one such text for each locale' },
  },
  {
    what: 'a phone number with letters',
    texts: edited([country, 'primary: "112"', 'primary: one']),
    expected: [`field-invalid ${country}:26:12`],
    args: { field: 'emergency.primary', expected: 'a phone number' },
  },
  {
    what: 'a region of no country',
    texts: edited([regions, '[DE]', '[XX]']),
    expected: [`field-invalid ${regions}:1`],
    args: { field: 'dach.countries.0' },
  },
  {
    what: 'a note of two paragraphs',
    texts: edited([notesDe, '---\n\n', 'emergency_note: "Eins.\\n\\nZwei."\n---\n\n']),
    expected: [`field-invalid ${notesDe}:4:17`],
    args: { field: 'emergency_note', expected: 'one paragraph' },
  },
  {
    what: 'a section in a note',
    texts: edited([notesDe, '---\n\n', 'emergency_note: "Eins.\\n\\n## Zwei {#zwei}\\n\\nDrei."\n---\n\n']),
    expected: [`field-invalid ${notesDe}:4:17`],
  },
];

const markdown: readonly Row[] = [
  {
    what: 'a block of HTML',
    texts: inRisks('<div>Text</div>\n\nBei 3 von 100 Menschen kann es bluten.'),
    expected: [`markdown-html ${de}:17`],
  },
  {
    what: 'HTML in a sentence',
    texts: inRisks('Bei 3 von 100 Menschen<br>kann es bluten.'),
    expected: [`markdown-html ${de}:17:23`],
  },
  {
    what: 'HTML in place of all text of a section',
    texts: edited([de, 'Sagen Sie es Ihrer Klinik.', '<p>x</p>']),
    expected: [`markdown-html ${de}:39`],
  },
  { what: 'italics', texts: inRisks('Bei *3 von 100* Menschen.'), expected: [`markdown-forbidden ${de}:17:5`] },
  { what: 'code', texts: inRisks('Bei `3 von 100` Menschen.'), expected: [`markdown-forbidden ${de}:17:5`] },
  {
    what: 'a quotation',
    texts: inRisks('> Bei 3 von 100 Menschen.'),
    expected: [`markdown-forbidden ${de}:17`],
    args: { what: 'a quotation (>)' },
  },
  {
    what: 'a rule',
    texts: inRisks('Bei 3 von 100 Menschen.\n\n***\n\n'),
    expected: [`markdown-forbidden ${de}:19`],
    args: { what: 'a rule (---)' },
  },
  {
    what: 'a heading of level 4',
    texts: inRisks('#### Mehr\n\nBei 3 von 100 Menschen.'),
    expected: [`markdown-forbidden ${de}:17`],
    args: { what: 'a heading of level 4' },
  },
  {
    what: 'a heading of level 1',
    texts: inRisks('# Mehr\n\nBei 3 von 100 Menschen.'),
    expected: [`markdown-forbidden ${de}:17`],
    args: { what: 'a heading of level 1' },
  },
  {
    what: 'items that are not counted from 1',
    texts: edited(
      [de, 'Sagen Sie es Ihrer Klinik.', '1. Eins.\n2. Zwei.\n4. Drei.'],
      [en, 'Tell your clinic.', '1. One.\n2. Two.\n3. Three.'],
    ),
    expected: [`list-number ${de}:41:1`],
    args: { expected: 3, found: 4 },
  },
  {
    what: 'items that are all numbered 1',
    texts: edited(
      [de, 'Sagen Sie es Ihrer Klinik.', '1. Eins.\n1. Zwei.'],
      [en, 'Tell your clinic.', '1. One.\n2. Two.'],
    ),
    expected: [],
  },
  {
    what: 'a table row with a cell too many',
    texts: edited([de, '| Modell | {{supply.model}} |', '| Modell | {{supply.model}} | verloren |']),
    expected: [`table-row ${de}:21:1`],
    args: { cells: 3, columns: 2 },
  },
  {
    what: 'a table row with a cell too few',
    texts: edited(
      [de, '| Modell | {{supply.model}} |', '| Modell | {{supply.model}} |\n| Größe |'],
      [en, '| Model | {{supply.model}} |', '| Model | {{supply.model}} |\n| Size | |'],
    ),
    expected: [`table-row ${de}:22:1`],
    args: { cells: 1, columns: 2 },
  },
  {
    what: 'a line that touches a table',
    texts: edited(
      [de, '| Modell | {{supply.model}} |', '| Modell | {{supply.model}} |\nFragen Sie.'],
      [en, '| Model | {{supply.model}} |', '| Model | {{supply.model}} |\n| Ask. | |'],
    ),
    expected: [`table-row ${de}:22:1`],
  },
  {
    what: 'table rows with bars in their texts, empty cells and no outer bars',
    texts: edited(
      [de, '| Modell | {{supply.model}} |', 'Modell | {{supply.model}}\n| a \\| b | |\n| c || '],
      [en, '| Model | {{supply.model}} |', 'Model | {{supply.model}}\n| x \\| y | |\n| z || '],
    ),
    expected: [],
  },
  {
    what: 'italics in the source',
    texts: edited([en, 'It may bleed', 'It *may* bleed']),
    expected: [`markdown-forbidden ${en}:17:4`],
  },
  {
    what: 'HTML around the only evidence mark of the source',
    texts: edited([en, '- Take 5 tablets of 2.5 mg.[^ev:ev-one]', '<p>Take 5 tablets.[^ev:ev-one]</p>\n']),
    expected: [`markdown-html ${en}:12`],
  },
  {
    what: 'a line beyond the limit',
    texts: inRisks(`Bei ${'x'.repeat(4_001)}.`),
    expected: [`markdown-limit ${de}:17`],
    args: { what: 'characters in a line', limit: 4_000 },
  },
  {
    what: 'a link to a script',
    texts: inRisks('Bei 3 von 100 [Menschen](javascript:alert).'),
    expected: [`link-scheme ${de}:17:15`],
    args: { url: 'javascript:alert' },
  },
  {
    what: 'a link without encryption',
    texts: edited([de, '(#when-to-get-help)', '(http://example.org)']),
    expected: [`link-scheme ${de}:17`],
  },
  {
    what: 'a link without words',
    texts: inRisks('Bei 3 von 100 [ ](https://example.org/).'),
    expected: [`link-empty ${de}:17:15`],
    args: { url: 'https://example.org/' },
  },
  {
    what: 'a section without an id',
    texts: edited([de, '## Risiken {#risks}', '## Risiken']),
    expected: [`element-missing ${de}:1`, `heading-id ${de}:15`],
    args: { heading: 'Risiken' },
  },
  {
    what: 'notes with a section without an id',
    texts: edited([notesDe, ' {#reporting}', '']),
    expected: [`heading-id ${notesDe}:6`],
  },
  {
    what: 'text before the first section',
    texts: edited([de, '## Das Wichtigste', 'Vorab.\n\n## Das Wichtigste']),
    expected: [`text-outside ${de}:10`],
  },
  {
    what: 'a placeholder in capitals',
    texts: edited([de, '{{emergency}}', '{{Emergency}}']),
    expected: [`placeholder-broken ${de}:27`],
  },
  {
    what: 'an evidence mark with a space',
    texts: edited([de, '[^ev:ev-one]', '[^ev: ev-one]']),
    expected: [`placeholder-broken ${de}:12`],
  },
];

const traps: readonly Row[] = [
  {
    what: 'an empty table cell',
    texts: edited([de, '| Modell |', '| |']),
    expected: [`unit-empty ${de}:21`],
    args: { unit: 'risks#4' },
  },
  {
    what: 'a broken partial',
    texts: edited(['templates/partials/talk.hbs', '{{', '{{{{']),
    expected: ['template-broken templates/partials/talk.hbs:1'],
  },
  {
    what: 'a missing field that is one of several words',
    texts: edited([formDe, 'digits: latn\n', '']),
    expected: [`field-missing ${formDe}:1`],
    args: { field: 'digits' },
  },
  {
    what: 'JSON that is YAML',
    texts: having({ [phrasesDe]: 'kind: x\n' }),
    expected: [`json-broken ${phrasesDe}:1:1`],
  },
  {
    what: 'the id of another folder',
    texts: edited([leaflet, 'id: sample', 'id: simple']),
    expected: [`field-invalid ${leaflet}:1:1`],
    args: { field: 'id' },
  },
  {
    what: 'the code of another country',
    texts: edited([country, 'country: DE', 'country: AT']),
    expected: [`field-invalid ${country}:1:1`],
    args: { field: 'country' },
  },
];

export const readingRows: readonly Row[] = [...files, ...fields, ...markdown, ...traps];
