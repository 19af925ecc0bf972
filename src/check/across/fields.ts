// Compares what is no manuscript section: titles and leads, supplied values, fixed phrases, texts of derived locales.

import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Leaflet, SupplyItem, Translation } from '../../model/leaflet.ts';
import type { Library } from '../../model/library.ts';
import type { Phrases } from '../../model/phrases.ts';
import { plainText } from '../../model/text.ts';
import { unitsOf } from '../../model/unit.ts';
import { compareTexts, type Piece, plainPiece } from './compare.ts';

const nowhere = new Set<never>();

/** Title, short title and lead of a translation, as pieces with the names of their fields. */
export function headOf({ title, shortTitle, lead, fieldPlaces }: Translation): readonly Piece[] {
  return [
    plainPiece('title', title, fieldPlaces.title),
    plainPiece('short_title', shortTitle, fieldPlaces.shortTitle),
    plainPiece('lead', lead, fieldPlaces.lead),
  ];
}

/** The head of a translation against that of its source. */
export function compareHeads(leaflet: Leaflet, source: Translation, translation: Translation): readonly Diagnostic[] {
  const comparison = { sourceLocale: source.locale, locale: translation.locale, names: leaflet.names, wrong: nowhere };
  const heads = headOf(translation);
  return headOf(source).flatMap((piece, i) => {
    const other = heads[i];
    return other ? compareTexts(piece, other, comparison) : [];
  });
}

/** What the manufacturer supplied in several languages says the same in each. */
export function checkSupplyAcross(leaflet: Leaflet): readonly Diagnostic[] {
  return [...leaflet.supply.values()].flatMap((item) => {
    if (item.value === null || typeof item.value === 'string') return [];
    const all = Object.entries(item.value).filter(([, text]) => text.trim() !== '');
    const [sourceLocale, text] = all.find(([locale]) => locale === leaflet.source) ?? all[0] ?? [];
    if (sourceLocale === undefined || text === undefined) return [];
    return all.flatMap(([locale, other]) =>
      locale === sourceLocale
        ? []
        : compareTexts(valuePiece(item, sourceLocale, text), valuePiece(item, locale, other), {
            sourceLocale,
            locale,
            names: leaflet.names,
            wrong: nowhere,
          }),
    );
  });
}

function valuePiece({ name, placeOf }: SupplyItem, locale: string, text: string): Piece {
  return plainPiece(`supply.${name}`, text, placeOf(locale));
}

/** Fixed phrases against those of the source locale; plural forms may say their number in a word. */
export function checkPhrasesAcross(phrases: ReadonlyMap<string, Phrases>, sourceLocale: string): readonly Diagnostic[] {
  const source = phrases.get(sourceLocale);
  if (!source) return [];
  return [...phrases.values()].flatMap((one) =>
    one === source
      ? []
      : [...one.byKey].flatMap(([key, phrase]) => {
          const original = source.byKey.get(key);
          if (!original || phrase.text.trim() === '' || /_(?:zero|one|two|few|many|other)$/.test(key)) return [];
          const comparison = { sourceLocale, locale: one.locale, names: [], wrong: nowhere };
          return compareTexts(
            plainPiece(key, withoutPlaceholders(original.text), original.place),
            plainPiece(key, withoutPlaceholders(phrase.text), phrase.place),
            comparison,
          );
        }),
  );
}

/** Placeholders of phrases are compared where phrases are checked. */
function withoutPlaceholders(text: string): string {
  return text.replace(/\{\{[a-zA-Z]+\}\}/g, ' ');
}

/** The declared differences of a derived locale change words and spellings, and no fact. */
export function checkDerivedAcross(library: Library, leaflet: Leaflet): readonly Diagnostic[] {
  const texts = library.translations.get(leaflet.id) ?? new Map<string, Translation>();
  return [...texts.values()].flatMap((derived) => {
    const base = texts.get(library.forms.get(derived.locale)?.from.at(-1) ?? derived.locale);
    if (!base || base === derived || library.files.has(`content/leaflets/${leaflet.id}/${derived.locale}.md`))
      return [];
    const comparison = { sourceLocale: base.locale, locale: derived.locale, names: leaflet.names, wrong: nowhere };
    const [own, changed] = [base, derived].map((text) => [...headOf(text), ...text.sections.flatMap(unitsOf)]);
    return (own ?? []).flatMap((piece, i) => {
      const other = changed?.[i];
      return other && plainText(other.text) !== plainText(piece.text)
        ? compareTexts(piece, { ...other, id: `${other.id} (${derived.locale})` }, comparison)
        : [];
    });
  });
}
