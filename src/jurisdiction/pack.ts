// Reads content/jurisdictions/<id>.yaml: one pack as it was written, before it takes over what it extends.

import { z } from 'zod';
import { noteSections } from '../model/jurisdiction.ts';
import type { Kind } from '../model/leaflet.ts';
import { readFields } from '../syntax/fields.ts';
import { isWebAddress } from '../syntax/inline.ts';
import { type Located, type Read, readYaml } from '../syntax/yaml.ts';

const text = z.string().trim().min(1, 'a text that is not empty').max(600, 'at most 600 characters');
/** A clause is printed at gaps, beside the words of the locale. */
const clause = z.string().trim().min(1, 'a text that is not empty').max(120, 'at most 120 characters');
const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id in kebab-case');
const kinds = z.array(z.enum(['condition', 'device'])).min(1, 'condition, device or both');
const confidence = z.enum(['found', 'memory']);
const number = z.string().regex(/^\d{1,3}(\.\d+)?$/, 'a number such as 6 or 1.5');
const language = z.string().regex(/^[a-z]{2,3}$/, 'a language such as de, without script and region');

const needs = z.strictObject({
  supply: z.array(id).default([]),
  notes: z.array(z.enum(noteSections)).default([]),
  facts: z
    .array(z.enum(['country', 'authority', 'authority.url', 'reporting.url', 'reporting.phone', 'emergency']))
    .default([]),
  fields: z.array(z.enum(['title', 'short_title', 'lead', 'date', 'keywords'])).default([]),
});

/** Every field may be left out where the element of an extended pack has it. */
const element = z.strictObject({
  title: text.optional(),
  clause: clause.optional(),
  for: kinds.optional(),
  sections: z.array(id).optional(),
  needs: needs.optional(),
  confidence: confidence.optional(),
});

const limits = z.strictObject({
  letter_height_mm: z.strictObject({ least: number, clause: clause.optional() }).optional(),
  point_size: z.strictObject({ least: number, clause: clause.optional() }).optional(),
  reading_grade: z.strictObject({ most: number, clause: clause.optional() }).optional(),
  languages: z
    .strictObject({ all: z.array(language).min(1, 'one language at least'), clause: clause.optional() })
    .optional(),
});

const written = z.strictObject({
  id,
  title: text,
  extends: id.optional(),
  basis: z.strictObject({
    law: text,
    url: z.string().refine(isWebAddress, 'an address with https://').optional(),
    confidence,
    source: text.optional(),
    checked_by: z.string().max(120).default(''),
    checked_on: z.union([z.literal(''), z.string().regex(/^\d{4}-\d{2}-\d{2}$/)], 'a date YYYY-MM-DD').default(''),
  }),
  for: kinds,
  clause: clause.optional(),
  limits: limits.default({}),
  sections: z.array(id).default([]),
  elements: z.record(id, element).default({}),
  remarks: z.array(text).default([]),
});

type Fields = z.infer<typeof written>;
export type WrittenElement = z.infer<typeof element>;

/** One file, and where things stand in it. */
export interface WrittenPack {
  readonly id: string;
  readonly title: string;
  /** Null: it extends the general rules, as every other pack does. */
  readonly extends: string | null;
  readonly basis: Fields['basis'];
  /** Kinds of leaflet that its own elements are for, unless they say otherwise. */
  readonly kinds: readonly Kind[];
  /** The clause of its own elements that name none, and of those that it takes over from another law. */
  readonly clause: string | null;
  readonly limits: Fields['limits'];
  readonly sections: readonly string[];
  readonly elements: ReadonlyMap<string, WrittenElement>;
  readonly placeOf: Located['placeOf'];
}

/** Reads the text of a pack. */
export function readPack(file: string, source: string): Read<WrittenPack> {
  const data = readYaml(file, source);
  if (!data.ok) return data;
  const fields = readFields(written, data.value);
  if (!fields.ok) return fields;
  const { for: own, elements, clause: common, extends: base, ...rest } = fields.value;
  return {
    ok: true,
    value: {
      id: rest.id,
      title: rest.title,
      basis: rest.basis,
      limits: rest.limits,
      sections: rest.sections,
      extends: base ?? null,
      kinds: own,
      clause: common ?? null,
      elements: new Map(Object.entries(elements)),
      placeOf: data.value.placeOf,
    },
  };
}
