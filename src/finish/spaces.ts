/** Writes the spaces that separate words at line ends, which the DOM has and Chromium does not paint (14.8.2.5). */

import type { Direction } from '../model/printed.ts';
import { Refusal } from './broken.ts';
import type { Content } from './content/pages.ts';
import type { Piece } from './content/piece.ts';
import type { Font } from './fonts/font.ts';
import { decimal, nameToken } from './pdf/serialise.ts';

/** A font of the page that has a glyph for the space. */
export interface SpaceFont {
  readonly name: string;
  readonly font: Font;
  readonly space: number;
}

/** A text object that shows one space at the logical end (or start) of a piece; it leaves no ink. @throws Refusal when no font has the glyph. */
export function spaceOperators(
  beside: Piece,
  side: 'after' | 'before',
  dir: Direction,
  fallback: SpaceFont | undefined,
): string {
  const { run } = beside;
  const own: SpaceFont | undefined =
    run?.font.space === undefined ? undefined : { name: run.fontName, font: run.font, space: run.font.space };
  const chosen = own ?? fallback;
  if (chosen === undefined)
    throw new Refusal({
      clause: 'gate',
      what: 'no font on the page has a space to part two words with',
      where: beside.text.slice(-20),
    });
  const { origin, box, size } = run ?? { origin: [1, 0, 0, 1, 0, 0] as const, box: [0, 0, 0, 0] as const, size: 1 };
  const atRight = (side === 'after') === (dir === 'ltr');
  const x = atRight ? box[2] : box[0] - chosen.font.width(chosen.space) * size;
  const code = chosen.space
    .toString(16)
    .toUpperCase()
    .padStart(2 * chosen.font.codeBytes, '0');
  const matrix = [origin[0], origin[1], origin[2], origin[3], x, origin[5]].map(decimal).join(' ');
  return `BT\n${nameToken(chosen.name)} ${decimal(size)} Tf\n${matrix} Tm\n<${code}> Tj\nET`;
}

/** The first font with a space, in the order of their names in this stream's text. */
export function spaceFont(content: Content): SpaceFont | undefined {
  for (const { run } of content.pieces) {
    if (run?.font.space !== undefined) return { name: run.fontName, font: run.font, space: run.font.space };
  }
  return undefined;
}
