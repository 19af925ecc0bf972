// Changes after which fixed phrases or locales are not what they should be.

import { de, edited, en, formDe, having, lacking, phrasesDe, phrasesEn, type Row } from '../rows.ts';
import { changed, smallWorkspace, type Texts } from '../small-workspace.ts';

const inDe = (from: string, to: string): Texts => changed(phrasesDe, from, to);
const swiss = 'locales/de-CH.yaml';
const austrian = 'locales/de-AT.yaml';
const derived = (differs: string, from = 'de') => `name: Deutsch\nfrom: ${from}\ndiffers:\n${differs}`;
const one = '    "count_one": "{{count}} Faltblatt",\n';
const json = smallWorkspace()[phrasesDe] ?? '';
const line = (words: string): number => json.slice(0, json.indexOf(words)).split('\n').length;

const phrases: readonly Row[] = [
  {
    what: 'a phrase is missing',
    texts: inDe('    "title": "Notfall",\n', ''),
    expected: [`string-missing ${phrasesDe}:${line('"emergency": {')}`],
    args: { key: 'emergency.title', locale: 'de' },
  },
  {
    what: 'a group of phrases is missing',
    texts: having({ [phrasesDe]: json.replace(/ {2}"sources": \{[^}]*\},\n/, '') }),
    expected: [`string-missing ${phrasesDe}:1`],
    args: { key: 'sources.list' },
  },
  {
    what: 'a phrase too many',
    texts: inDe('"title": "Notfall"', '"titel": "Notfall",\n    "title": "Notfall"'),
    expected: [`string-extra ${phrasesDe}:${line('"Notfall"')}`],
    args: { key: 'emergency.titel', locale: 'de' },
  },
  {
    what: 'an empty phrase',
    texts: inDe('"title": "Notfall"', '"title": " "'),
    expected: [`string-empty ${phrasesDe}:${line('"Notfall"')}:14`],
    args: { key: 'emergency.title' },
  },
  {
    what: 'a tag in a phrase',
    texts: inDe('"Notfall"', '"<b>Notfall</b>"'),
    expected: [`string-unsafe ${phrasesDe}:${line('"Notfall"')}`],
    args: { what: 'a tag (<)' },
  },
  {
    what: 'nesting in a phrase',
    texts: inDe('"Notfall"', '"$t(kind.device)"'),
    expected: [`string-unsafe ${phrasesDe}:${line('"Notfall"')}`],
    args: { what: '$t(...)' },
  },
  {
    what: 'broken braces in a phrase',
    texts: inDe('"Notfall"', '"{{ Notfall"'),
    expected: [`string-unsafe ${phrasesDe}:${line('"Notfall"')}`],
  },
  {
    what: 'a placeholder of a phrase is missing',
    texts: inDe('{{page}} von', 'von'),
    expected: [`string-placeholder ${phrasesDe}:${line('"number": ')}`],
    args: { key: 'page.number', missing: 'page', extra: 'none' },
  },
  {
    what: 'a placeholder too many in a phrase',
    texts: inDe('"Notfall"', '"Notfall {{number}}"'),
    expected: [`string-placeholder ${phrasesDe}:${line('"Notfall"')}`],
    args: { missing: 'none', extra: 'number' },
  },
  {
    what: 'a plural form is missing',
    texts: inDe(json.match(/ *"count_one": .*\n/)?.[0] ?? one, ''),
    expected: [`string-plural ${phrasesDe}:${line('"index": {')}`],
    args: { key: 'index.count_one', locale: 'de', categories: 'one, other' },
  },
  {
    what: 'a plural form that the language does not have',
    texts: inDe('"count_one"', '"count_few": "x",\n    "count_one"'),
    expected: [`string-extra ${phrasesDe}:${line('"count_one"')}`],
    args: { key: 'index.count_few' },
  },
  {
    what: 'a plural form that says its number in a word',
    texts: inDe('"count_one": "{{count}}', '"count_one": "Ein'),
    expected: [],
  },
  {
    what: 'a number in place of a phrase',
    texts: inDe('"Notfall"', '{}'),
    expected: [`string-missing ${phrasesDe}:${line('"Notfall"')}`],
    args: { key: 'emergency.title' },
  },
  {
    what: 'a list in place of a phrase',
    texts: inDe('"Notfall"', '["Notfall"]'),
    expected: [`field-invalid ${phrasesDe}:${line('"Notfall"')}`],
    args: { field: 'emergency.title' },
  },
];

const locales: readonly Row[] = [
  {
    what: 'the form is missing',
    texts: lacking(formDe),
    expected: [`locale-form-missing ${de}:1`],
    args: { locale: 'de' },
  },
  {
    what: 'the phrases are missing',
    texts: lacking(phrasesDe),
    expected: [`locale-phrases-missing ${de}:1`],
    args: { locale: 'de' },
  },
  {
    what: 'the phrases of the source locale are missing',
    texts: lacking(phrasesEn),
    expected: [`locale-phrases-missing ${en}:1`],
    args: { locale: 'en' },
  },
  {
    what: 'the phrases of the base of a derived locale are missing',
    texts: having({ [swiss]: derived('  words: { Klinik: Spital }\n') }, lacking(phrasesDe)),
    expected: [`locale-phrases-missing ${de}:1`],
    args: { locale: 'de' },
  },
  { what: 'a derived locale', texts: having({ [swiss]: derived('  words: { Klinik: Spital }\n') }), expected: [] },
  {
    what: 'a word that no text has',
    texts: having({ [swiss]: derived('  words: { Klinik: Spital, Krankenhaus: Spital }\n') }),
    expected: [`derivation-unused ${swiss}:4:28`],
    args: { locale: 'de-CH', word: 'Krankenhaus' },
  },
  {
    what: 'a part of a word',
    texts: having({ [swiss]: derived('  words: { Klin: Spit }\n') }),
    expected: [`derivation-unused ${swiss}:4:12`],
    args: { word: 'Klin' },
  },
  {
    what: 'a letter that no text has',
    texts: having({ [swiss]: derived('  letters: { ő: o }\n') }),
    expected: [`derivation-unused ${swiss}:4:14`],
    args: { word: 'ő' },
  },
  {
    what: 'a replaced phrase that does not exist',
    texts: having({ [swiss]: derived('  phrases: { kind.devise: x }\n') }),
    expected: [`derivation-unused ${swiss}:4:14`],
    args: { word: 'kind.devise' },
  },
  {
    what: 'a replaced phrase that loses a placeholder',
    texts: having({ [swiss]: derived('  phrases: { page.number: "Seite {{page}}" }\n') }),
    expected: [`string-placeholder ${swiss}:4:14`],
    args: { key: 'page.number', locale: 'de-CH', missing: 'pages', extra: 'none' },
  },
  {
    what: 'a replaced phrase with a tag',
    texts: having({ [swiss]: derived('  phrases: { kind.device: <b>x</b> }\n') }),
    expected: [`field-invalid ${swiss}:4:27`],
    args: { expected: 'plain text' },
  },
  {
    what: 'an unreadable base text',
    texts: having({ [swiss]: derived('  words: { Klinik: Spital }\n') }, edited([de, 'state: draft\n', ''])),
    expected: [`field-missing ${de}:2`],
  },
  {
    what: 'a base that does not exist',
    texts: having({ [swiss]: derived('  words: {}\n', 'gsw') }),
    expected: [`locale-unknown ${swiss}:2:7`],
    args: { locale: 'gsw' },
  },
  {
    what: 'two locales that derive from each other',
    texts: having({ [swiss]: derived('  words: {}\n', 'de-AT'), [austrian]: derived('  words: {}\n', 'de-CH') }),
    expected: [`locale-circle ${austrian}:2:7`, `locale-circle ${swiss}:2:7`],
    args: { locale: 'de-AT', circle: 'de-AT -> de-CH -> de-AT' },
  },
  {
    what: 'a locale that derives from itself',
    texts: having({ [swiss]: derived('  words: {}\n', 'de-CH') }),
    expected: [`locale-circle ${swiss}:2:7`],
    args: { circle: 'de-CH -> de-CH' },
  },
];

export const phraseRows: readonly Row[] = [...phrases, ...locales];
