// The first page of the project's own leaflets, in the longest of its texts: what nobody may have to look for.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Manifest } from '../src/model/edition.ts';
import { packageRoot } from '../src/workspace/workspace.ts';
import { emptyFolder, polyleaf } from './on-disk.ts';
import { pagesOf } from './pdf-text.ts';

/** The same digits in any script. */
const western = (text: string) =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    return String(code >= 0x966 ? code - 0x966 : code >= 0x660 ? code - 0x660 : digit);
  });

test('the emergency number stands on the first page, and every letter of a standard edition has 12 points', async () => {
  const out = emptyFolder();
  const countries = ['AT', 'FR', 'GR', 'IN', 'JP', 'SA', 'US', 'ZA'];
  const { exit, err } = await polyleaf(
    ['build', '--workspace', packageRoot, '--out', out, '--format', 'pdf', '--country', countries.join(',')],
    { folder: packageRoot },
  );
  expect({ exit, err: exit === 0 ? '' : err }).toEqual({ exit: 0, err: '' });
  const { editions }: Manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
  expect(editions.length).toBeGreaterThan(30);
  for (const { country, locale, leaflet, variant, artifacts } of editions) {
    const name = `${country}/${locale}/${leaflet} ${variant}`;
    const [pdf] = artifacts;
    const facts = readFileSync(join(packageRoot, `content/countries/${country}/country.yaml`), 'utf8');
    const number = /\bprimary: "?(\d+)/.exec(facts)?.[1];
    const [first = ''] = await pagesOf(readFileSync(join(out, pdf?.path ?? '')));
    expect(number, name).toMatch(/^\d{3,5}$/);
    expect(western(first).match(/\d+/g), name).toContain(number);
    const size = pdf?.legibility?.pointSize;
    expect(size?.kind === 'measured' && size.pt, name).toBeGreaterThanOrEqual(variant === 'standard' ? 12 : 18);
  }
});
