import { describe, expect, test } from 'vitest';
import { ledgerOf } from '../../src/approval/ledger.ts';
import { openApprovals } from '../../src/approval/release.ts';
import { assemble } from '../../src/workshop/assemble.ts';
import { asExpected, testRows } from '../rows.ts';
import { findingsOf, sourcesOf } from '../small-workspace.ts';
import { approvalRows, approvedTexts, fileOf, folder, releaseRows } from './findings.rows.ts';

testRows('approvals', approvalRows);

describe('what a release lacks', () => {
  test.each(releaseRows.map((row) => [row.what, row] as const))('%s', (_what, { texts, expected, args }) => {
    const { library } = assemble(sourcesOf(texts));
    const ledger = ledgerOf(library, '2026-06-01');
    const findings = openApprovals(library, ledger, [{ leaflet: 'sample', country: 'DE', locale: 'de' }]);
    expect(asExpected(findings, expected)).toEqual(expected);
    if (args) expect(findings[0]?.args).toMatchObject(args);
    expect(findings.every(({ severity }) => severity === 'warning')).toBe(true);
  });
});

test('every single line counts: without it, or with another digit, its unit alone is affected', () => {
  const path = fileOf(`${folder}/de.reviewer.`);
  const text = approvedTexts[path] ?? '';
  const lines = text.split('\n').filter((line) => line.startsWith('  '));
  expect(lines.length).toBeGreaterThan(40);
  for (const line of lines) {
    const unit = line.trim().split(': ')[0];
    const open = (to: string) => {
      const { library } = assemble(sourcesOf({ ...approvedTexts, [path]: text.replace(`${line}\n`, to) }));
      return openApprovals(library, ledgerOf(library, '2026-06-01'), [
        { leaflet: 'sample', country: 'DE', locale: 'de' },
        { leaflet: 'sample', country: 'DE', locale: 'en' },
      ]).map(({ args }) => args);
    };
    const missing = [{ units: unit, text: 'sample in de', role: 'reviewer' }];
    expect(open('')).toEqual(missing);
    expect(open(`${line.replace(/(\w)\}$/, (_, digit) => `${digit === '0' ? '1' : '0'}}`)}\n`)).toEqual(missing);
  }
});

test('an approval that is taken away is no finding: the text is a draft again', () => {
  const without = Object.fromEntries(Object.entries(approvedTexts).filter(([path]) => !path.includes('/approvals/')));
  expect(findingsOf(without)).toEqual([]);
});
