// The fixed phrases of locales/<locale>.json as data: flat keys with text and place.

import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { Phrase, Phrases } from '../model/phrases.ts';
import { forbiddenCharacters } from '../syntax/guard.ts';
import { readJson } from '../syntax/json.ts';
import type { Located } from '../syntax/yaml.ts';

export interface PhrasesRead {
  readonly phrases: Phrases | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the text of `locales/<locale>.json`. */
export function readPhrases(file: string, locale: string, text: string): PhrasesRead {
  const data = readJson(file, text);
  if (!data.ok) return { phrases: null, diagnostics: data.diagnostics };
  const byKey = new Map<string, Phrase>();
  const diagnostics: Diagnostic[] = [...forbiddenCharacters(file, text)];
  collect(data.value, [], locale, byKey, diagnostics);
  // A value that is no phrase has been reported; its key must not be reported as missing on top of it.
  if (diagnostics.some((found) => found.code === 'field-invalid')) return { phrases: null, diagnostics };
  const placeOfParent = (key: string) => data.value.placeOf(key.split('.'), 'key');
  return { phrases: { locale, file, byKey, placeOfParent }, diagnostics };
}

function collect(
  data: Located,
  path: readonly string[],
  locale: string,
  byKey: Map<string, Phrase>,
  diagnostics: Diagnostic[],
): void {
  const value = path.reduce<unknown>((at, step) => (at as Readonly<Record<string, unknown>>)[step], data.value);
  const key = path.join('.');
  const place = data.placeOf(path);
  if (typeof value === 'string') {
    const unsafe = unsafePart(value);
    if (unsafe !== null) diagnostics.push(diagnostic('string-unsafe', place, { key, locale, what: unsafe }));
    byKey.set(key, { text: value, place });
    return;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    diagnostics.push(diagnostic('field-invalid', place, { field: key || 'file', expected: 'phrases with keys' }));
    return;
  }
  for (const name of Object.keys(value)) {
    if (!/^[A-Za-z][A-Za-z0-9-]*(_(zero|one|two|few|many|other))?$/.test(name)) {
      diagnostics.push(
        diagnostic('string-unsafe', data.placeOf([...path, name], 'key'), {
          key: [...path, name].join('.'),
          locale,
          what: 'this key',
        }),
      );
      continue;
    }
    collect(data, [...path, name], locale, byKey, diagnostics);
  }
}

/** What i18next or a browser could take for more than text. */
export function unsafePart(text: string): string | null {
  if (/\$t\(/.test(text)) return '$t(...)';
  if (/<[a-zA-Z/!?]/.test(text)) return 'a tag (<)';
  const braces = text.replace(/\{\{[a-zA-Z]+\}\}/g, '');
  if (/[{}]/.test(braces)) return 'braces that are no placeholder';
  return null;
}
