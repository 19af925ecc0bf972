// Everything that people wrote and a leaflet prints, unit by unit, with the locale whose words it uses.

import type { Kind } from '../../model/leaflet.ts';
import type { Library } from '../../model/library.ts';
import type { Place } from '../../model/place.ts';
import { type Inline, plainText } from '../../model/text.ts';
import { unitsOf } from '../../model/unit.ts';

/** Words of one unit. `owner` is the leaflet, the country, or `phrases`. */
export interface Said {
  readonly unit: string;
  readonly text: string;
  readonly locale: string;
  readonly owner: string;
  /** The kinds of leaflet that print it. */
  readonly kinds: readonly Kind[];
  readonly place: Place;
}

/** Texts, notes, supplied values and phrases as they were written. What a locale derives is said where it was written. */
export function saidIn(library: Library): readonly Said[] {
  return [...ofLeaflets(library), ...ofNotes(library), ...ofPhrases(library)];
}

function ofLeaflets(library: Library): readonly Said[] {
  return [...library.leaflets.values()].flatMap((leaflet) => {
    const { id, kind, source, supply } = leaflet;
    const common = { owner: id, kinds: [kind] };
    const texts = [...(library.translations.get(id)?.values() ?? [])].filter(({ locale }) =>
      library.files.has(`content/leaflets/${id}/${locale}.md`),
    );
    const supplied = [...supply.values()].flatMap(({ name, value, place }) =>
      value === null
        ? []
        : Object.entries(typeof value === 'string' ? { [source]: value } : value).map(([locale, text]) => ({
            ...common,
            unit: `supply/${name}`,
            text,
            locale,
            place,
          })),
    );
    const written = texts.flatMap((text) => {
      const { locale, place } = text;
      const heads = [
        ['title', text.title],
        ['short_title', text.shortTitle],
        ['lead', text.lead],
        ['keywords', text.keywords.join('; ')],
      ] as const;
      return [
        ...heads.map(([unit, words]) => ({ ...common, unit, text: words, locale, place })),
        ...text.sections
          .flatMap(unitsOf)
          .map((unit) => ({ ...common, unit: unit.id, text: plainText(unit.text), locale, place: unit.place })),
      ];
    });
    return [...written, ...supplied];
  });
}

function ofNotes(library: Library): readonly Said[] {
  return [...library.notes.values()].flatMap((byLocale) =>
    [...byLocale.values()].flatMap((notes): readonly Said[] => {
      const { country, locale } = notes;
      const common = { owner: country, locale };
      const note = (unit: string, text: readonly Inline[]) =>
        text[0] ? [{ ...common, kinds: everyKind, unit, text: plainText(text), place: text[0].place }] : [];
      return [
        ...note('emergency_note', notes.emergencyNote),
        ...note('advice_note', notes.adviceNote),
        ...notes.sections.flatMap((section) =>
          unitsOf(section).map((unit) => ({
            ...common,
            // Who is responsible for a device stands in device leaflets alone.
            kinds: section.id === 'responsible' ? (['device'] as const) : everyKind,
            unit: unit.id,
            text: plainText(unit.text),
            place: unit.place,
          })),
        ),
      ];
    }),
  );
}

function ofPhrases(library: Library): readonly Said[] {
  return [...library.phrases.values()].flatMap(({ locale, byKey }) =>
    [...byKey].map(([key, { text, place }]) => ({
      unit: `phrase/${key}`,
      text,
      locale,
      owner: 'phrases',
      kinds: everyKind,
      place,
    })),
  );
}

const everyKind = ['condition', 'device'] as const;
