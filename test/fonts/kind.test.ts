// Fonts that print as fonts, and fonts that would print as drawings: real bytes, with tables renamed.

import subsetFont from 'subset-font';
import { describe, expect, test } from 'vitest';
import { fontsFor, weights } from '../../src/fonts/catalog.ts';
import { unfitFont } from '../../src/fonts/kind.ts';
import { subset } from '../../src/fonts/subset.ts';
import { asWoff } from '../../src/fonts/woff.ts';
import type { Trouble } from '../../src/model/trouble.ts';
import { assemble } from '../../src/workshop/assemble.ts';
import { openFontStock } from '../../src/workshop/stock.ts';
import { readFont } from '../../src/workspace/workspace.ts';
import { smallWorkspace, sourcesOf } from '../small-workspace.ts';

const path = 'noto-sans/400Regular/NotoSans_400Regular.ttf';
const noto = async (): Promise<Buffer> => Buffer.from(await readFont(path));

/** The font with the table `from` listed as `to`. */
function renamed(font: Buffer, from: string, to: string): Buffer {
  const changed = Buffer.from(font);
  const at = changed.indexOf(from, 12, 'latin1');
  if (at < 0 || at > 12 + 16 * changed.readUInt16BE(4)) throw new Error(`the font lists no ${from}`);
  changed.write(to, at, 'latin1');
  return changed;
}

const packed = async (font: Buffer, targetFormat: 'woff' | 'woff2'): Promise<Buffer> =>
  subsetFont(font, 'abc', { targetFormat });

/** WOFF2 names a table by its number in six bits: `from` stands first with these flags. */
function renumbered(woff2: Buffer, from: number, to: number): Buffer {
  const changed = Buffer.from(woff2);
  const at = changed.indexOf(from, 48);
  changed[at] = to;
  return changed;
}

test.each(fontsFor('Latn').flatMap((font) => weights.map((weight) => font.files[weight])))(
  '%s is static TrueType',
  async (file) => {
    expect(unfitFont(await readFont(file))).toBeNull();
  },
);

describe('other kinds are told apart', () => {
  test.each<readonly [string, (font: Buffer) => Buffer | Promise<Buffer>, string | null]>([
    ['TrueType packed as WOFF', (font) => packed(font, 'woff'), null],
    ['TrueType packed as WOFF2', (font) => packed(font, 'woff2'), null],
    ['a variable font', (font) => renamed(font, 'prep', 'fvar'), 'is a variable font'],
    ['CFF outlines', (font) => renamed(font, 'glyf', 'CFF '), 'has CFF outlines'],
    ['CFF2 outlines', (font) => renamed(font, 'glyf', 'CFF2'), 'has CFF outlines'],
    ['a font of pictures', (font) => renamed(font, 'glyf', 'sbix'), 'has no TrueType outlines'],
    [
      'OpenType with CFF by its first letters',
      (font) => Buffer.concat([Buffer.from('OTTO'), font.subarray(4)]),
      'has CFF outlines',
    ],
    [
      'a variable font packed as WOFF',
      async (font) => {
        const woff = await packed(font, 'woff');
        const at = woff.indexOf('GSUB', 44, 'latin1');
        woff.write('fvar', at, 'latin1');
        return woff;
      },
      'is a variable font',
    ],
    [
      'a variable font packed as WOFF2',
      async (font) => renumbered(await packed(font, 'woff2'), 28, 47),
      'is a variable font',
    ],
    [
      'a collection',
      (font) => Buffer.concat([Buffer.from('ttcf'), font.subarray(4)]),
      'is no font, or not a whole one',
    ],
    ['nothing', () => Buffer.alloc(0), 'is no font, or not a whole one'],
    ['a text', () => Buffer.from('glyf '.repeat(40)), 'is no font, or not a whole one'],
    ['the first half of a list of tables', (font) => font.subarray(0, 100), 'is no font, or not a whole one'],
  ])('%s', async (_what, change, expected) => {
    expect(unfitFont(await change(await noto()))).toBe(expected);
  });

  test('no beginning of a font is read beyond its end', async () => {
    for (const font of [
      await noto(),
      await packed(await noto(), 'woff'),
      Buffer.from(await asWoff(await subset(await noto(), [97]))),
    ])
      for (let length = 0; length < 400; length++)
        expect(typeof unfitFont(font.subarray(0, length))).toMatch(/string|object/);
  });
});

test('a bundled font of another kind is trouble, and names itself', async () => {
  const { library } = assemble(sourcesOf(smallWorkspace()));
  const bytes = renamed(await noto(), 'prep', 'fvar');
  const workspace = { root: '', read: async () => sourcesOf({}), font: async () => new Uint8Array(bytes) };
  const trouble = await openFontStock(workspace, library)
    .forLocale('de')
    .catch((cause: unknown) => cause as Trouble);
  expect(trouble).toMatchObject({
    code: 'font-unfit',
    exit: 3,
    message: `the bundled font ${path} is a variable font`,
  });
});
