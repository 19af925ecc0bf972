// Cuts a font down to the characters that a locale prints.

import subsetFont from 'subset-font';

/** A font with the glyphs of `characters`, all layout features kept. Hints are for screens of few pixels; without them it is a third smaller. */
export async function subset(bytes: Uint8Array, characters: readonly number[]): Promise<Uint8Array> {
  // Named first: the types of the library do not know `noHinting`.
  const options = { targetFormat: 'truetype' as const, noHinting: true };
  const font = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return subsetFont(font, String.fromCodePoint(...characters), options);
}
