// What /proc says about a process and those below it.

import { expect, test } from 'vitest';
import { descendants, kibibytes, parentIn } from './memory.ts';

test('the parent stands behind the name, whatever the name is', () => {
  expect(parentIn('42 (node) S 7 42 42 0')).toBe(7);
  expect(parentIn('42 (a) S (b) R 8 42')).toBe(8);
  expect(parentIn('')).toBeNull();
});

test('all processes below one, and no others', () => {
  const parents = new Map([
    [2, 1],
    [3, 2],
    [4, 2],
    [5, 4],
    [6, 1],
  ]);
  expect(descendants(2, parents)).toEqual([3, 4, 5]);
  expect(descendants(6, parents)).toEqual([]);
});

test('a size in KiB, or 0 where it is not told', () => {
  expect(kibibytes('Name: node\nVmRSS:\t  1234 kB\n', 'VmRSS')).toBe(1234);
  expect(kibibytes('', 'Pss')).toBe(0);
});
