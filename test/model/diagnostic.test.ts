import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Diagnostic, diagnostic, hasErrors, sorted } from '../../src/model/diagnostic.ts';

const place = fc.record({
  file: fc.constantFrom('a.md', 'b.md', 'a/b.md'),
  line: fc.integer({ min: 1, max: 3 }),
  column: fc.integer({ min: 1, max: 3 }),
});
const finding: fc.Arbitrary<Diagnostic> = fc.oneof(
  fc.tuple(place, fc.constantFrom('x', 'y')).map(([at, id]) => diagnostic('evidence-unused', at, { id })),
  fc.tuple(place, fc.constantFrom('x', 'y')).map(([at, field]) => diagnostic('field-missing', at, { field })),
  place.map((at) => diagnostic('markdown-html', at, {})),
);
const findings = fc.array(finding, { maxLength: 12 });

describe('sorted', () => {
  test('sorts once and for all', () => {
    fc.assert(fc.property(findings, (list) => void expect(sorted(sorted(list))).toEqual(sorted(list))));
  });

  test('does not depend on the order in which findings come', () => {
    const shuffled = findings.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(fc.property(shuffled, ([list, other]) => void expect(sorted(other)).toEqual(sorted(list))));
  });

  test('keeps every finding, and each once', () => {
    fc.assert(
      fc.property(findings, (list) => {
        const once = new Set(list.map((one) => JSON.stringify(one)));
        expect(new Set(sorted(list).map((one) => JSON.stringify(one)))).toEqual(once);
        expect(sorted(list)).toHaveLength(once.size);
      }),
    );
  });

  test('goes by file, line, column and code', () => {
    const at = (file: string, line: number, column: number) => diagnostic('markdown-html', { file, line, column }, {});
    const list = [at('b', 1, 1), at('a', 10, 1), at('a', 9, 2), at('a', 9, 1)];
    expect(sorted(list).map(({ place: p }) => `${p.file}:${p.line}:${p.column}`)).toEqual([
      'a:9:1',
      'a:9:2',
      'a:10:1',
      'b:1:1',
    ]);
  });
});

test('a warning does not stop a draft, an error does', () => {
  const at = { file: 'a', line: 1, column: 1 };
  expect(hasErrors([diagnostic('evidence-unused', at, { id: 'x' })])).toBe(false);
  expect(hasErrors([diagnostic('field-missing', at, { field: 'x' })])).toBe(true);
});
