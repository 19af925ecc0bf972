// No work twice: one change makes again what uses it and nothing else, and says why.

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptyFolder } from './on-disk.ts';
import { cacheIn, digestsIn, onlyFonts, pretend, twoCountries } from './pretend-build.ts';
import { country, de, formDe, leaflet, phrasesDe } from './rows.ts';
import { changed, type Texts } from './small-workspace.ts';

const lines = (variants: readonly string[], of: string, said: string) =>
  variants.map((variant) => `${of}/sample ${variant}: ${said}`);
const all = ['standard', 'large-print'];
const keep = { at: lines(all, 'AT/de', 'keep, unchanged'), en: lines(all, 'DE/en', 'keep, unchanged') };
const base = twoCountries();

describe('after one change', () => {
  let out = '';
  let folder = '';
  const build = async (texts: Texts) => pretend(texts, out, { cache: await cacheIn(folder) });

  beforeAll(async () => {
    [out, folder] = [emptyFolder(), emptyFolder()];
    const { prints, plan } = await build(base);
    expect(prints).toBe(6);
    expect(new Set(plan.map((line) => line.split(': ')[1]))).toEqual(new Set(['make, not made yet']));
  });

  test.each<[string, Texts, number, readonly string[]]>([
    ['none', base, 0, [...keep.at, ...lines(all, 'DE/de', 'keep, unchanged'), ...keep.en]],
    [
      'a phrase that no page says',
      changed(phrasesDe, '"serial-number": "Seriennummer"', '"serial-number": "Serien-Nummer"', base),
      0,
      [
        ...['AT/de', 'DE/de'].flatMap((of) =>
          lines(all, of, `keep, only what it does not use changed: phrase supply.items.serial-number of ${phrasesDe}`),
        ),
        ...keep.en,
      ],
    ],
    [
      'a phrase',
      changed(phrasesDe, '"title": "Notfall"', '"title": "Im Notfall"', base),
      4,
      [
        ...['AT/de', 'DE/de'].flatMap((of) => lines(all, of, `make, changed: phrase emergency.title of ${phrasesDe}`)),
        ...keep.en,
      ],
    ],
    [
      'a phrase of the large print',
      changed(phrasesDe, '"largePrint": "Großdruck"', '"largePrint": "Grossdruck"', base),
      2,
      ['AT/de', 'DE/de']
        .flatMap((of) => [
          ...lines(['standard'], of, `keep, only what it does not use changed: phrase page.largePrint of ${phrasesDe}`),
          ...lines(['large-print'], of, `make, changed: phrase page.largePrint of ${phrasesDe}`),
        ])
        .concat(keep.en),
    ],
    [
      'a fact',
      changed(country, 'website: https://www.bfarm.de', 'website: https://bfarm.example', base),
      0,
      [
        ...keep.at,
        ...['DE/de', 'DE/en'].flatMap((of) =>
          lines(all, of, `keep, only what it does not use changed: authority.website of ${country}`),
        ),
      ],
    ],
    [
      'a fact that is printed',
      changed(country, 'primary: "112"', 'primary: "113"', base),
      4,
      [
        ...keep.at,
        ...['DE/de', 'DE/en'].flatMap((of) => lines(all, of, `make, changed: emergency.primary of ${country}`)),
      ],
    ],
    [
      'a comment',
      changed(formDe, 'name: Deutsch', '# A comment.\nname: Deutsch', base),
      0,
      [
        ...['AT/de', 'DE/de'].flatMap((of) =>
          lines(all, of, `keep, only what it does not use changed: comments or layout of ${formDe}`),
        ),
        ...keep.en,
      ],
    ],
    [
      'a sentence and the day an evidence expires',
      changed(leaflet, '2030-12-31', '2031-12-31', changed(de, 'Neue Schmerzen', 'Andere Schmerzen', base)),
      4,
      [
        ...['AT/de', 'DE/de'].flatMap((of) =>
          lines(all, of, `make, changed: when-to-get-help#4 of ${de}; evidence.ev-one.expires of ${leaflet}`),
        ),
        ...lines(all, 'DE/en', `keep, only what it does not use changed: evidence.ev-one.expires of ${leaflet}`),
      ],
    ],
    [
      'a comment in a style sheet',
      { ...base, 'templates/print.css': `/* A comment. */${base['templates/print.css']}` },
      0,
      ['AT/de', 'DE/de', 'DE/en'].flatMap((of) =>
        lines(all, of, 'keep, only what it does not use changed: templates/print.css'),
      ),
    ],
    [
      'what only the HTML file has',
      {
        ...base,
        'templates/leaflet.hbs': (base['templates/leaflet.hbs'] ?? '').replace('<body', '<!-- hello --><body'),
      },
      0,
      ['AT/de', 'DE/de', 'DE/en'].flatMap((of) => [
        ...lines(['standard'], of, 'make, changed: templates/leaflet.hbs'),
        ...lines(['large-print'], of, 'keep, only what it does not use changed: templates/leaflet.hbs'),
      ]),
    ],
    [
      'a character that no text had',
      changed(de, 'Neue Schmerzen', 'Neue Ω Schmerzen', base),
      4,
      ['AT/de', 'DE/de']
        .flatMap((of) =>
          lines(
            all,
            of,
            `make, changed: when-to-get-help#4 of ${de}; the characters taken from NotoSans_400Regular.ttf; the characters taken from NotoSans_700Bold.ttf`,
          ),
        )
        .concat(keep.en),
    ],
  ])('%s', async (_what, texts, prints, plan) => {
    // Every change is made to the same output, and taken back at no cost.
    const foreseen = await pretend(texts, out, { cache: await cacheIn(folder), dryRun: true });
    expect(foreseen.plan).toEqual(plan);
    expect(foreseen.prints).toBe(0);
    const made = await build(texts);
    expect({ plan: made.plan, prints: made.prints }).toEqual({ plan, prints });
    const cold = emptyFolder();
    await pretend(texts, cold, { cache: onlyFonts(await cacheIn(folder)) });
    expect(digestsIn(out)).toEqual(digestsIn(cold));
    expect((await build(base)).prints).toBe(0);
  });
});

describe('what was made once is not made again', () => {
  test('into another folder, and for a text that comes back', async () => {
    const folder = emptyFolder();
    const [first, second] = [emptyFolder(), emptyFolder()];
    expect((await pretend(base, first, { cache: await cacheIn(folder) })).prints).toBe(6);
    const again = await pretend(base, second, { cache: await cacheIn(folder) });
    expect(again.prints).toBe(0);
    expect(again.plan[0]).toBe('AT/de/sample standard: make, not made yet; its print is in the cache');
    expect(digestsIn(second)).toEqual(digestsIn(first));
  });

  test('but with --force, and by another browser or another version', async () => {
    const [out, folder] = [emptyFolder(), emptyFolder()];
    const cache = await cacheIn(folder);
    await pretend(base, out, { cache });
    const forced = await pretend(base, out, { cache, force: true });
    expect(forced.prints).toBe(6);
    expect(forced.plan[0]).toBe('AT/de/sample standard: make, asked for with --force');
    expect((await pretend(base, out, { cache, browser: 'c'.repeat(64) })).prints).toBe(6);
    expect((await pretend(base, out, { cache, browser: 'b'.repeat(64) })).prints).toBe(0);
    expect((await pretend(base, out, { cache, program: '1' })).prints).toBe(6);
  });

  test('what another browser made is not taken for made by this one, when only some are made again', async () => {
    const out = emptyFolder();
    await pretend(base, out);
    await pretend(base, out, { browser: 'c'.repeat(64), countries: ['AT'] });
    const { plan, prints } = await pretend(base, out, { browser: 'c'.repeat(64) });
    expect(prints).toBe(4);
    expect(plan[0]).toBe('AT/de/sample standard: keep, unchanged');
    expect(plan[2]).toBe('DE/de/sample standard: make, made by another version of polyleaf');
  });

  test('a file that was changed or lost is mended from the cache, the index too', async () => {
    const [out, folder] = [emptyFolder(), emptyFolder()];
    const cache = await cacheIn(folder);
    await pretend(base, out, { cache });
    const before = digestsIn(out);
    writeFileSync(join(out, 'DE/de/sample.pdf'), 'x');
    rmSync(join(out, 'DE/en/sample.html'));
    writeFileSync(join(out, 'index.html'), 'x');
    const { prints, result } = await pretend(base, out, { cache });
    expect(prints).toBe(0);
    expect(result.made).toHaveLength(2);
    expect(digestsIn(out)).toEqual(before);
  });

  test('the manifest says what each file was made from', async () => {
    const out = emptyFolder();
    await pretend(base, out, { formats: ['html'] });
    const { editions } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
    expect(editions[0].artifacts).toMatchObject([
      { path: 'AT/de/sample.html', recipe: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
  });
});
