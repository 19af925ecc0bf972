// From located data to a type: a schema decides, and every refusal has its place.

import type { z } from 'zod';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { Located, Read } from './yaml.ts';

/** Checks `data` against `schema`. What is unknown, missing or of the wrong form becomes a diagnostic at its place. */
export function readFields<T>(schema: z.ZodType<T>, data: Located): Read<T> {
  const result = schema.safeParse(data.value);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, diagnostics: result.error.issues.flatMap((issue) => refusals(issue, data, schema)) };
}

function refusals(issue: z.core.$ZodIssue, data: Located, schema: z.ZodType): Diagnostic[] {
  const path = issue.path;
  const field = path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      diagnostic('field-unknown', data.placeOf([...path, key], 'key'), {
        field: [...path, key].map(String).join('.'),
        known: knownKeys(schema, path).join(', '),
      }),
    );
  }
  const absent = (issue.code === 'invalid_type' || issue.code === 'invalid_value') && path.length > 0;
  if (absent && valueAt(data.value, path) === undefined) {
    return [diagnostic('field-missing', data.placeOf(path.slice(0, -1)), { field })];
  }
  return [diagnostic('field-invalid', data.placeOf(path), { field: field || 'file', expected: expectation(issue) })];
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_type':
      return issue.expected === 'string' ? 'a text' : issue.expected === 'array' ? 'a list' : 'fields with names';
    case 'invalid_key':
      return issue.issues[0] ? expectation(issue.issues[0]) : issue.message;
    default:
      return issue.message;
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = (current as Readonly<Record<PropertyKey, unknown>>)[step];
  }
  return current;
}

function knownKeys(schema: unknown, path: readonly PropertyKey[]): string[] {
  let current: unknown = schema;
  for (const step of path) {
    const shape = shapeOf(current);
    current = shape ? shape[String(step)] : valueTypeOf(current);
  }
  return Object.keys(shapeOf(current) ?? {});
}

/** The schema of the entries of a record. */
function valueTypeOf(schema: unknown): unknown {
  if (typeof schema !== 'object' || schema === null) return undefined;
  if ('valueType' in schema) return schema.valueType;
  return 'unwrap' in schema && typeof schema.unwrap === 'function' ? valueTypeOf(schema.unwrap()) : undefined;
}

function shapeOf(schema: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof schema !== 'object' || schema === null) return null;
  if ('shape' in schema && typeof schema.shape === 'object') return schema.shape as Record<string, unknown>;
  if ('unwrap' in schema && typeof schema.unwrap === 'function') return shapeOf(schema.unwrap());
  return null;
}
