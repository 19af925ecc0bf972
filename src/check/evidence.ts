// Checks what a leaflet rests on: evidence marks, supplied facts, pictures.

import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { type Jurisdiction, supplyClauses } from '../model/jurisdiction.ts';
import type { Leaflet, Translation } from '../model/leaflet.ts';
import type { Section } from '../model/text.ts';
import { inlinesOf, unitsOf } from '../model/unit.ts';
import { marksById } from './register.ts';

/** Marks that name no entry, in any text of the leaflet: each is a sentence to mend. */
export function checkMarks(leaflet: Leaflet, sections: readonly Section[]): readonly Diagnostic[] {
  return sections
    .flatMap(unitsOf)
    .flatMap((unit) => inlinesOf(unit.text))
    .flatMap((inline) =>
      inline.kind !== 'evidence' || leaflet.evidence.has(inline.id)
        ? []
        : [diagnostic('evidence-unresolved', inline.place, { id: inline.id })],
    );
}

/**
 * The register itself. An entry that no longer holds is one finding at the entry, with every sentence that rests on it.
 * Whether one is used is asked of the source text, or of none when that is not whole. `today` is `YYYY-MM-DD`.
 */
export function checkRegister(
  leaflet: Leaflet,
  texts: readonly Translation[],
  source: Translation | null,
  today: string,
): readonly Diagnostic[] {
  const used = source && marksById([source]);
  const marks = marksById(texts);
  return [...leaflet.evidence.values()].flatMap((entry) => {
    const { id, place, expires } = entry;
    const standing = (marks.get(id) ?? []).map((mark) => mark.place);
    const found: Diagnostic[] = [];
    if (used && !used.has(id)) found.push(diagnostic('evidence-unused', place, { id }, standing));
    if (expires < today) found.push(diagnostic('evidence-expired', place, { id, expires }, standing));
    if (entry.category === 'unverified') found.push(diagnostic('evidence-unverified', place, { id }, standing));
    return found;
  });
}

/** Gaps that the manufacturer has to fill, and supply items that no text uses; `used` is null while that is not known. */
export function checkSupply(
  leaflet: Leaflet,
  used: ReadonlySet<string> | null,
  jurisdictions: ReadonlyMap<string, Jurisdiction>,
): readonly Diagnostic[] {
  return [...leaflet.supply.values()].flatMap(({ name, by, value, place }) => {
    if (used && !used.has(name)) return [diagnostic('supply-unused', place, { name })];
    const asked = [...jurisdictions.values()].flatMap((one) =>
      supplyClauses(one, name).map((clause) => `${one.id}: ${clause}`),
    );
    return value === null
      ? [diagnostic('supply-missing', place, { name, by, clauses: asked.join('; ') || 'general rules' })]
      : [];
  });
}

/** Pictures that do not exist or say nothing. `pictures` are the file names below templates/illustrations/. */
export function checkPictures(sections: readonly Section[], pictures: ReadonlySet<string>): readonly Diagnostic[] {
  return sections
    .flatMap((section) => section.blocks)
    .flatMap((block) => {
      if (block.kind !== 'figure') return [];
      const { source, place } = block;
      const missing = pictures.has(source) ? [] : [diagnostic('picture-missing', place, { source })];
      return block.alt.trim() === '' ? [...missing, diagnostic('picture-alt', place, { source })] : missing;
    });
}

/** Names of supply items that the sections use. */
export function suppliesIn(sections: readonly Section[]): readonly string[] {
  return sections
    .flatMap(unitsOf)
    .flatMap((unit) => inlinesOf(unit.text))
    .flatMap((inline) =>
      inline.kind === 'placeholder' && inline.name.startsWith('supply.') ? [inline.name.slice('supply.'.length)] : [],
    );
}
