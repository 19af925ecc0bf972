// The settings of a workspace: polyleaf.yaml, each with its type and its default.

import { z } from 'zod';
import { isLocaleTag } from '../model/names.ts';
import { Trouble } from '../model/trouble.ts';
import { sentenceOf } from '../report/sentences.ts';
import { readFields } from '../syntax/fields.ts';
import { readYaml } from '../syntax/yaml.ts';

const written = z.strictObject({
  language: z.string().refine(isLocaleTag, 'a locale such as en or pt-BR').default('en'),
  browser: z.string().min(1).optional(),
  out: z.string().min(1).default('out'),
  jobs: z
    .string()
    .regex(/^[1-9]\d?$/, 'a number from 1 to 99')
    .optional(),
});

export type Configuration = z.infer<typeof written>;

/** Reads the text of polyleaf.yaml. Throws `Trouble` where a setting is wrong. */
export function parseConfiguration(text: string): Configuration {
  const data = readYaml('polyleaf.yaml', text);
  const fields = data.ok ? readFields(written, data.value) : data;
  if (fields.ok) return fields.value;
  const [first] = fields.diagnostics;
  const { message, fix } = first ? sentenceOf(first) : { message: 'it cannot be read', fix: '' };
  throw new Trouble('configuration', `polyleaf.yaml:${first?.place.line ?? 1}: ${message}`, fix);
}
