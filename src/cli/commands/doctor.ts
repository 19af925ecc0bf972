// polyleaf doctor: whether this machine can print, and what to do where it cannot.

import { execFile } from 'node:child_process';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fontsFor } from '../../fonts/catalog.ts';
import { unfitFont } from '../../fonts/kind.ts';
import type { LocaleForm } from '../../model/locale.ts';
import { Trouble } from '../../model/trouble.ts';
import { findBrowser, sandboxPossible, startBrowser } from '../../print/browser.ts';
import { type Context, printJson, shelfOf, workspaceOf } from '../context.ts';

interface Finding {
  readonly name: string;
  /** `missing` stops printing; `note` does not. */
  readonly state: 'ok' | 'note' | 'missing';
  readonly text: string;
  readonly hint?: string;
}

/** Runs the command and returns its exit code: 3 when something needed is missing. */
export async function runDoctor(context: Context): Promise<number> {
  const findings = [
    node(),
    await browser(context),
    await sandbox(),
    await fonts(context),
    await workspace(context),
    await disk(context),
    await java(),
    await verapdf(context),
  ];
  const ok = findings.every((finding) => finding.state !== 'missing');
  if (context.json) printJson(context, 'doctor', ok, { findings });
  else {
    const { console } = context;
    for (const { name, state, text, hint } of findings) {
      const look = state === 'ok' ? 'green' : state === 'note' ? 'yellow' : 'red';
      console.line(`${console.paint(look, state.padEnd(8))} ${name.padEnd(10)} ${text}`);
      if (hint) console.line(`${' '.repeat(20)}${hint}`);
    }
    console.line();
    console.line(
      ok ? 'This machine can make leaflets.' : 'This machine cannot make leaflets yet: see what is missing above.',
    );
  }
  return ok ? 0 : 3;
}

function node(): Finding {
  return { name: 'node', state: 'ok', text: `${process.version}, CLDR ${process.versions.cldr ?? 'unknown'}` };
}

async function browser(context: Context): Promise<Finding> {
  const settings = {
    path: context.terminal.env['POLYLEAF_CHROMIUM'] || null,
    cacheHome: context.terminal.env['XDG_CACHE_HOME'],
    fontFolder: join(context.packageRoot, 'node_modules', '@expo-google-fonts', 'noto-sans', '400Regular'),
    proven: true,
  };
  try {
    const found = await findBrowser(settings);
    const path = await found.path();
    const started = await startBrowser(path, await sandboxPossible(), settings);
    const version = await started.browser.version();
    await started.close();
    return { name: 'browser', state: 'ok', text: `${version} at ${path}` };
  } catch (cause) {
    if (cause instanceof Trouble) return { name: 'browser', state: 'missing', text: cause.message, hint: cause.hint };
    throw cause;
  }
}

async function sandbox(): Promise<Finding> {
  if (await sandboxPossible()) return { name: 'sandbox', state: 'ok', text: 'the browser shuts its pages in' };
  return {
    name: 'sandbox',
    state: 'note',
    text: 'off: as root, or without user namespaces, the browser runs without it',
    hint: 'run as an ordinary user; the manifest records sandbox: false',
  };
}

async function fonts(context: Context): Promise<Finding> {
  const scripts: readonly LocaleForm['script'][] = ['Latn', 'Grek', 'Arab', 'Hebr', 'Deva', 'Jpan', 'Hans'];
  const { readFont } = await import('../../workspace/workspace.ts');
  const missing: string[] = [];
  for (const script of scripts) {
    const [own] = fontsFor(script);
    for (const file of Object.values(own?.files ?? {})) {
      const unfit = await readFont(file).then(unfitFont, () => '');
      if (unfit !== null) missing.push(`${script}: ${file} ${unfit}`.trim());
    }
  }
  if (missing.length === 0) return { name: 'fonts', state: 'ok', text: `bundled for ${scripts.join(', ')}` };
  return {
    name: 'fonts',
    state: 'missing',
    text: missing.join('; '),
    hint: `install again in ${context.packageRoot}: npm ci`,
  };
}

async function workspace(context: Context): Promise<Finding> {
  try {
    const { configuration } = await workspaceOf(context);
    const shelf = shelfOf(context, configuration, undefined);
    await shelf.prepare();
    return { name: 'workspace', state: 'ok', text: `${context.root}, output into ${shelf.root}` };
  } catch (cause) {
    if (cause instanceof Trouble) return { name: 'workspace', state: 'missing', text: cause.message, hint: cause.hint };
    throw cause;
  }
}

async function disk(context: Context): Promise<Finding> {
  const { bavail, bsize } = await statfs(context.terminal.folder);
  const free = (bavail * bsize) / 1024 ** 3;
  const text = `${free.toFixed(1)} GiB free`;
  return free > 1
    ? { name: 'disk', state: 'ok', text }
    : { name: 'disk', state: 'note', text, hint: 'a full build takes about 100 MiB, the unpacked browser 200 MiB' };
}

async function java(): Promise<Finding> {
  try {
    const { stderr } = await promisify(execFile)('java', ['-version'], { timeout: 10_000 });
    return { name: 'java', state: 'ok', text: stderr.split('\n')[0] ?? 'found' };
  } catch {
    return {
      name: 'java',
      state: 'note',
      text: 'not found; only the conformance check of PDFs needs it',
      hint: 'Java 11 or newer (Debian: apt-get install default-jre-headless)',
    };
  }
}

async function verapdf(context: Context): Promise<Finding> {
  const { exists } = await import('../../print/bundled.ts');
  const jar = join(context.packageRoot, '.cache', 'verapdf', 'cli-1.30.2.jar');
  if (await exists(jar)) return { name: 'verapdf', state: 'ok', text: jar };
  return { name: 'verapdf', state: 'note', text: 'not fetched; only the conformance check of PDFs needs it' };
}
