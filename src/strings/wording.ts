// Reads content/wording/: the words that no leaflet may use in a language, and the names of products.

import { z } from 'zod';
import type { Wording, WordingException } from '../model/wording.ts';
import { readFields } from '../syntax/fields.ts';
import { type Read, readYaml } from '../syntax/yaml.ts';

const words = z
  .array(
    z
      .string()
      .trim()
      .max(80, 'at most 80 characters')
      .regex(/[\p{L}\p{N}]/u, 'a word or several'),
  )
  .max(400, 'at most 400 entries');

const lists = z.strictObject({
  absolute: words,
  promotional: words,
  harmless: words.default([]),
  joined: z.enum(['yes', 'no']).default('no'),
});

const line = z.string().trim().min(1, 'a text that is not empty').max(400, 'at most 400 characters');

const exceptions = z.strictObject({
  exceptions: z
    .array(z.strictObject({ text: line, unit: line, reason: line, words: z.record(z.string(), line) }))
    .max(400, 'at most 400 entries'),
});

const products = z.strictObject({ names: words });

/** Reads the text of `content/wording/<locale>.yaml`. */
export function readWording(file: string, locale: string, source: string): Read<Wording> {
  const data = readYaml(file, source);
  if (!data.ok) return data;
  const fields = readFields(lists, data.value);
  if (!fields.ok) return fields;
  const { absolute, promotional, harmless, joined } = fields.value;
  return {
    ok: true,
    value: { locale, absolute, promotional, harmless, joined: joined === 'yes', place: { file, line: 1, column: 1 } },
  };
}

/** Reads the text of `content/wording/products.yaml`: names, in no order. */
export function readProducts(file: string, source: string): Read<readonly string[]> {
  const data = readYaml(file, source);
  if (!data.ok) return data;
  const fields = readFields(products, data.value);
  return fields.ok ? { ok: true, value: fields.value.names } : fields;
}

/** Reads the text of `content/wording/exceptions.yaml`: one exception for each unit and locale. */
export function readExceptions(file: string, source: string): Read<readonly WordingException[]> {
  const data = readYaml(file, source);
  if (!data.ok) return data;
  const fields = readFields(exceptions, data.value);
  if (!fields.ok) return fields;
  const value = fields.value.exceptions.flatMap(({ text, unit, reason, words: byLocale }, i) =>
    Object.entries(byLocale).map(([locale, said]) => {
      const place = data.value.placeOf(['exceptions', i, 'words', locale], 'key');
      return { text, unit, locale, words: said, reason, place };
    }),
  );
  return { ok: true, value };
}
