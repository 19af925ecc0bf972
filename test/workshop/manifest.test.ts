import { join } from 'node:path';
import { expect, test } from 'vitest';
import { manifestSchema, readManifest } from '../../src/workshop/manifest.ts';

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
