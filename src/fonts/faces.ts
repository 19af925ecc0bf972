// The fonts of a locale as CSS: subset, embedded, in the order of the style sheet.

import type { Assigned } from './assign.ts';
import { type Font, type Weight, weights } from './catalog.ts';
import { subset } from './subset.ts';
import { asWoff } from './woff.ts';

/**
 * How a cut font is packed. TrueType is what the press wants: nothing to unpack. WOFF is a file's: it takes milliseconds, where WOFF2
 * took half a second for each font, a third of a whole build, to be a quarter smaller.
 */
type FontFormat = 'truetype' | 'woff';

/** A font cut to what a locale asks of it. */
export interface Cut {
  readonly family: string;
  readonly weight: Weight;
  /** TrueType. */
  readonly bytes: Uint8Array;
}

/** Cuts every font that has a share, in each weight: one after the other, for some have ten megabytes. */
export async function cutFonts(
  shares: Assigned['shares'],
  read: (font: Font, weight: Weight) => Promise<Uint8Array>,
): Promise<readonly Cut[]> {
  const cuts: Cut[] = [];
  for (const { font, characters } of shares)
    for (const weight of weights) {
      const bytes = await subset(await read(font, weight), characters);
      cuts.push({ family: font.family, weight, bytes });
    }
  return cuts;
}

/** `@font-face` rules with the fonts inside as data URIs. */
export async function fontFaces(cuts: readonly Cut[], format: FontFormat): Promise<string> {
  const rules = cuts.map(async ({ family, weight, bytes }) => {
    const packed = format === 'truetype' ? bytes : await asWoff(bytes);
    const data = Buffer.from(packed).toString('base64');
    const type = format === 'truetype' ? 'ttf' : format;
    return `@font-face{font-family:"${family}";font-weight:${weight};font-style:normal;src:url(data:font/${type};base64,${data}) format("${format}")}`;
  });
  return (await Promise.all(rules)).join('\n');
}
