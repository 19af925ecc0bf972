// The fonts of a locale as CSS: subset, embedded, in the order of the style sheet.

import type { Assigned } from './assign.ts';
import { type Font, type Weight, weights } from './catalog.ts';
import { subset } from './subset.ts';

/** `@font-face` rules with the fonts inside as data URIs. */
export async function fontFaces(
  shares: Assigned['shares'],
  read: (font: Font, weight: Weight) => Promise<Uint8Array>,
): Promise<string> {
  const rules = await Promise.all(
    shares.flatMap(({ font, characters }) =>
      weights.map(async (weight) => {
        const woff2 = await subset(await read(font, weight), characters);
        const data = Buffer.from(woff2).toString('base64');
        return `@font-face{font-family:"${font.family}";font-weight:${weight};font-style:normal;src:url(data:font/woff2;base64,${data}) format("woff2")}`;
      }),
    ),
  );
  return rules.join('\n');
}
