// Sentences for files that cannot be read as they are.

import type { Code } from '../../model/diagnostic.ts';
import type { Sentences } from '../sentence.ts';

type Reading = Extract<
  Code,
  | `file-${string}`
  | 'name-invalid'
  | 'character-forbidden'
  | `front-matter-${string}`
  | `yaml-${string}`
  | 'json-broken'
  | `field-${string}`
  | `markdown-${string}`
  | 'link-scheme'
  | 'link-empty'
  | 'heading-id'
  | 'text-outside'
  | 'placeholder-broken'
  | 'list-number'
  | 'table-row'
>;

export const reading: Sentences<Reading> = {
  'file-too-large': {
    message: ({ bytes, limit }) => `the file has ${bytes} bytes; ${limit} are allowed`,
    fix: () => 'split the text, or remove what does not belong into it',
    explain:
      'Source files are texts that people wrote. A limit keeps a damaged or hostile file from stopping the program.',
  },
  'file-encoding': {
    message: () => 'the file is not UTF-8',
    fix: () => 'save it again as UTF-8',
    explain:
      'Every source file is UTF-8. In another encoding letters with accents and all other scripts would be printed wrongly.',
  },
  'file-link': {
    message: () => 'this is a link, not a file',
    fix: () => 'put the file itself here',
    explain:
      'Links are not followed: they could lead out of the workspace, and the manifest could not prove what was read.',
  },
  'name-invalid': {
    message: ({ name }) => `"${name}" is no name for a file or folder here`,
    fix: ({ expected }) => `expected ${expected}`,
    explain:
      'File names carry meaning: the leaflet, the country (ISO 3166-1, such as DE) and the locale (BCP 47, such as pt-BR). A file with another name would be passed over unnoticed.',
  },
  'character-forbidden': {
    message: ({ codePoint }) => `the character ${codePoint} may not stand in a text`,
    fix: () => 'remove it: it is invisible, or changes the order in which text is read',
    explain:
      'Control characters, soft hyphens, zero-width spaces and bidirectional overrides are invisible in an editor. They can hide text or turn "5-9" into "9-5". Spaces that do not break, hyphens and text direction are set in print.',
  },
  'front-matter-missing': {
    message: () => 'the file does not begin with front matter',
    fix: () => 'begin with a line ---, the fields, and a line ---',
    explain: 'Each manuscript opens with fields about itself (title, date, state) between two lines of three hyphens.',
  },
  'front-matter-language': {
    message: ({ language }) => `front matter in "${language}" is not read`,
    fix: () => 'the first line is --- and nothing else; the fields are YAML',
    explain: 'Some tools run code that stands in front matter. polyleaf reads YAML only and runs nothing.',
  },
  'yaml-broken': {
    message: ({ detail }) => `the YAML cannot be read: ${detail}`,
    fix: () => 'correct the line; texts with a colon or a hash belong in quotes',
    explain: 'YAML holds the fields of manuscripts, leaflets, countries and locales.',
  },
  'yaml-forbidden': {
    message: ({ what }) => `YAML with ${what} is not read`,
    fix: () => 'write the value out',
    explain:
      'Aliases, anchors, tags, merge keys and very deep nesting are refused: they can make a small file grow without bounds or mean something else than it says. Every value is the text that stands there.',
  },
  'json-broken': {
    message: ({ detail }) => `the JSON cannot be read: ${detail}`,
    fix: () => 'correct the line; often a comma or a quotation mark is missing',
    explain: 'The phrases of a locale are JSON, as i18next and translation tools write it.',
  },
  'field-unknown': {
    message: ({ field }) => `the field \`${field}\` is not known`,
    fix: ({ known }) => (known ? `known here: ${known}` : 'remove it'),
    explain: 'An unknown field is nearly always a misspelt one, and would be passed over unnoticed.',
  },
  'field-missing': {
    message: ({ field }) => `the field \`${field}\` is missing`,
    fix: ({ field }) => `add \`${field}\``,
    explain: 'Nothing is filled in silently: what a leaflet says is written down by a person.',
  },
  'field-invalid': {
    message: ({ field, expected }) => `the field \`${field}\` is not ${expected}`,
    fix: ({ expected }) => `expected ${expected}`,
    explain: 'The value does not have the form that the field asks for.',
  },
  'markdown-html': {
    message: () => 'HTML may not stand in a manuscript',
    fix: () => 'use Markdown; a plain < is written \\<',
    explain: 'Raw HTML could run script, fetch something, or break the structure that screen readers rely on.',
  },
  'markdown-forbidden': {
    message: ({ what }) => `${what} may not stand here`,
    fix: () => 'use paragraphs, ### headings, lists, tables, **bold**, links and pictures',
    explain:
      'A leaflet uses few means, and each of them is printed, tagged and translated well. See docs/manuscript.md.',
  },
  'markdown-limit': {
    message: ({ what, limit }) => `more than ${limit} ${what}`,
    fix: () => 'shorten or split the text',
    explain: 'Beyond these limits a Markdown parser can hang. No text for patients comes near them.',
  },
  'link-scheme': {
    message: ({ url }) => `a leaflet may not link to "${url}"`,
    fix: () => 'link to https:, mailto:, tel: or #section',
    explain: 'Other addresses can run script, open files of the reader, or send data without encryption.',
  },
  'link-empty': {
    message: ({ url }) => `the link to "${url}" has no words`,
    fix: () => 'write the words to press between the brackets: [the words](address)',
    explain: 'A link without words can be neither seen nor heard.',
  },
  'heading-id': {
    message: ({ heading }) => `the section "${heading}" has no id`,
    fix: () => 'write ## Heading {#id} with the id of leaflet.yaml',
    explain: 'The id is the same in every language. It is how a section is found, compared and linked to.',
  },
  'text-outside': {
    message: () => 'text stands before the first section',
    fix: () => 'move it below a ## heading',
    explain: 'All text belongs to a section; text outside of one would not be printed.',
  },
  'placeholder-broken': {
    message: ({ text }) => `"${text}" looks like a placeholder or an evidence mark, but is none`,
    fix: () => 'write {{name}} or [^ev:id], in lower case and without spaces',
    explain: 'A broken placeholder would be printed as it stands.',
  },
  'list-number': {
    message: ({ expected, found }) => `the item is numbered ${found}; it is the ${expected}. of its list`,
    fix: ({ expected }) => `write ${expected}., or 1. for every item`,
    explain:
      'The page counts the items of a list from 1. A number that is written otherwise is not the one that is printed, and a text that refers to it leads astray.',
  },
  'table-row': {
    message: ({ cells, columns }) => `the row has ${cells} cells; its table has ${columns} columns`,
    fix: ({ columns }) => `write ${columns} cells; a | that belongs to a text is written \\|`,
    explain:
      'Markdown drops cells that are too many and fills up what is missing. A table is heard cell by cell, each under its heading, so every row has all of them.',
  },
};
