// The gate from the command line: what check says of a draft and of a release, in full and for a few countries.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { onDisk, polyleaf } from '../on-disk.ts';
import { releasableOnDisk } from '../releasable.ts';
import { changed } from '../small-workspace.ts';

interface Found {
  readonly code: string;
  readonly severity: string;
  readonly place: { readonly file: string; readonly line: number; readonly column: number };
}

const leaflet = 'content/leaflets/implant/leaflet.yaml';
const both = ['--country', 'DE,GB'];

async function findingsOf(folder: string, args: readonly string[]): Promise<{ exit: number; found: readonly Found[] }> {
  const { exit, out } = await polyleaf(['check', '--json', ...args], { folder });
  return { exit, found: JSON.parse(out).diagnostics };
}

describe('check --release', () => {
  let folder = '';
  let expired = '';
  beforeAll(() => {
    const texts = releasableOnDisk();
    folder = onDisk(texts);
    expired = onDisk(changed(leaflet, 'category: consensus', 'category: unverified', texts));
  });

  test('has nothing against the countries that are complete', async () => {
    const { exit, out, err } = await polyleaf(['check', '--release', ...both], { folder });
    expect(err).toBe('');
    expect(out).toMatch(/: 0 errors, 0 warnings\nNothing is against a release\.\n$/);
    expect(exit).toBe(0);
  });

  test('refuses for all other countries: their languages are missing', async () => {
    const { exit, found } = await findingsOf(folder, ['--release']);
    expect(exit).toBe(1);
    expect(found.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['country-language-missing', 'fact-memory', 'rule-memory', 'text-draft']),
    );
    expect((await findingsOf(folder, ['--release', '--country', 'FR'])).found.map(({ code }) => code)).toContain(
      'country-language-missing',
    );
  });

  test('finds the same in the same places as a draft does, which only warns', async () => {
    const place = ({ code, place: { file, line, column } }: Found) => `${code} ${file}:${line}:${column}`;
    const [draft, release] = [await findingsOf(expired, []), await findingsOf(expired, ['--release'])];
    expect(draft.found.map(place)).toEqual(release.found.map(place));
    expect([draft.exit, release.exit]).toEqual([0, 1]);
    expect(new Set(draft.found.map(({ severity }) => severity))).toEqual(new Set(['warning']));
    expect(new Set(release.found.map(({ severity }) => severity))).toEqual(new Set(['error']));
  });

  test('names what is against a release with its place, for the editions that were asked for alone', async () => {
    const ran = await polyleaf(['check', '--release', ...both], { folder: expired });
    expect(ran.exit).toBe(1);
    expect(ran.err).toContain(
      `error  evidence-unverified  the evidence "bleeding" is unverified\n  --> ${leaflet}:23:3`,
    );
    expect((await polyleaf(['check', '--release', ...both, '--leaflet', 'clots'], { folder: expired })).exit).toBe(0);
    const draft = await polyleaf(['check', ...both], { folder: expired });
    expect(draft.exit).toBe(0);
    expect(draft.out).toContain('A release would be refused: 3 warnings would be errors with --release.');
  });

  test('tells crowds once, with a count, and all of them with --verbose', async () => {
    const short = await polyleaf(['check', '--release'], { folder });
    expect(short.err).toMatch(/^error {2}country-language-missing {2}\d+ times, for example: /m);
    expect(short.err.split('\n').length).toBeLessThan(40);
    const long = await polyleaf(['check', '--release', '--verbose'], { folder });
    expect(long.err.split('\n').length).toBeGreaterThan(500);
  });

  test('a wrong country is answered with those that there are', async () => {
    const { exit, err } = await polyleaf(['check', '--country', 'GR,GX'], { folder });
    expect(exit).toBe(2);
    expect(err).toContain('there is no country "GX"');
  });

  test('explain says what a code does to a draft and to a release', async () => {
    const { out } = await polyleaf(['explain', 'fact-memory'], { folder });
    expect(out).toContain('(warning: a draft is made all the same; with --release an error');
    const { release, severity } = JSON.parse((await polyleaf(['explain', 'text-draft', '--json'], { folder })).out);
    expect({ release, severity }).toEqual({ release: 'error', severity: 'warning' });
    expect((await polyleaf(['explain', 'evidence-unused'], { folder })).out).toContain(
      'a draft and a release are made',
    );
  });

  test('words of a workspace replace the packaged ones', async () => {
    const own = onDisk(releasableOnDisk());
    onDisk({ 'content/wording/en.yaml': 'absolute: [clinic]\npromotional: []\n' }, own);
    const { found } = await findingsOf(own, ['--release', ...both]);
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['wording-absolute']));
    writeFileSync(join(own, 'content/wording/words.yaml'), 'absolute: []\n');
    const { found: misnamed } = await findingsOf(own, both);
    expect(misnamed.map(({ code }) => code)).toContain('name-invalid');
  });
});
