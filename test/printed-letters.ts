// Entries of a manifest with letters as if they had been measured.

import type { ManifestEntry } from '../src/model/edition.ts';
import type { Legibility } from '../src/model/legibility.ts';

const spot = { kind: 'measured', page: 3, text: 'small print' } as const;
/** Letters of one page of this height, in type of this size. */
export const measures = (mm: number, pt: number): Legibility => ({
  letterHeight: { ...spot, mm },
  pointSize: { ...spot, pt },
  contrast: { ...spot, ratio: 9.45 },
  line: { kind: 'not-measured' },
  pages: [{ mm, pt, contrast: 9.45, characters: null }],
});
/** A standard edition of the leaflet `sample`, with its PDF. */
export const entry = (locale: string, legibility: Legibility | null, country = 'DE'): ManifestEntry => ({
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
