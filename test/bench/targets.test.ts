// Which targets a run can judge, and how.

import { expect, test } from 'vitest';
import { absent, row } from './scenarios/bench.ts';
import { targetsOf } from './targets.ts';

const chromium = row('cold', {
  id: 'chromium',
  name: '(a)',
  samples: [10],
  ratio: { words: '', samples: [0.6, 0.71, 0.8] },
});
const memory = row('synthetic-10000', { id: 'memory', name: 'memory', samples: [500, 1100, 600], unit: 'MiB' });

test('the median of the ratio counts', () => {
  expect(targetsOf([chromium], null)).toEqual([
    { words: 'whole build against Chromium alone', asked: '0.7 or more x', found: '0.71 x', met: true },
  ]);
});

test('of memory the peak counts', () => {
  expect(targetsOf([memory], null)).toMatchObject([{ found: '1100 MiB', met: false }]);
});

test('fewer editions than a target is about judge nothing', () => expect(targetsOf([memory], 9999)).toEqual([]));

test('what was not measured is not judged', () =>
  expect(targetsOf([absent('cold', 'typst', 'Typst', 'not installed: no pip')], null)).toEqual([]));
