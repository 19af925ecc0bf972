// Reads content/statutory/<id>.yaml: a sentence that a law asks for, in every language that has it.

import { z } from 'zod';
import { isLocaleTag } from '../model/names.ts';
import type { StatutorySentence } from '../model/statutory.ts';
import { readFields } from '../syntax/fields.ts';
import { type Read, readYaml } from '../syntax/yaml.ts';

const text = z.string().trim().min(1, 'a text that is not empty').max(600, 'at most 600 characters');

const written = z.strictObject({
  section: z.enum(['reporting', 'responsible', 'approval']),
  clauses: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/, 'a jurisdiction id'), text),
  texts: z.record(z.string().refine(isLocaleTag, 'a locale such as en or pt-BR'), text),
  confidence: z.enum(['found', 'memory']),
  source: text,
});

/** Reads the text of `content/statutory/<id>.yaml`. */
export function readStatutory(file: string, id: string, source: string): Read<StatutorySentence> {
  const data = readYaml(file, source);
  if (!data.ok) return data;
  const fields = readFields(written, data.value);
  if (!fields.ok) return fields;
  const { section, clauses, texts } = fields.value;
  return {
    ok: true,
    value: {
      id,
      section,
      clauses: new Map(Object.entries(clauses)),
      texts: new Map(Object.entries(texts)),
      place: data.value.placeOf(['texts'], 'key'),
    },
  };
}
