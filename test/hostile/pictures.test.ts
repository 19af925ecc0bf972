// Pictures: a drawing may hold drawing and nothing else, however it is spelled.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPictures } from '../../src/render/pictures.ts';
import { findingsOf, sourcesOf } from '../small-workspace.ts';
import { workspaceWithPicture } from './edition.ts';

const path = 'templates/illustrations/drawing.svg';
const read = (text: string) => readPictures(sourcesOf({ [path]: text }).files);
const svg = (inner: string, given = '') => `<svg xmlns="http://www.w3.org/2000/svg"${given}>\n${inner}\n</svg>\n`;

test('a plain drawing is accepted', () => {
  for (const text of [
    svg('<path d="M0 0h8v8z" fill="url(#mesh)"/>'),
    `<?xml version="1.0" encoding="UTF-8"?>\n${svg('<!-- a < b --><g><circle r="1"></circle></g><title>A &amp; B</title>')}`,
    svg("<rect width='1' height = '2' stroke-dasharray='1 2'/>", ' viewBox="0 0 1 1"'),
  ])
    expect(read(text).diagnostics).toEqual([]);
});

const hostile = [
  '<script>alert(1)</script>',
  '<SCRIPT>alert(1)</SCRIPT>',
  '<script href="https://evil.test/x.js"/>',
  '<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>',
  '<svg:script>alert(1)</svg:script>',
  '<g onload="alert(1)"/>',
  '<g\nonload\n=\n"alert(1)"/>',
  '<g ONLOAD="alert(1)"/>',
  '<g fill=""onload="alert(1)"/>',
  '<g/onload="alert(1)"/>',
  '<path d="x" onclick=\'alert(1)\'/>',
  '<a href="javascript:alert(1)"><path d="x"/></a>',
  '<use href="https://evil.test/x.svg#y"/>',
  '<use xlink:href="#y"/>',
  '<g xlink:href="https://evil.test"/>',
  '<g xmlns:x="http://www.w3.org/1999/xlink" x:href="https://evil.test"/>',
  '<image href="https://evil.test/x.png"/>',
  '<image href="file:///etc/passwd"/>',
  '<feImage href="https://evil.test/x.png"/>',
  '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
  '<iframe xmlns="http://www.w3.org/1999/xhtml" src="https://evil.test"/>',
  '<g xmlns="http://www.w3.org/1999/xhtml"/>',
  '<animate attributeName="href" to="javascript:x"/>',
  '<set attributeName="onload" to="x"/>',
  '<style>@import "https://evil.test/x.css";</style>',
  '<style>path { fill: url(https://evil.test) }</style>',
  '<STYLE>x</STYLE>',
  '<path style="fill:url(https://evil.test)"/>',
  '<path style="fill:u\\72l(https://evil.test)"/>',
  '<path fill="url(https://evil.test#x)"/>',
  '<path fill="url( https://evil.test#x )"/>',
  '<path fill="url(\'https://evil.test#x\')"/>',
  '<path fill="URL(https://evil.test#x)"/>',
  '<path fill="u\\72l(//evil.test#x)"/>',
  '<path fill="&#117;rl(//evil.test#x)"/>',
  '<path fill="&#x75;rl(https://evil.test#x)"/>',
  '<path fill="url(/**///evil.test)"/>',
  '<path fill="image-set(\'https://evil.test\' 1x)"/>',
  '<path fill="url(#a) url(//evil.test)"/>',
  '<path filter="url(x.svg#a)"/>',
  '<path cursor="url(https://evil.test)"/>',
  '<path mask="url(//evil.test)"/>',
  '<text>Words in English</text>',
  '<tspan>x</tspan>',
  '<video src="https://evil.test"/>',
  '<handler type="text/javascript">x</handler>',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<!ENTITY x "y">',
  '&x;',
  '&#60;script&#62;',
  '<?xml-stylesheet href="https://evil.test/x.css"?>',
  '<?xml version="1.0"?>',
  '<?php x ?>',
  '<!-- -- --><g/>',
  '<!-- <g/>',
  '<g',
  '<g x=1/>',
  '</svg><script>alert(1)</script><svg>',
  '</svg><g/>',
  '</svg></svg>',
];

describe('more than drawing is refused at its place', () => {
  test.each(hostile)('%s', (inner) => {
    const { uris, diagnostics } = read(svg(inner));
    expect(uris.size).toBe(0);
    expect(diagnostics.map((one) => [one.code, one.place.file])).toEqual([['picture-unsafe', path]]);
    expect(diagnostics[0]?.place.line).toBeGreaterThan(0);
  });

  const whole = [
    '',
    'x',
    '<html><script>alert(1)</script></html>',
    `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`,
    `<!DOCTYPE svg SYSTEM "file:///etc/passwd">${svg('')}`,
    `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "https://evil.test/svg11.dtd">${svg('')}`,
    `<?xml version="1.0" encoding="UTF-16"?>${svg('')}`,
    `<?xml version="1.0" encoding="UTF-7"?>${svg('')}`,
    `<?xml version="1.0" encoding="ISO-2022-JP"?>${svg('')}`,
    `<?xml-stylesheet href="x"?>${svg('')}`,
    svg('', ' onload="alert(1)"'),
    svg('', ' xmlns:xlink="http://www.w3.org/1999/xlink"'),
    '<svg><path d="x"/></svg>',
    '<svg xmlns="http://www.w3.org/1999/xhtml"><path d="x"/></svg>',
    `${svg('')}<path/>`,
    '<svg xmlns="http://www.w3.org/2000/svg">',
  ];
  test.each(whole)('%s', (text) => {
    expect(read(text).uris.size).toBe(0);
  });

  test('and stops the build of the leaflets', () => {
    const texts = { ...workspaceWithPicture(), [path]: svg('\n<script>1</script>') };
    expect(findingsOf(texts).map((one) => `${one.code} ${one.place.line}`)).toEqual(['picture-unsafe 3']);
  });
});

test('100 KiB of anything is judged at once', () => {
  for (const piece of ['<g>', '<g ', ' ', '<!--', '<g a="', "<g a=''", 'x', '<', '&', '<g a="b" ']) {
    const start = performance.now();
    read(svg(piece.repeat(Math.ceil(100_000 / piece.length))));
    expect(performance.now() - start).toBeLessThan(1_000);
  }
});

test('an accepted picture never holds what a browser could run or fetch', () => {
  const piece = fc.constantFrom(
    ...hostile,
    '<g>',
    '</g>',
    '<path d="M0 0"/>',
    '<g ',
    'fill="',
    '"',
    '/>',
    '>',
    '<!--',
    '-->',
    'url(',
    '#a)',
    'on',
    'load="x"',
    ' ',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = svg(pieces.join(''));
      if (read(text).uris.size === 0) return;
      const bare = text.replace(/<!--[\s\S]*?-->/g, '');
      expect(bare).not.toMatch(/<(script|style|use|image|a|foreignObject|animate|set|text|iframe)[\s/>]/i);
      expect(bare).not.toMatch(/<[^>]*\s(on\w+|style|href|[\w]+:\w+)\s*=/i);
      expect(bare).not.toMatch(/<!|<\?|<[^>]*url\((?!#)/i);
    }),
    { numRuns: 500 },
  );
});
