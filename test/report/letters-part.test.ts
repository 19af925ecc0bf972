import { describe, expect, test } from 'vitest';
import type { ManifestEntry } from '../../src/model/edition.ts';
import type { Measures } from '../../src/model/legibility.ts';
import { lettersPart } from '../../src/report/letters-part.ts';

const spot = { kind: 'measured', page: 3, text: 'small print' } as const;
const measures = (mm: number, pt: number): Measures => ({
  letterHeight: { ...spot, mm },
  pointSize: { ...spot, pt },
  contrast: { ...spot, ratio: 9.45 },
  line: { kind: 'not-measured' },
});
const entry = (locale: string, legibility: Measures | null, country = 'DE'): ManifestEntry => ({
  ...{
    leaflet: 'sample',
    country,
    locale,
    variant: 'standard',
    state: 'draft',
    released: false,
    textDate: '2026-01-31',
  },
  ...{ derivedFrom: [], inputs: {} },
  artifacts: [
    {
      ...{ path: `${country}/${locale}/sample.pdf`, mediaType: 'application/pdf', bytes: 1, sha256: '' },
      ...(legibility ? { legibility } : {}),
    },
  ],
});

describe('the part of the report', () => {
  test('gives countries that print alike one row, and says what is not measured', () => {
    const [part] = lettersPart([entry('de', measures(1, 9)), entry('de', measures(1, 9), 'AT'), entry('en', null)]);
    expect(part?.body.html).toContain('sample de: DE, AT');
    expect(part?.body.html.match(/<th scope="row">/g)).toHaveLength(1);
    for (const cell of ['1 mm (3)', '9 pt (3)', '9.45 (3)', 'not measured'])
      expect(part?.body.html).toContain(`<td>${cell}</td>`);
  });

  test('is not there while nothing was printed', () => expect(lettersPart([entry('de', null)])).toEqual([]));
});
