// Sentences for what only a release refuses.

import type { Code } from '../../model/diagnostic.ts';
import type { Sentences } from '../sentence.ts';

type Release = Extract<
  Code,
  | 'text-draft'
  | 'text-filler'
  | 'unit-missing'
  | 'approval-stale'
  | 'approval-missing'
  | 'supply-filler'
  | 'supply-locale'
  | 'fact-memory'
  | 'rule-memory'
  | 'date-future'
  | 'balance-lost'
  | `wording-${string}`
  | 'product-named'
  | 'reading-beyond'
>;

export const release: Sentences<Release> = {
  'text-draft': {
    message: ({ text, units }) =>
      `nobody has approved any of the ${units} units of ${text.startsWith('notes ') ? 'the ' : ''}${text}: it is a draft`,
    fix: ({ roles }) => `correct it, then record who approves it: polyleaf approve, as ${roles}`,
    explain:
      'A text begins as a draft, whoever or whatever wrote it. A draft is made with its mark on every page; a release prints only what people have approved.',
  },
  'unit-missing': {
    message: ({ units, text }) => `${text} has no text for ${few(units)}`,
    fix: () => 'translate it, then have it approved',
    explain: 'Each unit of the source has to be there in every language. What is missing cannot be approved.',
  },
  'text-filler': {
    message: ({ unit, found }) => `${unit} only says "${found}"`,
    fix: () => 'write the text, or take the unit out in every language',
    explain: 'Words that stand in for a text, such as TODO or "to be supplied", tell a patient nothing.',
  },
  'approval-stale': {
    message: ({ units, text, role, by, date, changed }) =>
      `the approval of ${few(units)} (${text}) as ${role} by ${by} on ${date} no longer holds: ${changed === 'both' ? 'source and target' : changed} changed`,
    fix: ({ role }) => `read it again, then: polyleaf approve --role ${role}`,
    explain:
      'An approval binds the exact text of source and target. One changed letter ends it, for that unit alone. A heading stands for what its section consists of too, a title for the sections. A draft may be built; a release may not.',
  },
  'approval-missing': {
    message: ({ units, text, role }) => `${text} has not been approved as ${role}: ${few(units)}`,
    fix: ({ role }) => `read it, then: polyleaf approve --role ${role}; polyleaf status names every unit`,
    explain:
      'A release prints only what every role has approved. A draft may be built and says on each page that it is one.',
  },
  'supply-filler': {
    message: ({ name, found, locales }) => `the value of "${name}" only stands in for one: "${found}" (${locales})`,
    fix: ({ by }) => `ask the ${by} for it and set its value`,
    explain: 'A stopgap looks like a value to the program and like a mistake to a patient.',
  },
  'supply-locale': {
    message: ({ name, locales }) => `"${name}" is supplied, but not in ${locales}`,
    fix: ({ by }) => `ask the ${by} for it in these languages`,
    explain: 'A value that is given by language has to be there in every language that an edition prints.',
  },
  'fact-memory': {
    message: ({ country, fact }) => `\`${fact}\` of ${country} is from memory`,
    fix: () => 'find a source and set `confidence: found`, or compare it and set checked_by and checked_on',
    explain:
      'Facts of a country are numbers to call and people to tell. One that nobody has found in a source may stand in a draft, never in a release.',
  },
  'rule-memory': {
    message: ({ jurisdiction, element }) =>
      element === ''
        ? `the rules of ${jurisdiction} are from memory`
        : `"${element}" of ${jurisdiction} is from memory`,
    fix: () => 'compare it with the law, then set checked_by and checked_on under `basis`, or `confidence: found`',
    explain:
      'A pack says what the law asks for. Until a person has compared it with the law, "nothing is missing" means little, so a release is refused.',
  },
  'date-future': {
    message: ({ field, date, today }) => `\`${field}\` says ${date}, but today is ${today}`,
    fix: () => 'correct the date, or release on that day',
    explain: 'Nobody can have written or compared something on a day to come.',
  },
  'balance-lost': {
    message: ({ benefits, risks }) => `the benefits take ${benefits} words, the risks ${risks}`,
    fix: () => 'shorten the benefits, or say of the risks what is still to be said',
    explain:
      'A leaflet that says more of benefits than of risks persuades. Words of the sections `benefits` and `risks` are counted, supplied values included.',
  },
  'wording-absolute': {
    message: ({ unit, found }) => `${unit} promises too much: "${found}"`,
    fix: () => 'say what is known and for whom, or give the reason in content/wording/exceptions.yaml',
    explain:
      'Nothing in medicine is certain, safe or free of risk for everyone. The words of each language stand in content/wording/; a sentence that denies them is an exception with a reason.',
  },
  'wording-promotional': {
    message: ({ unit, found }) => `${unit} praises: "${found}"`,
    fix: () => 'leave it out, or give the reason in content/wording/exceptions.yaml',
    explain: 'A leaflet informs and does not advertise. The words of each language stand in content/wording/.',
  },
  'wording-unused': {
    message: ({ text, unit, words }) => `the exception "${words}" for ${unit} of ${text} is not needed`,
    fix: () => 'remove it, or correct the unit or the words',
    explain:
      'An exception names words that stand in a unit and would be a finding there. One that excuses nothing was meant for a text that has changed since.',
  },
  'wording-unknown': {
    message: ({ locale }) => `nobody has listed the promotional and absolute words of ${locale}`,
    fix: ({ file }) => `write ${file}, as for the other languages`,
    explain:
      'A text in a language without a list cannot be looked through, and what was not looked at is not released.',
  },
  'product-named': {
    message: ({ unit, name }) => `${unit} names a product or company: "${name}"`,
    fix: () => 'say what kind of product it is; its name belongs into its own leaflet',
    explain:
      'A leaflet about a condition that names a product is its labelling or its advertising. Names of device leaflets, and those of content/wording/products.yaml, are looked for.',
  },
  'reading-beyond': {
    message: ({ leaflet, locale, score, limit }) =>
      `${leaflet} in ${locale} is too hard to read: ${score}, at most ${limit}`,
    fix: ({ clause, countries }) =>
      `shorten sentences and words, polyleaf check --verbose --json names the longest; asked for by ${clause}, in ${countries}`,
    explain:
      'A law, a leaflet or the general rules may set a school year at most. It is measured by the formula published for the language; where none names a school year, nothing is.',
  },
};

/** The first units of a list. */
function few(units: string): string {
  const all = units.split(', ');
  return all.length > 5 ? `${all.slice(0, 5).join(', ')} and ${all.length - 5} more` : units;
}
