// The bundled fonts and which of them each script takes first. Static TrueType only: other kinds become Type 3 in a PDF.

import type { LocaleForm } from '../model/locale.ts';

export interface Font {
  readonly family: string;
  /** Paths below the font packages, by weight. */
  readonly files: Readonly<Record<Weight, string>>;
}

export const weights = [400, 700] as const;
export type Weight = (typeof weights)[number];

const font = (pack: string, name: string): Font => ({
  family: name.replace(/(?<=[a-z])(?=[A-Z])/g, ' '),
  files: { 400: `${pack}/400Regular/${name}_400Regular.ttf`, 700: `${pack}/700Bold/${name}_700Bold.ttf` },
});

const latin = font('noto-sans', 'NotoSans');
const arabic = font('ibm-plex-sans-arabic', 'IBMPlexSansArabic');
const hebrew = font('noto-sans-hebrew', 'NotoSansHebrew');
const devanagari = font('noto-sans-devanagari', 'NotoSansDevanagari');
const japanese = font('noto-sans-jp', 'NotoSansJP');
const chinese = font('noto-sans-sc', 'NotoSansSC');

const first: Readonly<Record<LocaleForm['script'], Font>> = {
  Latn: latin,
  Grek: latin,
  Arab: arabic,
  Hebr: hebrew,
  Deva: devanagari,
  Jpan: japanese,
  Hans: chinese,
};

/** All fonts in the order in which a script asks them for a character. Han forms come from the script's own font. */
export function fontsFor(script: LocaleForm['script']): readonly Font[] {
  const own = first[script];
  return [own, ...[latin, arabic, hebrew, devanagari, japanese, chinese].filter((other) => other !== own)];
}
