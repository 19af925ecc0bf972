import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ArtifactKind } from '../../src/finish/artifacts.ts';
import type { Content, Printed } from '../../src/finish/content/pages.ts';
import type { Piece, Resources } from '../../src/finish/content/piece.ts';
import { scan } from '../../src/finish/content/scan.ts';
import type { Font } from '../../src/finish/fonts/font.ts';
import { readProgram } from '../../src/finish/fonts/program.ts';
import { legibilityOf } from '../../src/finish/legibility.ts';
import { ref } from '../../src/finish/pdf/syntax.ts';
import type { Legibility } from '../../src/model/legibility.ts';

const folder = join(import.meta.dirname, '../../node_modules/@expo-google-fonts');
const MM = 25.4 / 72;

/** A font with the outlines of a bundled file, as far as letters are given their glyphs. */
function fontOf(file: string | null, glyphs: Readonly<Record<string, number>>): Font {
  return {
    ...{ name: 'Test', codeBytes: 2, isEmbedded: true, holes: [], toUnicode: undefined, space: undefined },
    ...{ bare: new Uint8Array(65_536), alone: new Map(), among: new Map(), width: () => 0.5, program: undefined },
    said: Object.entries(glyphs).reduce((said: string[], [text, code]) => Object.assign(said, { [code]: text }), []),
    ...(file === null
      ? { reach: () => undefined, xHeight: undefined }
      : readProgram(readFileSync(join(folder, file)), file)),
  };
}

/** Glyphs and their heights in thousandths, as fontTools reads them in the bundled files: x 0 to 536, 1 0 to 714, क and म 0 to 622, र -12 to 622. */
const latin = fontOf('noto-sans/400Regular/NotoSans_400Regular.ttf', { x: 91, A: 36, '1': 20, '•': 525 });
const noX = fontOf('noto-sans/400Regular/NotoSans_400Regular.ttf', { A: 36, o: 82 });
const devanagari = fontOf('noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf', { क: 56, म: 80, र: 82 });
const unknown = fontOf(null, { x: 1 });

const hex = (font: Font, text: string) =>
  Array.from(text, (letter) => {
    const code = Math.max(0, font.said.indexOf(letter));
    return code.toString(16).padStart(4, '0');
  }).join('');

const text = (font: string, size: number, codes: string, x = 100, y = 100) =>
  `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm <${codes}> Tj ET`;

const fonts: Readonly<Record<string, Font>> = { L: latin, N: noX, D: devanagari, U: unknown };

function measured(content: string, kindOf: (piece: Piece) => ArtifactKind | undefined = () => undefined): Legibility {
  return measuredPages([content], kindOf);
}

function measuredPages(
  content: readonly string[],
  kindOf: (piece: Piece) => ArtifactKind | undefined = () => undefined,
): Legibility {
  const resources: Resources = {
    stream: 0,
    ctm: [1, 0, 0, 1, 0, 0],
    font: (name) => fonts[name] ?? latin,
    isOpaque: (name) => name !== 'Half',
    object: () => 'image',
  };
  const contents = content.map((text, page): Content => {
    const bytes = Buffer.from(text);
    return { ...scan(bytes, resources), resources, ref: ref(1), dict: new Map(), bytes, page, isForm: false };
  });
  const printed: Printed = {
    pages: content.map((_, stream) => ({ ref: ref(2), dict: new Map(), box: [0, 0, 600, 800], stream })),
    contents,
    fonts: new Map(),
  };
  const margins = new Map(
    contents
      .flatMap(({ pieces }) => pieces)
      .flatMap((piece) => {
        const kind = kindOf(piece);
        return kind ? [[piece, kind] as const] : [];
      }),
  );
  return legibilityOf(printed, margins);
}

describe('the height of letters', () => {
  test.each([
    ['of x, by its outline', text('L', 12, hex(latin, 'xA')), 12 * 0.536 * MM],
    ['of x, where the text has none: by its font', text('N', 12, hex(noX, 'oA')), 12 * 0.536 * MM],
    ['through every scale', `q .5 0 0 .5 0 0 cm ${text('L', 24, hex(latin, 'x'))} Q`, 12 * 0.536 * MM],
    ['of a text that is turned', `q 0 1 -1 0 0 0 cm ${text('L', 12, hex(latin, 'x'))} Q`, 12 * 0.536 * MM],
    ['of base letters, where the script has no x', text('D', 12, hex(devanagari, 'मर')), 12 * 0.622 * MM],
    ['of digits, where no letter stands', text('L', 12, hex(latin, '1')), 12 * 0.714 * MM],
    ['of the smaller of two', `${text('L', 12, hex(latin, 'x'))} ${text('L', 8, hex(latin, 'A'))}`, 8 * 0.536 * MM],
  ])('%s', (_what, content, expected) => {
    expect(measured(content).letterHeight).toMatchObject({
      kind: 'measured',
      page: 1,
      mm: Math.round(expected * 100) / 100,
    });
  });

  test.each([
    ['without outlines', text('U', 12, hex(unknown, 'x'))],
    ['of a bullet', text('L', 12, hex(latin, '•'))],
    ['where nothing stands', 'q Q'],
  ])('is not measured %s', (_what, content) =>
    expect(measured(content).letterHeight).toEqual({ kind: 'not-measured' }),
  );

  test('counts the running head, and not what stands behind the text', () => {
    const content = text('L', 4, hex(latin, 'x'));
    expect(measured(content, () => '/Type /Pagination /Subtype /Header').letterHeight).toMatchObject({ mm: 0.76 });
    expect(measured(content, () => '/Type /Layout').letterHeight).toEqual({ kind: 'not-measured' });
  });
});

test('each page has its own measures, and the extremes name theirs', () => {
  const { pages, letterHeight } = measuredPages([
    text('L', 12, hex(latin, 'xxx')),
    'q Q',
    text('L', 9, hex(latin, 'x')),
  ]);
  expect(pages).toEqual([
    { mm: 2.27, pt: 12, contrast: 21, characters: 3 },
    { mm: null, pt: null, contrast: null, characters: null },
    { mm: 1.7, pt: 9, contrast: 21, characters: 1 },
  ]);
  expect(letterHeight).toMatchObject({ mm: 1.7, page: 3 });
});

test('the type size is that on the page; running heads do not count', () => {
  const content = `q .24 0 0 -.24 0 800 cm ${text('L', 50, hex(latin, 'x'))} Q`;
  expect(measured(content).pointSize).toMatchObject({ pt: 12, text: 'x' });
  expect(measured(content, () => '/Type /Pagination /Subtype /Footer').pointSize).toEqual({ kind: 'not-measured' });
});

describe('contrast', () => {
  const x = text('L', 12, hex(latin, 'xx'));
  const panel = '80 80 200 40 re f';
  test.each([
    ['black on paper', x, 21],
    ['grey on paper', `.4667 g ${x}`, 4.48],
    ['white on a dark panel', `0 g ${panel} 1 1 1 rg ${x}`, 21],
    ['on the last of two panels', `0 g ${panel} 1 g ${panel} 0 g ${x}`, 21],
    ['a colour that Q takes back', `q 1 0 0 rg Q ${x}`, 21],
    ['over a rule', `.5 g 100 98 20 1 re f 0 g ${x}`, 21],
    ['a frame that is not filled', `90 90 200 40 re S ${x}`, 21],
    ['a panel of the same colour', `0 g ${panel} ${x}`, 1],
  ])('of %s', (_what, content, ratio) => {
    expect(measured(content).contrast).toMatchObject({ kind: 'measured', ratio });
  });

  test.each([
    ['half a panel', `.9 g 103 90 200 40 re f 0 g ${x}`],
    ['a round shape', `.9 g 90 90 m 300 90 l 300 200 l h f 0 g ${x}`],
    ['a picture', `q 300 0 0 300 0 0 cm /Im Do Q ${x}`],
    ['a panel that shines through', `/Half gs .9 g ${panel} ${x}`],
    ['a pattern', `/Pattern cs /P scn ${panel} 0 g ${x}`],
    ['four inks', `0 0 0 1 k ${x}`],
  ])('is not measured on %s', (_what, content) => expect(measured(content).contrast).toEqual({ kind: 'not-measured' }));
});

describe('the longest line', () => {
  const run = (letters: string, at: number, y = 100) => text('L', 12, hex(latin, letters), at, y);
  test.each([
    ['runs side by side', `${run('xxxx', 100)} ${run('x1', 124)}`, 6],
    ['another baseline', `${run('xxxx', 100)} ${run('x1', 124, 80)}`, 4],
    ['the next column', `${run('xxxx', 100)} ${run('x1', 300)}`, 4],
    ['from right to left', `${run('xx', 124)} ${run('xxx', 106)}`, 5],
  ])('%s', (_what, content, characters) => expect(measured(content).line).toMatchObject({ characters }));
});
