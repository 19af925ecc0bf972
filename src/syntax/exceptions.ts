// Reads the exceptions of a front matter.

import { z } from 'zod';
import { type Exception, exceptable } from '../model/exception.ts';
import type { Located } from './yaml.ts';

const text = z.string().trim().min(1, 'a text that is not empty').max(400, 'at most 400 characters');

/** The field `exceptions`. */
export const exceptionsField = z
  .array(z.strictObject({ unit: text, code: z.enum(exceptable), words: text, reason: text }))
  .max(200, 'at most 200 exceptions')
  .default([]);

/** The exceptions with their places. */
export function placedExceptions(fields: z.infer<typeof exceptionsField>, data: Located): readonly Exception[] {
  return fields.map((one, i) => ({ ...one, place: data.placeOf(['exceptions', i]) }));
}
