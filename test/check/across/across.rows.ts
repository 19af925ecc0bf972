// Changes after which two languages no longer say the same: one row or more for each kind of fact.

import { de, edited, en, having, leaflet, notesDe, notesEn, phrasesDe, type Row } from '../../rows.ts';
import { changed, type Texts } from '../../small-workspace.ts';

/** A sentence of the section `reporting` in both languages. */
const both = (source: string, target: string): Texts =>
  edited([en, 'Tell your clinic.', source], [de, 'Sagen Sie es Ihrer Klinik.', target]);
const at = `${de}:39`;
const differing = (code: string, what: string, source: string, target: string, args = {}): Row => ({
  what,
  texts: both(source, target),
  expected: [`${code} ${at}`],
  args: { unit: 'reporting#1', source: `${en}:39`, ...args },
});
const alike = (what: string, source: string, target: string): Row => ({
  what,
  texts: both(source, target),
  expected: [],
});

const numbers: readonly Row[] = [
  alike('numbers in their own separators', 'In 1,000 people 2.5 kg.', 'Bei 1.000 Menschen 2,5 kg.'),
  differing('number-differs', 'a separator of another locale', 'In 1,000 people.', 'Bei 1,000 Menschen.', {
    expected: '1000',
    found: '1',
  }),
  differing('number-differs', 'a number written as a word', 'Take 5 tablets.', 'Nehmen Sie fünf Tabletten.'),
  alike('a digit for a word of the source', 'Two groups, once a day.', '2 Gruppen, 1 Mal am Tag.'),
  differing('number-word', 'another number in words', 'There were two groups.', 'Es gab drei Gruppen.', {
    missing: '2',
    extra: '3',
  }),
  differing(
    'number-order',
    'two doses are swapped',
    'Take 5 mg in the morning and 10 mg in the evening.',
    'Nehmen Sie 10 mg am Morgen und 5 mg am Abend.',
    { expected: '5, 10', found: '10, 5' },
  ),
  differing('number-order', 'a part and its whole are swapped', 'It helps 3 of 100.', 'Es hilft 100 von 3.'),
  alike('the whole before its part', 'It helps 3 of 100 people.', 'Von 100 Menschen hilft es 3.'),
  alike('a clock of 24 hours', 'Call before 8:30 pm.', 'Rufen Sie bis 20.30 Uhr an.'),
];

const units: readonly Row[] = [
  differing('measure-differs', 'another unit', 'Take 5 mg.', 'Nehmen Sie 5 g.', { expected: '5 mg', found: '5 g' }),
  differing('measure-differs', 'a unit is missing', 'Take 5 mg.', 'Nehmen Sie 5.', { found: 'none' }),
  differing('measure-differs', 'a unit too many', 'About 5 in all.', 'Etwa 5 % insgesamt.'),
  alike('a unit in full', 'Take 5 mg to 10 mg or 3 IU.', 'Nehmen Sie 5 bis 10 Milligramm oder 3 I.E.'),
  {
    ...differing('measure-differs', 'days become weeks', 'Rest for 5 days.', 'Ruhen Sie 5 Wochen.', {
      expected: '5 day',
    }),
    expected: [`measure-differs ${at}`, `time-differs ${at}`],
  },
  differing('time-differs', 'days become weeks, without a number', 'It fades in days.', 'Es klingt in Wochen ab.', {
    missing: 'day',
    extra: 'week',
  }),
];

const words: readonly Row[] = [
  {
    what: 'a negation is lost',
    texts: changed(de, 'Setzen Sie sie nie ohne Rückfrage ab.', 'Setzen Sie sie ohne Rückfrage ab.'),
    expected: [`negation-differs ${de}:13`],
    args: { unit: 'key-points#2', expected: 2, found: 1 },
  },
  differing('negation-differs', 'a negation is added', 'You may drive.', 'Sie dürfen nicht fahren.'),
  alike('one negation said twice', 'It is not hot or red.', 'Es ist nicht heiß und nicht rot.'),
  alike('not only', 'This is also true at home.', 'Das gilt nicht nur in der Klinik, sondern auch zu Hause.'),
  differing(
    'name-differs',
    'a name is translated',
    'Ask about the Sample Stent.',
    'Fragen Sie nach dem Sample Stents.',
    {
      missing: 'Sample Stent',
    },
  ),
  differing('emphasis-differs', 'the emphasis is lost', 'Ask **first** now.', 'Fragen Sie zuerst jetzt.', {
    expected: 1,
    found: 0,
  }),
  differing(
    'link-differs',
    'another phone number behind a link',
    'Call [us](tel:+49301234567).',
    'Rufen Sie [uns](tel:+49301234576) an.',
  ),
];

const sentences: readonly Row[] = [
  differing('time-order', 'before becomes after', 'Eat before the scan.', 'Essen Sie nach der Untersuchung.', {
    expected: 'before',
    found: 'after',
  }),
  alike(
    'before is said in another way',
    'Eat before the scan.',
    'Lassen Sie sich untersuchen, wenn Sie gegessen haben.',
  ),
  differing('sentence-lost', 'a sentence is left out', 'It may hurt. Rest. Call us.', 'Es kann wehtun. Rufen Sie an.', {
    expected: 3,
    found: 2,
  }),
  differing(
    'sentence-lost',
    'a sentence is left out behind bold words',
    '**Pain** (in the leg). It may hurt. Rest.',
    '**Schmerz** (im Bein): Es kann wehtun.',
    { expected: 3, found: 2 },
  ),
  alike('bold words with a colon', '**Pain.** It may hurt.', '**Schmerz:** Es kann wehtun.'),
  alike('bold words in another place', '**Never** wait. Call us.', 'Warten Sie **nie**. Rufen Sie an.'),
  alike('a sentence more', 'It hurts, so rest.', 'Es tut weh. Ruhen Sie sich aus.'),
];

const supplied = (source: string, target: string): Texts =>
  edited([leaflet, 'value: "M-1"', `value: { en: "${source}", de: "${target}" }`]);

const elsewhere: readonly Row[] = [
  {
    what: 'another phone number in a supplied value',
    texts: supplied('Call +49 30 123 45 67 or mail@maker.example', 'Tel. +49 30 123 45 76, mail@maker.example'),
    expected: [`contact-differs ${leaflet}:17:69`],
    args: { unit: 'supply.model', missing: 'tel:+49301234567', extra: 'tel:+49301234576' },
  },
  {
    what: 'a phone number written in another way',
    texts: supplied(
      'Call +49 30 123 45 67, see www.maker.example',
      'Tel. 030 / 123-45-67, siehe https://www.maker.example/',
    ),
    expected: [],
  },
  {
    what: 'another number in the lead',
    texts: edited(
      [en, 'One sentence about it.', 'All in 5 steps.'],
      [de, /lead: .*/.exec(changed(de, '', '')[de] ?? '')?.[0] ?? '', 'lead: Alles in 6 Schritten.'],
    ),
    expected: [`number-differs ${de}:4:7`],
    args: { unit: 'lead', expected: '5', found: '6' },
  },
  {
    what: 'a phrase loses its negation',
    texts: changed(phrasesDe, 'Verlassen Sie sich nicht darauf', 'Verlassen Sie sich darauf'),
    expected: [`negation-differs ${phrasesDe}:12`],
    args: { unit: 'draft.notice' },
  },
  {
    what: 'notes differ from those in the first language of the country',
    texts: edited(
      [notesDe, '{{authority}}:', 'Seit 2021 {{authority}}:'],
      [notesEn, '{{authority}}:', 'Since 2012 {{authority}}:'],
    ),
    expected: [`number-differs ${notesEn}:8`],
    args: { unit: 'reporting#1', expected: '2021', found: '2012', source: `${notesDe}:8` },
  },
  {
    what: 'a note in one language only',
    texts: changed(notesDe, '---\n\n', 'advice_note: Rufen Sie Ihre Praxis an.\n---\n\n'),
    expected: [`unit-empty ${notesEn}:1`],
    args: { unit: 'advice_note' },
  },
  {
    what: 'a section of notes in one language only',
    texts: changed(notesDe, '## Wer', '## Prüfung {#approval}\n\nGeprüft.\n\n## Wer'),
    expected: [`notes-section-missing ${notesEn}:1`],
    args: { section: 'approval', locale: 'en' },
  },
  {
    what: 'a derived locale changes a name',
    texts: having(
      { 'locales/de-AT.yaml': 'name: Deutsch (Österreich)\nfrom: de\ndiffers:\n  words: { Sample: Muster }\n' },
      both('Ask about the Sample Stent.', 'Fragen Sie nach dem Sample Stent.'),
    ),
    expected: [`name-differs ${at}`],
    args: { unit: 'reporting#1 (de-AT)', missing: 'Sample Stent' },
  },
];

const incident = 'content/statutory/incident.yaml';
const law = `section: reporting
clauses: { some-law: Annex I }
texts:
  de: "Jeder Vorfall ist {{authority}} zu melden."
confidence: memory
source: the law
`;
const notes = (head: string, sentence: string): Texts =>
  having(
    { [incident]: law },
    edited(
      [notesDe, '---\n\n', `${head}---\n\n`],
      [notesDe, '{{authority}}: {{reporting.url}}', `{{authority}}: {{reporting.url}}\n\n${sentence}`],
      [
        notesEn,
        '{{authority}}: {{reporting.url}}',
        '{{authority}}: {{reporting.url}}\n\nReport incidents to {{authority}}.',
      ],
    ),
  );
const unnamedEn = `statutory-missing ${notesEn}:1`;

const statutory: readonly Row[] = [
  {
    what: 'the sentence of the law stands there',
    texts: notes('statutory: [incident]\n', 'Jeder Vorfall ist {{authority}} zu melden.'),
    expected: [unnamedEn],
    args: { country: 'DE', locale: 'en', sentence: 'incident', clause: 'Annex I' },
  },
  {
    what: 'the sentence of the law is changed',
    texts: notes('statutory: [incident]\n', 'Jeder Vorfall kann {{authority}} gemeldet werden.'),
    expected: [`statutory-differs ${notesDe}:11`, unnamedEn],
    args: { country: 'DE', locale: 'de' },
  },
  {
    what: 'notes do not name the sentence that the law asks for',
    texts: notes('', 'Melden Sie Vorfälle an {{authority}}.'),
    expected: [`statutory-missing ${notesDe}:1`, unnamedEn],
    args: { locale: 'de' },
  },
  {
    what: 'a clause of a jurisdiction that there is not',
    texts: having({ [incident]: law.replace('some-law', 'no-law') }),
    expected: [`field-invalid ${incident}:3`],
    args: { field: 'clauses' },
  },
  {
    what: 'notes name a sentence that there is not',
    texts: changed(notesDe, '---\n\n', 'statutory: [accident]\n---\n\n'),
    expected: [`field-invalid ${notesDe}:1`],
    args: { field: 'statutory' },
  },
];

const exception = (words: string): string =>
  `exceptions:\n  - { unit: "reporting#1", code: negation-differs, words: "${words}", reason: a turn of phrase }\n---\n\n`;

const exceptions: readonly Row[] = [
  {
    what: 'a finding is excepted',
    texts: changed(de, '---\n\n', exception('nicht'), both('You may drive.', 'Sie dürfen nicht fahren.')),
    expected: [],
  },
  {
    what: 'the words of an exception are gone',
    texts: changed(de, '---\n\n', exception('keinesfalls'), both('You may drive.', 'Sie dürfen nicht fahren.')),
    expected: [`exception-unused ${de}:9:5`, `negation-differs ${de}:41`],
    args: { unit: 'reporting#1', code: 'negation-differs' },
  },
];

export const acrossRows: readonly Row[] = [
  ...numbers,
  ...units,
  ...words,
  ...sentences,
  ...elsewhere,
  ...statutory,
  ...exceptions,
];
