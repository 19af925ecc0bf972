// Sentences for facts that a translation says otherwise than its source.

import type { Code } from '../../model/diagnostic.ts';
import type { Sentences } from '../sentence.ts';

type Across = Extract<
  Code,
  | 'placeholder-differs'
  | 'evidence-differs'
  | 'emphasis-differs'
  | 'link-differs'
  | 'contact-differs'
  | `number-${string}`
  | 'measure-differs'
  | `time-${string}`
  | 'negation-differs'
  | 'sentence-lost'
  | 'name-differs'
  | `statutory-${string}`
  | 'exception-unused'
>;

const sameUnit =
  'A translation says the same as its source, unit by unit: the same facts, marks and numbers, nothing added, nothing lost.';
const byLists =
  'Found by lists of words, so it may be wrong: where both texts say the same, add an exception with a reason to the front matter.';
const compareWith = ({ source }: { readonly source: string }) => `compare with ${source}`;

export const across: Sentences<Across> = {
  'placeholder-differs': {
    message: ({ unit, missing, extra }) =>
      `placeholders of ${unit} differ: missing ${missing}; not in the source ${extra}`,
    fix: compareWith,
    explain: 'A lost placeholder is a lost emergency number or a lost gap.',
  },
  'evidence-differs': {
    message: ({ unit, missing, extra }) =>
      `evidence marks of ${unit} differ: missing ${missing}; not in the source ${extra}`,
    fix: ({ source }) => `compare with ${source}; marks stand behind the sentence they belong to`,
    explain: 'The mark ties a sentence to its source. A lost mark is a sentence that nobody can check.',
  },
  'emphasis-differs': {
    message: ({ unit, expected, found }) => `${unit} has ${found} bold texts where the source has ${expected}`,
    fix: ({ source }) => `compare with ${source}; close each ** where the emphasis ends`,
    explain: 'What stands in bold was meant to be seen first, in every language.',
  },
  'link-differs': {
    message: ({ unit, expected, found }) => `links of ${unit} differ: ${found} where the source has ${expected}`,
    fix: compareWith,
    explain: sameUnit,
  },
  'contact-differs': {
    message: ({ unit, missing, extra }) =>
      `addresses or phone numbers of ${unit} differ: missing ${missing}; not in the source ${extra}`,
    fix: compareWith,
    explain:
      'A web address, e-mail address or phone number is the same in every language. Spaces, hyphens and the way of writing a country code do not matter.',
  },
  'number-differs': {
    message: ({ unit, expected, found }) => `numbers of ${unit} differ: ${found} where the source has ${expected}`,
    fix: compareWith,
    explain:
      'Numbers are compared whatever digits and separators the locale writes, and read as its readers read them: 1,000 is one thousand in English and one in German. Where the source has digits, the translation has digits. A wrong number in a leaflet can do harm.',
  },
  'number-order': {
    message: ({ unit, expected, found }) =>
      `numbers of ${unit} stand in another order: ${found} where the source has ${expected}`,
    fix: ({ source }) => `compare with ${source}: are two doses swapped`,
    explain:
      'Numbers that count the same thing keep their order, or two doses trade places unseen. A part and its whole may change places: 3 of 100 is also said as 100, of these 3.',
  },
  'number-word': {
    message: ({ unit, missing, extra }) =>
      `numbers in words of ${unit} differ: missing ${missing}; not in the source ${extra}`,
    fix: compareWith,
    explain: `Two to twelve in words, as far as the words mean nothing else. ${byLists}`,
  },
  'measure-differs': {
    message: ({ unit, expected, found }) => `units of ${unit} differ: ${found} where the source has ${expected}`,
    fix: ({ source }) => `compare with ${source}; each number keeps its unit`,
    explain:
      'A number with another unit is another dose: mg is not g, days are not weeks. Units are known in the spellings of all scripts.',
  },
  'time-differs': {
    message: ({ unit, missing, extra }) =>
      `spans of time of ${unit} differ: missing ${missing}; not in the source ${extra}`,
    fix: compareWith,
    explain: `Whether something lasts days, weeks or months is what a patient plans by. ${byLists}`,
  },
  'time-order': {
    message: ({ unit, expected, found }) => `${unit} says "${found}" where the source says "${expected}"`,
    fix: ({ source }) => `compare with ${source}: what comes first`,
    explain: `Before an operation is not after it. ${byLists}`,
  },
  'negation-differs': {
    message: ({ unit, expected, found }) =>
      `a sentence of ${unit} has ${found} negations where the source has ${expected}`,
    fix: ({ source }) => `compare with ${source}: is a not, never or without lost or added`,
    explain: `A lost "not" turns a warning into advice. ${byLists}`,
  },
  'sentence-lost': {
    message: ({ unit, expected, found }) => `${unit} has ${found} sentences where the source has ${expected}`,
    fix: ({ source }) => `compare with ${source}; say in as many sentences what the source says`,
    explain:
      'Fewer sentences than in the source are the sign of one that was left out. Short sentences are easier to read too. Where nothing is lost, add an exception with a reason to the front matter.',
  },
  'name-differs': {
    message: ({ unit, missing }) => `${unit} lacks the name ${missing}`,
    fix: ({ source }) => `write it letter by letter as in ${source}`,
    explain:
      'The names that leaflet.yaml lists are never translated, inflected or broken: they are how a product is known.',
  },
  'statutory-differs': {
    message: ({ country, locale, sentence }) =>
      `the notes of ${country} in ${locale} do not have the sentence "${sentence}" as it is laid down`,
    fix: ({ sentence }) => `copy it from content/statutory/${sentence}.yaml`,
    explain:
      'A sentence that the law asks for stands in content/statutory, once for each language. Notes that name it in their front matter hold it word for word.',
  },
  'statutory-missing': {
    message: ({ country, locale, sentence, clause }) =>
      `the notes of ${country} in ${locale} do not have the sentence "${sentence}" (${clause})`,
    fix: ({ sentence }) =>
      `copy it from content/statutory/${sentence}.yaml and add statutory: [${sentence}] to the front matter`,
    explain: 'The jurisdiction of the country asks for this sentence.',
  },
  'exception-unused': {
    message: ({ unit, code }) => `the exception for ${code} in ${unit} excepts nothing`,
    fix: () => 'remove it, or correct its unit, code or words',
    explain:
      'An exception holds for one finding in one unit, as long as the words it quotes stand there. When the text changes, it has to be looked at again.',
  },
};
