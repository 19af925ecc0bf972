import { expect, test } from 'vitest';
import { testRows } from '../rows.ts';
import { codesOf, findingsOf, smallWorkspace } from '../small-workspace.ts';
import { acrossRows } from './across/across.rows.ts';
import { backingRows } from './backing.rows.ts';
import { jurisdictionRows } from './jurisdictions.rows.ts';
import { translationRows } from './translation.rows.ts';

test('the small workspace has nothing wrong', () => {
  expect(codesOf(findingsOf(smallWorkspace()))).toEqual([]);
});

testRows('a translation against its source', translationRows);
testRows('a text in two languages', acrossRows);
testRows('what texts rest on', backingRows);
testRows('what jurisdictions ask for', jurisdictionRows);
