/** The frame of every hard page: fonts, paper, page furniture, watermark. Fixtures say only what is hard about them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const FONTS = {
  latin: ['noto-sans', 'NotoSans', 'Noto Sans'],
  arabic: ['noto-sans-arabic', 'NotoSansArabic', 'Noto Sans Arabic'],
  cairo: ['cairo', 'Cairo', 'Cairo'],
  plex: ['ibm-plex-sans-arabic', 'IBMPlexSansArabic', 'IBM Plex Sans Arabic'],
  devanagari: ['noto-sans-devanagari', 'NotoSansDevanagari', 'Noto Sans Devanagari'],
  hebrew: ['noto-sans-hebrew', 'NotoSansHebrew', 'Noto Sans Hebrew'],
  japanese: ['noto-sans-jp', 'NotoSansJP', 'Noto Sans JP'],
  chinese: ['noto-sans-sc', 'NotoSansSC', 'Noto Sans SC'],
} as const;

export type Script = keyof typeof FONTS;

export interface HardPage {
  readonly name: string;
  readonly lang: string;
  readonly dir?: 'ltr' | 'rtl';
  readonly scripts: readonly Script[];
  readonly title: string;
  readonly body: string;
  readonly css?: string;
  readonly paper?: 'A4' | 'Letter' | 'A5 landscape';
  readonly draft?: string;
  readonly size?: 12 | 18;
}

const require = createRequire(import.meta.url);

export function htmlOf({
  lang,
  dir = 'ltr',
  scripts,
  title,
  body,
  css = '',
  paper = 'A4',
  draft,
  size = 12,
}: HardPage): string {
  const families = scripts.map((script) => `"${FONTS[script][2]}"`).join(',');
  const mark = draft === undefined ? '' : `<div class="watermark" aria-hidden="true">${draft}</div>`;
  return `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>${title}</title><style>
${scripts.map(faces).join('\n')}
@page { size: ${paper}; margin: 20mm 18mm; @top-center { content: "${title}"; font: 9pt ${families} } @bottom-right { content: counter(page) " / " counter(pages); font: 9pt ${families} } @bottom-left { content: "polyleaf 1.0"; font: 9pt ${families} } }
body { margin: 0; font: ${size}pt/1.5 ${families}; color: #1a1a1a }
table { border-collapse: collapse; width: 100% } th, td { border: .5pt solid #888; padding: 3pt; text-align: start } thead { background: #eee }
a { color: #003c78 } figure { margin: 12pt 0 } figcaption { font-size: .9em }
.watermark { position: fixed; inset: 40% 0 auto; text-align: center; font-size: 80pt; color: #e6e6e6; transform: rotate(-30deg); z-index: -1 }
${css}</style></head><body>${mark}${body}</body></html>`;
}

function faces(script: Script): string {
  const [folder, file, family] = FONTS[script];
  return [
    ['400Regular', 400],
    ['700Bold', 700],
  ]
    .map(([style, weight]) =>
      face(family, require.resolve(`@expo-google-fonts/${folder}/${style}/${file}_${style}.ttf`), Number(weight)),
    )
    .join('\n');
}

const encoded = new Map<string, string>();

function face(family: string, path: string, weight: number): string {
  const data = encoded.get(path) ?? readFileSync(path).toString('base64');
  encoded.set(path, data);
  return `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url(data:font/ttf;base64,${data}) }`;
}

/** A small picture with shapes, as a data URI. */
export const DRAWING = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="200" height="80"><rect width="200" height="80" fill="#ddeeff"/><path d="M10 70C60 0 140 0 190 70" stroke="#036" stroke-width="6" fill="none"/></svg>')}`;
/** A 4 by 4 raster with an alpha channel. */
export const RASTER =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAYAAACp8Z5+AAAAHElEQVR4nGP8z8DwnwEJMDGgAcIC/xkYGhB8BgYAdq8GBfZJZ4sAAAAASUVORK5CYII=';
