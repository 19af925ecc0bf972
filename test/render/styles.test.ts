import { expect, test } from 'vitest';
import { withoutComments } from '../../src/render/templates.ts';

test.each([
  ['a comment between rules', 'a{b:c} /* x */\n\nd{e:f}', 'a{b:c} d{e:f}'],
  ['a comment that parts two words', 'margin:1px/**/2px', 'margin:1px 2px'],
  ['a comment of many lines', '/* a\n * b\n */\na{}', ' a{}'],
  ['two comments', '/* a */x/* b */', ' x '],
  ['comments one after the other', 'a{}\n/* a */\n\n/* b */c{}', 'a{} c{}'],
  ['quoted text', 'a{content:"/* kept */"}', 'a{content:"/* kept */"}'],
  ['quoted text with a quote in it', "a{content:'\\'/* kept */'}", "a{content:'\\'/* kept */'}"],
  ['an address', 'a{src:url(data:font/woff2;base64,ab/*c*/d)}', 'a{src:url(data:font/woff2;base64,ab/*c*/d)}'],
  ['a quote in a comment', "/* it's */a{content:'b'}", " a{content:'b'}"],
  ['a comment without an end', 'a{} /* b', 'a{} /* b'],
])('%s', (_what, css, expected) => expect(withoutComments(css)).toBe(expected));
