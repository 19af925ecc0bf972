import { describe, expect, test } from 'vitest';
import { assemble } from '../../src/workshop/assemble.ts';
import { checkGlyphs, openFontStock } from '../../src/workshop/stock.ts';
import { readFont } from '../../src/workspace/workspace.ts';
import { asExpected } from '../rows.ts';
import { findingsOf, sourcesOf } from '../small-workspace.ts';
import { glyphRows } from './glyphs.rows.ts';

describe('glyphs of the bundled fonts', () => {
  test.each(glyphRows.map((row) => [row.what, row] as const))('%s', async (_what, { texts, expected, args }) => {
    const { library } = assemble(sourcesOf(texts));
    const workspace = { root: '', read: async () => sourcesOf(texts), font: readFont };
    const findings = await checkGlyphs(library, openFontStock(workspace, library));
    expect(asExpected(findings, expected)).toEqual(expected);
    if (args) expect(findings[0]?.args).toMatchObject(args);
    expect(findingsOf(texts)).toEqual([]);
  });
});
