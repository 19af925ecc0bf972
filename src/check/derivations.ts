// Checks what derived locales declare: every word is met somewhere, every replaced phrase exists and keeps its placeholders.

import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { Library } from '../model/library.ts';
import type { Derivation } from '../model/locale.ts';
import type { Phrases } from '../model/phrases.ts';
import { differenceOf, placeholdersOf } from './phrases.ts';

/** Each difference that the workspace declares is met somewhere, or it is a leftover. Packaged locales serve other texts too. */
export function checkDerivations(library: Library): readonly Diagnostic[] {
  const declared = library.derivations.filter(({ derivation }) => !derivation.place.file.startsWith('polyleaf:'));
  return declared.flatMap(({ derivation, tag, used }) => {
    const base = library.forms.get(tag)?.from.at(-1) ?? tag;
    const phrases = library.phrases.get(base);
    if (!phrases || !isWhole(library, base)) return [];
    const words = [...derivation.words.keys(), ...derivation.letters.keys()].filter((word) => !used.has(word));
    const keys = [...derivation.phrases.keys()].filter((key) => !phrases.byKey.has(key));
    return [
      ...[...words, ...keys].map((word) =>
        diagnostic('derivation-unused', derivation.placeOf(word), { locale: tag, word }),
      ),
      ...checkReplaced(phrases, derivation, tag),
    ];
  });
}

/** True when every text of a locale could be read in full: only then is what it does not use a leftover. */
function isWhole(library: Library, locale: string): boolean {
  return [...library.leaflets.keys()].every(
    (leaflet) =>
      !library.files.has(`content/leaflets/${leaflet}/${locale}.md`) ||
      library.translations.get(leaflet)?.get(locale)?.refused.size === 0,
  );
}

function checkReplaced(base: Phrases, derivation: Derivation, locale: string): readonly Diagnostic[] {
  return [...derivation.phrases].flatMap(([key, text]) => {
    const original = base.byKey.get(key);
    const differing = original && differenceOf(placeholdersOf(original.text), placeholdersOf(text));
    return differing ? [diagnostic('string-placeholder', derivation.placeOf(key), { key, locale, ...differing })] : [];
  });
}
