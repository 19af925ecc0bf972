// Cuts a font down to the characters that a locale prints.

import subsetFont from 'subset-font';

/** Hints are for screens of few pixels; without them a font is a third smaller. */
const options = { targetFormat: 'woff2', noHinting: true } as const;

/** A WOFF2 font with the glyphs of `characters`, all layout features kept. */
export async function subset(bytes: Uint8Array, characters: readonly number[]): Promise<Uint8Array> {
  return subsetFont(Buffer.from(bytes), String.fromCodePoint(...characters), options);
}
