// What a template must not use, because a printed PDF loses it: the page looks right, and a screen reader hears something else.

import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/environment.ts';
import { type Place, placesIn } from '../model/place.ts';
import { keptElements } from './sanitize.ts';

interface Rule {
  readonly pattern: RegExp;
  readonly what: string;
  readonly why: string;
}

const inStyles: readonly Rule[] = [
  {
    // One finding for a rule: the text that it generates is part of the match.
    pattern: /::?(?:before|after)\b[^{}]*(?:\{[^{}]*)?|(?<![-\w])content\s*:(?!\s*(?:none|normal)\b)/g,
    what: 'generated text',
    why: 'it is painted but never tagged, so nobody hears it',
  },
  {
    pattern: /(?<![-\w])text-emphasis(?:-style)?\s*:/g,
    what: 'emphasis marks',
    why: 'they are generated text: the print has more than the page; use strong',
  },
  { pattern: /(?<![-\w])filter\s*:/g, what: 'a filter', why: 'texts and pictures under it vanish from the tags' },
  { pattern: /text-shadow\s*:/g, what: 'a text shadow', why: 'the text is painted twice, and read twice' },
  {
    pattern: /(?<![-\w])(?:-webkit-)?(?:mask(?:-[a-z-]+)?|box-reflect)\s*:/g,
    what: 'a mask or a reflection',
    why: 'what is under it is painted twice, and becomes dots; cut the shape itself',
  },
  {
    pattern: /(?<![-\w])opacity\s*:|mix-blend-mode\s*:/g,
    what: 'opacity or blending',
    why: 'some readers see no tags in it; use a lighter colour',
  },
];

const inTemplates: readonly Rule[] = [
  {
    pattern: /<img(?![^>]*\salt=)[^>]*>/gi,
    what: 'a picture without alt',
    why: 'nobody who cannot see it learns what it shows',
  },
  {
    pattern: /<svg(?![^>]*\saria-hidden="true")(?!(?=[^>]*\srole="img")[^>]*\saria-label="[^"])[^>]*>/gi,
    what: 'an svg without role and label',
    why: 'write aria-hidden="true" for decoration, role="img" and aria-label for a picture',
  },
  {
    pattern: /<(?:div|span|b|i|q|cite|bdi)\b[^>]*\slang=/gi,
    what: 'lang on this element',
    why: 'print drops it; put it on p, li, ul, a, strong or section',
  },
];

/** Why pages keep only some elements, where there is more to say than that. */
const whyNot: readonly (readonly [name: RegExp, why: string])[] = [
  [/^q$/, 'its quotation marks are generated text; write them'],
  [/^(?:dl|dt|dd)$/, 'its terms lose their meaning; use a list or a table'],
  [/^(?:abbr|dfn)$/, 'nobody hears what it stands for; write the words out'],
  [/^h[4-6]$/, 'a page has headings of three levels'],
  [/^(?:b|i|em|u|mark)$/, 'use strong'],
  [
    /^(?:input|select|option|button|label|fieldset|meter|progress|output)$/,
    'paper takes no input; print a line to write on',
  ],
  [/^(?:math|canvas|video|audio|picture)$/, 'it has no tags in a PDF; use a picture with alt'],
];

/** Findings in the templates that are printed, and in all style sheets. The index is for screens only. */
export function checkPrintRules(files: ReadonlyMap<string, SourceFile>): readonly Diagnostic[] {
  return [...files].flatMap(([path, file]) => {
    if (!path.startsWith('templates/') || path.startsWith('templates/index.')) return [];
    if (path.endsWith('.css')) return findings(file, inStyles);
    if (!path.endsWith('.hbs')) return [];
    // The document round the body is never printed.
    return [...findings(file, inTemplates), ...(path === 'templates/leaflet.hbs' ? [] : lostElements(file))];
  });
}

/** A font inside a style sheet: its bytes, or null where they do not stand there in base64. */
export interface EmbeddedFont {
  readonly place: Place;
  readonly bytes: Uint8Array | null;
}

/** The fonts that style sheets bring themselves. What kind they are is not known here. */
export function embeddedFonts(files: ReadonlyMap<string, SourceFile>): readonly EmbeddedFont[] {
  return [...files].flatMap(([path, file]) => {
    if (!path.startsWith('templates/') || !path.endsWith('.css')) return [];
    const placeOf = placesIn(file.path, file.text);
    return [...withoutComments(file.text).matchAll(/@font-face\s*\{[^}]*\}/g)].flatMap(({ 0: rule, index }) =>
      [...rule.matchAll(/url\(\s*["']?data:[^,)]*?(;base64)?,([^"')]*)/g)].map((data) => ({
        place: placeOf(index + data.index),
        bytes: data[1] === undefined ? null : Buffer.from(data[2] ?? '', 'base64'),
      })),
    );
  });
}

function findings(file: SourceFile, rules: readonly Rule[]): readonly Diagnostic[] {
  const placeOf = placesIn(file.path, file.text);
  const text = withoutComments(file.text);
  return rules.flatMap(({ pattern, what, why }) =>
    [...text.matchAll(pattern)].map((match) => diagnostic('template-print', placeOf(match.index), { what, why })),
  );
}

function lostElements(file: SourceFile): readonly Diagnostic[] {
  const placeOf = placesIn(file.path, file.text);
  return [...withoutComments(file.text).matchAll(/<([a-z][a-z0-9]*)/gi)].flatMap(({ 1: written = '', index }) => {
    const name = written.toLowerCase();
    if (keptElements.includes(name)) return [];
    const why = whyNot.find(([pattern]) => pattern.test(name))?.[1] ?? 'of this element a page keeps the text alone';
    return [diagnostic('template-print', placeOf(index), { what: `the element <${name}>`, why })];
  });
}

/** The same text with blanks for comments, and for the margin boxes of pages, which are made to hold generated text. */
function withoutComments(text: string): string {
  return text.replace(
    /\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|\{\{!--[\s\S]*?--\}\}|@(?:top|right|bottom|left)-[a-z-]+\s*\{[^}]*\}/g,
    (comment) => comment.replace(/[^\n]/g, ' '),
  );
}
