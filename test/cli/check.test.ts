// A check that is remembered says the same as one that is made, and is made again when anything it depends on differs.

import { expect, test } from 'vitest';
import { emptyFolder, onDisk, polyleaf, smallOnDisk } from '../on-disk.ts';
import { leaflet } from '../rows.ts';
import { smallWorkspace } from '../small-workspace.ts';

test.each([[[]], [['--json']], [['--verbose']], [['--report', 'sarif']]])(
  'check %j says the same twice',
  async (options) => {
    const folder = smallOnDisk();
    const env = { POLYLEAF_CACHE: emptyFolder() };
    const unknown = await polyleaf(['check', ...options], { folder });
    expect(await polyleaf(['check', ...options], { folder, env })).toEqual(unknown);
    expect(await polyleaf(['check', ...options], { folder, env })).toEqual(unknown);
  },
);

test('a file and the day decide anew', async () => {
  const folder = smallOnDisk();
  const env = { POLYLEAF_CACHE: emptyFolder() };
  const codes = async (today: string) =>
    JSON.parse((await polyleaf(['check', '--json'], { folder, env, today })).out)
      .diagnostics.map((one: { code: string; place: { file: string } }) => `${one.code} ${one.place.file}`)
      .filter((one: string) => one.startsWith('evidence-expired'));
  expect(await codes('2026-06-01')).toEqual([]);
  expect(await codes('2031-06-01')).toEqual([`evidence-expired ${leaflet}`]);
  const text = smallWorkspace()[leaflet] ?? '';
  onDisk({ [leaflet]: text.replace('2030-12-31', '2026-01-31') }, folder);
  expect(await codes('2026-06-01')).toEqual([`evidence-expired ${leaflet}`]);
  onDisk({ [leaflet]: text }, folder);
  expect(await codes('2026-06-01')).toEqual([]);
});
