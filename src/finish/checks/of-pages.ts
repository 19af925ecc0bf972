/** Checks of what Chromium put on the pages: fonts, glyphs, nesting. */
import type { Check } from './subject.ts';

const DEEPEST = 28;
/** U+FEFF and U+FFFE say nothing, private use says nothing to a reader (UA 7.21.7-2, A 6.2.11.7.3-1). */
const MEANINGLESS = /\p{Co}|\ufeff|\ufffe/u;

export const NESTING: Check = ({ printed }) =>
  printed.contents.flatMap(({ depth, page }) =>
    depth > DEEPEST ? [{ clause: 'A 6.1.13-8', what: `q nested ${depth} deep`, where: `page ${page + 1}` }] : [],
  );

export const GLYPHS: Check = ({ printed }) =>
  printed.contents.flatMap(({ notdef, mute, page }) => {
    const where = `page ${page + 1}`;
    if (notdef > 0) return [{ clause: 'UA 7.21.8-1', what: 'a character that no font of the page has', where }];
    const [first] = mute;
    return first === undefined
      ? []
      : [{ clause: 'UA 7.21.7-1', what: `glyph ${first.code} of ${first.font.name} says nothing`, where }];
  });

export const FONTS: Check = ({ printed }) =>
  Array.from(printed.fonts.values()).flatMap(({ name, isEmbedded, said }) => {
    if (!isEmbedded) return [{ clause: 'UA 7.21.4.1-1', what: `font ${name} is not embedded`, where: name }];
    const bad = said.findIndex((text) => text !== undefined && MEANINGLESS.test(text));
    return bad < 0
      ? []
      : [{ clause: 'UA 7.21.7-2', what: `glyph ${bad} stands for a character without meaning`, where: name }];
  });
