import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder } from '../on-disk.ts';
import { pretend, twoCountries } from '../pretend-build.ts';

test('the report is of all countries, whichever were made last', async () => {
  const out = emptyFolder();
  const report = () => readFileSync(join(out, 'report.html'), 'utf8');
  await pretend(twoCountries(), out);
  const whole = report();
  expect(whole).toContain('Austria (AT)');
  const stamps = () => ['index.html', 'report.html'].map((path) => statSync(join(out, path), { bigint: true }).ino);
  const before = stamps();
  const { result } = await pretend(twoCountries(), out, { countries: ['DE'], force: true });
  expect(result.made.map((entry) => entry.country)).toContain('DE');
  expect(report()).toBe(whole);
  // What is the same is not written again: a file that is written is another one.
  expect(stamps()).toEqual(before);
  expect(result.diagnostics.filter(({ args }) => 'text' in args && args.text.includes('AT'))).toEqual([]);
});
