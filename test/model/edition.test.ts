import { expect, test } from 'vitest';
import { artifactPath, editionName } from '../../src/model/edition.ts';

test('an edition has one name and one path for each variant and format', () => {
  const edition = { leaflet: 'sample', country: 'DE', locale: 'de' };
  expect(editionName(edition)).toBe('DE/de/sample');
  expect(artifactPath(edition, 'standard', 'html')).toBe('DE/de/sample.html');
  expect(artifactPath(edition, 'standard', 'pdf')).toBe('DE/de/sample.pdf');
  expect(artifactPath(edition, 'large-print', 'pdf')).toBe('DE/de/sample.large-print.pdf');
});
