import { expect, test } from 'vitest';
import { codesOf, findingsOf, smallWorkspace } from '../small-workspace.ts';

test('the small workspace has nothing wrong', () => {
  expect(codesOf(findingsOf(smallWorkspace()))).toEqual([]);
});
