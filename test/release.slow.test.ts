// Builds for release on a real folder with a real browser: what is made, what is refused, and which pages carry the draft mark.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { onDisk, polyleaf } from './on-disk.ts';
import { pagesOf } from './pdf-text.ts';
import { releasableOnDisk } from './releasable.ts';

const both = ['--country', 'DE,GB', '--variant', 'standard'];

test('a release is made without the draft mark, of all editions that have nothing against them', async () => {
  const folder = onDisk(releasableOnDisk());
  const edit = (path: string, from: string, to: string) => {
    const text = readFileSync(join(folder, path), 'utf8');
    if (!text.includes(from)) throw new Error(`"${from}" does not stand in ${path}`);
    writeFileSync(join(folder, path), text.replace(from, to));
  };
  const facts = 'content/countries/GB/country.yaml';
  const [known, unknown] = ['primary: "999", confidence: found', 'primary: "999", confidence: memory'];
  const released = () =>
    Object.fromEntries(
      JSON.parse(readFileSync(join(folder, 'out/manifest.json'), 'utf8')).editions.map(
        (one: { country: string; locale: string; leaflet: string; released: boolean }) => [
          `${one.country}/${one.locale}/${one.leaflet}`,
          one.released,
        ],
      ),
    );
  const page = async (path: string) => (await pagesOf(readFileSync(join(folder, 'out', `${path}.pdf`)))).join('\n');

  edit(facts, known, unknown);
  const refused = await polyleaf(['build', '--release', ...both], { folder });
  expect(refused.exit).toBe(4);
  expect(refused.err).toContain('fact-memory');
  expect(refused.out).toContain('GB/en-GB/clots');
  expect(existsSync(join(folder, 'out/GB'))).toBe(false);
  const germany = { 'DE/de/clots': true, 'DE/de/implant': true, 'DE/en/clots': true, 'DE/en/implant': true };
  expect(released()).toEqual(germany);
  expect(await page('DE/de/implant')).not.toContain('Entwurf');
  expect(readFileSync(join(folder, 'out/DE/de/implant.html'), 'utf8')).not.toContain('Entwurf');
  expect((await polyleaf(['build', '--release', '--country', 'DE', '--variant', 'standard'], { folder })).exit).toBe(0);

  // A draft of the same: the mark stands on what a release refuses, and on nothing else.
  const draft = await polyleaf(['build', ...both], { folder });
  expect(draft.exit).toBe(0);
  expect(released()).toEqual({ ...germany, 'GB/en-GB/clots': false, 'GB/en-GB/implant': false });
  expect(await page('GB/en-GB/implant')).toContain('Draft');
  expect(await page('DE/en/implant')).not.toContain('Draft');

  edit(facts, unknown, known);
  const made = JSON.parse((await polyleaf(['build', '--release', '--json', ...both], { folder })).out);
  expect(made.made.map(({ country }: { country: string }) => country)).toEqual(['GB', 'GB']);
  expect(Object.values(released())).toEqual(Array.from({ length: 6 }, () => true));
  expect(await page('GB/en-GB/implant')).not.toContain('Draft');

  // Evidence goes out of date by itself: the same files, another day.
  const later = ['build', '--country', 'DE', '--locale', 'de', '--variant', 'standard', '--json'];
  const expired = JSON.parse((await polyleaf(later, { folder, today: '2031-01-01' })).out);
  expect(expired.plan.map(({ reason }: { reason: string }) => reason)).toEqual(
    Array.from({ length: 2 }, () => 'a release would be refused now'),
  );
  expect(await page('DE/de/implant')).toContain('Entwurf');
});
