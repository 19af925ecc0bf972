import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { polyleaf, smallOnDisk } from '../on-disk.ts';

const broken = () =>
  smallOnDisk((texts) => ({
    ...texts,
    'content/leaflets/sample/de.md': (texts['content/leaflets/sample/de.md'] ?? '').replace('3 von 100', '4 von 100'),
  }));

test('--report writes the findings as the ending says, beside what is printed', async () => {
  const folder = broken();
  const files = ['r.html', 'r.json', 'r.sarif', 'sub/r.xml'];
  const ran = await polyleaf(['check', ...files.flatMap((file) => ['--report', file])], { folder });
  expect(ran.exit).toBe(1);
  expect(ran.err).toContain('number-differs');
  const [page = '', json = '', sarif = '', xml = ''] = files.map((file) => readFileSync(join(folder, file), 'utf8'));
  expect(page).toContain('<mark>Bei</mark> 4 von 100');
  expect(JSON.parse(sarif).runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain('number-differs');
  expect(xml).toMatch(/<failure [^>]*type="number-differs"/);
  const { diagnostics, releases } = JSON.parse(json);
  const germany = releases.find(({ country }: { country: string }) => country === 'DE');
  expect(germany).toMatchObject({ leaflet: 'sample', state: 'blocked', locales: ['de', 'en'], missing: [] });
  expect(germany.findings.map((i: number) => diagnostics[i].code)).toContain('number-differs');
  expect(`${page}${json}${sarif}${xml}`).not.toContain(folder);
});

test('--format prints them for another program', async () => {
  const folder = broken();
  const github = await polyleaf(['check', '--format', 'github'], { folder });
  expect(github.out).toMatch(/^::error file=content\/leaflets\/sample\/de\.md,line=17,col=1,title=number-differs::/m);
  expect(github.exit).toBe(1);
});

test('a report of one country is of that country alone', async () => {
  const folder = smallOnDisk();
  await polyleaf(['check', '--country', 'DE', '--report', 'r.html', '--report', 'r.json'], { folder });
  const { releases } = JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8'));
  expect(releases.map(({ country, leaflet }: Record<string, string>) => `${country} ${leaflet}`)).toEqual([
    'DE sample',
  ]);
  expect(readFileSync(join(folder, 'r.html'), 'utf8').match(/<th scope="row">/g)).toHaveLength(1);
});
