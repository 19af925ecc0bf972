// Sentences for what texts rest on: evidence, supplied facts, countries, phrases, locales, fonts.

import type { Code } from '../../model/diagnostic.ts';
import type { Sentences } from '../sentence.ts';

type Backing = Extract<
  Code,
  | 'evidence-unresolved'
  | 'evidence-expired'
  | 'evidence-unverified'
  | 'evidence-unused'
  | 'supply-unknown'
  | 'supply-missing'
  | 'supply-unused'
  | `picture-${string}`
  | `string-${string}`
  | `locale-${string}`
  | 'derivation-unused'
  | 'country-unknown'
  | 'country-language-missing'
  | `notes-${string}`
  | 'fact-missing'
  | 'literal-number'
  | 'glyph-missing'
>;

export const backing: Sentences<Backing> = {
  'evidence-unresolved': {
    message: ({ id }) => `the evidence "${id}" is not in the register`,
    fix: () => 'add it to `evidence` in leaflet.yaml, or correct the mark',
    explain: 'Each [^ev:id] names an entry of the register: the claim, its category, its sources.',
  },
  'evidence-expired': {
    message: ({ id, expires }) => `the evidence "${id}" expired on ${expires}`,
    fix: () =>
      'compare every sentence that rests on it with its source again, then set checked_by, checked_on and expires',
    explain:
      'Knowledge ages. An entry says until when a person vouches for it. A draft may be built; a release may not.',
  },
  'evidence-unverified': {
    message: ({ id }) => `the evidence "${id}" is unverified`,
    fix: () => 'open the source, compare, and give the entry its category; or take out every sentence that rests on it',
    explain: 'Unverified statements may stand in a draft, never in a release.',
  },
  'evidence-unused': {
    message: ({ id }) => `no sentence rests on the evidence "${id}"`,
    fix: () => 'remove the entry, or mark the sentence it belongs to',
    explain:
      'The list of sources in the leaflet is made from the register: an unused entry would be printed as a source of nothing.',
  },
  'supply-unknown': {
    message: ({ name }) => `{{${name}}} is not in \`supply\` of leaflet.yaml`,
    fix: () => 'add the item, or correct the name',
    explain:
      'Items that the manufacturer supplies are listed in leaflet.yaml of a device leaflet, with the clauses that ask for them.',
  },
  'supply-missing': {
    message: ({ name, by }) => `"${name}" has not been supplied by the ${by}`,
    fix: ({ clauses }) => `ask for it and set its value; it is asked for by ${clauses}`,
    explain:
      'A device leaflet may only say what the manufacturer supplied. Until then a draft prints a marked gap, and a release is not possible.',
  },
  'supply-unused': {
    message: ({ name }) => `no text uses the supplied "${name}"`,
    fix: ({ name }) => `use {{supply.${name}}}, or remove the item`,
    explain: 'What the manufacturer supplies is meant to be printed.',
  },
  'picture-missing': {
    message: ({ source }) => `there is no picture ${source}`,
    fix: ({ source }) => `put it at templates/illustrations/${source}, or correct the name`,
    explain: 'Pictures are SVG files below templates/illustrations/.',
  },
  'picture-alt': {
    message: ({ source }) => `the picture ${source} has no alternative text`,
    fix: () => 'say in the brackets what it shows: ![What it shows](picture.svg)',
    explain: 'A patient who cannot see the picture hears this text instead.',
  },
  'picture-unsafe': {
    message: ({ what }) => `the picture has ${what}`,
    fix: () => 'export it as plain SVG shapes',
    explain:
      'Pictures hold shapes and nothing else: no script, no address, no style sheet, and no text, which nobody could translate.',
  },
  'picture-print': {
    message: ({ what }) => `the picture has ${what}`,
    fix: () => 'draw it with shapes: lines for hatching, a clipPath for a mask, a lighter colour for a shadow',
    explain:
      'The browser prints patterns, masks and filters as dots, not as lines: coarse on paper, unreadable when enlarged. Opacity, gradients and clipping stay lines.',
  },
  'string-missing': {
    message: ({ key, locale }) => `the phrase \`${key}\` is missing in ${locale}`,
    fix: ({ source }) => `translate ${source}`,
    explain: 'A missing phrase is never replaced by one in another language: a patient might act on it.',
  },
  'string-extra': {
    message: ({ key }) => `the phrase \`${key}\` is not in locales/en.json`,
    fix: () => 'remove it, or correct the key',
    explain: 'No template uses this phrase. Most often the key is misspelt, and another one is missing.',
  },
  'string-empty': {
    message: ({ key }) => `the phrase \`${key}\` is empty`,
    fix: () => 'translate it',
    explain: 'An empty phrase would leave a heading or a label without text.',
  },
  'string-unsafe': {
    message: ({ key, what }) => `the phrase \`${key}\` has ${what}`,
    fix: () => 'write plain text with placeholders {{name}}',
    explain: 'Phrases are plain text. Tags, nesting and key tricks could print something else than they say.',
  },
  'string-placeholder': {
    message: ({ key, missing, extra }) =>
      `placeholders of \`${key}\` differ: missing ${missing}; not in the source ${extra}`,
    fix: () => 'use exactly the placeholders of locales/en.json',
    explain: 'A lost placeholder is a lost number or name.',
  },
  'string-plural': {
    message: ({ key, locale }) => `the plural form \`${key}\` is missing in ${locale}`,
    fix: ({ categories }) => `this language has the forms ${categories}`,
    explain: 'Languages have between one and six plural forms (Unicode CLDR). Each needs its own phrase.',
  },
  'locale-unknown': {
    message: ({ locale }) => `there is no locale ${locale} to derive from`,
    fix: () => 'name a locale that has a file in locales/',
    explain: 'A derived locale names the locale whose texts it uses.',
  },
  'locale-form-missing': {
    message: ({ locale }) => `the locale ${locale} has no form`,
    fix: ({ locale }) => `write locales/${locale}.yaml, or start from: polyleaf new locale ${locale}`,
    explain: 'The form says script, direction, digits, quotation marks and spacing.',
  },
  'locale-phrases-missing': {
    message: ({ locale }) => `the locale ${locale} has no phrases`,
    fix: ({ locale }) => `write locales/${locale}.json, or start from: polyleaf new locale ${locale}`,
    explain: 'A leaflet needs the fixed phrases (emergency box, foot, labels) in its own language.',
  },
  'locale-circle': {
    message: ({ circle }) => `locales derive from each other: ${circle}`,
    fix: () => 'one of them has to stand by itself',
    explain: 'A derivation leads, step by step, to a locale that is written out.',
  },
  'derivation-unused': {
    message: ({ locale, word }) => `"${word}" of ${locale} occurs in no text`,
    fix: () => 'remove it, or correct the word',
    explain:
      'Each declared difference of a derived locale must be met in some text; otherwise it is a leftover or misspelt.',
  },
  'country-unknown': {
    message: ({ country }) => `there are notes, but no country.yaml, for ${country}`,
    fix: ({ country }) =>
      `write content/countries/${country}/country.yaml, or start from: polyleaf new country ${country}`,
    explain: 'Facts such as the emergency number come from country.yaml.',
  },
  'country-language-missing': {
    message: ({ country, leaflet, locales, rule }) =>
      rule === 'all'
        ? `${country} is not made for ${leaflet}: no text in ${locales}`
        : `${country} is not made for ${leaflet}: a text in one of ${locales} is needed`,
    fix: () => 'translate it; other countries are made meanwhile',
    explain:
      'A country names the languages its patients have to be informed in. While one is missing, no set of editions for that country is complete, so none is made.',
  },
  'notes-missing': {
    message: ({ country, locale }) => `${country} has no notes in ${locale}`,
    fix: ({ country, locale }) => `write content/countries/${country}/${locale}.md`,
    explain: 'Authority, reporting line and responsible party are told in the language of the leaflet.',
  },
  'notes-unlisted': {
    message: ({ country, locale }) => `${country} does not list ${locale}: these notes are never printed`,
    fix: ({ listed }) => `add the language to \`languages\` of country.yaml, or remove the notes; listed are ${listed}`,
    explain: 'A country is made in the languages that its country.yaml requires or allows, and in no others.',
  },
  'notes-section-missing': {
    message: ({ country, locale, section }) => `the notes of ${country} in ${locale} have no section \`${section}\``,
    fix: ({ section }) => `add ## Heading {#${section}}`,
    explain: 'Notes say at least how to report a problem and who is responsible.',
  },
  'notes-section-extra': {
    message: ({ section }) => `country notes have no section \`${section}\``,
    fix: () => 'known are reporting, responsible and approval',
    explain: 'A section with another id would not be printed.',
  },
  'fact-missing': {
    message: ({ country, fact }) => `${country} has no value for {{${fact}}}`,
    fix: ({ country }) => `add it to content/countries/${country}/country.yaml, or change the sentence`,
    explain: 'Placeholders are filled from country.yaml, where each value has a source.',
  },
  'literal-number': {
    message: ({ number }) => `"${number}" is typed into the notes`,
    fix: () => 'put it into country.yaml and use a placeholder',
    explain:
      'Phones and addresses live in one place, with their source. A typed copy would stay behind when the fact changes.',
  },
  'glyph-missing': {
    message: ({ character, codePoint, locale }) => `no font for ${locale} has "${character}" (${codePoint})`,
    fix: () => 'use another character',
    explain: 'Every character is printed from a bundled font. A missing one would become an empty box.',
  },
};
