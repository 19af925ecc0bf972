import { expect, test } from 'vitest';
import { exceptable } from '../../../src/model/exception.ts';
import { isCode } from '../../../src/report/sentences.ts';

test('what can be excepted is a finding', () => {
  expect(exceptable.filter((code) => !isCode(code))).toEqual([]);
});
