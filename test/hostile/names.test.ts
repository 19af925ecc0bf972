// S13: names decide where files are read and written; none of them leads out of the workspace or out of out/.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { artifactPath } from '../../src/model/edition.ts';
import { isCountryCode, isLeafletId, isLocaleTag } from '../../src/model/names.ts';
import { Trouble } from '../../src/model/trouble.ts';
import { openShelf } from '../../src/workspace/shelf.ts';
import { readSources } from '../../src/workspace/sources.ts';
import { emptyFolder } from '../on-disk.ts';

const names = [
  '..',
  '.',
  '',
  '../x',
  '../../etc/passwd',
  '..\\x',
  'a/../../x',
  'a\\..\\..\\x',
  '/etc/passwd',
  '/',
  '//host/share',
  '\\\\host\\share',
  'C:\\x',
  'C:x',
  'c:',
  '~',
  '~root',
  'a\0b',
  '\0',
  '%2e%2e',
  '%2e%2e%2fx',
  '..%2fx',
  '%00',
  '\uff0e\uff0e\uff0fx',
  '..\u2215x',
  '\u2025',
  'CON',
  'con',
  'nul',
  'NUL',
  'prn',
  'aux',
  'COM1',
  'com1',
  'lpt9',
  'con.md',
  'de.',
  'de ',
  ' de',
  'de\n',
  'de\t',
  'de\r',
  '.de',
  '.git',
  '-rf',
  '--out=x',
  'a'.repeat(300),
  'de-'.repeat(100),
  '\u202eed',
  'd\u200be',
  'de\u0301',
  'DE\u0000',
  'de_DE',
  'de--DE',
  '__proto__',
  'constructor/x',
  '$(touch x)',
  '`x`',
  'a;b',
  'a|b',
  'a*',
  'a?',
  '<b>',
  '"x"',
  'x:y',
  'x::$DATA',
  '\ud800',
  'DＥ',
];

describe('names of leaflets, countries and locales', () => {
  test('there are fifty and more', () => expect(new Set(names).size).toBeGreaterThanOrEqual(50));

  test.each(names.map((name) => [JSON.stringify(name).slice(0, 60), name]))('%s is none of them', (_, name) => {
    expect([isLeafletId(name), isCountryCode(name), isLocaleTag(name)]).toEqual([false, false, false]);
  });

  test('what is accepted is one plain step of a path on every system', () => {
    const unit = fc.constantFrom(...'abcdeDEXZ019-_./\\:% \u202e'.split(''));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit, maxLength: 10 }), fc.string({ maxLength: 5 })), (name) => {
        if (isLeafletId(name) || isCountryCode(name) || isLocaleTag(name)) {
          expect(name).toMatch(/^[A-Za-z][A-Za-z0-9-]{0,63}$/);
          expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/i);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

let home = '';
let root = '';
let outside = '';
const secret = 'canary: keep me';

/** home/outside with a canary, home/ws as a workspace, home/ws/out as its output. */
beforeEach(() => {
  home = emptyFolder();
  root = join(home, 'ws');
  outside = join(home, 'outside');
  mkdirSync(join(root, 'content/leaflets'), { recursive: true });
  mkdirSync(join(root, 'out'));
  mkdirSync(outside);
  writeFileSync(join(outside, 'canary.md'), secret);
  writeFileSync(join(home, 'canary.md'), secret);
});

/** Everything that a test may not have changed. */
function untouched(): void {
  expect(readdirSync(home).sort()).toEqual(['canary.md', 'outside', 'ws']);
  expect(readdirSync(outside)).toEqual(['canary.md']);
  expect(readFileSync(join(outside, 'canary.md'), 'utf8')).toBe(secret);
  expect(readFileSync(join(home, 'canary.md'), 'utf8')).toBe(secret);
}

describe('the shelf', () => {
  const paths = [
    ...names,
    '../canary.md',
    '../../canary.md',
    '../../outside/canary.md',
    'DE/../../../canary.md',
    '../out2/x',
    '..x/../../x',
  ];

  test.each(paths.map((path) => [JSON.stringify(path).slice(0, 60), path]))(
    '%s writes, reads and removes nothing outside',
    async (_, path) => {
      const shelf = openShelf(join(root, 'out'));
      for (const one of [
        path,
        `DE/${path}/x.html`,
        `DE/de/${path}.html`,
        artifactPath({ leaflet: path, country: path, locale: path }, 'standard', 'pdf'),
      ]) {
        await shelf.write(one, 'x').catch(expectTrouble);
        await shelf.digest(one).catch(expectTrouble);
        expect(await shelf.read(one).catch(expectTrouble)).not.toBe(secret);
        await shelf.remove(one).catch(expectTrouble);
      }
      untouched();
      expect(readdirSync(root).sort()).toEqual(['content', 'out']);
    },
  );

  test('any path stays inside, or is refused', async () => {
    const step = fc.constantFrom('..', '.', '', 'a', 'DE', '..x', 'x..', '...', '~', 'canary.md', 'ws', 'outside');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), fc.boolean(), async (steps, absolute) => {
        const path = `${absolute ? '/' : ''}${steps.join('/')}`;
        const shelf = openShelf(join(root, 'out'));
        await shelf.write(path, 'x').catch(expectTrouble);
        await shelf.remove(path).catch(expectTrouble);
        untouched();
      }),
      { numRuns: 60 },
    );
  });

  test.each(['DE', 'DE/de', 'DE/de/deep'])(
    'a linked folder %s inside out/ is refused, and nothing is made behind it',
    async (folder) => {
      const link = join(root, 'out', folder);
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(outside, link);
      const shelf = openShelf(join(root, 'out'));
      for (const path of [`${folder}/x.html`, `${folder}/a/b/c/x.html`, `${folder}/canary.md`]) {
        await expect(shelf.write(path, 'evil')).rejects.toThrow(Trouble);
        await expect(shelf.remove(path)).rejects.toThrow(Trouble);
        await expect(shelf.read(path)).rejects.toThrow(Trouble);
        await expect(shelf.digest(path)).rejects.toThrow(Trouble);
      }
      await shelf.prepare();
      expect((await shelf.list()).filter((path) => path.includes('canary'))).toEqual([]);
      untouched();
    },
  );

  test('a linked folder that leads back into out/ is refused too', async () => {
    mkdirSync(join(root, 'out/FR'));
    symlinkSync(join(root, 'out/FR'), join(root, 'out/DE'));
    await expect(openShelf(join(root, 'out')).write('DE/de/x.html', 'x')).rejects.toThrow(Trouble);
    expect(readdirSync(join(root, 'out/FR'))).toEqual([]);
  });

  test('a linked file is replaced by a file, removed as a link, and never read', async () => {
    const shelf = openShelf(join(root, 'out'));
    for (const path of ['manifest.json', 'DE/x.html']) {
      mkdirSync(dirname(join(root, 'out', path)), { recursive: true });
      symlinkSync(join(outside, 'canary.md'), join(root, 'out', path));
      await expect(shelf.read(path)).rejects.toThrow(Trouble);
      await expect(shelf.digest(path)).rejects.toThrow(Trouble);
      await shelf.write(path, 'ours');
      expect(readFileSync(join(root, 'out', path), 'utf8')).toBe('ours');
      untouched();
    }
    symlinkSync(join(outside, 'canary.md'), join(root, 'out/y.html'));
    await shelf.remove('y.html');
    expect(existsSync(join(root, 'out/y.html'))).toBe(false);
    untouched();
  });

  test('drafts of a killed run go, but not through a link', async () => {
    const draft = `.polyleaf-${'0'.repeat(8)}.tmp`;
    writeFileSync(join(root, 'out', draft), 'x');
    writeFileSync(join(outside, draft), 'x');
    symlinkSync(outside, join(root, 'out/DE'));
    await openShelf(join(root, 'out')).prepare();
    expect(existsSync(join(root, 'out', draft))).toBe(false);
    expect(existsSync(join(outside, draft))).toBe(true);
  });

  test('names that are no UTF-8 stop nothing', async () => {
    strangeFile(join(root, 'out'));
    const shelf = openShelf(join(root, 'out'));
    await shelf.prepare();
    expect((await shelf.list()).length).toBe(1);
  });

  function expectTrouble(cause: unknown): null {
    expect(cause).toBeInstanceOf(Trouble);
    return null;
  }
});

/** A file whose name is not UTF-8: only a shell can make one. */
function strangeFile(folder: string): void {
  execFileSync('sh', ['-c', 'printf x > "$1/$(printf \'a\\377b.md\')"', 'sh', folder]);
}

describe('the sources', () => {
  const read = () => readSources(root, root);
  const found = async () => {
    const { diagnostics, files } = await read();
    for (const { text } of files.values()) expect(text).not.toContain(secret);
    return diagnostics.map((one) => `${one.code} ${one.place.file}`);
  };

  test.each([
    'content',
    'content/leaflets',
    'content/countries',
    'locales',
    'templates',
    'content/leaflets/sample',
    'content/countries/DE',
    'templates/partials',
    'templates/illustrations',
  ])('a linked folder %s is refused and not read', async (folder) => {
    const canaries = [
      'leaflets/sample/en.md',
      'sample/en.md',
      'en.md',
      'countries/DE/de.md',
      'DE/de.md',
      'de.json',
      'x.hbs',
      'x.svg',
      'partials/x.hbs',
    ];
    for (const path of canaries) {
      mkdirSync(dirname(join(outside, path)), { recursive: true });
      writeFileSync(join(outside, path), secret);
    }
    if (folder.startsWith('content')) execFileSync('rm', ['-r', join(root, 'content')]);
    mkdirSync(dirname(join(root, folder)), { recursive: true });
    symlinkSync(outside, join(root, folder));
    expect(await found()).toContain(`file-link ${folder}`);
  });

  test.each(['content/leaflets/sample/en.md', 'locales/de.json', 'templates/print.css'])(
    'a linked file %s is refused and not read',
    async (path) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      symlinkSync(join(outside, 'canary.md'), join(root, path));
      expect(await found()).toEqual([`file-link ${path}`]);
    },
  );

  test('a link to nothing, a pipe and a socket are refused, and nobody waits for them', async () => {
    mkdirSync(join(root, 'content/leaflets/sample'));
    symlinkSync(join(home, 'nothing'), join(root, 'content/leaflets/sample/en.md'));
    execFileSync('mkfifo', [join(root, 'content/leaflets/sample/de.md')]);
    expect(await found()).toEqual([
      'file-link content/leaflets/sample/de.md',
      'file-link content/leaflets/sample/en.md',
    ]);
  });

  const onDisk = names.filter(
    (name) =>
      name !== '' &&
      name !== '.' &&
      name !== '..' &&
      !/[/\0\ud800]/.test(name) &&
      !name.startsWith('.') &&
      name.length < 250,
  );

  test.each(onDisk.map((name) => [JSON.stringify(name).slice(0, 60), name]))(
    'a folder or file named %s is refused',
    async (_, name) => {
      for (const folder of ['content/leaflets', 'content/countries', 'locales']) {
        mkdirSync(join(root, folder, name), { recursive: true });
        writeFileSync(join(root, folder, name, 'en.md'), secret);
      }
      const files = [
        `locales/${name}.json`,
        `content/leaflets/sample/${name}.md`,
        `templates/partials/${name}.hbs`,
        `templates/illustrations/${name}.svg`,
      ];
      for (const file of files) {
        mkdirSync(dirname(join(root, file)), { recursive: true });
        writeFileSync(join(root, file), secret);
      }
      const { diagnostics, files: taken } = await read();
      const plain = /^[a-z][a-z0-9-]*$/.test(name);
      expect([...taken.keys()].filter((path) => !(plain && path.startsWith('templates/')))).toEqual([]);
      expect(diagnostics.length).toBeGreaterThanOrEqual(plain ? 5 : 7);
      for (const one of diagnostics) {
        expect(one.code).toBe('name-invalid');
        expect(JSON.stringify([one.place.file, one.args])).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }
    },
  );

  test('names that are no UTF-8 are findings, not failures', async () => {
    mkdirSync(join(root, 'content/leaflets/sample'));
    strangeFile(join(root, 'content/leaflets/sample'));
    expect((await found()).map((one) => one.split(' ')[0])).toEqual(['name-invalid']);
  });

  test('a file named like a folder, and a folder named like a file, are refused', async () => {
    mkdirSync(join(root, 'content/leaflets/sample/en.md'), { recursive: true });
    writeFileSync(join(root, 'content/leaflets/other'), secret);
    expect(await found()).toEqual([
      'name-invalid content/leaflets/other',
      'name-invalid content/leaflets/sample/en.md',
    ]);
  });

  test('a file too large, or in another encoding, is refused', async () => {
    mkdirSync(join(root, 'content/leaflets/sample'));
    writeFileSync(join(root, 'content/leaflets/sample/en.md'), 'x'.repeat(1024 * 1024 + 1));
    writeFileSync(join(root, 'content/leaflets/sample/de.md'), Buffer.from([0xff, 0xfe, 0x41, 0x00]));
    writeFileSync(join(root, 'content/leaflets/sample/fr.md'), Buffer.from([0xc0, 0xaf]));
    expect((await found()).sort()).toEqual([
      'file-encoding content/leaflets/sample/de.md',
      'file-encoding content/leaflets/sample/fr.md',
      'file-too-large content/leaflets/sample/en.md',
    ]);
  });
});
