import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { polyleaf, smallOnDisk } from '../on-disk.ts';

test('evidence lists what each claim rests on', async () => {
  const ran = await polyleaf(['evidence'], { folder: smallOnDisk() });
  expect(ran.out).toMatch(/^sample +ev-one +consensus +not checked +until 2030-12-31 +1 source +2 places$/m);
  expect(ran.err).toContain('1 claim, 0 of them checked by a person');
  expect(ran.exit).toBe(0);
});

test('--report writes page, table and JSON, the same bytes each time', async () => {
  const folder = smallOnDisk();
  const names = ['e.html', 'e.csv', 'e.json'];
  const write = async () => {
    const ran = await polyleaf(['evidence', ...names.flatMap((name) => ['--report', name])], { folder });
    expect(ran.exit).toBe(0);
    return names.map((name) => readFileSync(join(folder, name), 'utf8'));
  };
  const [page = '', table = '', json = ''] = await write();
  expect(page).toMatch(/^<!doctype html>\n<html lang="en"/);
  expect(table.split('\r\n')).toHaveLength(4);
  expect(JSON.parse(json)).toMatchObject({ schemaVersion: 1, command: 'evidence', evidence: [{ id: 'ev-one' }] });
  expect(await write()).toEqual([page, table, json]);
});

test.each([
  [['evidence', '--report', 'e.pdf'], 'name a file that ends in .html, .csv or .json'],
  [['evidence', '--leaflet', 'sampel'], 'Did you mean sample?'],
])('%j is a wrong call', async (args, answer) => {
  const ran = await polyleaf(args, { folder: smallOnDisk() });
  expect(ran.err).toContain(answer);
  expect(ran.exit).toBe(2);
});
