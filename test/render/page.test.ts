import { describe, expect, test } from 'vitest';
import type { LocaleForm } from '../../src/model/locale.ts';
import { type PageFurniture, pageStyles } from '../../src/render/page.ts';

const form: LocaleForm = {
  tag: 'en',
  name: 'English',
  script: 'Latn',
  direction: 'ltr',
  digits: 'latn',
  quotes: ['“', '”', '‘', '’'],
  spacing: 'plain',
  hyphens: null,
  from: [],
  place: { file: 'x', line: 1, column: 1 },
};
const page: PageFurniture = {
  form,
  paper: 'A4',
  families: ['Noto Sans'],
  large: false,
  head: 'Vein stent',
  foot: ['one', 'two'],
  pageNumber: 'Page {{page}} of {{pages}}',
  mark: 'Draft',
  band: null,
};

describe('styles of a page', () => {
  test('the text is as wide on both papers', () => {
    expect(pageStyles(page)).toContain('size:A4;margin:20mm 22.50mm');
    expect(pageStyles({ ...page, paper: 'Letter' })).toContain('size:letter;margin:20mm 25.45mm');
  });

  test('the page number is counted in the digits of the locale', () => {
    expect(pageStyles(page)).toContain('"Page " counter(page,decimal) " of " counter(pages,decimal)');
    expect(pageStyles({ ...page, form: { ...form, digits: 'arab' } })).toContain('counter(page,arabic-indic)');
    expect(pageStyles({ ...page, form: { ...form, digits: 'deva' } })).toContain('counter(pages,devanagari)');
  });

  test('head, foot and band change sides with the direction', () => {
    const draft = { ...page, band: 'Draft' };
    expect(pageStyles(draft)).toMatch(
      /@top-left\{content:"Vein stent"[\s\S]*@bottom-right\{content:"Page[\s\S]*@right-middle\{content:"Draft"/,
    );
    expect(pageStyles({ ...draft, form: { ...form, direction: 'rtl' } })).toMatch(
      /@top-right\{[\s\S]*@bottom-left\{content:"Page[\s\S]*@left-middle\{content:"Draft"/,
    );
    expect(pageStyles(page)).not.toContain('-middle');
  });

  test('no text can end its string, the rule or the style element', () => {
    const css = pageStyles({ ...page, head: '"}</style><script>\\', foot: ['a\nb', '&'] });
    expect(css).not.toContain('</style>');
    expect(css).toContain('content:"\\22 }\\3c /style\\3e \\3c script\\3e \\5c "');
    expect(css).toContain('content:"a\\a b""\\a ""\\26 "');
  });

  test('a long watermark is set smaller, so that the page does not cut it', () => {
    expect(pageStyles(page)).toContain('.watermark{font-size:96pt}');
    expect(pageStyles({ ...page, mark: 'Wersja robocza' })).toContain('.watermark{font-size:64pt}');
  });
});
