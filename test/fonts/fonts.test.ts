import subsetFont from 'subset-font';
import { beforeAll, describe, expect, test } from 'vitest';
import { assign } from '../../src/fonts/assign.ts';
import { type Font, fontsFor, weights } from '../../src/fonts/catalog.ts';
import { baseCharacters, charactersOf } from '../../src/fonts/characters.ts';
import { coverageOf } from '../../src/fonts/coverage.ts';
import { cutFonts, fontFaces } from '../../src/fonts/faces.ts';
import { subset } from '../../src/fonts/subset.ts';
import { asWoff } from '../../src/fonts/woff.ts';
import { readFont } from '../../src/workspace/workspace.ts';

const scripts = ['Latn', 'Grek', 'Arab', 'Hebr', 'Deva', 'Jpan', 'Hans'] as const;
const coverages = new Map<Font, ReadonlySet<number>>();
const coverage = async (font: Font) => coverages.get(font) ?? new Set<number>();

beforeAll(async () => {
  for (const font of fontsFor('Latn')) coverages.set(font, coverageOf(await readFont(font.files[400])));
});

const shown = async (script: (typeof scripts)[number], text: string) => {
  const { shares, missing } = await assign(charactersOf([text]), fontsFor(script), coverage);
  return {
    shares: shares.map(({ font, characters }) => `${font.family}: ${String.fromCodePoint(...characters)}`),
    missing: String.fromCodePoint(...missing),
  };
};

describe('each character goes to the first font that has it', () => {
  test.each([
    ['Latn', 'Añ', ['Noto Sans: Añ'], ''],
    ['Latn', 'A漢', ['Noto Sans: A', 'Noto Sans JP: 漢'], ''],
    ['Hans', 'A漢', ['Noto Sans SC: A漢'], ''],
    ['Jpan', 'かA', ['Noto Sans JP: Aか'], ''],
    ['Arab', 'ع\u202f', ['IBM Plex Sans Arabic: ع'], ''],
    ['Deva', 'क', ['Noto Sans Devanagari: क'], ''],
    ['Latn', 'a\u00ad\u2066𓀀', ['Noto Sans: a'], '𓀀'],
    ['Latn', '', ['Noto Sans:'], ''],
  ] as const)('%s: %s', async (script, text, families, missing) => {
    const found = await shown(script, text);
    const visible = (one: string) => one.replace(/[\s\u00ad\u2060-\u206f]/gu, '');
    expect(found.shares.map(visible)).toEqual(families.map(visible));
    expect(found.missing).toBe(missing);
  });

  test('every font keeps the plain space', async () => {
    const { shares } = await assign(charactersOf(['A漢']), fontsFor('Latn'), coverage);
    expect(shares.map(({ characters }) => characters[0])).toEqual([0x20, 0x20]);
  });

  test('no character goes to two fonts', async () => {
    const { shares } = await assign(charactersOf(['Aß żółć Ωμ 漢字かな हिन्दी ער عر']), fontsFor('Hebr'), coverage);
    const all = shares.flatMap(({ characters }) => characters.filter((code) => code !== 0x20));
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('the bundled fonts', () => {
  test.each(scripts)('%s: the first font has the letters of its script', async (script) => {
    const [own] = fontsFor(script);
    const has = own ? await coverage(own) : new Set<number>();
    const letters = baseCharacters(script).filter((code) => /\p{L}/u.test(String.fromCodePoint(code)));
    expect(letters.filter((code) => !has.has(code)).map((code) => code.toString(16))).toEqual([]);
  });

  test.each(scripts)('%s: nothing that is asked of every font is missing', async (script) => {
    const { missing } = await assign(baseCharacters(script), fontsFor(script), coverage);
    expect(missing.map((code) => code.toString(16))).toEqual([]);
  });

  test('have the same characters in both weights', async () => {
    for (const font of fontsFor('Latn').slice(0, 4)) {
      const [regular, bold] = await Promise.all(
        weights.map(async (weight) => coverageOf(await readFont(font.files[weight]))),
      );
      expect(
        [...(regular ?? [])].filter((code) => !bold?.has(code)),
        font.family,
      ).toEqual([]);
    }
  });

  test('become style rules that hold the fonts', async () => {
    const { shares } = await assign(charactersOf(['Ab']), fontsFor('Latn'), coverage);
    const read = async (font: Font, weight: 400 | 700) => await readFont(font.files[weight]);
    const cuts = await cutFonts(shares, read);
    const print = await fontFaces(cuts, 'truetype');
    expect(print.match(/font-family:"Noto Sans";font-weight:(400|700)/g)).toHaveLength(2);
    expect(print).toMatch(/src:url\(data:font\/ttf;base64,AAEAA[A-Za-z0-9+/=]+\) format\("truetype"\)/);
    const file = await fontFaces(cuts, 'woff');
    expect(file).toMatch(/src:url\(data:font\/woff;base64,d09GR[A-Za-z0-9+/=]+\) format\("woff"\)/);
    expect(file.length).toBeLessThan(print.length);
    expect(await fontFaces(await cutFonts(shares, read), 'woff')).toBe(file);
  });

  test('are the same fonts when they are packed as WOFF', async () => {
    const noto = await readFont('noto-sans/400Regular/NotoSans_400Regular.ttf');
    const font = await subset(noto, [...charactersOf(['Größe 37,5 %'])]);
    const woff = Buffer.from(await asWoff(font));
    expect([woff.toString('latin1', 0, 4), woff.readUInt32BE(8), woff.length % 4]).toEqual(['wOFF', woff.length, 0]);
    expect(woff.readUInt32BE(16)).toBe(font.length);
    expect(woff.length).toBeLessThan(font.length * 0.75);
    // Another reader unpacks it and finds the same glyphs.
    const both = await Promise.all(
      [woff, Buffer.from(font)].map((one) => subsetFont(one, 'öß7', { targetFormat: 'truetype' })),
    );
    expect(both[0]?.equals(both[1] ?? Buffer.alloc(0))).toBe(true);
  });
});
