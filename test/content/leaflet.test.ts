import { expect, test } from 'vitest';
import { readLeaflet } from '../../src/content/leaflet.ts';
import { leaflet } from '../rows.ts';
import { smallWorkspace } from '../small-workspace.ts';

test('leaflet.yaml becomes a leaflet with its places', () => {
  const read = readLeaflet(leaflet, smallWorkspace()[leaflet] ?? '');
  if (!read.ok) throw new Error('the sample cannot be read');
  expect(read.value).toMatchObject({
    id: 'sample',
    kind: 'device',
    version: '1.0',
    sections: ['key-points', 'risks', 'when-to-get-help', 'reporting', 'contacts'],
    names: ['Sample Stent'],
  });
  expect(read.value.evidence.get('ev-one')).toMatchObject({
    sources: [{ title: 'A guideline, 2025', url: null }],
    checkedBy: '',
    place: { line: 8, column: 3 },
  });
  expect(read.value.supply.get('local-responsible')).toMatchObject({
    by: 'distributor',
    value: 'Sample GmbH',
  });
});

test('a value of spaces is not supplied, a value for each locale is', () => {
  const valued = (value: string) => {
    const read = readLeaflet(leaflet, (smallWorkspace()[leaflet] ?? '').replace('"M-1"', value));
    return read.ok ? read.value.supply.get('model')?.value : read.diagnostics;
  };
  expect(valued('"  "')).toBeNull();
  expect(valued('{}')).toBeNull();
  expect(valued('{ de: Eins, en: One }')).toEqual({ de: 'Eins', en: 'One' });
});
