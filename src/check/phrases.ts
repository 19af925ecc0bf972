// Checks the phrases of every locale against the source locale: keys, placeholders, plural categories.

import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { Phrases } from '../model/phrases.ts';
import { saidPhrases } from '../model/said-phrases.ts';

const sourceLocale = 'en';

/** All phrases of all locales. */
export function checkPhrases(phrases: ReadonlyMap<string, Phrases>): readonly Diagnostic[] {
  const source = phrases.get(sourceLocale);
  const all = [...phrases.values()];
  const empty = all.flatMap(checkEmpty);
  return source ? [...empty, ...checkSaid(source), ...all.flatMap((one) => checkLocale(source, one))] : empty;
}

/** The source locale against what the program says: all others are compared with the source. */
function checkSaid(source: Phrases): readonly Diagnostic[] {
  const { locale } = source;
  return Object.entries(saidPhrases).flatMap(([key, names]) => {
    const phrase = source.byKey.get(key);
    if (!phrase)
      return [diagnostic('string-missing', source.placeOfParent(key), { key, locale, source: 'the program' })];
    const differing = phrase.text.trim() === '' ? null : differenceOf(names, placeholdersOf(phrase.text));
    return differing ? [diagnostic('string-placeholder', phrase.place, { key, locale, ...differing })] : [];
  });
}

function checkEmpty(one: Phrases): readonly Diagnostic[] {
  return [...one.byKey].flatMap(([key, phrase]) =>
    phrase.text.trim() === '' ? [diagnostic('string-empty', phrase.place, { key, locale: one.locale })] : [],
  );
}

function checkLocale(source: Phrases, one: Phrases): readonly Diagnostic[] {
  const { locale } = one;
  const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  const expected = new Map<string, string>();
  for (const key of source.byKey.keys()) {
    const plural = pluralBase(key);
    if (plural === null) expected.set(key, key);
    else for (const category of categories) expected.set(`${plural}_${category}`, `${plural}_other`);
  }
  const found: Diagnostic[] = [];
  for (const [key, sourceKey] of expected) {
    const [original, phrase] = [source.byKey.get(sourceKey), one.byKey.get(key)];
    if (!original) continue;
    if (!phrase) {
      const place = one.placeOfParent(key);
      const at = `${original.place.file}:${original.place.line}`;
      found.push(
        pluralBase(key) === null
          ? diagnostic('string-missing', place, { key, locale, source: at })
          : diagnostic('string-plural', place, { key, locale, categories: categories.join(', ') }),
      );
      continue;
    }
    const [wanted, actual] = [placeholdersOf(original.text), placeholdersOf(phrase.text)];
    // A plural form may say its number in a word ("one leaflet"); it may not bring a new placeholder.
    const asked = pluralBase(key) === null ? wanted : wanted.filter((name) => actual.includes(name));
    const differing = phrase.text.trim() === '' ? null : differenceOf(asked, actual);
    if (differing) found.push(diagnostic('string-placeholder', phrase.place, { key, locale, ...differing }));
  }
  for (const [key, phrase] of one.byKey)
    if (!expected.has(key)) found.push(diagnostic('string-extra', phrase.place, { key, locale }));
  return found;
}

/** Placeholders that one text has and the other does not, or null. */
export function differenceOf(wanted: readonly string[], actual: readonly string[]) {
  const missing = wanted.filter((name) => !actual.includes(name));
  const extra = actual.filter((name) => !wanted.includes(name));
  return missing.length + extra.length === 0
    ? null
    : { missing: missing.join(', ') || 'none', extra: extra.join(', ') || 'none' };
}

export function placeholdersOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{\{([a-zA-Z]+)\}\}/g)].map((match) => match[1] ?? ''))].sort();
}

/** `index.count_few` belongs to the plural `index.count`. */
function pluralBase(key: string): string | null {
  return /^(.*)_(?:zero|one|two|few|many|other)$/.exec(key)?.[1] ?? null;
}
