// Reads leaflet.yaml: what is true of a leaflet in every language.

import { z } from 'zod';
import type { Leaflet, SupplyItem } from '../model/leaflet.ts';
import { isLeafletId, isLocaleTag } from '../model/names.ts';
import { readFields } from '../syntax/fields.ts';
import { type Located, type Read, readYaml } from '../syntax/yaml.ts';
import { evidence, refuseWeak, toEvidence } from './evidence.ts';

const text = z.string().trim().min(1, 'a text that is not empty').max(600, 'at most 600 characters');

const supply = z.strictObject({
  by: z.enum(['manufacturer', 'distributor']).default('manufacturer'),
  value: z
    .union(
      [z.string().max(4000), z.record(z.string().refine(isLocaleTag, 'a locale'), z.string().max(4000))],
      'a text of at most 4000 characters, or one such text for each locale',
    )
    .default(''),
});

const written = z
  .strictObject({
    id: z.string().refine(isLeafletId, 'a leaflet id in kebab-case'),
    kind: z.enum(['condition', 'device']),
    source: z.string().refine(isLocaleTag, 'a locale such as en or pt-BR'),
    version: z.string().regex(/^[0-9A-Za-z][0-9A-Za-z.-]{0,19}$/, 'a version such as "1.0"'),
    organisation: text,
    sections: z.array(z.string().regex(/^[a-z0-9-]+$/, 'a section id')).min(1, 'at least one section'),
    satisfies: z.record(z.string(), z.array(z.string().regex(/^[a-z][a-z0-9-]*$/, 'an element id'))).default({}),
    evidence: z.record(z.string().regex(/^[a-z0-9-]+$/, 'an evidence id'), evidence).default({}),
    supply: z.record(z.string().regex(/^[a-z0-9-]+$/, 'a supply name'), supply).default({}),
    names: z.array(text).default([]),
    reading_grade: z
      .string()
      .regex(/^\d{1,2}(\.\d)?$/, 'a school year such as 8')
      .optional(),
    glossary: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  })
  .superRefine(refuseWeak);

type Written = z.infer<typeof written>;

/** Reads the text of a `leaflet.yaml`. */
export function readLeaflet(file: string, source: string): Read<Leaflet> {
  const data = readYaml(file, source);
  if (!data.ok) return data;
  const fields = readFields(written, data.value);
  if (!fields.ok) return fields;
  return { ok: true, value: toLeaflet(fields.value, data.value) };
}

function toLeaflet(fields: Written, data: Located): Leaflet {
  const { id, kind, source, version, organisation, sections, names } = fields;
  return {
    id,
    kind,
    source,
    version,
    organisation,
    sections,
    names,
    readingGrade: fields.reading_grade === undefined ? null : Number(fields.reading_grade),
    claims: Object.entries(fields.satisfies).flatMap(([section, elements]) =>
      elements.map((element, i) => ({ section, element, place: data.placeOf(['satisfies', section, i]) })),
    ),
    claimsPlace: data.placeOf(['satisfies'], 'key'),
    evidence: new Map(Object.entries(fields.evidence).map(([key, entry]) => [key, toEvidence(key, entry, data)])),
    supply: new Map(Object.entries(fields.supply).map(([key, item]) => [key, toSupply(key, item, data)])),
    place: data.placeOf(['id'], 'key'),
  };
}

function toSupply(name: string, item: Written['supply'][string], data: Located): SupplyItem {
  const { by, value } = item;
  const empty = typeof value === 'string' ? value.trim() === '' : Object.keys(value).length === 0;
  const placeOf = (locale: string) => data.placeOf(['supply', name, 'value', locale]);
  return { name, by, value: empty ? null : value, place: data.placeOf(['supply', name], 'key'), placeOf };
}
