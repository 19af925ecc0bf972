// Changes after which a leaflet, a country or a pack no longer agrees with the rules of a jurisdiction.

import { country, de, edited, en, generalPack, having, lawPack, leaflet, notesDe, type Row } from '../rows.ts';
import { smallWorkspace } from '../small-workspace.ts';

const pack = (id: string, more = '') =>
  `id: ${id}\ntitle: Some law\nbasis: { law: A law, confidence: memory }\nfor: [device]\n${more}`;
const other = (id: string) => `content/jurisdictions/${id}.yaml`;
const model =
  '    title: Model of the device\n    clause: Art. 18\n    sections: [risks]\n    needs: { supply: [model] }\n';

const files: readonly Row[] = [
  {
    what: 'a country without a jurisdiction',
    texts: edited([country, 'jurisdiction: some-law\n', '']),
    expected: [`field-missing ${country}:1`],
    args: { field: 'jurisdiction' },
  },
  {
    what: 'a country of a jurisdiction that there is not',
    texts: edited([country, 'jurisdiction: some-law', 'jurisdiction: some-lwa']),
    expected: [`jurisdiction-unknown ${country}:3:15`],
    args: { jurisdiction: 'some-lwa', known: 'general, some-law' },
  },
  {
    what: 'a pack that extends one that there is not',
    texts: having({ [other('ch')]: pack('ch', 'extends: some-lwa\n') }),
    expected: [`jurisdiction-unknown ${other('ch')}:5:10`],
    args: { jurisdiction: 'some-lwa' },
  },
  {
    what: 'packs that extend each other',
    texts: having({ [other('ch')]: pack('ch', 'extends: tr\n'), [other('tr')]: pack('tr', 'extends: ch\n') }),
    expected: [`jurisdiction-circle ${other('ch')}:5:10`, `jurisdiction-circle ${other('tr')}:5:10`],
    args: { jurisdiction: 'ch', circle: 'ch -> tr -> ch' },
  },
  {
    what: 'general rules that extend a law',
    texts: edited([generalPack, 'title: Everybody', 'title: Everybody\nextends: some-law']),
    expected: [`jurisdiction-circle ${generalPack}:3:10`, `jurisdiction-circle ${lawPack}:1:5`],
    args: { jurisdiction: 'general', circle: 'general -> some-law -> general' },
  },
  {
    what: 'the general rules cannot be read',
    texts: edited([generalPack, 'confidence: memory', 'confidence: sure']),
    expected: [`field-invalid ${generalPack}:3:40`, `jurisdiction-unknown ${lawPack}:1:5`],
    args: { jurisdiction: 'general' },
  },
  {
    what: 'a pack under the name of another',
    texts: having({ [other('ch')]: pack('tr') }),
    expected: [`field-invalid ${other('ch')}:1:5`],
    args: { field: 'id', expected: 'the name of the file, ch' },
  },
  {
    what: 'an unknown field of an element',
    texts: edited([lawPack, '    clause: Art. 18', '    clauses: Art. 18']),
    expected: [`field-unknown ${lawPack}:8:5`],
    args: { field: 'elements.model.clauses', known: 'title, clause, for, sections, needs, confidence' },
  },
  {
    what: 'an element of a law without a clause',
    texts: edited([lawPack, '    clause: Art. 18\n', '']),
    expected: [`field-missing ${lawPack}:6:3`],
    args: { field: 'elements.model.clause' },
  },
  {
    what: 'an element that nothing could lack',
    texts: edited([lawPack, '    sections: [risks]\n    needs: { supply: [model] }\n', '']),
    expected: [`field-missing ${lawPack}:6:3`],
    args: { field: 'elements.model.sections' },
  },
  {
    what: 'an element twice in a pack',
    texts: edited([lawPack, model, `${model}  model:\n${model}`]),
    expected: [`yaml-broken ${lawPack}:11:3`],
  },
  {
    what: 'an element that takes its clause from the extended pack, restated by one of its fields',
    texts: having(
      { [other('ch')]: pack('ch', 'extends: some-law\nclause: Art. 20\nelements: { model: { title: The model } }\n') },
      edited([country, 'jurisdiction: some-law', 'jurisdiction: ch'], [leaflet, '"M-1"', '""']),
    ),
    expected: [`element-missing ${leaflet}:15:3`, `supply-missing ${leaflet}:15:3`],
    args: { element: 'model', title: 'The model', jurisdiction: 'ch', clause: 'Art. 20' },
  },
  {
    what: 'a pack that names a section that does not exist',
    texts: edited([lawPack, 'sections: [risks]', 'sections: [risks, dangers]']),
    expected: [`pack-section-unknown ${lawPack}:6:3`],
    args: { section: 'dangers', element: 'model' },
  },
];

const claims: readonly Row[] = [
  {
    what: 'a declared element that no pack has',
    texts: edited([leaflet, '[model]', '[model, modell]']),
    expected: [`element-unknown ${leaflet}:23:18`],
    args: { element: 'modell', kind: 'device' },
  },
  {
    what: 'a declared element that is for leaflets of another kind',
    texts: edited([lawPack, 'for: [device]', 'for: [condition]']),
    expected: [`element-unknown ${leaflet}:23:11`],
    args: { element: 'model' },
  },
  {
    what: 'an element declared where no pack looks for it',
    texts: edited([leaflet, 'risks: [model]', 'reporting: [model]']),
    expected: [`element-missing ${leaflet}:22:1`, `element-misplaced ${leaflet}:23:15`],
    args: { element: 'model', section: 'reporting', allowed: 'risks' },
  },
  {
    what: 'a declaration of a section that the leaflet does not have',
    texts: edited([leaflet, 'risks: [model]', 'risks: [model]\n  dangers: [model]']),
    expected: [`field-unknown ${leaflet}:24:13`],
    args: { field: 'satisfies.dangers' },
  },
  {
    what: 'no section declares an element',
    texts: edited([leaflet, '  risks: [model]\n', '']),
    expected: [`element-missing ${leaflet}:22:1`],
    args: {
      element: 'model',
      jurisdiction: 'some-law',
      clause: 'Art. 18',
      state: 'missing',
      why: 'undeclared',
      name: 'risks',
      countries: 'DE',
      locales: 'de, en',
    },
  },
];

const texts: readonly Row[] = [
  {
    what: 'a section that carries an element is empty',
    texts: edited([de, 'Fragen Sie Ihre Klinik.', '']),
    expected: [`element-missing ${de}:41:1`, `section-empty ${de}:41:1`],
    args: {
      element: 'responsible-party',
      clause: 'general rules',
      why: 'section-empty',
      countries: 'DE',
      locales: 'de',
    },
  },
  ...['TODO', 'TODO: write it', 'tbd', '...', '[to come]', 'To be added later.', 'Lorem ipsum dolor.'].map(
    (filler) => ({
      what: `a section that says "${filler}"`,
      texts: edited([en, 'Ask your clinic.', filler]),
      expected: [`element-missing ${en}:41:1`],
      args: { state: 'placeholder', why: 'section-filler', name: 'contacts', locales: 'en' },
    }),
  ),
  {
    what: 'a section that says no more than that it is still to be supplied, in its own language',
    texts: edited([de, 'Fragen Sie Ihre Klinik.', 'Vom Hersteller zu ergänzen.']),
    expected: [`element-missing ${de}:41:1`],
    args: { why: 'section-filler', locales: 'de' },
  },
  {
    what: 'a word of a language that looks like a stopgap',
    texts: edited([de, 'Fragen Sie Ihre Klinik.', 'Todo procedimiento tiene riesgos.']),
    expected: [],
  },
  {
    what: 'a supplied value that is a stopgap',
    texts: edited([leaflet, '"M-1"', 'TBD']),
    expected: [`element-missing ${leaflet}:15:3`],
    args: { state: 'placeholder', why: 'supply-filler', name: 'model', countries: 'DE', locales: 'de, en' },
  },
  {
    what: 'a value that is supplied for one locale of two',
    texts: edited([leaflet, 'value: "M-1"', 'value: { en: "M-1" }']),
    expected: [`element-missing ${leaflet}:15:3`],
    args: { state: 'placeholder', why: 'supply-missing', locales: 'de' },
  },
  {
    what: 'a section that does not print the supplied value',
    texts: edited([de, '{{supply.model}}', 'M-1'], [en, '{{supply.model}}', 'M-1']),
    expected: [`element-missing ${de}:15:1`, `element-missing ${en}:15:1`, `supply-unused ${leaflet}:15:3`],
    args: { state: 'missing', why: 'supply-unprinted', name: 'model', locales: 'de' },
  },
  {
    what: 'notes that only hold a stopgap',
    texts: edited([notesDe, '{{supply.local-responsible}}', 'TODO']),
    expected: [`element-missing ${notesDe}:10:1`],
    args: { why: 'notes-section-filler', name: 'responsible', countries: 'DE', locales: 'de' },
  },
  {
    what: 'notes of which a section is empty',
    texts: edited([notesDe, '{{supply.local-responsible}}', '']),
    expected: [`element-missing ${notesDe}:10:1`, `section-empty ${notesDe}:10:1`],
    args: { element: 'responsible-party', why: 'notes-section-empty' },
  },
  {
    what: 'a fact that the country does not have and an element needs',
    texts: edited([generalPack, 'facts: [emergency]', 'facts: [emergency, reporting.phone]']),
    expected: [`element-missing ${country}:1:1`],
    args: { element: 'when-to-get-help', why: 'fact-missing', name: 'reporting.phone', locales: 'de, en' },
  },
];

const de1 = smallWorkspace()[country] ?? '';

const languages: readonly Row[] = [
  {
    what: 'a country that does not ask for the language of its law',
    texts: edited([
      lawPack,
      'for: [device]',
      'for: [device]\nlimits: { languages: { all: [de, fr], clause: Art. 10 } }',
    ]),
    expected: [`country-language-rule ${country}:6:3`],
    args: { country: 'DE', jurisdiction: 'some-law', clause: 'Art. 10', languages: 'de, fr' },
  },
  {
    what: 'a regional form is the language of the law',
    texts: edited([lawPack, 'for: [device]', 'for: [device]\nlimits: { languages: { all: [de] } }']),
    expected: [],
  },
  {
    what: 'a country that lets another language stand in for the one of its law',
    texts: having(
      {
        'content/countries/AT/country.yaml': de1
          .replace('country: DE', 'country: AT')
          .replace('rule: all', 'rule: any')
          .replace('[de]', '[nl, de]')
          .replace('[en]', '[]'),
        'content/countries/AT/de.md': smallWorkspace()[notesDe] ?? '',
      },
      edited([lawPack, 'for: [device]', 'for: [device]\nlimits: { languages: { all: [de] } }']),
    ),
    expected: ['country-language-rule content/countries/AT/country.yaml:6:3'],
    args: { country: 'AT', clause: 'general rules' },
  },
];

export const jurisdictionRows: readonly Row[] = [...files, ...claims, ...texts, ...languages];
