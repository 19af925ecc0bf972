// Sentences for translations that differ from their source.

import type { Code } from '../../model/diagnostic.ts';
import type { Sentences } from '../sentence.ts';

type Texts = Extract<
  Code,
  | 'translation-missing'
  | `section-${string}`
  | 'help-parts'
  | 'link-target'
  | 'shape-differs'
  | 'unit-empty'
  | 'unit-untranslated'
  | `placeholder-unknown`
  | 'digits-mixed'
>;

const sameUnit =
  'A translation says the same as its source, unit by unit: the same facts, marks and numbers, nothing added, nothing lost.';

export const texts: Sentences<Texts> = {
  'translation-missing': {
    message: ({ leaflet, locale }) => `the leaflet ${leaflet} has no text in its source locale ${locale}`,
    fix: ({ leaflet, locale }) => `write content/leaflets/${leaflet}/${locale}.md`,
    explain: 'Every leaflet is written in one locale first; all others are compared with it.',
  },
  'section-missing': {
    message: ({ section, locale }) => `the section \`${section}\` is missing in ${locale}`,
    fix: ({ section }) => `add ## Heading {#${section}} behind this section`,
    explain:
      'leaflet.yaml lists the sections. A patient who reads another language must not miss one, above all not the risks or when to get help.',
  },
  'section-extra': {
    message: ({ section }) => `the section \`${section}\` is not in leaflet.yaml`,
    fix: () => 'remove it, correct its id, or add it to leaflet.yaml and to every language',
    explain: 'A section that only one language has is either a misspelt id or something the others should say too.',
  },
  'section-double': {
    message: ({ section }) => `the section \`${section}\` stands here a second time`,
    fix: () => 'join the two',
    explain: 'Section ids are unique in a leaflet.',
  },
  'section-order': {
    message: ({ section, after }) => `the section \`${section}\` stands behind \`${after}\``,
    fix: () => 'keep the order of leaflet.yaml',
    explain: 'The order is the same in every language, so that two people with two languages can read together.',
  },
  'section-empty': {
    message: ({ section, locale }) => `the section \`${section}\` has no text in ${locale}`,
    fix: () => 'write it',
    explain: 'A heading without text promises what the leaflet does not give.',
  },
  'help-parts': {
    message: ({ found }) => `when-to-get-help has the parts ${found}`,
    fix: () => 'it has exactly three: ### ... {#now}, ### ... {#today}, ### ... {#soon}',
    explain:
      'The three levels of help are printed as three bands, and the first one in the emergency box. Their order and number are fixed, because people act on them.',
  },
  'link-target': {
    message: ({ target }) => `there is no section ${target}`,
    fix: () => 'link to the id of a section of this leaflet',
    explain: 'A link inside the leaflet must lead somewhere.',
  },
  'shape-differs': {
    message: ({ section, expected, found }) => `\`${section}\` has ${found} where the source has ${expected}`,
    fix: ({ source }) => `compare with ${source}`,
    explain: `Paragraphs, headings, lists and tables follow the source one by one. ${sameUnit}`,
  },
  'unit-empty': {
    message: ({ unit }) => `${unit} is empty`,
    fix: () => 'translate it',
    explain: sameUnit,
  },
  'unit-untranslated': {
    message: ({ unit, source }) => `${unit} stands here as in ${source}`,
    fix: () => 'translate it',
    explain: 'A sentence that equals the source letter by letter was forgotten.',
  },
  'placeholder-unknown': {
    message: ({ name }) => `the placeholder {{${name}}} is not known here`,
    fix: () => 'see docs/manuscript.md for the placeholders of leaflets and of country notes',
    explain: 'Placeholders are filled from the facts of the country and from what the manufacturer supplied.',
  },
  'digits-mixed': {
    message: ({ unit, found }) => `${unit} has the digits "${found}"`,
    fix: () => 'write 0 to 9; the digits of the locale are set in print',
    explain:
      'Manuscripts have one way to write a number, so that numbers can be compared. The locale file says which digits are printed.',
  },
};
