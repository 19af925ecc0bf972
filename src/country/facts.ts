// Reads country.yaml: what is known of a country, each group with its source and how sure it is.

import { z } from 'zod';
import type { CountryFacts } from '../model/country.ts';
import { isCountryCode, isLocaleTag } from '../model/names.ts';
import { readFields } from '../syntax/fields.ts';
import { isWebAddress } from '../syntax/inline.ts';
import { type Read, readYaml } from '../syntax/yaml.ts';

const text = z.string().trim().min(1, 'a text that is not empty');
const locale = z.string().refine(isLocaleTag, 'a locale such as en or pt-BR');
const backing = {
  confidence: z.enum(['found', 'memory', 'mixed']),
  source: text.optional(),
  checked_by: z.string().max(120).default(''),
  checked_on: z.union([z.literal(''), z.string().regex(/^\d{4}-\d{2}-\d{2}$/)], 'a date YYYY-MM-DD').default(''),
};
const number = z.string().regex(/^[+*]?[0-9][0-9 ()/-]{1,24}$/, 'a phone number');
const address = z.string().refine(isWebAddress, 'an address with https://');

const written = z.strictObject({
  country: z.string().refine(isCountryCode, 'an ISO 3166-1 code such as DE'),
  names: z.record(z.string(), text),
  jurisdiction: z.string().regex(/^[a-z][a-z0-9-]*$/, 'the id of a jurisdiction'),
  languages: z.strictObject({
    rule: z.enum(['all', 'any']),
    required: z.array(locale).min(1, 'one locale at least'),
    optional: z.array(locale),
    note: text.optional(),
    ...backing,
  }),
  authority: z.strictObject({ abbreviation: text, website: address, names: z.record(z.string(), text), ...backing }),
  reporting: z.strictObject({
    scheme: text,
    url: address,
    phone: number.optional(),
    patients_may_report: z.enum(['yes', 'no', 'unknown']),
    ...backing,
  }),
  emergency: z.strictObject({
    primary: number,
    numbers: z.record(z.string().regex(/^[a-z]+$/, 'a name in lower case'), number).default({}),
    ...backing,
  }),
  paper: z.strictObject({ size: z.enum(['A4', 'Letter']), ...backing }),
  responsible: z.strictObject({ role: text, ...backing }),
  information: z.strictObject({ obligation: text, basis: text, ...backing }),
  card: z.strictObject({ languages: z.array(text), rule: text, ...backing }),
  remarks: z.array(text).default([]),
});

const groupNames = [
  'languages',
  'authority',
  'reporting',
  'emergency',
  'paper',
  'responsible',
  'information',
  'card',
] as const;

/** A group that is known in part is not known. */
function backed({ confidence, source }: { confidence: 'found' | 'memory' | 'mixed'; source?: string | undefined }) {
  return {
    confidence: confidence === 'found' ? ('found' as const) : ('memory' as const),
    source: source ?? null,
  };
}

/** Reads the text of `content/countries/<CC>/country.yaml`. */
export function readCountryFacts(file: string, source: string): Read<CountryFacts> {
  const data = readYaml(file, source);
  if (!data.ok) return data;
  const fields = readFields(written, data.value);
  if (!fields.ok) return fields;
  const { country, jurisdiction, languages, authority, reporting, emergency, paper } = fields.value;
  return {
    ok: true,
    value: {
      country,
      jurisdiction,
      jurisdictionPlace: data.value.placeOf(['jurisdiction']),
      languages: {
        rule: languages.rule,
        required: languages.required,
        optional: languages.optional,
        place: data.value.placeOf(['languages', 'required'], 'key'),
        ...backed(languages),
      },
      authority: { website: authority.website, ...backed(authority) },
      reporting: { url: reporting.url, phone: reporting.phone ?? null, ...backed(reporting) },
      emergency: {
        primary: emergency.primary,
        numbers: new Map(Object.entries(emergency.numbers)),
        ...backed(emergency),
      },
      paper: { size: paper.size, ...backed(paper) },
      groups: new Map(
        groupNames.map((name) => {
          const { checked_by: checkedBy, checked_on: checkedOn } = fields.value[name];
          const place = data.value.placeOf([name], 'key');
          return [name, { ...backed(fields.value[name]), checkedBy, checkedOn, place }];
        }),
      ),
      place: data.value.placeOf(['country'], 'key'),
    },
  };
}
