// Compares how much a text says of benefits with how much it says of risks.

import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts';
import { type Leaflet, suppliedText, type Translation } from '../../model/leaflet.ts';
import type { Library } from '../../model/library.ts';
import { plainText, type Section } from '../../model/text.ts';
import { inlinesOf, unitsOf } from '../../model/unit.ts';

/** Texts whose benefits take more words than their risks. Supplied values count as the words that they print. */
export function checkBalance(library: Library): readonly Diagnostic[] {
  return [...library.leaflets.values()].flatMap((leaflet) =>
    [...(library.translations.get(leaflet.id)?.values() ?? [])].flatMap((text) => {
      const [benefits, risks] = ['benefits', 'risks'].map((id) => text.sections.find((section) => section.id === id));
      if (!library.files.has(`content/leaflets/${leaflet.id}/${text.locale}.md`) || !benefits || !risks) return [];
      if (text.refused.has('benefits') || text.refused.has('risks')) return [];
      const [more, less] = [wordsOf(benefits, leaflet, text), wordsOf(risks, leaflet, text)];
      return more > less ? [diagnostic('balance-lost', benefits.place, { benefits: more, risks: less })] : [];
    }),
  );
}

function wordsOf(section: Section, leaflet: Leaflet, { locale }: Translation): number {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  const texts = unitsOf(section).map(({ text }) => {
    const supplied = inlinesOf(text).flatMap((inline) => {
      if (inline.kind !== 'placeholder' || !inline.name.startsWith('supply.')) return [];
      const item = leaflet.supply.get(inline.name.slice('supply.'.length));
      return (item && suppliedText(item, [locale])) ?? [];
    });
    return [plainText(text), ...supplied].join(' ');
  });
  return [...segmenter.segment(texts.join('\n'))].filter(({ isWordLike }) => isWordLike).length;
}
