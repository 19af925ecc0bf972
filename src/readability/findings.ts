// Finds texts that are harder to read than the rules of a country, or of the leaflet itself, allow.

import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { Edition } from '../model/edition.ts';
import type { Limit } from '../model/jurisdiction.ts';
import type { Leaflet, Translation } from '../model/leaflet.ts';
import type { Library } from '../model/library.ts';
import type { MeasuredScore, Scores } from '../model/readability.ts';
import { compareWithLimit } from './limit.ts';
import { readabilityOf } from './readability.ts';

/**
 * One finding for each text and limit, with the countries of the editions that it touches. A language without a formula, and a formula
 * that names no school year, cannot be beyond a limit.
 */
export function checkReadingLevel(library: Library, editions: readonly Edition[]): readonly Diagnostic[] {
  const asked = editions.flatMap((edition) => {
    const leaflet = library.leaflets.get(edition.leaflet);
    const text = leaflet && writtenFor(library, edition);
    const limit = leaflet && limitFor(library, leaflet, edition.country);
    return text && limit ? [{ leaflet, text, limit, country: edition.country }] : [];
  });
  const texts = Map.groupBy(asked, ({ text }) => text);
  return [...texts].flatMap(([text, group]) => {
    const [first] = group;
    if (!first) return [];
    const { whole } = readabilityOf(text, { names: first.leaflet.names, source: null, most: 0 });
    const limits = Map.groupBy(group, ({ limit }) => `${limit.most} ${limit.clause}`);
    return [...limits.values()].flatMap((same) => beyond(text, whole.scores, same));
  });
}

interface Asked {
  readonly limit: GradeLimit;
  readonly country: string;
}

/** A school year at most, and who asks for it. */
interface GradeLimit {
  readonly most: number;
  readonly clause: string;
}

function beyond(text: Translation, scores: Scores, asked: readonly Asked[]): readonly Diagnostic[] {
  const [first] = asked;
  if (!first) return [];
  const result = compareWithLimit(scores, { kind: 'grade', atMost: first.limit.most });
  if (result.kind !== 'beyond') return [];
  return [
    diagnostic('reading-beyond', text.place, {
      leaflet: text.leaflet,
      locale: text.locale,
      score: result.by.map(inWords).join(', '),
      limit: String(first.limit.most),
      clause: first.limit.clause,
      countries: [...new Set(asked.map(({ country }) => country))].sort().join(', '),
    }),
  ];
}

function inWords({ name, grade }: MeasuredScore): string {
  return `${name} ${(grade ?? 0).toFixed(1)}`;
}

/** The text of an edition as it was written: what derives from it has its sentences. */
function writtenFor(library: Library, { leaflet, locale }: Edition): Translation | undefined {
  const written = [locale, ...(library.forms.get(locale)?.from ?? [])].find((tag) =>
    library.files.has(`content/leaflets/${leaflet}/${tag}.md`),
  );
  return library.translations.get(leaflet)?.get(written ?? locale);
}

/** The limit of the country's law; where it has none the leaflet's own; else that of the general rules. */
function limitFor(library: Library, { readingGrade }: Leaflet, country: string): GradeLimit | null {
  const jurisdiction = library.jurisdictions.get(library.countries.get(country)?.jurisdiction ?? '');
  const limit = jurisdiction?.limits.get('reading-grade');
  const law: Limit | null = limit && limit.by !== 'general' ? limit : null;
  if (law?.kind === 'reading-grade') return { most: law.most, clause: law.clause ?? law.by };
  if (readingGrade !== null) return { most: readingGrade, clause: 'leaflet.yaml' };
  return limit?.kind === 'reading-grade' ? { most: limit.most, clause: limit.clause ?? 'general rules' } : null;
}
