// polyleaf approve and status on real folders: what is recorded, what is refused, what git merges.

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { approved } from '../approve-all.ts';
import { onDisk, polyleaf, smallOnDisk } from '../on-disk.ts';
import { de, en } from '../rows.ts';
import { smallWorkspace } from '../small-workspace.ts';

const folder = 'content/leaflets/sample/approvals';

function approve(workspace: string, locale: string, role: string, by: string, ...more: readonly string[]) {
  const args = ['approve', '--leaflet', 'sample', '--locale', locale, '--role', role, '--by', by, ...more];
  return polyleaf(args, { folder: workspace });
}

function edit(workspace: string, path: string, from: string, to: string): void {
  const text = readFileSync(join(workspace, path), 'utf8');
  if (!text.includes(from)) throw new Error(`"${from}" does not stand in ${path}`);
  writeFileSync(join(workspace, path), text.replace(from, to));
}

/** The small workspace with everything approved, on a disk. */
const approvedOnDisk = () =>
  onDisk(
    Object.fromEntries(Object.entries(approved(smallWorkspace())).filter(([path]) => path.startsWith('content/'))),
  );

const approvalJson = z.object({
  written: z.boolean(),
  file: z.string().nullable(),
  units: z.array(z.object({ unit: z.string(), why: z.string() })),
});

const counts = z.object({
  missing: z.number(),
  draft: z.number(),
  stale: z.number(),
  translated: z.number(),
  reviewed: z.number(),
  approved: z.number(),
});

const statusJson = z.object({
  ok: z.boolean(),
  percent: z.number(),
  texts: z.array(
    counts.extend({
      leaflet: z.string(),
      locale: z.string(),
      units: z.number(),
      open: z.array(z.object({ unit: z.string(), state: z.string(), lacks: z.array(z.string()) })).optional(),
    }),
  ),
  notes: z.array(counts.extend({ country: z.string(), locale: z.string() })),
  editions: z.array(z.object({ country: z.string(), locale: z.string(), state: z.string() })),
  diagnostics: z.array(z.object({ code: z.string(), place: z.object({ file: z.string(), line: z.number() }) })),
});

async function status(workspace: string, ...args: readonly string[]): Promise<z.infer<typeof statusJson>> {
  return statusJson.parse(JSON.parse((await polyleaf(['status', '--json', ...args], { folder: workspace })).out));
}

/** `locale: unit lacks roles` of everything that is open in texts that somebody began to approve. */
async function openIn(workspace: string): Promise<readonly string[]> {
  const { texts } = await status(workspace, '--country', 'DE');
  return texts.flatMap(({ locale, open = [] }) =>
    open.map(({ unit, state, lacks }) => `${locale} ${unit} ${state} ${lacks}`),
  );
}

describe('the road from draft to approved', () => {
  test('each role brings the text one step further', async () => {
    const workspace = smallOnDisk();
    const state = async () =>
      (await status(workspace, '--locale', 'de')).texts.map(({ units, missing: _, ...one }) =>
        Object.entries(one).flatMap(([name, count]) => (count === units ? [name] : [])),
      );
    expect(await state()).toEqual([['draft']]);
    expect((await approve(workspace, 'de', 'translator', 'Tara Lind')).exit).toBe(0);
    expect(await state()).toEqual([['translated']]);
    expect((await approve(workspace, 'de', 'reviewer', 'Rui Pinto')).exit).toBe(0);
    expect(await state()).toEqual([['reviewed']]);
    for (const role of ['clinical', 'regulatory'])
      expect((await approve(workspace, 'en', role, 'Clara Weiß')).exit).toBe(0);
    expect(await state()).toEqual([['approved']]);
    const edition = async () => (await polyleaf(['list', 'editions', '--locale', 'de'], { folder: workspace })).out;
    expect(await edition()).toContain('draft');
    for (const role of ['clinical', 'regulatory'])
      expect(
        await polyleaf(['approve', '--country', 'DE', '--locale', 'de', '--role', role, '--by', 'Clara Weiß'], {
          folder: workspace,
        }),
      ).toMatchObject({ exit: 0 });
    expect(await edition()).toContain('approved');
    expect((await polyleaf(['check', '--json'], { folder: workspace })).out).not.toMatch(/approval-|state-unproven/);
  });

  test('says what it records, and records exactly that', async () => {
    const workspace = smallOnDisk();
    const ran = await approve(workspace, 'de', 'translator', ' Tara  Lind ', '--section', 'risks', '--unit', 'title');
    expect(ran).toMatchObject({ exit: 0 });
    expect(ran.out).toMatch(/^approved {2}7 units of sample in de as translator, by Tara Lind on 2026-06-01\n/);
    expect(ran.out).toContain('7  not approved before: title, risks#0, risks#1');
    expect(ran.err).toContain('Next: commit the file. polyleaf status --leaflet sample --locale de');
    const [name = '', ...others] = readdirSync(join(workspace, folder));
    expect(others).toEqual([]);
    expect(name).toMatch(/^de\.translator\.2026-06-01\.[0-9a-f]{8}\.yaml$/);
    const text = readFileSync(join(workspace, folder, name), 'utf8');
    expect(text).toContain('\nrole: translator\nby: "Tara Lind"\ndate: 2026-06-01\n');
    expect(text.match(/^ {2}\S+: \{source: [0-9a-f]{16}, target: [0-9a-f]{16}, seal: [0-9a-f]{12}\}$/gm)).toHaveLength(
      7,
    );
  });

  test('a second run records nothing, a changed text only what changed', async () => {
    const workspace = smallOnDisk();
    await approve(workspace, 'de', 'translator', 'Tara Lind');
    const again = await approve(workspace, 'de', 'translator', 'Tara Lind');
    expect(again).toMatchObject({ exit: 0 });
    expect(again.out).toMatch(/^Nothing to approve: \d+ units of sample in de approved as translator already\.\n$/);
    edit(workspace, de, 'bluten', 'blutet');
    edit(workspace, en, 'Chest pain', 'Breast pain');
    const json = approvalJson.parse(
      JSON.parse((await approve(workspace, 'de', 'translator', 'Till Berg', '--json')).out),
    );
    expect(json).toMatchObject({
      written: true,
      units: [
        { unit: 'risks#1', why: 'target' },
        { unit: 'when-to-get-help#2', why: 'source' },
      ],
    });
    expect(readdirSync(join(workspace, folder))).toHaveLength(2);
    const all = approvalJson.parse(
      JSON.parse((await approve(workspace, 'de', 'translator', 'Till Berg', '--all', '--dry-run', '--json')).out),
    );
    expect(all.written).toBe(false);
    expect(new Set(all.units.map(({ why }) => why))).toEqual(new Set(['again']));
    expect(readdirSync(join(workspace, folder))).toHaveLength(2);
  });
});

describe('what cannot be approved', () => {
  const workspace = smallOnDisk();
  const by = ['--by', 'Rui Pinto'];
  const text = (leaflet: string, locale: string, role: string, ...more: readonly string[]) => [
    '--leaflet',
    leaflet,
    '--locale',
    locale,
    '--role',
    role,
    ...by,
    ...more,
  ];
  test.each<[readonly string[], string]>([
    [text('sampel', 'de', 'translator'), 'Did you mean sample?'],
    [text('sample', 'dee', 'translator'), 'there is no locale "dee"'],
    [text('sample', 'fr', 'translator'), 'sample has no text in "fr"'],
    [text('sample', 'de', 'owner'), 'Allowed choices are translator, reviewer, clinical, regulatory'],
    [text('sample', 'de', 'translator', '--section', 'risk'), 'Did you mean risks?'],
    [text('sample', 'de', 'translator', '--unit', 'risks#99'), 'there is no unit "risks#99"'],
    [text('sample', 'de', 'clinical'), 'it is approved as translator and reviewer'],
    [text('sample', 'en', 'translator'), 'it is approved as clinical and regulatory'],
    [text('sample', 'de', 'reviewer'), 'nobody has approved title, short_title, lead and'],
    [['--country', 'DE', '--locale', 'de', '--role', 'reviewer', ...by], 'which is notes of a country'],
    [['--country', 'DF', '--locale', 'de', '--role', 'clinical', ...by], 'Did you mean DE?'],
    [['--country', 'DE', '--locale', 'fr', '--role', 'clinical', ...by], 'DE has no notes in "fr"'],
    [['--locale', 'de', '--role', 'clinical', ...by], 'name it with --leaflet ID or with --country CC'],
    [['--country', 'DE', ...text('sample', 'de', 'clinical')], 'name it with --leaflet ID or with --country CC'],
    [['--leaflet', 'sample', '--locale', 'de', '--role', 'translator'], "required option '--by <name>'"],
    [['--leaflet', 'sample', '--locale', 'de', '--role', 'translator', '--by', ' '], 'this is no name of a person'],
    [
      ['--leaflet', 'sample', '--locale', 'de', '--role', 'translator', '--by', 'A\u001b[31mB'],
      'this is no name of a person',
    ],
  ])('%j', async (args, answer) => {
    const ran = await polyleaf(['approve', ...args], { folder: workspace });
    expect(ran.err).toContain(answer);
    expect(ran).toMatchObject({ exit: 2, out: '' });
    expect(readdirSync(join(workspace, 'content/leaflets/sample'))).not.toContain('approvals');
  });

  test('a text by its own translator, however the name is written', async () => {
    const own = smallOnDisk();
    await approve(own, 'de', 'translator', 'Tara Lind');
    const ran = await approve(own, 'de', 'reviewer', 'tara  LIND');
    expect(ran.exit).toBe(2);
    expect(ran.err).toContain('tara LIND is the translator of title, short_title, lead and');
    await approve(own, 'de', 'translator', 'Till Berg', '--all', '--section', 'risks');
    await approve(own, 'de', 'reviewer', 'Rui Pinto');
    const back = await approve(own, 'de', 'translator', 'Rui Pinto', '--all');
    expect(back.exit).toBe(2);
    expect(back.err).toContain('Rui Pinto is the reviewer of');
  });

  test('a derived text by who translated the text that it derives from', async () => {
    const own = smallOnDisk((texts) => ({
      ...texts,
      'locales/de-CH.yaml': 'name: Deutsch\nfrom: de\ndiffers:\n  words: { Klinik: Spital }\n',
    }));
    await approve(own, 'de', 'translator', 'Tara Lind');
    await approve(own, 'de-CH', 'translator', 'Till Berg');
    expect((await approve(own, 'de-CH', 'reviewer', 'Tara Lind')).err).toContain('Tara Lind is the translator of');
    expect((await approve(own, 'de-CH', 'reviewer', 'Rui Pinto')).exit).toBe(0);
  });

  test('a text with errors, and nothing is written', async () => {
    const wrong = smallOnDisk();
    edit(wrong, de, '3 von 100', '4 von 100');
    const ran = await approve(wrong, 'de', 'translator', 'Tara Lind');
    expect(ran).toMatchObject({ exit: 1, out: '' });
    expect(ran.err).toContain('number-differs');
    expect(ran.err).toContain('Nothing was approved: sample in de has 1 error. Mend the text first.');
    expect(JSON.parse((await approve(wrong, 'de', 'translator', 'Tara Lind', '--json')).out)).toMatchObject({
      ok: false,
      written: false,
      diagnostics: [{ code: 'number-differs' }],
    });
    expect(readdirSync(join(wrong, 'content/leaflets/sample'))).not.toContain('approvals');
    // Another text of the workspace is not touched by that.
    expect((await approve(wrong, 'en', 'clinical', 'Clara Weiß')).exit).toBe(0);
  });

  test('a claim above what is proven does not stand in the way of proving it', async () => {
    const claimed = smallOnDisk();
    edit(claimed, de, 'state: draft', 'state: approved');
    expect((await polyleaf(['check'], { folder: claimed })).err).toContain('state-unproven');
    expect((await approve(claimed, 'de', 'translator', 'Tara Lind')).exit).toBe(0);
  });
});

describe('status', () => {
  test('names what one changed letter ends, and nothing else', async () => {
    const workspace = approvedOnDisk();
    expect(await openIn(workspace)).toEqual([]);
    expect((await status(workspace, '--country', 'DE')).percent).toBe(100);
    edit(workspace, de, 'bluten', 'blutet');
    expect(await openIn(workspace)).toEqual(['de risks#1 draft translator,reviewer']);
    edit(workspace, de, 'blutet', 'bluten');
    edit(workspace, en, 'It may bleed', 'It might bleed');
    expect(await openIn(workspace)).toEqual([
      'de risks#1 stale translator,reviewer',
      'en risks#1 stale clinical,regulatory',
    ]);
    expect((await status(workspace, '--country', 'DE')).editions.map(({ state }) => state)).toEqual(['stale', 'stale']);
  });

  test('names an approval that was changed by hand, and that alone', async () => {
    const workspace = approvedOnDisk();
    const name = readdirSync(join(workspace, folder)).find((one) => one.startsWith('de.reviewer.')) ?? '';
    const path = `${folder}/${name}`;
    edit(workspace, path, 'risks#1: {source: ', 'risks#1: {source: 0');
    const broken = await status(workspace);
    expect(broken).toMatchObject({ ok: false, diagnostics: [{ code: 'approval-broken', place: { file: path } }] });
    expect(await openIn(workspace)).toEqual(['de risks#1 translated reviewer']);
    rmSync(join(workspace, path));
    expect((await status(workspace)).diagnostics).toEqual([]);
    expect((await openIn(workspace)).every((one) => one.endsWith(' translated reviewer'))).toBe(true);
  });

  test('fails under the wanted share, and never over 80 columns', async () => {
    const workspace = approvedOnDisk();
    expect((await polyleaf(['status', '--country', 'DE', '--fail-under', '100'], { folder: workspace })).exit).toBe(0);
    edit(workspace, en, 'It may bleed', 'It might bleed');
    const ran = await polyleaf(['status', '--country', 'DE', '--fail-under', '99'], { folder: workspace });
    expect(ran.exit).toBe(1);
    expect(ran.err).toMatch(
      /9\d % is under 99 %\.\nNext: polyleaf approve --leaflet sample --locale en --role clinical --by NAME\n$/,
    );
    expect(ran.out.replace(/\s+/g, ' ')).toContain(
      'stale (source changed); lacks translator, reviewer; source lacks clinical, regulatory: risks#1 ',
    );
    for (const args of [['status'], ['status', '--verbose']]) {
      const { out, err } = await polyleaf(args, { folder: workspace });
      expect(`${out}${err}`.split('\n').filter((line) => line.length > 80)).toEqual([]);
    }
    expect((await polyleaf(['status', '--fail-under', '101'], { folder: workspace })).exit).toBe(2);
    expect((await polyleaf(['status', '--country', 'XX'], { folder: workspace })).exit).toBe(2);
    expect((await polyleaf(['status', '--region', 'dahc'], { folder: workspace })).err).toContain('Did you mean dach?');
  });

  test('tells where a draft stands, and counts what has no text as missing when asked', async () => {
    const workspace = smallOnDisk();
    const ran = await polyleaf(['status', '--country', 'DE'], { folder: workspace });
    expect(ran).toMatchObject({ exit: 0 });
    expect(ran.out).toMatch(/^sample, source en\n/);
    expect(ran.out).toMatch(/\n {2}de +0 +54 +0 +0 +0 +0 DE draft\n/);
    // And an entry of the register, which has no translation.
    expect(ran.out).toMatch(/\n {2}en +0 +55 +0 +0 +0 +0 DE draft\n/);
    expect(ran.out).toMatch(/\nNotes of countries\n {2}DE de +0 +10 +0 +0 +0 +0\n/);
    expect(ran.out).toMatch(/\n0 % approved: 0 of 129 units, editions: 2 draft\n$/);
    expect((await status(workspace, '--locale', 'fr')).texts).toMatchObject([{ locale: 'fr', missing: 54, draft: 0 }]);
    expect((await status(workspace)).texts.map(({ locale }) => locale)).not.toContain('fr');
  });
});

describe('git', () => {
  function git(cwd: string, ...args: readonly string[]): string {
    const who = [
      '-c',
      'user.name=T',
      '-c',
      'user.email=t@example.org',
      '-c',
      'commit.gpgsign=false',
      '-c',
      'core.autocrlf=false',
    ];
    return execFileSync('git', [...who, ...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  }

  function repository(): string {
    const workspace = smallOnDisk();
    git(workspace, 'init', '-q', '-b', 'main');
    git(workspace, 'add', '-A');
    git(workspace, 'commit', '-q', '-m', 'texts');
    return workspace;
  }

  async function onBranch(workspace: string, name: string, work: () => Promise<unknown>): Promise<void> {
    git(workspace, 'switch', '-q', '-c', name, 'main');
    await work();
    git(workspace, 'add', '-A');
    git(workspace, 'commit', '-q', '-m', name);
  }

  test('merges approvals of neighbouring units of one text, from nothing and from before', async () => {
    const workspace = repository();
    const units = ['risks#0', 'risks#1', 'risks#2', 'risks#3'];
    for (const unit of units)
      await onBranch(workspace, unit.replace('#', '-'), () =>
        approve(workspace, 'de', 'translator', 'Tara Lind', '--unit', unit),
      );
    git(workspace, 'switch', '-q', 'main');
    for (const unit of units) git(workspace, 'merge', '-q', '--no-edit', unit.replace('#', '-'));
    expect(git(workspace, 'status', '--porcelain')).toBe('');
    const { texts, diagnostics } = await status(workspace, '--locale', 'de');
    expect(diagnostics).toEqual([]);
    expect(texts).toMatchObject([{ translated: units.length }]);
  });

  test('merges two approvals of the same units, and both stand', async () => {
    const workspace = repository();
    await onBranch(workspace, 'one', () => approve(workspace, 'en', 'clinical', 'Clara Weiß'));
    await onBranch(workspace, 'two', () => approve(workspace, 'en', 'clinical', 'Ravi Anand', '--section', 'risks'));
    git(workspace, 'merge', '-q', '--no-edit', 'one');
    expect((await polyleaf(['check'], { folder: workspace })).exit).toBe(0);
    const { texts } = await status(workspace, '--locale', 'en');
    expect(texts).toMatchObject([{ reviewed: texts[0]?.units }]);
  });

  test('an approval and an edit of the text meet: the unit is open again, the others hold', async () => {
    const workspace = repository();
    await onBranch(workspace, 'approved', () => approve(workspace, 'de', 'translator', 'Tara Lind'));
    await onBranch(workspace, 'edited', async () => edit(workspace, de, 'bluten', 'blutet'));
    git(workspace, 'merge', '-q', '--no-edit', 'approved');
    expect((await openIn(workspace)).filter((one) => one.includes('translator'))).toEqual([
      'de risks#1 draft translator,reviewer',
    ]);
  });

  test('a person who translates on one branch and reviews on another is found after the merge', async () => {
    const workspace = repository();
    await approve(workspace, 'de', 'translator', 'Till Berg', '--unit', 'title');
    git(workspace, 'add', '-A');
    git(workspace, 'commit', '-q', '-m', 'translator');
    await onBranch(workspace, 'review', () => approve(workspace, 'de', 'reviewer', 'Tara Lind', '--unit', 'title'));
    await onBranch(workspace, 'translate', () =>
      approve(workspace, 'de', 'translator', 'Tara Lind', '--unit', 'title', '--all'),
    );
    git(workspace, 'merge', '-q', '--no-edit', 'review');
    const { diagnostics, ok } = await status(workspace);
    expect(ok).toBe(false);
    expect(diagnostics).toMatchObject([{ code: 'approval-self', place: { line: 9 } }]);
  });
});
