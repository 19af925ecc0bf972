// Finds words that promise or praise, and names of products where none may stand.

import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts';
import type { Library } from '../../model/library.ts';
import type { Place } from '../../model/place.ts';
import { type Wording, type WordingException, wordingPath } from '../../model/wording.ts';
import { glance, matcher, narrowed } from './matcher.ts';
import type { Said } from './said.ts';

/** Promises and praise, in every language that has a list; a language without one is a finding itself, and so is an idle exception. */
export function checkWording(library: Library, said: readonly Said[]): readonly Diagnostic[] {
  const used = new Set<WordingException>();
  const excuses = Map.groupBy(library.wordingExceptions, keyOf);
  const found = [...Map.groupBy(said, ({ locale }) => locale)].flatMap(([locale, texts]) => {
    const wording = wordingOf(library, locale);
    if (wording === null) return unlisted(library, locale, texts);
    const find = finder(
      wording,
      locale,
      texts.map(({ text }) => text),
    );
    return texts.flatMap((one) => {
      let text = one.text;
      for (const excuse of excuses.get(keyOf({ ...one, text: one.owner })) ?? []) {
        const without = text.replace(excuse.words, ' … ');
        if (find(without).length < find(text).length) used.add(excuse);
        text = without;
      }
      return find(text).map(({ kind, words }) =>
        diagnostic(`wording-${kind}`, one.place, { unit: one.unit, found: words }),
      );
    });
  });
  return [...found, ...idle(library, used)];
}

function keyOf({ text, unit, locale }: Pick<WordingException, 'text' | 'unit' | 'locale'>): string {
  return `${text} ${unit} ${locale}`;
}

function finder({ harmless, joined, ...lists }: Wording, locale: string, texts: readonly string[]) {
  const [absolute, promotional, passed] = [lists.absolute, lists.promotional, harmless].map((list) =>
    narrowed(list, locale, texts),
  );
  const mayHave = glance(
    [absolute, promotional].flatMap((list) => list ?? []),
    locale,
  );
  const finders = [
    { kind: 'absolute', find: matcher(absolute ?? [], passed ?? [], locale, joined) },
    { kind: 'promotional', find: matcher(promotional ?? [], passed ?? [], locale, joined) },
  ] as const;
  return (text: string) =>
    mayHave(text) ? finders.flatMap(({ kind, find }) => find(text).map((words) => ({ kind, words }))) : [];
}

/** Exceptions of a packaged file are for the packaged texts, which a workspace need not have. */
function idle(library: Library, used: ReadonlySet<WordingException>): readonly Diagnostic[] {
  return library.wordingExceptions
    .filter((one) => !used.has(one) && !one.place.file.startsWith('polyleaf:'))
    .map(({ place, text, unit, words }) => diagnostic('wording-unused', place, { text, unit, words }));
}

/** The list of a locale, or of the nearest one that it derives from. */
function wordingOf(library: Library, locale: string): Wording | null {
  for (const tag of chainOf(library, locale)) {
    const wording = library.wording.get(tag);
    if (wording) return wording;
  }
  return null;
}

function chainOf(library: Library, locale: string): readonly string[] {
  return [locale, ...(library.forms.get(locale)?.from ?? [])];
}

/** A list that is there and cannot be read has been reported where it stands. */
function unlisted(library: Library, locale: string, texts: readonly Said[]): readonly Diagnostic[] {
  const chain = chainOf(library, locale);
  const place: Place | undefined = texts[0]?.place;
  if (!place || chain.some((tag) => library.files.has(wordingPath(tag)))) return [];
  const file = wordingPath(chain.at(-1) ?? locale);
  return [diagnostic('wording-unknown', { ...place, line: 1, column: 1 }, { locale, file })];
}

/** A condition leaflet that named a product would be advertising, or the labelling of that product. */
export function checkProducts(library: Library, said: readonly Said[]): readonly Diagnostic[] {
  const leaflets = [...library.leaflets.values()];
  if (leaflets.every(({ kind }) => kind === 'device')) return [];
  const names = leaflets.flatMap((leaflet) => (leaflet.kind === 'device' ? leaflet.names : []));
  const find = matcher([...names, ...library.products], [], 'en', false);
  return said
    .filter(({ kinds: prints }) => prints.includes('condition'))
    .flatMap(({ unit, text, place }) => find(text).map((name) => diagnostic('product-named', place, { unit, name })));
}
