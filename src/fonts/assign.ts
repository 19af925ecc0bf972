// Gives each character to the first font that has it.

import type { Font } from './catalog.ts';

export interface Assigned {
  /** Fonts in the order of the style sheet, each with its characters, sorted. */
  readonly shares: readonly { readonly font: Font; readonly characters: readonly number[] }[];
  /** Characters that no font has. */
  readonly missing: readonly number[];
}

/** Characters that need no glyph: spaces are drawn by width, the others are invisible by definition. */
const invisible = /^[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f]$/u;

/** Assigns `characters` to `fonts`, first come first served. Every font keeps the plain space. */
export async function assign(
  characters: Iterable<number>,
  fonts: readonly Font[],
  coverage: (font: Font) => Promise<ReadonlySet<number>>,
): Promise<Assigned> {
  let rest = [...new Set(characters)].sort((a, b) => a - b);
  const shares: { font: Font; characters: readonly number[] }[] = [];
  for (const [i, font] of fonts.entries()) {
    const open = rest.filter((code) => !invisible.test(String.fromCodePoint(code)));
    if (i > 0 && open.length === 0) break;
    const has = await coverage(font);
    const taken = rest.filter((code) => has.has(code));
    if (i === 0 || taken.some((code) => open.includes(code))) {
      shares.push({ font, characters: [...new Set([0x20, ...taken])].sort((a, b) => a - b) });
      rest = rest.filter((code) => !has.has(code));
    }
  }
  return { shares, missing: rest.filter((code) => !invisible.test(String.fromCodePoint(code))) };
}
