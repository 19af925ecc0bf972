// Letters are measured when they are printed: too small for the law of a country, they are no release.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Measures } from '../../src/model/legibility.ts';
import { emptyFolder } from '../on-disk.ts';
import { pretend } from '../pretend-build.ts';
import { releasable } from '../releasable.ts';

const pack = 'content/jurisdictions/continent.yaml';
const texts = releasable();
const withLimit = { ...texts, [pack]: `${texts[pack]}limits:\n  letter_height_mm: { least: "1.4", clause: Art. 9 }\n` };
const none = { kind: 'not-measured' } as const;
/** Letters of large print are large enough, others are not. */
const letters = (variant: string): Measures => ({
  letterHeight: { kind: 'measured', page: 2, text: 'small print', mm: variant === 'large-print' ? 1.5 : 1.3 },
  pointSize: none,
  contrast: none,
  line: none,
});

const draft = 'Entwurf';
const page = (out: string) => readFileSync(join(out, 'DE/de/clots.html'), 'utf8');
const entriesIn = (out: string): Readonly<Record<string, boolean>> =>
  Object.fromEntries(
    JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')).editions.map(
      (one: { country: string; locale: string; leaflet: string; variant: string; released: boolean }) => [
        `${one.country}/${one.locale}/${one.leaflet} ${one.variant}`,
        one.released,
      ],
    ),
  );

test('a release with letters that are too small is not written, and the other variant is', async () => {
  const out = emptyFolder();
  const { result } = await pretend(withLimit, out, { release: true, countries: ['DE'], letters });
  expect(result.failed.map(({ planned }) => planned.variant)).toEqual(Array.from({ length: 4 }, () => 'standard'));
  expect(new Set(result.failed.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code)))).toEqual(
    new Set(['letter-height']),
  );
  expect(result.diagnostics.filter(({ code }) => code === 'letter-height').map(({ severity }) => severity)).toContain(
    'error',
  );
  expect(existsSync(join(out, 'DE/de/clots.pdf'))).toBe(false);
  expect(existsSync(join(out, 'DE/de/clots.large-print.pdf'))).toBe(true);
  expect(Object.values(entriesIn(out))).toEqual(Array.from({ length: 4 }, () => true));
});

test('a draft of the same has its mark and is no release, and is not made again', async () => {
  const out = emptyFolder();
  await pretend(withLimit, out, { countries: ['DE'], letters });
  expect(page(out)).toContain(draft);
  expect(entriesIn(out)).toMatchObject({ 'DE/de/clots standard': false, 'DE/de/clots large-print': true });
  const again = await pretend(withLimit, out, { countries: ['DE'], letters });
  expect(again.prints).toBe(0);
  expect(again.result.diagnostics.map(({ code }) => code)).toContain('letter-height');
});

test('a law that comes later takes the release back', async () => {
  const out = emptyFolder();
  await pretend(texts, out, { countries: ['DE'], letters });
  expect(page(out)).not.toContain(draft);
  await pretend(withLimit, out, { countries: ['DE'], letters });
  expect(entriesIn(out)).toMatchObject({ 'DE/de/clots standard': false, 'DE/de/clots large-print': true });
  expect(page(out)).toContain(draft);
});
