// Which characters a font has. The only file that knows harfbuzz.

import { Blob, Face } from 'harfbuzzjs';

/** The code points of a TrueType font. */
export function coverageOf(bytes: Uint8Array): ReadonlySet<number> {
  return new Set(new Face(new Blob(bytes), 0).collectUnicodes());
}
