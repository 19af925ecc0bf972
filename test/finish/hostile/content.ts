/** What a hostile hand can write into page content, forms, fonts and character maps. */
import { closeStream, openStream, type Part } from '../pdf-parts.ts';
import { type Bench, copyOf, glyph, type Row, spoken } from './bench.ts';

export function hostileContent({
  last,
  chain,
  page,
  font,
  widths,
  content,
  map,
  edited,
  inside,
}: Bench): readonly Row[] {
  const run = spoken.exec(openStream(content)?.data ?? '')?.[0] ?? '';
  const fonts = /\/Font <<[\s\S]*?>>/.exec(page.text)?.[0] ?? '';
  const form = (id: number, data: string, resources: string): Part =>
    closeStream(id, {
      dict: `<</Type /XObject\n/Subtype /Form\n/BBox [0 0 9 9]\n/Resources <<${resources}>>\n/Filter /FlateDecode\n/Length 0>>`,
      data,
    });
  const withForm = (text: string): string =>
    text.replace(/\/Resources <</, `/Resources <</XObject <</Evil ${last + 1} 0 R>>\n`);
  return [
    ['page content that swells', inside(content, (data) => data + ' '.repeat(9 << 20)), 'page content too large'],
    ['q without Q', inside(content, (data) => data + 'q '.repeat(1 << 20)), 'q is nested'],
    [
      'paths without end',
      inside(content, (data) => data.replace(/BDC\n/, (mark) => mark + '0 0 1 1 re f '.repeat(110_000))),
      'a page paints too much',
    ],
    [
      'a mark round 90,000 paths',
      inside(content, (data) => data.replace(/BDC\n/, (mark) => mark + '0 0 1 1 re f '.repeat(90_000))),
      '',
    ],
    [
      'glyphs without a text',
      inside(content, (data) => data.replace(glyph, '<FFFE> Tj '.repeat(200_000))),
      'glyph 65534',
    ],
    [
      'replacement texts in replacement texts',
      inside(content, (data) =>
        data.replace(
          glyph,
          (show) => `${'/Span <</ActualText (x)>>BDC '.repeat(50_000)}${show}${' EMC'.repeat(50_000)}`,
        ),
      ),
      'replacement texts nested',
    ],
    [
      'one replacement text for a page',
      inside(content, (data) =>
        data.replace(glyph, (show) => `/Span <</ActualText (x)>>BDC ${`${show} `.repeat(200_000)}EMC`),
      ),
      'one replacement text for',
    ],
    [
      'a soft hyphen of 200,000 empty strings',
      inside(content, (data) =>
        data.replace(glyph, (show) => `/Span <</ActualText <FEFF00AD>>>BDC ${'<> Tj '.repeat(200_000)}EMC ${show}`),
      ),
      '',
    ],
    [
      'reversed texts in reversed texts',
      inside(content, (data) =>
        data.replace(glyph, (show) => `${`/ReversedChars BMC ${show} `.repeat(50_000)}${'EMC '.repeat(50_000)}`),
      ),
      'reversed texts nested',
    ],
    [
      '200,000 reversed glyphs',
      inside(content, (data) => data.replace(glyph, (show) => `/ReversedChars BMC ${`${show} `.repeat(200_000)}EMC`)),
      '',
    ],
    [
      '9,000 texts of nothing on one line',
      inside(content, (data) =>
        data.replace(spoken, (text) =>
          `${text.replace(glyph, (show) => `/Span <</ActualText ()>>BDC ${show} EMC`)}\n`.repeat(9_000),
        ),
      ),
      '',
    ],
    [
      'forms in forms',
      inside(
        content,
        (data) => `${data}\n/Evil Do\n`,
        edited(
          page,
          withForm,
          Array.from({ length: 9 }, (_, i) =>
            i < 8
              ? form(last + 1 + i, '/Evil Do '.repeat(1_000), `/XObject <</Evil ${last + 2 + i} 0 R>>`)
              : form(last + 1 + i, run, fonts),
          ),
        ),
      ),
      'forms say too much',
    ],
    [
      'a form in itself',
      inside(
        content,
        (data) => `${data}\n/Evil Do\n`,
        edited(page, withForm, [form(last + 1, '/Evil Do '.repeat(9), `/XObject <</Evil ${last + 1} 0 R>>`)]),
      ),
      'forms nested too deep',
    ],
    [
      'a long form painted 90,000 times',
      inside(
        content,
        (data) => `${data}\n${'/Evil Do '.repeat(90_000)}`,
        edited(page, withForm, [form(last + 1, `${run}\n`.repeat(5_000), fonts)]),
      ),
      'forms say too much',
    ],
    [
      '80 fonts',
      inside(
        content,
        (data) => `${data}\nBT ${Array.from({ length: 80 }, (_, i) => `/G${i} 9 Tf `).join('')}ET`,
        edited(
          page,
          (text) =>
            text.replace(
              '/Font <<',
              `/Font <<${Array.from({ length: 80 }, (_, i) => `/G${i} ${last + 1 + i} 0 R`).join(' ')} `,
            ),
          chain(Array<string>(80).fill(copyOf(font))),
        ),
      ),
      'more than 64 fonts',
    ],
    [
      'widths without end',
      edited(widths, (text) => text.replace('/W [', `/W [${'0 65535 500 '.repeat(9_000)}`)),
      'more widths than codes',
    ],
    [
      'a character map without end',
      inside(map, (data) =>
        data.replace('endcmap', `9 beginbfrange\n${'<0000> <FFFF> <0041>\n'.repeat(9_000)}endbfrange\nendcmap`),
      ),
      'character map with',
    ],
    [
      'a range beyond all numbers',
      inside(map, (data) =>
        data.replace('endcmap', `1 beginbfrange\n<0> <${'F'.repeat(400)}> <0041>\nendbfrange\nendcmap`),
      ),
      'bad row',
    ],
    [
      'a glyph that says a book',
      inside(map, (data) =>
        data.replace(
          /(beginbfchar\n<[0-9A-F]+>|beginbfrange\n<[0-9A-F]+> <[0-9A-F]+>) <[0-9A-F]+>/,
          (_, row) => `${row} <${'0041'.repeat(9_000)}>`,
        ),
      ),
      'a glyph says too much',
    ],
    ['a character map that swells', inside(map, (data) => data + ' '.repeat(2 << 20)), 'character map too large'],
  ];
}
