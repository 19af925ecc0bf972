// Reads the source files of a workspace, the packaged ones behind them, and nothing else on the disk.

import { createHash } from 'node:crypto';
import { type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readApprovalName } from '../model/approval.ts';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { SourceFile, Sources } from '../model/environment.ts';
import { isCountryCode, isLeafletId, isLocaleTag } from '../model/names.ts';
import { Trouble } from '../model/trouble.ts';
import { isMissing, reasonOf } from './reasons.ts';

const maxBytes = 1024 * 1024;

/** What may stand where. `packaged` folders are read from the program too, and the workspace's file wins. */
const layout: readonly {
  readonly folder: string;
  readonly packaged: boolean;
  readonly expected: string;
  readonly fits: (path: readonly string[]) => boolean;
}[] = [
  {
    folder: 'content/leaflets',
    packaged: false,
    expected:
      '<leaflet>/leaflet.yaml, <leaflet>/<locale>.md or <leaflet>/approvals/<locale>.<role>.<date>.<digest>.yaml',
    fits: ([leaflet, file, ...rest]) =>
      isLeafletId(leaflet ?? '') &&
      (isApproval(file, rest) ||
        (rest.length === 0 && (file === undefined || file === 'leaflet.yaml' || isNamed(file, 'md', isLocaleTag)))),
  },
  {
    folder: 'content/countries',
    packaged: true,
    expected:
      'regions.yaml, <CC>/country.yaml, <CC>/<locale>.md or <CC>/approvals/<locale>.<role>.<date>.<digest>.yaml',
    fits: ([country, file, ...rest]) =>
      (country === 'regions.yaml' && file === undefined) ||
      (isCountryCode(country ?? '') &&
        (isApproval(file, rest) ||
          (rest.length === 0 && (file === undefined || file === 'country.yaml' || isNamed(file, 'md', isLocaleTag))))),
  },
  {
    folder: 'content/jurisdictions',
    packaged: true,
    expected: '<jurisdiction>.yaml',
    fits: ([file, ...rest]) => rest.length === 0 && isNamed(file, 'yaml', isPlainName),
  },
  {
    folder: 'content/statutory',
    packaged: true,
    expected: '<sentence>.yaml',
    fits: ([file, ...rest]) => rest.length === 0 && isNamed(file, 'yaml', isPlainName),
  },
  {
    folder: 'content/wording',
    packaged: true,
    expected: '<locale>.yaml, exceptions.yaml or products.yaml',
    fits: ([file, ...rest]) =>
      rest.length === 0 &&
      (file === 'exceptions.yaml' || file === 'products.yaml' || isNamed(file, 'yaml', isLocaleTag)),
  },
  {
    folder: 'locales',
    packaged: true,
    expected: '<locale>.json or <locale>.yaml',
    fits: ([file, ...rest]) =>
      rest.length === 0 && (isNamed(file, 'json', isLocaleTag) || isNamed(file, 'yaml', isLocaleTag)),
  },
  {
    folder: 'templates',
    packaged: true,
    expected: '<name>.hbs, <name>.css, partials/<name>.hbs or illustrations/<name>.svg',
    fits: ([first, second, ...rest]) =>
      rest.length === 0 &&
      (second === undefined
        ? first === 'partials' ||
          first === 'illustrations' ||
          isNamed(first, 'hbs', isPlainName) ||
          isNamed(first, 'css', isPlainName)
        : (first === 'partials' && isNamed(second, 'hbs', isPlainName)) ||
          (first === 'illustrations' && isNamed(second, 'svg', isPlainName))),
  },
];

function isNamed(file: string | undefined, extension: string, fits: (name: string) => boolean): boolean {
  return file?.endsWith(`.${extension}`) === true && fits(file.slice(0, -extension.length - 1));
}

/** The folder of approvals, or a file in it. */
function isApproval(folder: string | undefined, [file, ...rest]: readonly string[]): boolean {
  return folder === 'approvals' && rest.length === 0 && (file === undefined || readApprovalName(file) !== null);
}

function isPlainName(name: string): boolean {
  return /^[a-z][a-z0-9-]{0,62}$/.test(name);
}

/** Reads every source file below `root`, and below `packaged` where the layout allows it. At once: hundreds of small files. */
export function readSources(root: string, packaged: string): Sources {
  const files = new Map<string, SourceFile>();
  const diagnostics: Diagnostic[] = [];
  for (const { folder, packaged: shared, expected, fits } of layout) {
    if (shared && packaged !== root)
      readFolder({ root: packaged, folder, origin: 'polyleaf:', expected, fits, files, diagnostics });
    readFolder({ root, folder, origin: '', expected, fits, files, diagnostics });
  }
  return { files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))), diagnostics };
}

interface Walk {
  readonly root: string;
  readonly folder: string;
  readonly origin: string;
  readonly expected: string;
  readonly fits: (path: readonly string[]) => boolean;
  readonly files: Map<string, SourceFile>;
  readonly diagnostics: Diagnostic[];
}

function readFolder(walk: Walk, below: readonly string[] = []): void {
  if (below.length === 0 && !isReached(walk)) return;
  const folder = [walk.folder, ...below].join('/');
  for (const entry of entriesIn(join(walk.root, folder))) {
    const { name } = entry;
    if (name.startsWith('.') || name === 'README.md') continue;
    const path = `${folder}/${name}`;
    const place = { file: `${walk.origin}${folder}/${printable(name)}`, line: 1, column: 1 };
    if (!(entry.isFile() || entry.isDirectory())) walk.diagnostics.push(diagnostic('file-link', place, {}));
    else if (!walk.fits([...below, name]) || entry.isDirectory() !== isFolderName(name)) {
      walk.diagnostics.push(diagnostic('name-invalid', place, { name: printable(name), expected: walk.expected }));
    } else if (entry.isDirectory()) readFolder(walk, [...below, name]);
    else readOne(walk, path, place);
  }
}

/** False, with a finding, when a link leads to the folder: what stands behind it is no part of the workspace. */
function isReached({ root, folder, origin, diagnostics }: Walk): boolean {
  const steps = folder.split('/');
  for (const count of steps.keys()) {
    const path = steps.slice(0, count + 1).join('/');
    const status = unlessMissing(path, () => lstatSync(join(root, path)));
    if (status === null) return false;
    if (status.isSymbolicLink()) {
      diagnostics.push(diagnostic('file-link', { file: `${origin}${path}`, line: 1, column: 1 }, {}));
      return false;
    }
  }
  return true;
}

function isFolderName(name: string): boolean {
  return !/\.(md|yaml|json|hbs|css|svg)$/.test(name);
}

function readOne(walk: Walk, path: string, place: Diagnostic['place']): void {
  const status = unlessMissing(path, () => lstatSync(join(walk.root, path)));
  if (status === null) return;
  if (status.size > maxBytes) {
    walk.diagnostics.push(diagnostic('file-too-large', place, { bytes: status.size, limit: maxBytes }));
    return;
  }
  const bytes = unlessMissing(path, () => readFileSync(join(walk.root, path)));
  if (bytes === null) return;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
    walk.files.set(path, { path: place.file, text, sha256 });
  } catch {
    walk.diagnostics.push(diagnostic('file-encoding', place, {}));
  }
}

/** With their kinds: a name that is no UTF-8 cannot be asked about afterwards. */
function entriesIn(folder: string): readonly Dirent[] {
  const entries = unlessMissing(folder, () => readdirSync(folder, { withFileTypes: true }));
  return (entries ?? []).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function unlessMissing<T>(path: string, read: () => T): T | null {
  try {
    return read();
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw new Trouble('read-failed', `cannot read ${path}: ${reasonOf(cause)}`, 'check its permissions', cause);
  }
}

/** A file name that is safe to print: no controls, no direction overrides, at most 80 characters. */
function printable(name: string): string {
  return name.replace(/[\p{C}]/gu, (c) => `\\u${(c.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`).slice(0, 80);
}
