// Chance with a seed: the same corpus every time, everywhere.

export interface Random {
  /** A whole number from 0 to `below` - 1. */
  readonly below: (below: number) => number;
  readonly pick: <T>(all: readonly T[]) => T | undefined;
  /** `count` of `all`, in their order. */
  readonly some: <T>(all: readonly T[], count: number) => readonly T[];
}

/** The generator mulberry32. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick: (all) => all[below(all.length)],
    some: (all, count) => {
      const left = all.map((_, i) => i);
      const taken = new Set<number>();
      while (taken.size < Math.min(count, all.length)) taken.add(left.splice(below(left.length), 1)[0] ?? 0);
      return all.filter((_, i) => taken.has(i));
    },
  };
}

/** A seed from a text, so that one class in one language does not move when another one changes. */
export function seedOf(text: string): number {
  let hash = 2_166_136_261;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619);
  return hash >>> 0;
}
