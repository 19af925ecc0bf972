// Installs the baselines into .cache/bench/, where nothing of the project looks, at the versions named here.

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { lastWords, runChild } from '../child.ts';
import { root } from '../polyleaf.ts';

export const versions = { 'md-to-pdf': '5.2.5', weasyprint: '70.0', typst: '0.15.2' } as const;

export type Installed = { readonly ok: true; readonly path: string } | { readonly ok: false; readonly why: string };

const home = join(root, '.cache', 'bench');

/** The folder with md-to-pdf in its node_modules. Its own browser is not downloaded: it prints with polyleaf's. */
export async function installMdToPdf(): Promise<Installed> {
  const folder = join(home, `md-to-pdf-${versions['md-to-pdf']}`);
  if (existsSync(join(folder, 'node_modules/md-to-pdf/package.json'))) return { ok: true, path: folder };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', `md-to-pdf@${versions['md-to-pdf']}`];
  const failure = await tried('npm', args, folder, { PUPPETEER_SKIP_DOWNLOAD: '1' });
  return failure === null ? { ok: true, path: folder } : { ok: false, why: failure };
}

/** The Python that can import the package, in a virtual environment of its own. */
export async function installPython(name: 'weasyprint' | 'typst'): Promise<Installed> {
  const folder = join(home, `${name}-${versions[name]}`);
  const python = join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  const failure =
    (existsSync(python) ? null : await tried('python3', ['-m', 'venv', folder], root)) ??
    (existsSync(join(folder, 'ready'))
      ? null
      : await tried(
          python,
          ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `${name}==${versions[name]}`],
          root,
        ));
  if (failure !== null) return { ok: false, why: failure };
  writeFileSync(join(folder, 'ready'), '');
  const usable = await tried(python, ['-c', `import ${name}`], root);
  return usable === null ? { ok: true, path: python } : { ok: false, why: usable };
}

/** Null when it worked, otherwise why it did not. */
async function tried(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<string | null> {
  const ran = await runChild(command, args, { cwd, env }).catch((cause: unknown) => String(cause));
  if (typeof ran === 'string') return `${command} cannot be started: ${ran}`;
  return ran.exit === 0 ? null : `${basename(command)} ${args.join(' ')}: ${lastWords(ran, 1)}`;
}
