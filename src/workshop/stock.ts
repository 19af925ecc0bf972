// The fonts of each locale: which characters it prints, which font has them, and the subset ready for the page.

import { type Assigned, assign } from '../fonts/assign.ts';
import { type Font, fontsFor, type Weight, weights } from '../fonts/catalog.ts';
import { baseCharacters, charactersOf, setInPrint } from '../fonts/characters.ts';
import { coverageOf } from '../fonts/coverage.ts';
import { cutFonts, fontFaces } from '../fonts/faces.ts';
import { unfitFont } from '../fonts/kind.ts';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { Cache, Sources, Workspace } from '../model/environment.ts';
import type { Library } from '../model/library.ts';
import type { Place } from '../model/place.ts';
import { Trouble } from '../model/trouble.ts';
import { embeddedFonts } from '../render/print-rules.ts';
import { type Memory, noMemory } from './memory.ts';
import { printedTexts } from './texts.ts';

export interface LocaleFonts {
  readonly families: readonly string[];
  /** Path of each font file and the digest of the characters taken from it. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Digest of the families and inputs: equal keys give equal rules. */
  readonly key: string;
  /** Characters of the texts that no font has. */
  readonly missing: readonly number[];
  /** `@font-face` rules for the press; made at the first call. */
  readonly printCss: () => Promise<string>;
  /** The same for a file that has to be small; made at the first call. */
  readonly fileCss: () => Promise<string>;
}

export interface FontStock {
  /** The fonts for the texts of a locale. */
  readonly forLocale: (locale: string) => Promise<LocaleFonts>;
  /** The fonts for other texts, such as those of the index. */
  readonly forTexts: (locale: string, texts: readonly string[]) => Promise<LocaleFonts>;
}

/** What is kept of a font file: the largest have ten megabytes, and are wanted again by the one or two locales that cut them. */
interface FontFile {
  readonly sha256: string;
  /** The characters it has; null for bold ones, which have those of the regular weight. */
  readonly coverage: ReadonlySet<number> | null;
}

/** The font stock of a workspace. Fonts are looked into and cut once; `memory` keeps what was found in them. */
export function openFontStock(workspace: Workspace, library: Library, memory: Memory = noMemory): FontStock {
  const files = memory.keep('fonts', 'bundled', () => new Map<string, Promise<FontFile>>());
  const locales = new Map<string, Promise<LocaleFonts>>();
  const read = (font: Font, weight: Weight) => readFit(workspace, font.files[weight]);
  const file = (font: Font, weight: Weight): Promise<FontFile> =>
    once(files, font.files[weight], async () => {
      const bytes = await read(font, weight);
      return { sha256: await digestOf(bytes), coverage: weight === 400 ? coverageOf(bytes) : null };
    });
  const coverage = async (font: Font) => (await file(font, 400)).coverage ?? new Set();

  const forTexts = async (locale: string, texts: readonly string[]): Promise<LocaleFonts> => {
    const script = library.forms.get(locale)?.script ?? 'Latn';
    const fonts = fontsFor(script);
    const [own] = fonts;
    const base = own ? await coverage(own) : new Set<number>();
    const wanted = new Set([
      ...charactersOf(texts),
      ...setInPrint,
      ...baseCharacters(script).filter((code) => base.has(code)),
    ]);
    const { shares, missing } = await assign(wanted, fonts, coverage);
    const families = shares.map(({ font }) => font.family);
    const inputs = await inputsOf(shares, file);
    const cuts = onceOnly(() => cutFonts(shares, read));
    return {
      families,
      inputs,
      key: await digestOf(JSON.stringify([families, inputs])),
      missing,
      printCss: onceOnly(async () => fontFaces(await cuts(), 'truetype')),
      fileCss: onceOnly(async () => fontFaces(await cuts(), 'woff')),
    };
  };
  return {
    forTexts,
    forLocale: (locale) =>
      once(locales, locale, () =>
        forTexts(
          locale,
          printedTexts(library, locale).map(({ text }) => text),
        ),
      ),
  };
}

/** The same stock, which cuts no font that the cache has cut already. `code` is the digest of the program's own code. */
export function cachedStock(stock: FontStock, cache: Cache, code: string): FontStock {
  const kept = (key: string, use: string, css: () => Promise<string>) =>
    onceOnly(async () => {
      const name = await digestOf(`${code} ${key} ${use}`);
      const known = await cache.read('fonts', name);
      if (known) return Buffer.from(known).toString('utf8');
      const made = await css();
      await cache.write('fonts', name, Buffer.from(made));
      return made;
    });
  const cached = (fonts: LocaleFonts): LocaleFonts => ({
    ...fonts,
    printCss: kept(fonts.key, 'print', fonts.printCss),
    fileCss: kept(fonts.key, 'file', fonts.fileCss),
  });
  const locales = new Map<string, Promise<LocaleFonts>>();
  return {
    forLocale: (locale) => once(locales, locale, async () => cached(await stock.forLocale(locale))),
    forTexts: async (locale, texts) => cached(await stock.forTexts(locale, texts)),
  };
}

/** A font file that stays a font in print; throws `Trouble` for any other. */
async function readFit(workspace: Workspace, path: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await workspace.font(path);
  const unfit = unfitFont(bytes);
  if (unfit === null) return bytes;
  throw new Trouble(
    'font-unfit',
    `the bundled font ${path} ${unfit}`,
    'in a PDF only static TrueType stays a font; install the program again: npm ci',
  );
}

function once<K, V>(known: Map<K, Promise<V>>, key: K, make: () => Promise<V>): Promise<V> {
  const existing = known.get(key);
  if (existing) return existing;
  const made = make();
  known.set(key, made);
  return made;
}

function onceOnly<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

async function inputsOf(
  shares: Assigned['shares'],
  file: (font: Font, weight: Weight) => Promise<FontFile>,
): Promise<Readonly<Record<string, string>>> {
  const entries = shares.flatMap(({ font, characters }) =>
    weights.map(async (weight) => {
      const { sha256 } = await file(font, weight);
      const ranges = `${characters.map((code) => code.toString(16)).join(' ')}`;
      return [`fonts/${font.files[weight].split('/').at(-1)}`, await digestOf(`${sha256} ${ranges}`)] as const;
    }),
  );
  return Object.fromEntries(await Promise.all(entries));
}

async function digestOf(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Buffer.from(digest).toString('hex');
}

/** Characters of the texts that no bundled font has, each once for each locale, at the place of the text. */
export async function checkGlyphs(library: Library, fonts: FontStock): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const locale of library.locales.keys()) {
    const { missing } = await fonts.forLocale(locale);
    for (const code of missing) {
      const character = String.fromCodePoint(code);
      const place: Place | undefined = printedTexts(library, locale).find(({ text }) =>
        text.includes(character),
      )?.place;
      const codePoint = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
      if (place) found.push(diagnostic('glyph-missing', place, { character, codePoint, locale }));
    }
  }
  return found;
}

/** Fonts that style sheets bring themselves and that would print as drawings. */
export function checkStyleFonts(files: Sources['files']): readonly Diagnostic[] {
  return embeddedFonts(files).flatMap(({ place, bytes }) => {
    const unfit = bytes === null ? 'is not written in base64' : unfitFont(bytes);
    if (unfit === null) return [];
    const why = 'only static TrueType stays a font in a PDF; cut a variable font down to one weight';
    return [diagnostic('template-print', place, { what: `the font here, which ${unfit},`, why })];
  });
}
