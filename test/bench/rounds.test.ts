// Competitors take turns.

import { expect, test } from 'vitest';
import { inRounds } from './rounds.ts';

test('every competitor runs once in each round, and keeps its results', async () => {
  const order: string[] = [];
  const competitor = (name: string) => ({ name, run: async () => order.push(name) });
  const told: string[] = [];
  const results = await inRounds([competitor('a'), competitor('b')], 2, (text) => void told.push(text));
  expect(order).toEqual(['a', 'b', 'a', 'b']);
  expect(results).toEqual([
    [1, 3],
    [2, 4],
  ]);
  expect(told[3]).toBe('round 2 of 2: b');
});
