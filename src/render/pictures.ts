// Pictures of templates/illustrations/ as data URIs, once they are known to hold drawing and nothing else.

import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/environment.ts';
import { placeAt } from '../model/place.ts';

const folder = 'templates/illustrations/';
const namespace = 'http://www.w3.org/2000/svg';
const elements =
  /^(?:svg|g|defs|path|rect|circle|ellipse|line|polyline|polygon|clipPath|linearGradient|radialGradient|stop|title|desc)$/;
const attributes =
  /^(?:xmlns|version|id|class|role|aria-[a-z]+|viewBox|width|height|preserveAspectRatio|x|y|x1|y1|x2|y2|cx|cy|r|rx|ry|fx|fy|fr|d|points|pathLength|transform|opacity|offset|color|display|visibility|clip-(?:path|rule)|clipPathUnits|gradient(?:Units|Transform)|spreadMethod|stop-(?:color|opacity)|fill(?:-opacity|-rule)?|stroke(?:-(?:width|linecap|linejoin|dasharray|dashoffset|miterlimit|opacity))?|vector-effect|paint-order|shape-rendering)$/;

/** What Chromium does not print as lines but as dots, of which a pattern has fewest: 96 an inch. */
const dotted: ReadonlyMap<string, string> = new Map([
  ['pattern', 'a pattern'],
  ['mask', 'a mask'],
  ['filter', 'a filter'],
]);

/** The pieces of a picture in their order; whatever is none of them is refused where it stands. */
const pieces =
  /<!--(?:(?!--)[\s\S])*-->|<(?<end>\/?)(?<name>[A-Za-z][\w.:-]*)(?<given>(?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>|[^<&]+|&(?:amp|lt|gt|quot|apos);/y;
const declaration = /^<\?xml version="1\.0"(?: encoding="utf-8")?(?: standalone="(?:yes|no)")?\?>/i;

/** The pictures by file name. A picture with more than drawing in it is refused. */
export function readPictures(files: ReadonlyMap<string, SourceFile>): {
  readonly uris: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const uris = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const [path, file] of files) {
    if (!path.startsWith(folder)) continue;
    const found = unfitPart(file.text);
    if (found) diagnostics.push(diagnostic(found.code, placeAt(file.path, file.text, found.at), { what: found.what }));
    else uris.set(path.slice(folder.length), `data:image/svg+xml;base64,${Buffer.from(file.text).toString('base64')}`);
  }
  return { uris, diagnostics };
}

/**
 * The data URI of the picture `source` (a file name) in a text of this direction; empty when there is no such picture. `name-rtl.svg`
 * is `name.svg` for scripts that run from right to left, where the first of several steps is looked for on the right.
 */
export function pictureFor(source: string, direction: 'ltr' | 'rtl', pictures: ReadonlyMap<string, string>): string {
  const mirrored = direction === 'rtl' ? pictures.get(source.replace(/\.svg$/, '-rtl.svg')) : undefined;
  return mirrored ?? pictures.get(source) ?? '';
}

interface Unfit {
  readonly code: 'picture-unsafe' | 'picture-print';
  readonly what: string;
  readonly at: number;
}

/** What is more than drawing, or does not print as one, with its offset; or null. */
function unfitPart(text: string): Unfit | null {
  const unsafe = (what: string, where: number): Unfit => ({ code: 'picture-unsafe', what, at: where });
  let at = declaration.exec(text)?.[0].length ?? 0;
  let open = 0;
  let drawn = false;
  while (at < text.length) {
    const piece = new RegExp(pieces);
    piece.lastIndex = at;
    const found = piece.exec(text);
    if (found === null) return unsafe('an entity, a document type or a broken tag', at);
    const { end, name, given = '' } = found.groups ?? {};
    const [whole] = found;
    if (name !== undefined) {
      const dots = dotted.get(name);
      if (dots !== undefined) return { code: 'picture-print', what: dots, at };
      const what = elements.test(name) ? unsafeAttribute(given) : 'an element that does not draw';
      if (what !== null) return unsafe(what, at);
      drawn = true;
      if (open === 0 && !(name === 'svg' && given.includes(namespace)))
        return unsafe('an element outside of <svg>', at);
      open += end === '/' ? -1 : whole.endsWith('/>') ? 0 : 1;
    }
    at += whole.length;
  }
  if (!drawn) return unsafe('no drawing', 0);
  return open === 0 ? null : unsafe('an element without an end', text.length);
}

function unsafeAttribute(given: string): string | null {
  for (const [, name = '', quoted = ''] of given.matchAll(/([\w.:-]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    const value = quoted.slice(1, -1);
    if (/^on/i.test(name)) return 'an attribute that runs script';
    if (!attributes.test(name)) return `the attribute ${name.slice(0, 40)}`;
    if (name === 'xmlns' ? value !== namespace : /[&\\@]|:|url\((?!#[\w-]+\))/i.test(value)) return 'an address';
  }
  return null;
}
