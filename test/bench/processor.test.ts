// What /proc says about the time of a processor.

import { expect, test } from 'vitest';
import { secondsIn } from './processor.ts';

test('user and system time stand behind the name, whatever the name is', () => {
  expect(secondsIn('42 (a) S (b) R 8 42 42 0 -1 4194560 1 2 3 4 150 50 7 9 20 0')).toBe(2);
  expect(secondsIn('')).toBe(0);
});
