// Pictures of templates/illustrations/ as data URIs, once they are known to hold drawing and nothing else.

import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/environment.ts';
import { placeAt } from '../model/place.ts';

const folder = 'templates/illustrations/';
const elements =
  /<(?!\/|(?:svg|g|defs|path|rect|circle|ellipse|line|polyline|polygon|pattern|clipPath|linearGradient|radialGradient|stop|title|desc)[\s/>])/;
const dangerous: readonly (readonly [string, RegExp])[] = [
  ['a document type or an entity', /<!(?!--)|<\?(?!xml )/],
  ['an attribute that runs script', /\son[a-z]+\s*=/i],
  ['an address', /\b(?:href|src)\s*=|url\(\s*["']?(?!#)|@import/i],
  ['a style element', /<style/i],
  ['an element that does not draw', elements],
  ['text, which would need a translation', /<text[\s>]/i],
];

/** The pictures by file name. A picture with more than drawing in it is refused. */
export function readPictures(files: ReadonlyMap<string, SourceFile>): {
  readonly uris: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const uris = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const [path, file] of files) {
    if (!path.startsWith(folder)) continue;
    const found = dangerous.find(([, pattern]) => pattern.test(file.text));
    if (found)
      diagnostics.push(
        diagnostic('picture-unsafe', placeAt(file.path, file.text, file.text.search(found[1])), { what: found[0] }),
      );
    else uris.set(path.slice(folder.length), `data:image/svg+xml;base64,${Buffer.from(file.text).toString('base64')}`);
  }
  return { uris, diagnostics };
}
