// Resolves packs: each takes over the elements and limits of the pack it extends; circles and unknown packs are refused.

import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { Element, Jurisdiction, Limit, Needs } from '../model/jurisdiction.ts';
import type { WrittenElement, WrittenPack } from './pack.ts';

/** The pack that applies to everybody. */
const general = 'general';

const none: Needs = { supply: [], notes: [], facts: [], fields: [] };

export interface Packs {
  readonly jurisdictions: ReadonlyMap<string, Jurisdiction>;
  readonly diagnostics: readonly Diagnostic[];
}

/** All packs with what they take over. A pack that cannot be resolved is reported and left out. */
export function resolvePacks(written: ReadonlyMap<string, WrittenPack>): Packs {
  const jurisdictions = new Map<string, Jurisdiction>();
  const diagnostics: Diagnostic[] = [];
  for (const pack of written.values()) {
    const chain = chainOf(pack, written);
    if (chain.refused) {
      diagnostics.push(chain.refused);
      continue;
    }
    const resolved = resolve(pack, chain.packs);
    diagnostics.push(...resolved.diagnostics);
    if (resolved.diagnostics.length === 0) jurisdictions.set(pack.id, resolved.jurisdiction);
  }
  return { jurisdictions, diagnostics };
}

/** The pack and those it extends, nearest first. Everything but the general rules extends the general rules. */
function chainOf(pack: WrittenPack, written: ReadonlyMap<string, WrittenPack>) {
  const packs: WrittenPack[] = [];
  const ids: string[] = [];
  const place = pack.placeOf(pack.extends === null ? ['id'] : ['extends']);
  const known = [...written.keys()].join(', ');
  for (let id: string | null = pack.id; id !== null; ) {
    const next: WrittenPack | undefined = written.get(id);
    if (!next) return { packs, refused: diagnostic('jurisdiction-unknown', place, { jurisdiction: id, known }) };
    const circle = ids.includes(id);
    ids.push(id);
    if (circle)
      return {
        packs,
        refused: diagnostic('jurisdiction-circle', place, { jurisdiction: pack.id, circle: ids.join(' -> ') }),
      };
    packs.push(next);
    id = next.extends ?? (next.id === general ? null : general);
  }
  return { packs, refused: null };
}

function resolve(pack: WrittenPack, chain: readonly WrittenPack[]) {
  const elements = new Map<string, Element>();
  const limits = new Map<Limit['kind'], Limit>();
  const diagnostics: Diagnostic[] = [];
  for (const one of chain.toReversed()) {
    // A law that takes over another law's elements takes them over by its own clause; general rules have no clause.
    if (one.clause !== null)
      for (const [id, element] of elements)
        if (element.clause !== null) elements.set(id, { ...element, clause: one.clause, by: one.id });
    for (const [id, element] of one.elements) {
      const made = restate(id, element, elements.get(id) ?? null, one);
      if ('code' in made) diagnostics.push(...(one === pack ? [made] : []));
      else elements.set(id, made);
    }
    for (const limit of limitsOf(one)) limits.set(limit.kind, limit);
  }
  const { checked_by: checkedBy, checked_on: checkedOn, source, url, law, confidence } = pack.basis;
  const jurisdiction: Jurisdiction = {
    id: pack.id,
    title: pack.title,
    basis: {
      law,
      url: url ?? null,
      confidence,
      source: source ?? null,
      checkedBy,
      checkedOn,
      place: pack.placeOf(['basis', 'confidence'], 'key'),
    },
    chain: chain.map(({ id }) => id),
    elements,
    limits,
    sections: new Set(chain.flatMap(({ sections }) => sections)),
    place: pack.placeOf(['id'], 'key'),
  };
  return { jurisdiction, diagnostics };
}

/** An element as a pack states it: what it says replaces what it takes over. */
function restate(id: string, own: WrittenElement, before: Element | null, pack: WrittenPack): Element | Diagnostic {
  const place = pack.placeOf(['elements', id], 'key');
  const title = own.title ?? before?.title;
  const clause = own.clause ?? pack.clause ?? before?.clause ?? null;
  const missing = (field: string) => diagnostic('field-missing', place, { field: `elements.${id}.${field}` });
  if (title === undefined) return missing('title');
  if (clause === null && pack.id !== general) return missing('clause');
  const sections = own.sections ?? before?.sections ?? [];
  const needs = own.needs ?? before?.needs ?? none;
  // Nothing to look for would always be found.
  if (sections.length === 0 && Object.values(needs).every((list) => list.length === 0)) return missing('sections');
  return {
    id,
    title,
    clause,
    by: pack.id,
    kinds: own.for ?? before?.kinds ?? pack.kinds,
    sections,
    needs,
    confidence: own.confidence ?? pack.basis.confidence,
    place,
  };
}

function limitsOf({ limits, clause: common, id, placeOf }: WrittenPack): readonly Limit[] {
  const { letter_height_mm: height, point_size: size, reading_grade: grade, languages } = limits;
  const at = (field: string, clause: string | undefined) => ({
    clause: clause ?? common,
    by: id,
    place: placeOf(['limits', field], 'key'),
  });
  return [
    ...(height
      ? [{ kind: 'letter-height-mm' as const, least: Number(height.least), ...at('letter_height_mm', height.clause) }]
      : []),
    ...(size ? [{ kind: 'point-size' as const, least: Number(size.least), ...at('point_size', size.clause) }] : []),
    ...(grade
      ? [{ kind: 'reading-grade' as const, most: Number(grade.most), ...at('reading_grade', grade.clause) }]
      : []),
    ...(languages ? [{ kind: 'languages' as const, all: languages.all, ...at('languages', languages.clause) }] : []),
  ];
}
