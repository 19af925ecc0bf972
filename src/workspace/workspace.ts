// Opens a workspace: its folder, the packaged files behind it, the bundled fonts.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Workspace } from '../model/environment.ts';
import { Trouble } from '../model/trouble.ts';
import { isMissing, reasonOf } from './reasons.ts';
import { readSources } from './sources.ts';

const require = createRequire(import.meta.url);

/** The folder of the program itself: the nearest one above this file that holds package.json. */
export const packageRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Version of the program, from its package.json. */
export function programVersion(): string {
  const manifest: unknown = require(join(packageRoot, 'package.json'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : '0.0.0';
}

/** Digest of the program's own code, its libraries and what runs them: what it makes may differ where this differs. */
export function programCode(): string {
  const code = resolve(dirname(fileURLToPath(import.meta.url)), '..');
  const files = readdirSync(code, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  // package.json names the exact version of each library.
  const hash = createHash('sha256').update(`${process.version} ${process.versions.cldr}\n`);
  for (const file of [join(packageRoot, 'package.json'), ...files])
    hash.update(`${relative(packageRoot, file)}\n`).update(readFileSync(file));
  return hash.digest('hex');
}

/** Opens the workspace in `root`. Throws `Trouble` where there is none. */
export async function openWorkspace(root: string): Promise<Workspace> {
  const content = join(root, 'content');
  const status = await stat(content).catch((cause: unknown) => {
    if (isMissing(cause)) return null;
    throw new Trouble(
      'read-failed',
      `cannot read ${content}: ${reasonOf(cause)}`,
      'check the permissions of the folder',
      cause,
    );
  });
  if (!status?.isDirectory()) {
    throw new Trouble(
      'workspace-missing',
      `${root} is not a workspace: it has no folder content/`,
      'go to your workspace, name it with --workspace DIR, or make one: polyleaf new workspace NAME',
    );
  }
  return { root, read: async () => readSources(root, packageRoot), font: readFont };
}

/** The text of `polyleaf.yaml`, empty where there is none. */
export async function readConfiguration(root: string): Promise<string> {
  return readFile(join(root, 'polyleaf.yaml'), 'utf8').catch((cause: unknown) => {
    if (isMissing(cause)) return '';
    throw new Trouble('read-failed', `cannot read polyleaf.yaml: ${reasonOf(cause)}`, 'check its permissions', cause);
  });
}

/** The bytes of a bundled font file, such as `noto-sans/400Regular/NotoSans_400Regular.ttf`. */
export async function readFont(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await readFile(require.resolve(`@expo-google-fonts/${path}`));
  } catch (cause) {
    throw new Trouble(
      'read-failed',
      `the bundled font ${path} cannot be read: ${reasonOf(cause)}`,
      'install the program again: npm ci',
      cause,
    );
  }
}
