// Says a phrase in a locale. The only file that knows i18next: no fallback language, no loader, no escaping.

import i18next from 'i18next';
import type { LocaleForm } from '../model/locale.ts';
import type { Phrases, Say } from '../model/phrases.ts';

/** The phrases of one locale by key. `rewrite` applies the declared differences of a derived locale. */
export function phraseTexts(
  phrases: Phrases,
  replaced: ReadonlyMap<string, string>,
  rewrite: (text: string) => string,
): ReadonlyMap<string, string> {
  return new Map(
    [...phrases.byKey].map(([key, phrase]) => [key, replaced.get(key) ?? rewriteAround(phrase.text, rewrite)]),
  );
}

/** A `Say` for one locale from its phrases by key. */
export function translator(form: LocaleForm, texts: ReadonlyMap<string, string>): Say {
  const resources = Object.fromEntries(texts);
  const instance = i18next.createInstance();
  void instance.init({
    lng: form.tag,
    fallbackLng: false,
    load: 'currentOnly',
    initAsync: false,
    resources: { [form.tag]: { translation: resources } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
    missingInterpolationHandler: (text: string) => {
      throw new Error(`a value is missing in "${text}" (${form.tag})`);
    },
    returnEmptyString: true,
  });
  return (key, values = {}) => {
    const plural = typeof values['count'] === 'number';
    if (!plural && !instance.exists(key)) throw new Error(`the phrase "${key}" is missing (${form.tag})`);
    const said = instance.t(key, { ...values, nest: false });
    if (typeof said !== 'string' || said === key) throw new Error(`the phrase "${key}" is missing (${form.tag})`);
    return said;
  };
}

/** Rewrites a phrase, but never the names of its placeholders. */
function rewriteAround(text: string, rewrite: (text: string) => string): string {
  return text
    .split(/(\{\{[a-zA-Z]+\}\})/)
    .map((part, i) => (i % 2 === 0 ? rewrite(part) : part))
    .join('');
}
