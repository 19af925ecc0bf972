import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../src/report/excerpt.ts';

const at = (line: number, column: number) => ({ file: 'x.md', line, column });

describe('the line of a finding', () => {
  test.each([
    ['one two three', 5, { before: 'one ', marked: 'two', after: ' three' }],
    ['Yes.[^ev:a-b] No.', 5, { before: 'Yes.', marked: '[^ev:a-b]', after: ' No.' }],
    ['Call {{emergency}} now', 6, { before: 'Call ', marked: '{{emergency}}', after: ' now' }],
    ['short', 99, { before: 'short', marked: '', after: '' }],
    ['a\u202eb', 1, { before: '', marked: 'a·b', after: '' }],
  ])('%j at %i', (text, column, expected) => expect(excerptOf(at(1, column), text)).toEqual(expected));

  test('is cut to what is near', () => {
    const excerpt = excerptOf(at(1, 201), `${'漢'.repeat(200)}x${' y'.repeat(200)}`);
    expect(excerpt).toEqual({ before: `… ${'漢'.repeat(80)}`, marked: 'x', after: `${' y'.repeat(40)} …` });
  });

  test('is not there where no line is', () => {
    expect(excerptOf(at(3, 1), 'a\n\n')).toBeNull();
    expect(excerptOf(at(1, 1), undefined)).toBeNull();
  });
});
