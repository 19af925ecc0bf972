// Changes after which a translation no longer says what its source says.

import { de, edited, en, lacking, leaflet, type Row } from '../rows.ts';
import { changed, type Texts } from '../small-workspace.ts';

const inDe = (from: string, to: string): Texts => changed(de, from, to);

const sections: readonly Row[] = [
  {
    what: 'a section is missing',
    texts: inDe('## Melden {#reporting}\n\nSagen Sie es Ihrer Klinik.\n\n', ''),
    expected: [`section-missing ${de}:23`],
    args: { section: 'reporting', locale: 'de' },
  },
  {
    what: 'the first section is missing',
    texts: inDe(
      '## Das Wichtigste {#key-points}\n\n- Nehmen Sie 5 Tabletten mit 2,5 mg.[^ev:ev-one]\n- Setzen Sie sie nie ohne Rückfrage ab.\n\n',
      '',
    ),
    expected: [`section-missing ${de}:1`],
    args: { section: 'key-points' },
  },
  {
    what: 'the section that a link leads to is missing',
    texts: changed(
      de,
      '### Diese Woche {#soon}\n\n- Schwellung, die bleibt.\n\n',
      '',
      changed(
        de,
        '## Wann Sie Hilfe brauchen {#when-to-get-help}\n\n### Jetzt {#now}\n\n- Brustschmerz: Rufen Sie {{emergency}} an.\n\n### Heute {#today}\n\n- Neue Schmerzen.\n\n',
        '',
      ),
    ),
    expected: [`element-missing ${de}:1`, `section-missing ${de}:15`],
    args: { section: 'when-to-get-help' },
  },
  {
    what: 'two sections are missing',
    texts: inDe(
      '## Melden {#reporting}\n\nSagen Sie es Ihrer Klinik.\n\n## Kontakt {#contacts}\n\nFragen Sie Ihre Klinik.\n',
      '',
    ),
    expected: [`element-missing ${de}:1`, `section-missing ${de}:23`, `section-missing ${de}:23`],
    args: { section: 'contacts' },
  },
  {
    what: 'a section is missing in the source',
    texts: edited([en, '## Reporting {#reporting}\n\nTell your clinic.\n\n', '']),
    expected: [`section-missing ${en}:23`],
    args: { section: 'reporting', locale: 'en' },
  },
  {
    what: 'leaflet.yaml asks for one more section',
    texts: edited([leaflet, 'contacts]', 'contacts, sources]']),
    expected: [`section-missing ${de}:41`, `section-missing ${en}:41`],
    args: { section: 'sources', locale: 'de' },
  },
  {
    what: 'a section that only one language has',
    texts: inDe('## Kontakt', '## Mehr {#more}\n\nNoch etwas.\n\n## Kontakt'),
    expected: [`section-extra ${de}:41`],
    args: { section: 'more', locale: 'de' },
  },
  {
    what: 'a misspelt section id',
    texts: inDe('{#reporting}', '{#report}'),
    expected: [`section-missing ${de}:23`, `section-extra ${de}:37`],
    args: { section: 'reporting' },
  },
  {
    what: 'a section twice',
    texts: inDe('## Kontakt', '## Risiken {#risks}\n\nEs kann bluten.\n\n## Kontakt'),
    expected: [`section-double ${de}:41`],
    args: { section: 'risks' },
  },
  {
    what: 'two sections in the other order',
    texts: inDe(
      '## Melden {#reporting}\n\nSagen Sie es Ihrer Klinik.\n\n## Kontakt {#contacts}\n\nFragen Sie Ihre Klinik.',
      '## Kontakt {#contacts}\n\nFragen Sie Ihre Klinik.\n\n## Melden {#reporting}\n\nSagen Sie es Ihrer Klinik.',
    ),
    expected: [`section-order ${de}:41`],
    args: { section: 'reporting', after: 'contacts' },
  },
  {
    what: 'a section without text',
    texts: inDe('Sagen Sie es Ihrer Klinik.', ''),
    expected: [`section-empty ${de}:37`],
    args: { section: 'reporting', locale: 'de' },
  },
  {
    what: 'a section without text in the source',
    texts: edited([en, 'Tell your clinic.', '']),
    expected: [`section-empty ${en}:37`],
    args: { section: 'reporting', locale: 'en' },
  },
  {
    what: 'the help section without text',
    texts: inDe(
      '### Jetzt {#now}\n\n- Brustschmerz: Rufen Sie {{emergency}} an.\n\n### Heute {#today}\n\n- Neue Schmerzen.\n\n### Diese Woche {#soon}\n\n- Schwellung, die bleibt.\n\n',
      '',
    ),
    expected: [`element-missing ${de}:23`, `section-empty ${de}:23`],
  },
  {
    what: 'a level of help is missing',
    texts: inDe('### Heute {#today}\n\n- Neue Schmerzen.\n\n', ''),
    expected: [`help-parts ${de}:23`],
    args: { found: 'now, soon' },
  },
  {
    what: 'a level of help has no id',
    texts: inDe('### Heute {#today}', '### Heute'),
    expected: [`help-parts ${de}:23`],
    args: { found: 'now, (no id), soon' },
  },
  {
    what: 'the text of a leaflet is missing in its source locale',
    texts: lacking(en),
    expected: [`translation-missing ${leaflet}:1:1`],
    args: { leaflet: 'sample', locale: 'en' },
  },
];

const units: readonly Row[] = [
  {
    what: 'a list item is missing',
    texts: inDe('- Setzen Sie sie nie ohne Rückfrage ab.\n', ''),
    expected: [`shape-differs ${de}:12`],
    args: { section: 'key-points', expected: 'a list of 2 items', found: 'a list of 1 items', source: `${en}:12` },
  },
  {
    what: 'a list item too many',
    texts: inDe('- Neue Schmerzen.', '- Neue Schmerzen.\n- Fieber.'),
    expected: [`shape-differs ${de}:31`],
    args: { expected: 'a list of 1 items', found: 'a list of 2 items' },
  },
  {
    what: 'a list becomes a numbered one',
    texts: inDe('- Neue Schmerzen.', '1. Neue Schmerzen.'),
    expected: [`shape-differs ${de}:31`],
    args: { found: 'a numbered list of 1 items' },
  },
  {
    what: 'a table row is missing',
    texts: inDe('| Modell | {{supply.model}} |\n', ''),
    expected: [`element-missing ${de}:15`, `shape-differs ${de}:19`],
    args: { expected: 'a table of 1 rows and 2 columns', found: 'a table of 0 rows and 2 columns' },
  },
  {
    what: 'a table row too many',
    texts: inDe('| Modell |', '| Farbe | Grau |\n| Modell |'),
    expected: [`shape-differs ${de}:19`],
    args: { found: 'a table of 2 rows and 2 columns' },
  },
  {
    what: 'the whole table is missing',
    texts: inDe('| Sache | Was |\n|---|---|\n| Modell | {{supply.model}} |\n', ''),
    expected: [`element-missing ${de}:15`, `shape-differs ${de}:17`],
    args: { expected: 'a table of 1 rows and 2 columns', found: 'nothing more' },
  },
  {
    what: 'a paragraph too many',
    texts: inDe('Fragen Sie Ihre Klinik.', 'Fragen Sie Ihre Klinik.\n\nOder die Praxis.'),
    expected: [`shape-differs ${de}:45`],
    args: { expected: 'nothing more', found: 'a paragraph' },
  },
  {
    what: 'an empty list item',
    texts: inDe('- Neue Schmerzen.', '- '),
    expected: [`unit-empty ${de}:31`],
    args: { unit: 'when-to-get-help#4' },
  },
  {
    what: 'a sentence that was not translated',
    texts: edited(
      [en, 'Tell your clinic.', 'Tell your clinic soon.'],
      [de, 'Sagen Sie es Ihrer Klinik.', 'Tell your clinic soon.'],
    ),
    expected: [`unit-untranslated ${de}:39`],
    args: { unit: 'reporting#1', source: 'en' },
  },
  {
    what: 'a placeholder is missing',
    texts: inDe('Rufen Sie {{emergency}} an', 'Rufen Sie Hilfe'),
    expected: [`element-missing ${de}:23`, `placeholder-differs ${de}:27`],
    args: { unit: 'when-to-get-help#2', missing: 'emergency', extra: 'none', source: `${en}:27` },
  },
  {
    what: 'a placeholder too many',
    texts: inDe('Neue Schmerzen', 'Neue Schmerzen in {{country}}'),
    expected: [`placeholder-differs ${de}:31`],
    args: { missing: 'none', extra: 'country' },
  },
  {
    what: 'another placeholder',
    texts: inDe('Rufen Sie {{emergency}} an', 'Rufen Sie {{authority}} an'),
    expected: [`element-missing ${de}:23`, `placeholder-differs ${de}:27`],
    args: { missing: 'emergency', extra: 'authority' },
  },
  {
    what: 'a placeholder that nobody knows',
    texts: inDe('{{emergency}}', '{{emergncy}}'),
    expected: [`element-missing ${de}:23`, `placeholder-unknown ${de}:27:27`],
    args: { name: 'emergncy' },
  },
  {
    what: 'a placeholder that nobody knows in the source',
    texts: edited([en, '{{emergency}}', '{{emergncy}}']),
    expected: [`element-missing ${en}:23`, `placeholder-unknown ${en}:27:20`],
    args: { name: 'emergncy' },
  },
  {
    what: 'a further number of the country in a leaflet',
    texts: edited([en, '{{emergency}}', '{{emergency.mobile}}'], [de, '{{emergency}}', '{{emergency.mobile}}']),
    expected: [
      `element-missing ${de}:23`,
      `placeholder-unknown ${de}:27`,
      `element-missing ${en}:23`,
      `placeholder-unknown ${en}:27`,
    ],
  },
  {
    what: 'a wrong number',
    texts: inDe('5 Tabletten', '6 Tabletten'),
    expected: [`number-differs ${de}:12`],
    args: { unit: 'key-points#1', expected: '2.5, 5', found: '2.5, 6', source: `${en}:12` },
  },
  {
    what: 'a number is missing',
    texts: inDe('Bei 3 von 100 Menschen', 'Bei 100 Menschen'),
    expected: [`number-differs ${de}:17`],
    args: { expected: '100, 3', found: '100' },
  },
  {
    what: 'a separator at another place',
    texts: inDe('2,5 mg', '25 mg'),
    expected: [`number-differs ${de}:12`],
    args: { found: '25, 5' },
  },
  {
    what: 'digits of another script',
    texts: inDe('5 Tabletten', '٥ Tabletten'),
    expected: [`digits-mixed ${de}:12`],
    args: { unit: 'key-points#1', found: '٥' },
  },
  {
    what: 'another link',
    texts: inDe('(#when-to-get-help)', '(#contacts)'),
    expected: [`link-differs ${de}:17`],
    args: { expected: '#when-to-get-help', found: '#contacts', source: `${en}:17` },
  },
  {
    what: 'a link is missing',
    texts: inDe('[Hilfe](#when-to-get-help)', 'Hilfe'),
    expected: [`link-differs ${de}:17`],
    args: { found: 'none' },
  },
  {
    what: 'a link to no section',
    texts: inDe('(#when-to-get-help)', '(#help)'),
    expected: [`link-target ${de}:17:46`],
    args: { target: '#help' },
  },
];

const marks: readonly Row[] = [
  {
    what: 'an evidence mark is missing',
    texts: inDe('[^ev:ev-one]', ''),
    expected: [`evidence-differs ${de}:12`],
    args: { unit: 'key-points#1', missing: 'ev-one', extra: 'none', source: `${en}:12` },
  },
  {
    what: 'an evidence mark at another sentence',
    texts: edited([de, '2,5 mg.[^ev:ev-one]', '2,5 mg.'], [de, 'Rückfrage ab.', 'Rückfrage ab.[^ev:ev-one]']),
    expected: [`evidence-differs ${de}:12`, `evidence-differs ${de}:13`],
    args: { missing: 'ev-one' },
  },
  {
    what: 'an evidence mark that the register does not have',
    texts: inDe('[^ev:ev-one]', '[^ev:ev-two]'),
    expected: [`evidence-unresolved ${de}:12:37`],
    args: { id: 'ev-two' },
  },
];

export const translationRows: readonly Row[] = [...sections, ...units, ...marks];
