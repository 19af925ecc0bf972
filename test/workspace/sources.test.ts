import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSources } from '../../src/workspace/sources.ts';
import { codesOf } from '../small-workspace.ts';
import { diskRows } from './sources.rows.ts';

describe('files on the disk', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'polyleaf-sources-'));
    for (const folder of ['content/leaflets/sample', 'locales']) mkdirSync(join(root, folder), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  test.each(diskRows.map((row) => [row.what, row] as const))('%s', async (_what, { make, expected }) => {
    make(root);
    const { files, diagnostics } = readSources(root, root);
    expect(codesOf(diagnostics)).toEqual(expected);
    if (expected.length > 0) expect(files.size).toBe(0);
  });
});
