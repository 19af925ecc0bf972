// Builds on real folders with a real browser: what is written, what stays, what the exit code says.

import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { approved } from './approve-all.ts';
import { emptyFolder, onDisk, polyleaf, smallOnDisk } from './on-disk.ts';
import { generalPack } from './rows.ts';
import { smallWorkspace } from './small-workspace.ts';

const germany = ['build', '--country', 'DE'];

function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    names
      .map((entry) => join(entry.parentPath, entry.name))
      .map(
        (path) =>
          [path.slice(folder.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')] as const,
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function edit(workspace: string, path: string, from: string, to: string): void {
  const text = readFileSync(join(workspace, path), 'utf8');
  if (!text.includes(from)) throw new Error(`"${from}" does not stand in ${path}`);
  writeFileSync(join(workspace, path), text.replace(from, to));
}

describe('a build', () => {
  let workspace = '';
  let out = '';
  beforeAll(async () => {
    workspace = smallOnDisk();
    out = join(workspace, 'out');
    expect(await polyleaf(germany, { folder: workspace })).toMatchObject({ exit: 0 });
  });

  test('writes HTML, PDF and large print for each locale, an index and a manifest', () => {
    const perLocale = ['sample.html', 'sample.large-print.pdf', 'sample.pdf'];
    expect(Object.keys(filesIn(out))).toEqual([
      ...['de', 'en'].flatMap((locale) => perLocale.map((name) => `DE/${locale}/${name}`)),
      'index.html',
      'manifest.json',
      'report.html',
    ]);
    expect(readFileSync(join(out, 'DE/de/sample.pdf'), 'latin1').slice(0, 5)).toBe('%PDF-');
  });

  test('measures the letters in print, and says so in manifest and report', () => {
    const { editions } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
    const legible = (variant: string) =>
      editions
        .filter((entry: { variant: string }) => entry.variant === variant)
        .flatMap(({ artifacts }: { artifacts: { legibility?: object }[] }) =>
          artifacts.flatMap((one) => one.legibility ?? []),
        );
    // The foot is 9.5 pt, in large print 12; x is 0.536 of the size in Noto Sans.
    const small = {
      letterHeight: { mm: 1.8 },
      pointSize: { pt: 12 },
      contrast: { kind: 'measured' },
      line: { kind: 'measured' },
    };
    expect(legible('standard')).toMatchObject([small, small]);
    const large = { letterHeight: { mm: 2.27 }, pointSize: { pt: 18 } };
    expect(legible('large-print')).toMatchObject([large, large]);
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toMatch(/sample de: DE<\/th>\s*<td>1\.8 mm \(1\)/);
  });

  test('says in the manifest what each file was made from', async () => {
    const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({ schemaVersion: 1, program: { name: 'polyleaf' } });
    const [first] = manifest.editions;
    expect(first).toMatchObject({
      leaflet: 'sample',
      country: 'DE',
      locale: 'de',
      state: 'draft',
      textDate: '2026-01-31',
    });
    expect(Object.keys(first.inputs)).toEqual(
      expect.arrayContaining([
        'content/leaflets/sample/de.md',
        'content/countries/DE/de.md',
        'polyleaf:locales/de.json',
        'polyleaf:templates/body.hbs',
      ]),
    );
    expect(first.inputs['content/leaflets/sample/de.md']).toBe(
      createHash('sha256')
        .update(readFileSync(join(workspace, 'content/leaflets/sample/de.md')))
        .digest('hex'),
    );
    expect((await polyleaf(['verify'], { folder: workspace })).exit).toBe(0);
  });

  test('makes nothing when nothing changed, and only what changed', async () => {
    const before = filesIn(out);
    const again = JSON.parse((await polyleaf([...germany, '--json'], { folder: workspace })).out);
    expect(again.made).toEqual([]);
    expect(again.plan.map((one: { reason: string }) => one.reason)).toEqual([
      'unchanged',
      'unchanged',
      'unchanged',
      'unchanged',
    ]);
    expect(filesIn(out)).toEqual(before);
    edit(workspace, 'content/leaflets/sample/de.md', 'Neue Schmerzen', 'Andere Schmerzen');
    const planned = await polyleaf([...germany, '--dry-run'], { folder: workspace });
    expect(planned.out).toContain('make     DE/de/sample');
    expect(planned.out).toContain('changed: content/leaflets/sample/de.md');
    expect(planned.out).toContain('keep     DE/en/sample');
    expect(filesIn(out)).toEqual(before);
    const changed = JSON.parse((await polyleaf([...germany, '--json'], { folder: workspace })).out);
    expect(
      changed.made.map((one: { locale: string; variant: string }) => `${one.locale} ${one.variant}`).sort(),
    ).toEqual(['de large-print', 'de standard']);
    expect(readFileSync(join(out, 'DE/de/sample.html'), 'utf8')).toContain('Andere Schmerzen');
  });

  test('takes the draft mark off when approvals lift it, and back on when the source moves', async () => {
    // Rules that somebody has found: nothing but the approvals is missing.
    const rules = smallWorkspace()[generalPack]?.replace('confidence: memory', 'confidence: found') ?? '';
    const own = smallOnDisk((texts) => ({ ...texts, [generalPack]: rules }));
    const html = [...germany, '--locale', 'de', '--format', 'html', '--json'];
    const build = async () => JSON.parse((await polyleaf(html, { folder: own })).out);
    const state = () => JSON.parse(readFileSync(join(own, 'out/manifest.json'), 'utf8')).editions[0].state;
    await build();
    expect(state()).toBe('draft');
    onDisk(
      Object.fromEntries(Object.entries(approved(smallWorkspace())).filter(([path]) => path.includes('/approvals/'))),
      own,
    );
    const lifted = await build();
    expect(lifted.plan[0].reason).toMatch(/^changed: content\/countries\/DE\/approvals\/de\.clinical\./);
    expect(state()).toBe('approved');
    expect(readFileSync(join(own, 'out/DE/de/sample.html'), 'utf8')).not.toContain('Entwurf');
    edit(own, 'content/leaflets/sample/en.md', 'It may bleed', 'It might bleed');
    expect((await build()).plan[0].reason).toBe('its texts were approved, and are stale now');
    expect(state()).toBe('stale');
    expect(readFileSync(join(own, 'out/DE/de/sample.html'), 'utf8')).toContain('Entwurf');
    const name = readdirSync(join(own, 'content/leaflets/sample/approvals')).find((one) =>
      one.startsWith('de.reviewer.'),
    );
    edit(own, `content/leaflets/sample/approvals/${name}`, 'date: 2026-05-01', 'date: 2026-04-01');
    const refused = await build();
    expect(refused.blocked).toMatchObject([{ country: 'DE', locale: 'de' }]);
    expect(refused.diagnostics[0]).toMatchObject({ code: 'approval-edited', place: { line: 5 } });
    expect(state()).toBe('stale');
  });

  test('gives the same bytes in another folder, time zone and order, with other jobs, warm or cold', async () => {
    const copy = smallOnDisk();
    edit(copy, 'content/leaflets/sample/de.md', 'Neue Schmerzen', 'Andere Schmerzen');
    const elsewhere = emptyFolder();
    const apart = ['--country', 'DE', '--out', elsewhere];
    const env = { TZ: 'Asia/Tokyo', LANG: 'ar_SA.UTF-8' };
    await polyleaf(['build', ...apart, '--locale', 'en', '--jobs', '1'], { folder: copy, env, today: '2027-01-01' });
    await polyleaf(['build', ...apart, '--jobs', '3'], { folder: copy });
    expect(filesIn(elsewhere)).toEqual(filesIn(out));
  });

  test('notices a file that was changed or lost behind its back', async () => {
    writeFileSync(join(out, 'DE/en/sample.html'), 'tampered');
    rmSync(join(out, 'DE/en/sample.pdf'));
    writeFileSync(join(out, 'DE/stray.txt'), 'x');
    const verify = await polyleaf(['verify', '--json'], { folder: workspace });
    expect(verify.exit).toBe(1);
    expect(JSON.parse(verify.out).wrong).toEqual([
      { path: 'DE/en/sample.html', problem: 'changed' },
      { path: 'DE/en/sample.pdf', problem: 'missing' },
      { path: 'DE/stray.txt', problem: 'unknown' },
    ]);
    rmSync(join(out, 'DE/stray.txt'));
    const mended = await polyleaf(germany, { folder: workspace });
    expect(mended.exit).toBe(0);
    expect((await polyleaf(['verify'], { folder: workspace })).exit).toBe(0);
  });

  test('an error in one language leaves its files as they were, makes the others, and exits 4', async () => {
    const before = filesIn(out);
    edit(workspace, 'content/leaflets/sample/de.md', '## Risiken {#risks}', '## Risiken {#risk}');
    edit(workspace, 'content/leaflets/sample/en.md', 'New pain', 'Other pain');
    const ran = await polyleaf(germany, { folder: workspace });
    expect(ran.exit).toBe(4);
    expect(ran.err).toContain('section-missing');
    expect(ran.out).toContain('blocked');
    const after = filesIn(out);
    expect(after['DE/de/sample.html']).toBe(before['DE/de/sample.html']);
    expect(after['DE/en/sample.html']).not.toBe(before['DE/en/sample.html']);
    edit(workspace, 'content/leaflets/sample/de.md', '## Risiken {#risk}', '## Risiken {#risks}');
    expect((await polyleaf(germany, { folder: workspace })).exit).toBe(0);
  });

  test('an edition that is no longer wanted leaves with its files', async () => {
    edit(workspace, 'content/countries/DE/country.yaml', 'optional: [en]', 'optional: []');
    expect((await polyleaf(germany, { folder: workspace })).exit).toBe(0);
    expect(existsSync(join(out, 'DE/en/sample.pdf'))).toBe(false);
    expect((await polyleaf(['verify'], { folder: workspace })).exit).toBe(0);
  });
});

describe('a bad day', () => {
  test('without its language a country is not made, by name', async () => {
    const workspace = smallOnDisk((texts) =>
      Object.fromEntries(Object.entries(texts).filter(([path]) => path !== 'content/leaflets/sample/de.md')),
    );
    const ran = await polyleaf(germany, { folder: workspace });
    expect(ran.exit).toBe(1);
    expect(ran.out).toContain('DE (de)');
    expect(existsSync(join(workspace, 'out/DE'))).toBe(false);
  });

  test('no browser: exit 3, the output folder as it was', async () => {
    const workspace = onDisk({ 'out/keep.txt': 'x' }, smallOnDisk());
    const ran = await polyleaf(germany, { folder: workspace, env: { POLYLEAF_CHROMIUM: '/nowhere/chromium' } });
    expect(ran.exit).toBe(3);
    expect(ran.err).toContain('there is no browser at /nowhere/chromium');
    expect(Object.keys(filesIn(join(workspace, 'out')))).toEqual(['keep.txt']);
  });

  test('a program that is no browser: exit 3 with its name', async () => {
    const workspace = smallOnDisk();
    const fake = join(workspace, 'fake');
    writeFileSync(fake, '#!/bin/sh\nexit 1\n');
    chmodSync(fake, 0o755);
    const ran = await polyleaf(germany, { folder: workspace, env: { POLYLEAF_CHROMIUM: fake } });
    expect(ran.exit).toBe(3);
    expect(ran.err).toContain('does not start');
  });

  test('an output folder that cannot be written: exit 3 before a browser starts', async () => {
    const workspace = onDisk({ file: 'x' }, smallOnDisk());
    const ran = await polyleaf([...germany, '--out', 'file'], { folder: workspace });
    expect(ran.exit).toBe(3);
    expect(ran.err).toContain('write-failed');
  });

  test('a link out of the output folder is not followed', async () => {
    const [workspace, canary] = [smallOnDisk(), emptyFolder()];
    onDisk({ 'out/keep.txt': 'x' }, workspace);
    symlinkSync(canary, join(workspace, 'out/DE'));
    const ran = await polyleaf(germany, { folder: workspace });
    expect(ran.exit).toBe(3);
    expect(ran.err).toContain('through a link');
    expect(readdirSync(canary)).toEqual([]);
  });

  test('a template with an unknown name: nothing is made, the place is told', async () => {
    const workspace = smallOnDisk();
    onDisk({ 'templates/partials/talk.hbs': '<p>{{html talk.headin}}</p>\n' }, workspace);
    const ran = await polyleaf(germany, { folder: workspace });
    expect(ran.exit).toBe(1);
    expect(ran.err).toMatch(/template-name[\s\S]*templates\/partials\/talk\.hbs:1:\d+/);
    expect(existsSync(join(workspace, 'out/DE'))).toBe(false);
  });
});

test('a new workspace builds as it is, with what came with the program', async () => {
  const folder = emptyFolder();
  expect((await polyleaf(['new', 'workspace'], { folder })).exit).toBe(0);
  const ran = await polyleaf(['build', '--country', 'GB', '--variant', 'standard'], { folder });
  expect(ran.exit).toBe(0);
  expect(Object.keys(filesIn(join(folder, 'out')))).toEqual([
    'GB/en-GB/example.html',
    'GB/en-GB/example.pdf',
    'index.html',
    'manifest.json',
    'report.html',
  ]);
});
