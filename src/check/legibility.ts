// Compares what was measured on printed pages with what the law of each country asks for.

import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { ManifestEntry } from '../model/edition.ts';
import type { Limit } from '../model/jurisdiction.ts';
import type { Library } from '../model/library.ts';
import { generalRules } from './elements.ts';

interface Short {
  readonly entry: ManifestEntry;
  readonly code: 'letter-height' | 'point-size';
  readonly limit: Limit & { readonly least: number };
  readonly found: number;
  readonly page: number;
  readonly text: string;
}

/** One finding for each text, variant, law and measure: countries that share a law share the finding. */
export function checkLegibility(entries: readonly ManifestEntry[], library: Library): readonly Diagnostic[] {
  const short = entries.flatMap((entry) => shortOf(entry, library));
  const groups = Map.groupBy(short, ({ entry, code, limit, found, page, text }) =>
    JSON.stringify([entry.leaflet, entry.locale, entry.variant, code, limit.by, found, page, text]),
  );
  return [...groups.values()].flatMap((group) => group.slice(0, 1).flatMap((first) => finding(group, first, library)));
}

function shortOf(entry: ManifestEntry, library: Library): readonly Short[] {
  const limits = library.jurisdictions.get(library.countries.get(entry.country)?.jurisdiction ?? '')?.limits;
  const [height, size] = [limits?.get('letter-height-mm'), limits?.get('point-size')];
  return entry.artifacts.flatMap(({ legibility }): readonly Short[] => {
    if (!legibility) return [];
    const { letterHeight, pointSize } = legibility;
    const found: Short[] = [];
    if (height?.kind === 'letter-height-mm' && letterHeight.kind === 'measured' && letterHeight.mm < height.least)
      found.push({ ...letterHeight, entry, code: 'letter-height', limit: height, found: letterHeight.mm });
    if (size?.kind === 'point-size' && pointSize.kind === 'measured' && pointSize.pt < size.least)
      found.push({ ...pointSize, entry, code: 'point-size', limit: size, found: pointSize.pt });
    return found;
  });
}

function finding(group: readonly Short[], first: Short, library: Library): readonly Diagnostic[] {
  const { entry, code, limit, found, page, text } = first;
  const { leaflet, locale, variant } = entry;
  const place = library.translations.get(leaflet)?.get(locale)?.place;
  if (!place) return [];
  const args = {
    leaflet,
    locale,
    variant,
    countries: [...new Set(group.map((one) => one.entry.country))].sort().join(', '),
    jurisdiction: limit.by,
    clause: limit.clause ?? generalRules,
    least: String(limit.least),
    found: String(found),
    page: String(page),
    text,
  };
  return [diagnostic(code, place, args, [limit.place])];
}
