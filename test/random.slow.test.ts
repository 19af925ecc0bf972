// Manuscripts that nobody wrote, in all scripts: whatever a manuscript may hold is printed, and conforms. RANDOM_SEEDS=500-600 looks elsewhere.

import { expect, test } from 'vitest';
import { randomPrints } from './random/prints.ts';
import { randomSeeds } from './random/seeds.ts';

const seeds = randomSeeds();
const timeout = 5000 * seeds.length;

test('every manuscript by chance is printed and finished, with nothing lost', { timeout }, async () => {
  const refused: string[] = [];
  let pages = 0;
  for await (const { name, finished, found } of randomPrints(seeds, process.env['POLYLEAF_TEST_CHROMIUM'] ?? null)) {
    // The three bands of help are blocks like any others here; anything else is a fault of the generator.
    const faults = found.filter((one) => !one.startsWith('help-parts'));
    expect(faults, name).toEqual([]);
    if ('broken' in finished) refused.push(`${name}: ${JSON.stringify(finished.broken[0])}`);
    else pages += finished.pages;
  }
  expect(refused).toEqual([]);
  expect(pages).toBeGreaterThan(5 * seeds.length);
});
