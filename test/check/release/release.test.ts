import { describe, expect, test } from 'vitest';
import { toldOf } from '../../releasable.ts';
import { asExpected } from '../../rows.ts';
import { gateRows } from './release.rows.ts';

describe('a release', () => {
  test.each(gateRows.map((row) => [row.what, row] as const))('%s', (_what, { texts, expected, args }) => {
    const { findings } = toldOf(texts);
    expect(asExpected(findings, expected)).toEqual(expected);
    if (args) expect(findings.map((found) => found.args)).toContainEqual(expect.objectContaining(args));
    for (const { code, severity } of findings) expect(severity).toBe(code.endsWith('-unused') ? 'warning' : 'error');
  });
});
