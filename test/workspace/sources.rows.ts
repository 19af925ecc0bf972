// Things on the disk that are no source file.

import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface DiskRow {
  readonly what: string;
  /** Changes a folder that has content/leaflets/sample/ and locales/. */
  readonly make: (root: string) => void;
  readonly expected: readonly string[];
}

const folder = 'content/leaflets/sample';

const file = (path: string, bytes: string | Uint8Array) => ({
  make: (root: string) => writeFileSync(join(root, path), bytes),
});

export const diskRows: readonly DiskRow[] = [
  { what: 'a text', ...file(`${folder}/de.md`, 'ä'), expected: [] },
  { what: 'notes of the authors', ...file(`${folder}/README.md`, 'x'), expected: [] },
  { what: 'a file of 1 MiB', ...file(`${folder}/de.md`, 'x'.repeat(1_048_576)), expected: [] },
  {
    what: 'a file beyond 1 MiB',
    ...file(`${folder}/de.md`, 'x'.repeat(1_048_577)),
    expected: [`file-too-large ${folder}/de.md:1`],
  },
  {
    what: 'Latin-1',
    ...file(`${folder}/de.md`, Uint8Array.of(0xe4, 0x0a)),
    expected: [`file-encoding ${folder}/de.md:1`],
  },
  {
    what: 'UTF-16',
    ...file(`${folder}/de.md`, Uint8Array.of(0xff, 0xfe, 0x61, 0x00)),
    expected: [`file-encoding ${folder}/de.md:1`],
  },
  {
    what: 'a link to a file',
    make: (root) => symlinkSync('/etc/hostname', join(root, folder, 'de.md')),
    expected: [`file-link ${folder}/de.md:1`],
  },
  {
    what: 'a link to a folder',
    make: (root) => symlinkSync(root, join(root, 'content/leaflets/other')),
    expected: ['file-link content/leaflets/other:1'],
  },
  {
    what: 'a locale in wrong spelling',
    ...file(`${folder}/de-ch.md`, 'x'),
    expected: [`name-invalid ${folder}/de-ch.md:1`],
  },
  { what: 'a file of another kind', ...file(`${folder}/de.txt`, 'x'), expected: [`name-invalid ${folder}/de.txt:1`] },
  {
    what: 'a leaflet in capitals',
    make: (root) => mkdirSync(join(root, 'content/leaflets/Sample')),
    expected: ['name-invalid content/leaflets/Sample:1'],
  },
  {
    what: 'a country that does not exist',
    make: (root) => mkdirSync(join(root, 'content/countries/UK'), { recursive: true }),
    expected: ['name-invalid content/countries/UK:1'],
  },
  {
    what: 'a folder where a file should be',
    make: (root) => mkdirSync(join(root, folder, 'de.md')),
    expected: [`name-invalid ${folder}/de.md:1`],
  },
  {
    what: 'a jurisdiction in capitals',
    make: (root) => {
      mkdirSync(join(root, 'content/jurisdictions'), { recursive: true });
      writeFileSync(join(root, 'content/jurisdictions/EU.yaml'), 'id: eu\n');
    },
    expected: ['name-invalid content/jurisdictions/EU.yaml:1'],
  },
  {
    what: 'an approval',
    make: (root) => {
      mkdirSync(join(root, folder, 'approvals'));
      writeFileSync(join(root, folder, 'approvals/de.reviewer.2026-05-01.0123abcd.yaml'), 'x');
    },
    expected: [],
  },
  {
    what: 'another file among approvals',
    make: (root) => {
      mkdirSync(join(root, folder, 'approvals'));
      writeFileSync(join(root, folder, 'approvals/de.reviewer.yaml'), 'x');
    },
    expected: [`name-invalid ${folder}/approvals/de.reviewer.yaml:1`],
  },
  {
    what: 'a folder among approvals',
    make: (root) => mkdirSync(join(root, folder, 'approvals/old'), { recursive: true }),
    expected: [`name-invalid ${folder}/approvals/old:1`],
  },
  {
    what: 'approvals of no country',
    make: (root) => mkdirSync(join(root, 'content/countries/approvals'), { recursive: true }),
    expected: ['name-invalid content/countries/approvals:1'],
  },
  {
    what: 'phrases of no locale',
    ...file('locales/phrases.json', '{}'),
    expected: ['name-invalid locales/phrases.json:1'],
  },
];
