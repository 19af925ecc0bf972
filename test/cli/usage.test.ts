import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, polyleaf, smallOnDisk } from '../on-disk.ts';
import { generalPack } from '../rows.ts';
import { smallWorkspace } from '../small-workspace.ts';

describe('wrong calls are answered with what there is', () => {
  const workspace = smallOnDisk();
  test.each([
    [['bild'], 'Did you mean build?'],
    [['build', '--contry', 'DE'], 'Did you mean --country?'],
    [['build', '--country', 'De'], 'Did you mean DE?'],
    [['build', '--locale', 'pt'], 'there is no locale "pt"'],
    [['build', '--leaflet', 'sampel'], 'Did you mean sample?'],
    [['build', '--region', 'dahc'], 'Did you mean dach?'],
    [['build', '--variant', 'huge'], 'large-print, standard'],
    [['build', '--format', 'docx'], 'html, pdf'],
    [['build', '--jobs', '0'], 'expected a number from 1 to 64'],
    [['build', '--country', 'DE', '--locale', 'fr'], 'These countries have the locales: de, en.'],
    [['list', 'cities'], 'Allowed choices are leaflets, countries, locales, editions'],
    [['check', '--format', 'pdf'], 'Allowed choices are github, sarif, junit'],
    [
      ['check', '--report', 'github'],
      'name a file that ends in .html, .json, .sarif or .xml; to print one: --format github',
    ],
    [['explain', 'number-difers'], 'Did you mean number-differs?'],
    [['new', 'leaflet', '../x'], 'is no name for a leaflet'],
    [['new', 'country', 'XX'], 'is no name for a country'],
    [['new', 'locale', 'klingon'], 'is no name for a locale'],
    [['new', 'leaflet'], 'needs a name'],
    [['verify', 'nowhere'], 'there is no manifest.json'],
  ])('%j', async (args, answer) => {
    const ran = await polyleaf(args, { folder: workspace });
    expect(ran.err + ran.out).toContain(answer);
    expect(ran.exit).toBe(2);
  });
});

test('a folder without content is no workspace', async () => {
  const ran = await polyleaf(['build'], { folder: emptyFolder() });
  expect(ran).toMatchObject({ exit: 2, out: '' });
  expect(ran.err).toContain('polyleaf new workspace NAME');
});

test.each([
  ['languag: en', 'the field `languag` is not known'],
  ['jobs: many', 'a number from 1 to 99'],
  ['a: [', 'the YAML cannot be read'],
])('settings that are wrong are a usage error: %s', async (text, answer) => {
  const workspace = smallOnDisk();
  writeFileSync(join(workspace, 'polyleaf.yaml'), `${text}\n`);
  const ran = await polyleaf(['build'], { folder: workspace });
  expect(ran.err).toMatch(/polyleaf\.yaml:\d/);
  expect(ran.err).toContain(answer);
  expect(ran.exit).toBe(2);
});

test('help and version go to stdout and succeed', async () => {
  for (const args of [[], ['--help'], ['build', '--help'], ['help', 'check'], ['--version']]) {
    const ran = await polyleaf(args);
    expect(ran.exit, args.join(' ')).toBe(0);
    expect(ran.out.length, args.join(' ')).toBeGreaterThan(4);
    expect(ran.err, args.join(' ')).toBe('');
  }
});

test('each command shows an example first', async () => {
  for (const command of [
    'build',
    'check',
    'list',
    'status',
    'approve',
    'evidence',
    'explain',
    'new',
    'verify',
    'doctor',
  ]) {
    expect((await polyleaf([command, '--help'])).out).toMatch(new RegExp(`^Example: polyleaf ${command}`));
  }
});

test('--json prints one document, for trouble too', async () => {
  const ran = await polyleaf(['build', '--country', 'XX', '--json'], { folder: smallOnDisk() });
  expect(JSON.parse(ran.out)).toMatchObject({
    schemaVersion: 1,
    command: 'build',
    ok: false,
    trouble: { code: 'usage' },
  });
});

test('check tells content errors by place and exits 1', async () => {
  const workspace = smallOnDisk((texts) => ({
    ...texts,
    'content/leaflets/sample/de.md': (texts['content/leaflets/sample/de.md'] ?? '').replace('3 von 100', '4 von 100'),
  }));
  const ran = await polyleaf(['check'], { folder: workspace });
  expect(ran.exit).toBe(1);
  expect(ran.err).toContain('number-differs');
  expect(ran.err).toMatch(/--> content\/leaflets\/sample\/de\.md:17:1/);
  expect(ran.err).toContain('4 von 100');
  const json = JSON.parse((await polyleaf(['check', '--json'], { folder: workspace })).out);
  expect(json.diagnostics.filter((d: { severity: string }) => d.severity === 'error')).toMatchObject([
    { code: 'number-differs', place: { line: 17 }, args: { expected: '100, 3', found: '100, 4' } },
  ]);
});

describe('check shows how required elements stand', () => {
  const gap = smallOnDisk((texts) => ({
    ...texts,
    'content/leaflets/sample/leaflet.yaml': (texts['content/leaflets/sample/leaflet.yaml'] ?? '').replace(
      '"M-1"',
      '""',
    ),
  }));

  test('in short: countries that stand alike in one row, and what is not there', async () => {
    const { out, exit } = await polyleaf(['check', '--quiet'], { folder: gap });
    expect(exit).toBe(0);
    expect(out).toMatch(/^ {5}3\/10 {2}some-law: DE$/m);
    expect(out).toMatch(/^ {11}placeholder: model$/m);
    expect(out).toMatch(/^ {4}no text: AE BE BG/m);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  test('general rules of a workspace replace the packaged ones, and leave the other packs usable', async () => {
    const folder = smallOnDisk((texts) => ({ ...texts, [generalPack]: smallWorkspace()[generalPack] ?? '' }));
    const { out, exit } = await polyleaf(['check', '--quiet'], { folder });
    expect(out).toMatch(/^ {6}4\/4 {2}some-law: DE$/m);
    expect(exit).toBe(0);
  });

  test('--verbose names every element with its clause', async () => {
    const { out } = await polyleaf(['check', '--quiet', '--verbose'], { folder: gap });
    expect(out).toMatch(/^ {11}placeholder {2}model {17}Art\. 18$/m);
    expect(out).toMatch(/^ {11}present {6}when-to-get-help {6}general rules$/m);
  });

  test('--json measures how hard each text is to read, --verbose says it in a line', async () => {
    const { readability } = JSON.parse((await polyleaf(['check', '--json'], { folder: gap })).out);
    expect(readability[0]).toMatchObject({
      leaflet: expect.any(String),
      whole: { scores: { kind: expect.any(String) } },
    });
    expect((await polyleaf(['check', '--verbose'], { folder: gap })).out).toMatch(/words a sentence/);
  });

  test('--json has the whole matrix, and what each jurisdiction asks for', async () => {
    const { jurisdictions, matrix } = JSON.parse((await polyleaf(['check', '--json'], { folder: gap })).out);
    expect(jurisdictions['some-law'].elements.model).toMatchObject({ clause: 'Art. 18', by: 'some-law' });
    expect(matrix).toHaveLength(47);
    expect(matrix.find((row: { country: string }) => row.country === 'DE')).toMatchObject({
      leaflet: 'sample',
      jurisdiction: 'some-law',
      locales: ['de', 'en'],
      elements: { model: 'placeholder', 'when-to-get-help': 'present' },
    });
  });
});

test('list and explain print rows for scripts', async () => {
  const workspace = smallOnDisk();
  expect((await polyleaf(['list', 'editions', '--country', 'DE'], { folder: workspace })).out).toBe(
    'DE       de      sample   draft\nDE       en      sample   draft\n',
  );
  expect(JSON.parse((await polyleaf(['list', 'leaflets', '--json'], { folder: workspace })).out).leaflets).toEqual([
    { leaflet: 'sample', kind: 'device', version: '1.0', source: 'en', locales: 'de en' },
  ]);
  expect((await polyleaf(['explain'], { folder: workspace })).out.split('\n').length).toBeGreaterThan(60);
});

describe('new', () => {
  test('a dry run writes nothing, a second run writes over nothing', async () => {
    const folder = emptyFolder();
    expect((await polyleaf(['new', 'workspace', '--dry-run'], { folder })).out).toContain(
      'would write  content/leaflets/example/en.md',
    );
    expect(readdirSync(folder)).toEqual([]);
    expect((await polyleaf(['new', 'workspace'], { folder })).exit).toBe(0);
    const again = await polyleaf(['new', 'workspace'], { folder });
    expect(again).toMatchObject({ exit: 2 });
    expect(again.err).toContain('exists already');
  });

  test('a new leaflet and a new country are without errors', async () => {
    const folder = smallOnDisk();
    for (const args of [
      ['new', 'leaflet', 'second', '--kind', 'device'],
      ['new', 'country', 'AR'],
    ])
      expect((await polyleaf(args, { folder })).exit).toBe(0);
    const ran = await polyleaf(['check', '--json'], { folder });
    const errors = JSON.parse(ran.out).diagnostics.filter((d: { severity: string }) => d.severity === 'error');
    expect(errors).toEqual([]);
  });

  test('a new locale begins with every unit and phrase to translate', async () => {
    const folder = smallOnDisk();
    expect((await polyleaf(['new', 'locale', 'he'], { folder })).exit).toBe(0);
    expect(existsSync(join(folder, 'content/leaflets/sample/he.md'))).toBe(true);
    const { diagnostics } = JSON.parse((await polyleaf(['check', '--json'], { folder })).out);
    const codes = new Set(
      diagnostics.filter((d: { severity: string }) => d.severity === 'error').map((d: { code: string }) => d.code),
    );
    expect([...codes].sort()).toEqual(['notes-missing', 'string-empty', 'unit-untranslated']);
  });
});
