// Reads regions.yaml: selections of countries that a user can name.

import { z } from 'zod';
import { isCountryCode } from '../model/names.ts';
import { readFields } from '../syntax/fields.ts';
import { type Read, readYaml } from '../syntax/yaml.ts';

const written = z.record(
  z.string().regex(/^[a-z][a-z0-9-]*$/, 'a region id in lower case'),
  z.strictObject({
    name: z.string().min(1),
    countries: z
      .array(z.string().refine(isCountryCode, 'an ISO 3166-1 code such as DE'))
      .min(1, 'one country at least'),
  }),
);

/** Region id to its countries. */
export type Regions = ReadonlyMap<string, readonly string[]>;

/** Reads the text of `content/countries/regions.yaml`. */
export function readRegions(file: string, text: string): Read<Regions> {
  const data = readYaml(file, text);
  if (!data.ok) return data;
  const fields = readFields(written, data.value);
  if (!fields.ok) return fields;
  return { ok: true, value: new Map(Object.entries(fields.value).map(([id, region]) => [id, region.countries])) };
}
