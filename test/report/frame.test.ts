import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameOf } from '../../src/report/frame.ts';

const frame = (text: string, line: number, column: number, width = 80) =>
  frameOf({ file: 'x', line, column }, text, width);

describe('a code frame', () => {
  test('shows the line, the one before, and a mark', () => {
    expect(frame('one\ntwo\nthree', 2, 3)).toEqual(['   1 | one', ' > 2 | two', '     |   ^']);
    expect(frame('one', 1, 1)).toEqual([' > 1 | one', '     | ^']);
  });

  test('is empty where there is no such line', () => {
    expect(frame('one', 2, 1)).toEqual([]);
    expect(frameOf({ file: 'x', line: 1, column: 1 }, undefined, 80)).toEqual([]);
  });

  test('lines up numbers of different length', () => {
    expect(frame('x\n'.repeat(10), 10, 1)).toEqual(['    9 | x', ' > 10 | x', '      | ^']);
  });

  test.each([
    ['wide characters', '東京x', 3, '東京x', '    ^'],
    ['wide characters beyond the first plane', '𠀀😀x', 5, '𠀀😀x', '    ^'],
    ['combining marks', 'e\u0301x', 3, 'e\u0301x', ' ^'],
    ['tabs', '\ta', 2, ' a', ' ^'],
    ['controls and direction marks', '\u001b[31m\u202ex', 7, '·[31m·x', '      ^'],
    ['an end of line', 'ab', 3, 'ab', '  ^'],
  ])('%s', (_what, text, column, line, mark) => {
    expect(frame(text, 1, column)).toEqual([` > 1 | ${line}`, `     | ${mark}`]);
  });

  test('shows the part of a long line that holds the mark', () => {
    const [line, mark] = frame(`${'a'.repeat(200)}X${'b'.repeat(200)}`, 1, 201, 40);
    expect(line?.indexOf('X')).toBe(mark?.indexOf('^'));
    expect(line?.length).toBeLessThanOrEqual(40);
  });

  test('shows the part of a long line of wide characters', () => {
    const [line, mark] = frame(`${'東'.repeat(100)}X${'京'.repeat(100)}`, 1, 101, 40);
    const ahead = line?.slice(0, line.indexOf('X')) ?? '';
    expect(ahead.length + (ahead.match(/東/g)?.length ?? 0)).toBe(mark?.indexOf('^'));
    expect((line?.length ?? 0) + (line?.match(/[東京]/g)?.length ?? 0)).toBeLessThanOrEqual(40);
  });

  test('is never wider than the terminal and never lets a control through', () => {
    const unit = fc.constantFrom('a', '東', '\t', '\u001b', '\u202e', '😀', 'é', ' ');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 200 }), fc.nat({ max: 200 }), (text, column) => {
        for (const row of frame(text, 1, Math.min(column, text.length) + 1, 60)) {
          const width = [...row].reduce((sum, one) => sum + (/[東😀]/u.test(one) ? 2 : 1), 0);
          expect(width).toBeLessThanOrEqual(60);
          expect(row).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        }
      }),
    );
  });
});
