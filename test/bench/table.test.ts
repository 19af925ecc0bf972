// The report as people read it.

import { expect, test } from 'vitest';
import { absent, row } from './scenarios/bench.ts';
import { asTable, type Report } from './table.ts';

const report: Report = {
  machine: { processor: 'A processor', cores: 2, memory: '4 GiB', system: 'linux 6', node: 'v24.0.0' },
  load: { before: 0, after: 2.1 },
  jobs: 2,
  rounds: 3,
  editions: 10,
  rows: [
    row('cold', { id: 'polyleaf', name: 'polyleaf', samples: [2, 4, 5], editions: 10, processor: [6, 8, 7] }),
    row('cold', {
      id: 'weasyprint',
      name: 'WeasyPrint',
      samples: [40, 80, 100],
      editions: 10,
      ratio: { words: 'polyleaf / this', samples: [20, 20, 20] },
      note: '1 of 10 editions failed',
    }),
    absent('cold', 'typst', 'Typst', 'not installed: python3 cannot be started'),
  ],
  facts: [
    {
      id: 'weasyprint',
      name: 'WeasyPrint',
      files: 10,
      kibibytes: 45.4,
      pages: 12,
      words: 2000,
      conformance: [
        { flavour: 'ua1', judged: 10, passed: 8, failedRules: ['7.1-3 Content shall be tagged', '7.2-2 Language'] },
        { flavour: '2a', judged: 10, passed: 10, failedRules: [] },
      ],
    },
  ],
  targets: [{ words: 'whole build against WeasyPrint', asked: '15 or more x', found: '20.00 x', met: true }],
};

test('all of it, in columns', () => {
  expect(asTable(report)).toBe(`A processor, 2 cores, 4 GiB, linux 6, Node v24.0.0, load 0 before, 2.1 at the end
10 editions, 2 at a time, 3 rounds

All editions, cold: standard variant, HTML and PDF
               median      min       max  spread  a second  processor    ratio
  polyleaf     4.00 s   2.00 s    5.00 s    75 %      2.50  0.70 s each
  WeasyPrint  80.00 s  40.00 s  100.00 s    75 %      0.13               20.00 polyleaf / this  1 of 10 editions failed
  Typst       not installed: python3 cannot be started

What was made
              files  KiB  pages  words  conforms
  WeasyPrint     10   45     12   2000  ua1: no, 2 rules failed; 2a: yes

Rules that failed
  WeasyPrint, ua1, 2 of 10 files: 7.1-3 7.2-2

Targets
                                  asked           found
  whole build against WeasyPrint  15 or more x  20.00 x  met
`);
});
