// Sentences for what the law asks of a leaflet: jurisdictions, their packs, and the elements that they require.

import type { Code } from '../../model/diagnostic.ts';
import type { Why } from '../../model/jurisdiction.ts';
import type { Sentences } from '../sentence.ts';

type Elements = Extract<
  Code,
  `jurisdiction-${string}` | `element-${string}` | 'pack-section-unknown' | 'country-language-rule'
>;

export const elements: Sentences<Elements> = {
  'jurisdiction-unknown': {
    message: ({ jurisdiction }) => `there is no jurisdiction "${jurisdiction}" that can be used`,
    fix: ({ jurisdiction, known }) =>
      `known are ${known}; or write content/jurisdictions/${jurisdiction}.yaml, see CONTRIBUTING.md`,
    explain:
      'A country names the pack with its rules, and a pack names the one it extends. Without it nobody can say what a leaflet needs, so no edition of the country is made.',
  },
  'jurisdiction-circle': {
    message: ({ circle }) => `jurisdictions extend each other: ${circle}`,
    fix: () => 'one of them has to extend the general rules alone',
    explain: 'What a pack extends leads, step by step, to the pack `general`, which extends nothing.',
  },
  'pack-section-unknown': {
    message: ({ section, element }) =>
      `no leaflet and no pack knows the section \`${section}\` that "${element}" may stand in`,
    fix: () => 'correct the id, or list it under `sections` of the pack',
    explain:
      'A pack names the sections that may carry an element. An id that neither a leaflet nor the pack lists is most often misspelt, and the element could never be found.',
  },
  'element-unknown': {
    message: ({ element, kind }) => `no jurisdiction asks a ${kind} leaflet for "${element}"`,
    fix: () => 'correct the id, or take it out of `satisfies`',
    explain: 'Sections declare the elements that they carry by the ids of content/jurisdictions/.',
  },
  'element-misplaced': {
    message: ({ element, section }) => `no jurisdiction looks for "${element}" in the section \`${section}\``,
    fix: ({ allowed }) => `declare it at the section that carries it: ${allowed}`,
    explain: 'A pack says which sections may carry an element. Declared elsewhere it counts for nothing.',
  },
  'element-missing': {
    message: ({ leaflet, title, element, why, name }) =>
      `${leaflet} lacks "${title}" (${element}): ${reasonOf(why, name)}`,
    fix: ({ why, name, clause, countries, locales }) =>
      `${remedyOf(why, name)}; asked for by ${clause}, in ${countries} (${locales})`,
    explain:
      'A jurisdiction asks for this element, and the editions of these countries in these locales do not have it: it is missing, empty or only stands in for a text. A draft may be made; a release may not.',
  },
  'country-language-rule': {
    message: ({ country, languages, clause }) => `${country} does not ask for ${languages}, as ${clause} does`,
    fix: ({ languages, jurisdiction }) =>
      `put a locale of ${languages} under \`required\` with the rule all, or correct \`limits\` of content/jurisdictions/${jurisdiction}.yaml`,
    explain:
      'A pack may name languages that every patient must be given. The country lists the locales and its rule; both must agree.',
  },
};

function reasonOf(why: Why, name: string): string {
  switch (why) {
    case 'undeclared':
      return `no section declares it, it may stand in ${name}`;
    case 'section-missing':
      return `there is no section \`${name}\``;
    case 'section-empty':
      return `the section \`${name}\` is empty`;
    case 'section-filler':
      return `the section \`${name}\` holds only a placeholder`;
    case 'supply-unlisted':
      return `\`supply\` has no item "${name}"`;
    case 'supply-missing':
      return `"${name}" has not been supplied`;
    case 'supply-filler':
      return `the value of "${name}" is only a placeholder`;
    case 'supply-unprinted':
      return `its section does not print {{supply.${name}}}`;
    case 'notes-missing':
      return `the country has no notes in ${name}`;
    case 'notes-section-missing':
      return `the country's notes have no section \`${name}\``;
    case 'notes-section-empty':
      return `the section \`${name}\` of the country's notes is empty`;
    case 'notes-section-filler':
      return `the section \`${name}\` of the country's notes holds only a placeholder`;
    case 'fact-missing':
      return `the country has no value for {{${name}}}`;
    case 'fact-unprinted':
      return `neither its section nor the country's notes print {{${name}}}`;
    case 'field-missing':
      return `the field \`${name}\` is missing or wrong`;
    default:
      // `explain` asks with the names of the arguments in place of their values.
      return why satisfies never;
  }
}

function remedyOf(why: Why, name: string): string {
  switch (why) {
    case 'undeclared':
      return 'name it under `satisfies` of leaflet.yaml at the section that says it';
    case 'supply-unlisted':
      return `add the item to \`supply\` and print {{supply.${name}}}`;
    case 'supply-missing':
    case 'supply-filler':
      return 'ask for it and set its value';
    case 'supply-unprinted':
    case 'fact-unprinted':
      return 'print it there';
    case 'fact-missing':
      return 'add it to country.yaml';
    case 'field-missing':
      return 'correct the front matter';
    default:
      return 'write it';
  }
}
