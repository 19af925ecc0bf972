// Chooses some of the editions: whole countries, spread over the alphabet, so that polyleaf can be asked for exactly these.

import type { Edition } from '../polyleaf.ts';

export interface Sample<E extends Edition> {
  readonly editions: readonly E[];
  /** Options of `polyleaf build` that select them. */
  readonly args: readonly string[];
}

/** All editions, or at most `limit` of them and at least one. Those of the country `before` come before others. */
export function sampleOf<E extends Edition>(editions: readonly E[], limit: number | null, before: string): Sample<E> {
  if (limit === null || limit >= editions.length) return { editions, args: [] };
  const chosen = new Set<string>();
  let count = 0;
  const countries = spread([...new Set(editions.map((edition) => edition.country))]);
  for (const country of [...countries].sort((a, b) => Number(b === before) - Number(a === before))) {
    const size = editions.filter((edition) => edition.country === country).length;
    if (count + size > limit) continue;
    chosen.add(country);
    count += size;
  }
  const first = editions.find(({ country }) => country === before) ?? editions[0];
  if (chosen.size > 0 || !first)
    return {
      editions: editions.filter(({ country }) => chosen.has(country)),
      args: ['--country', [...chosen].sort().join()],
    };
  return {
    editions: [first],
    args: ['--country', first.country, '--locale', first.locale, '--leaflet', first.leaflet],
  };
}

/** The same names in another order, neighbours far from each other; always the same order. */
function spread<T>(names: readonly T[]): readonly T[] {
  const part = (i: number) => (i * 0.618034) % 1;
  return names
    .map((name, i) => ({ name, at: part(i) }))
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name);
}
