// The fonts of a locale as CSS: subset, embedded, in the order of the style sheet.

import type { Assigned } from './assign.ts';
import { type Font, type Weight, weights } from './catalog.ts';
import { type FontFormat, subset } from './subset.ts';

/** A font cut to what a locale asks of it. */
export interface Cut {
  readonly family: string;
  readonly weight: Weight;
  readonly characters: readonly number[];
  /** TrueType. */
  readonly bytes: Uint8Array;
}

/** Cuts every font that has a share, in each weight. */
export async function cutFonts(
  shares: Assigned['shares'],
  read: (font: Font, weight: Weight) => Promise<Uint8Array>,
): Promise<readonly Cut[]> {
  return await Promise.all(
    shares.flatMap(({ font, characters }) =>
      weights.map(async (weight) => ({
        family: font.family,
        weight,
        characters,
        bytes: await subset(await read(font, weight), characters, 'truetype'),
      })),
    ),
  );
}

/** `@font-face` rules with the fonts inside as data URIs. */
export async function fontFaces(cuts: readonly Cut[], format: FontFormat): Promise<string> {
  const rules = cuts.map(async ({ family, weight, characters, bytes }) => {
    const packed = format === 'truetype' ? bytes : await subset(bytes, characters, format);
    const data = Buffer.from(packed).toString('base64');
    const type = format === 'truetype' ? 'ttf' : format;
    return `@font-face{font-family:"${family}";font-weight:${weight};font-style:normal;src:url(data:font/${type};base64,${data}) format("${format}")}`;
  });
  return (await Promise.all(rules)).join('\n');
}
