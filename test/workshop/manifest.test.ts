import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Manifest } from '../../src/model/edition.ts';
import { manifestSchema, readManifest, writeManifest } from '../../src/workshop/manifest.ts';
import { entry, measures } from '../printed-letters.ts';

test('the published schema is the one that manifests are read with', async () => {
  const published = join(import.meta.dirname, '../../docs/manifest.schema.json');
  await expect(`${JSON.stringify(manifestSchema(), null, 2)}\n`).toMatchFileSnapshot(published);
});

test.each([
  ['no JSON', 'x'],
  ['another version', '{"schemaVersion":2}'],
  [
    'a path out of the folder',
    '{"schemaVersion":1,"program":{"name":"polyleaf","version":"1"},"browser":{"version":"1","sha256":"' +
      'a'.repeat(64) +
      '"},"cldr":"48","sandbox":true,"editions":[{"leaflet":"a","country":"DE","locale":"de","variant":"standard","state":"draft","textDate":"2026-01-01","derivedFrom":[],"inputs":{},"artifacts":[{"path":"../x","mediaType":"text/html","bytes":1,"sha256":"' +
      'a'.repeat(64) +
      '"}]}]}',
  ],
])('%s is no manifest', (_what, text) => expect(readManifest(text)).toBeNull());

test.each([0, 1, 2])('a manifest of %i editions is written as the JSON that it is', (count) => {
  const sha256 = 'a'.repeat(64);
  const plain = entry('de', measures(1.8, 12));
  const [artifact] = plain.artifacts;
  const editions = ['AT', 'DE'].slice(0, count).map((country) => ({
    ...{ ...plain, country, inputs: { 'content/ä "?".md': sha256 } },
    artifacts: artifact ? [{ ...artifact, path: `${country}/de/sample.pdf`, sha256 }] : [],
  }));
  const manifest: Manifest = {
    schemaVersion: 1,
    program: { name: 'polyleaf', version: '1' },
    browser: { version: '1', sha256 },
    cldr: '48',
    sandbox: true,
    editions,
  };
  const text = Buffer.from(writeManifest(manifest)).toString();
  expect(text).toBe(`${JSON.stringify(manifest, null, 1)}\n`);
  expect(readManifest(text)).toEqual(manifest);
});
