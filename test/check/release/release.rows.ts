// Changes of the releasable workspace after which a release is refused: every finding, with its place.

import { approved } from '../../approve-all.ts';
import { releasable, unapproved } from '../../releasable.ts';
import type { Row } from '../../rows.ts';
import { changed, type Texts } from '../../small-workspace.ts';

const clean = releasable();
const bare = unapproved();
const en = 'content/leaflets/implant/en.md';
const de = 'content/leaflets/implant/de.md';
const clots = 'content/leaflets/clots/en.md';
const clotsDe = 'content/leaflets/clots/de.md';
const leaflet = 'content/leaflets/implant/leaflet.yaml';
const germany = 'content/countries/DE/country.yaml';
const notes = 'content/countries/DE/de.md';
const general = 'content/jurisdictions/general.yaml';
const continent = 'content/jurisdictions/continent.yaml';
const wordsEn = 'content/wording/en.yaml';
const exceptions = 'content/wording/exceptions.yaml';

const without = (part: string): Texts =>
  Object.fromEntries(Object.entries(clean).filter(([path]) => !path.includes(part)));
const again = (path: string, from: string, to: string): Texts => approved(changed(path, from, to, bare));
const excused = (words: string, unit = 'contacts#1', text = 'clots'): string =>
  `exceptions:\n  - text: ${text}\n    unit: ${unit}\n    reason: a test\n    words:\n      en: "${words}"\n`;
const safe = changed(clots, 'Ask your clinic.', 'Ask which way is safe.', bare);

const approvals: readonly Row[] = [
  { what: 'nothing is against the workspace', texts: clean, expected: [] },
  {
    what: 'nobody has approved a translation',
    texts: without('implant/approvals/de.'),
    expected: [`text-draft ${de}:6:8`],
    args: { text: 'implant in de', roles: 'translator and reviewer' },
  },
  {
    what: 'nobody has approved the notes of a country',
    texts: without('DE/approvals/de.'),
    expected: [`text-draft ${notes}:1:1`],
    args: { text: 'notes of DE in de', roles: 'clinical and regulatory' },
  },
  {
    what: 'a unit has no text in the translation',
    texts: changed(clotsDe, '- Setzen Sie Ihre Tabletten nie ohne Rückfrage ab.\n', '', without('clots/approvals/de.')),
    expected: [`unit-missing ${clotsDe}:1:1`, `text-draft ${clotsDe}:6:8`, `shape-differs ${clotsDe}:12:1`],
    args: { units: 'key-points#2', text: 'clots in de' },
  },
];

const known: readonly Row[] = [
  {
    what: 'a fact is from memory',
    texts: changed(
      germany,
      'emergency: { primary: "112", confidence: found',
      'emergency: { primary: "112", confidence: memory',
      clean,
    ),
    expected: [`fact-memory ${germany}:15:1`],
    args: { country: 'DE', fact: 'emergency' },
  },
  {
    what: 'a fact is found in part',
    texts: changed(germany, 'paper: { size: A4, confidence: found', 'paper: { size: A4, confidence: mixed', clean),
    expected: [`fact-memory ${germany}:16:1`],
  },
  {
    what: 'a fact from memory that a person compared, on no day',
    texts: changed(germany, ', checked_on: 2026-04-30', '', clean),
    expected: [`fact-memory ${germany}:19:1`],
    args: { fact: 'card' },
  },
  {
    what: 'a pack from memory that nobody compared',
    texts: changed(general, ', checked_by: Ravi Anand, checked_on: 2026-04-30', '', clean),
    expected: [`rule-memory ${general}:3:28`],
    args: { jurisdiction: 'general', element: '' },
  },
  {
    what: 'an element from memory in a pack that was found',
    texts: changed(continent, 'model: { title', 'model: { confidence: memory, title', clean),
    expected: [`rule-memory ${continent}:7:3`],
    args: { jurisdiction: 'continent', element: 'model' },
  },
  {
    what: 'an element from memory in a pack that a person compared',
    texts: changed(
      continent,
      'source: the law itself }',
      'source: the law itself, checked_by: Ravi Anand, checked_on: 2026-04-30 }',
      changed(continent, 'model: { title', 'model: { confidence: memory, title', clean),
    ),
    expected: [],
  },
];

const days: readonly Row[] = [
  {
    what: 'a text of a day to come',
    texts: again(de, 'date: 2026-04-30', 'date: 2026-06-02'),
    expected: [`date-future ${de}:5:7`],
    args: { field: 'date', date: '2026-06-02', today: '2026-06-01' },
  },
  {
    what: 'evidence checked on a day to come',
    texts: changed(leaflet, 'checked_on: 2026-04-30', 'checked_on: 2026-06-02', clean),
    expected: [`date-future ${leaflet}:16:3`],
    args: { field: 'evidence.patency.checked_on' },
  },
  {
    what: 'a fact checked on a day to come',
    texts: changed(germany, 'checked_on: 2026-04-30', 'checked_on: 2026-06-02', clean),
    expected: [`date-future ${germany}:19:1`],
    args: { field: 'card.checked_on' },
  },
  {
    what: 'a pack checked on a day to come',
    texts: changed(general, 'checked_on: 2026-04-30', 'checked_on: 2026-06-02', clean),
    expected: [`date-future ${general}:3:28`],
    args: { field: 'basis.checked_on' },
  },
];

const gaps: readonly Row[] = [
  {
    what: 'a unit that is a stopgap',
    texts: again(de, '- Das Bein schwillt an.', '- TODO'),
    expected: [`text-filler ${de}:35:1`],
    args: { unit: 'when-to-get-help#4', found: 'TODO' },
  },
  {
    what: 'a unit that says in its own language that it is to be supplied',
    texts: again(de, '- Das Bein schwillt an.', '- Vom Hersteller zu ergänzen'),
    expected: [`text-filler ${de}:35:1`],
  },
  {
    what: 'a supplied value that is a stopgap in one language',
    texts: again(leaflet, 'de: "Das Metall kann brechen."', 'de: TBD'),
    expected: [`supply-filler ${leaflet}:31:3`],
    args: { name: 'residual-risks', found: 'TBD', locales: 'de' },
  },
  {
    what: 'a value that is supplied in one language of two',
    texts: changed(leaflet, '{ en: "10 years", de: "10 Jahre" }', '{ en: "10 years" }', clean),
    expected: [`element-missing ${leaflet}:30:3`, `supply-locale ${leaflet}:30:3`],
    args: { name: 'lifetime', locales: 'de' },
  },
];

const words: readonly Row[] = [
  {
    what: 'a promise in a translation',
    texts: again(clotsDe, 'Tabletten halten das Gerinnsel klein.', 'Tabletten wirken garantiert.'),
    expected: [`wording-absolute ${clotsDe}:17:1`],
    args: { unit: 'benefits#1', found: 'garantiert' },
  },
  {
    what: 'praise in a title',
    texts: again(clots, 'title: A clot in the leg', 'title: The miracle cure'),
    expected: [`wording-absolute ${clots}:1:1`, `wording-promotional ${clots}:1:1`],
    args: { unit: 'title', found: 'miracle' },
  },
  {
    what: 'a promise in a supplied value',
    texts: again(leaflet, 'en: "10 years"', 'en: "guaranteed 10 years"'),
    expected: [`wording-absolute ${leaflet}:30:3`],
    args: { unit: 'supply/lifetime' },
  },
  {
    what: 'a promise in the notes of a country',
    texts: again(notes, 'Melden Sie jedes Problem hier', 'Melden ist risikofrei'),
    expected: [`wording-absolute ${notes}:8:1`],
    args: { unit: 'reporting#1', found: 'risikofrei' },
  },
  {
    what: 'a promise in a phrase',
    texts: again('locales/en.json', '"Sources used"', '"Proven by"'),
    expected: ['wording-absolute locales/en.json:57:13'],
    args: { unit: 'phrase/sources.list', found: 'proven' },
  },
  {
    what: 'a word of the list with a reason',
    texts: approved({ ...safe, [exceptions]: excused('Ask which way is safe.') }),
    expected: [],
  },
  {
    what: 'a reason for other words of the same unit',
    texts: approved({ ...safe, [exceptions]: excused('Ask which other way is safe.') }),
    expected: [`wording-absolute ${clots}:47:1`, `wording-unused ${exceptions}:6:7`],
  },
  {
    what: 'a reason for a unit that uses no such word',
    texts: { ...clean, [exceptions]: excused('Ask your clinic.') },
    expected: [`wording-unused ${exceptions}:6:7`],
    args: { text: 'clots', unit: 'contacts#1', words: 'Ask your clinic.' },
  },
  {
    what: 'a reason for a unit that there is not',
    texts: { ...clean, [exceptions]: excused('safe', 'contacts#9') },
    expected: [`wording-unused ${exceptions}:6:7`],
  },
  {
    what: 'an exception without a reason',
    texts: { ...clean, [exceptions]: excused('safe').replace('    reason: a test\n', '') },
    expected: [`field-missing ${exceptions}:2:5`],
    args: { field: 'exceptions.0.reason' },
  },
  {
    what: 'a language without a list',
    texts: Object.fromEntries(Object.entries(clean).filter(([path]) => path !== 'content/wording/de.yaml')),
    expected: [`wording-unknown ${clotsDe}:1:1`],
    args: { locale: 'de', file: 'content/wording/de.yaml' },
  },
  {
    what: 'a list that cannot be read',
    texts: changed(wordsEn, 'promotional:', 'advertising:', clean),
    expected: [`field-missing ${wordsEn}:2:1`, `field-unknown ${wordsEn}:54:1`],
    args: { field: 'promotional' },
  },
  {
    what: 'a condition leaflet with the name of a device leaflet',
    texts: again(clots, 'Ask your clinic.', 'Ask for VEINHOLDER.'),
    expected: [`product-named ${clots}:47:1`],
    args: { unit: 'contacts#1', name: 'veinholder' },
  },
  {
    what: 'a condition leaflet with the name of a medicine',
    texts: again(clots, 'Ask your clinic.', 'Ask about Xarelto.'),
    expected: [`product-named ${clots}:47:1`],
  },
];

const long = `It can help you ${Array.from({ length: 10 }, () => 'walk and rest').join(' and ')}.`;
const hard = `${Array.from({ length: 5 }, () => 'Pharmacological anticoagulation necessitates interdisciplinary reevaluation of individualised therapeutic alternatives').join(', ')}.`;

const measures: readonly Row[] = [
  {
    what: 'more words on benefits than on risks',
    texts: again(clots, 'Tablets keep the clot from growing.', long),
    expected: [`balance-lost ${clots}:15:1`],
    args: { risks: 24 },
  },
  {
    what: 'harder to read than a law allows',
    texts: again(en, 'You can wear a stocking.', hard),
    expected: [`reading-beyond ${en}:1:1`],
    args: { limit: '8', clause: 'Reg. 8', countries: 'GB' },
  },
];

export const gateRows: readonly Row[] = [...approvals, ...known, ...days, ...gaps, ...words, ...measures];
