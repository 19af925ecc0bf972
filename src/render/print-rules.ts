// What a template must not use, because a printed PDF loses it: the page looks right, and a screen reader hears something else.

import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/environment.ts';
import { placesIn } from '../model/place.ts';

interface Rule {
  readonly pattern: RegExp;
  readonly what: string;
  readonly why: string;
}

const inStyles: readonly Rule[] = [
  {
    pattern: /::?(?:before|after)\b/g,
    what: 'generated text',
    why: 'it is painted but never tagged, so nobody hears it',
  },
  { pattern: /(?<![-\w])filter\s*:/g, what: 'a filter', why: 'texts and pictures under it vanish from the tags' },
  { pattern: /text-shadow\s*:/g, what: 'a text shadow', why: 'the text is painted twice, and read twice' },
  {
    pattern: /(?<![-\w])opacity\s*:|mix-blend-mode\s*:/g,
    what: 'opacity or blending',
    why: 'some readers see no tags in it; use a lighter colour',
  },
];

const inTemplates: readonly Rule[] = [
  { pattern: /<q[\s>]/gi, what: '<q>', why: 'its quotation marks are generated text; write them' },
  {
    pattern: /<(?:dl|dt|dd)[\s>]/gi,
    what: 'a description list',
    why: 'its terms lose their meaning; use a list or a table',
  },
  {
    pattern: /<img(?![^>]*\salt=)[^>]*>/gi,
    what: 'a picture without alt',
    why: 'nobody who cannot see it learns what it shows',
  },
  {
    pattern: /<svg(?![^>]*\saria-hidden="true")(?!(?=[^>]*\srole="img")[^>]*\saria-label=)[^>]*>/gi,
    what: 'an svg without role and label',
    why: 'write aria-hidden="true" for decoration, role="img" and aria-label for a picture',
  },
  {
    pattern: /<(?:div|span|b|i|q|cite|bdi)\b[^>]*\slang=/gi,
    what: 'lang on this element',
    why: 'print drops it; put it on p, li, ul, a, strong or section',
  },
];

/** Findings in the templates that are printed, and in all style sheets. The index is for screens only. */
export function checkPrintRules(files: ReadonlyMap<string, SourceFile>): readonly Diagnostic[] {
  return [...files].flatMap(([path, file]) => {
    if (!path.startsWith('templates/') || path.startsWith('templates/index.')) return [];
    return path.endsWith('.css') ? findings(file, inStyles) : path.endsWith('.hbs') ? findings(file, inTemplates) : [];
  });
}

function findings(file: SourceFile, rules: readonly Rule[]): readonly Diagnostic[] {
  const placeOf = placesIn(file.path, file.text);
  const text = file.text.replace(/\/\*[\s\S]*?\*\/|\{\{!--[\s\S]*?--\}\}/g, (comment) =>
    comment.replace(/[^\n]/g, ' '),
  );
  return rules.flatMap(({ pattern, what, why }) =>
    [...text.matchAll(pattern)].map((match) => diagnostic('template-print', placeOf(match.index), { what, why })),
  );
}
