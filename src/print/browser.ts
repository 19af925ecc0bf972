// Finds a browser and starts it with our own flags. The only file that knows puppeteer.

import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { platform, tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { kill, pid } from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'puppeteer';
import { Trouble } from '../model/trouble.ts';
import { bundledSha256, cacheFolder, digestFolder, exists, packedBrowser, unpackBrowser } from './bundled.ts';
import { knownSha256 } from './known.ts';

export type { Browser, CDPSession, Page };

/** Where a browser may be looked for. */
export interface BrowserSettings {
  /** A browser that was named by option, environment or configuration; null for the bundled one. */
  readonly path: string | null;
  readonly cacheHome: string | undefined;
  /** Folder of the only fonts the browser may see beside the embedded ones. */
  readonly fontFolder: string;
  /** True when the browser is read again, though its file seems to be the one that is known: for a release, and for a doctor. */
  readonly proven?: boolean;
}

/** A browser that has been found and not yet started. `sha256` tells it from every other one. */
export interface FoundBrowser {
  readonly sha256: string;
  /** Path of the binary, unpacked and its hash checked where it came with the program. */
  readonly path: () => Promise<string>;
}

const installed: Readonly<Record<string, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

/** The browser to print with: the named one, the bundled one, or an installed one. */
export async function findBrowser(settings: BrowserSettings): Promise<FoundBrowser> {
  if (settings.path !== null) {
    if (!(await exists(settings.path))) {
      throw new Trouble(
        'browser-missing',
        `there is no browser at ${settings.path}`,
        'correct POLYLEAF_CHROMIUM or `browser` in polyleaf.yaml, or remove it to use the bundled browser',
      );
    }
    return onDisk(settings.path, settings);
  }
  const packed = packedBrowser();
  if (packed !== null && (await exists(packed))) {
    return {
      sha256: bundledSha256,
      path: () => unpackBrowser(packed, cacheFolder(settings.cacheHome), settings.proven),
    };
  }
  for (const path of installed[platform()] ?? []) if (await exists(path)) return onDisk(path, settings);
  throw new Trouble(
    'browser-missing',
    'there is no browser to print with',
    'install Chrome or Chromium, or set POLYLEAF_CHROMIUM to the path of one (Debian: apt-get install chromium-headless-shell)',
  );
}

async function onDisk(path: string, { cacheHome, proven = false }: BrowserSettings): Promise<FoundBrowser> {
  const sha256 = await knownSha256(path, digestFolder(cacheFolder(cacheHome)), proven);
  return { sha256, path: async () => path };
}

/** True when the system lets a browser shut its pages in: not as root, and with user namespaces on Linux. */
export async function sandboxPossible(): Promise<boolean> {
  if (platform() !== 'linux') return true;
  if (userInfo().uid === 0) return false;
  const one = async (path: string, bad: string) => (await readFile(path, 'utf8').catch(() => '')).trim() === bad;
  return !(
    (await one('/proc/sys/kernel/unprivileged_userns_clone', '0')) ||
    (await one('/proc/sys/user/max_user_namespaces', '0')) ||
    (await one('/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1'))
  );
}

export interface StartedBrowser {
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

const flags = [
  '--disable-gpu',
  '--font-render-hinting=none',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--lang=en-US',
  // No network is asked for anything: it needs no process of its own.
  '--enable-features=NetworkServiceInProcess2',
];

/**
 * For a browser whose pages run no script: V8 has nothing to do but to collect what printing leaves behind, and does so sooner. A manuscript
 * of three quarters of a megabyte, which finishing refuses as too large, still prints with half of it.
 */
export const scriptless = '--js-flags=--max-old-space-size=32';

const profilePrefix = 'polyleaf-browser-';

/** Removes profiles that a killed run left behind: those whose process is gone. Only Linux tells. */
export async function sweepProfiles(): Promise<void> {
  if (platform() !== 'linux') return;
  for (const name of await readdir(tmpdir())) {
    const owner = name.startsWith(profilePrefix) ? /^\d+(?=-)/.exec(name.slice(profilePrefix.length))?.[0] : undefined;
    if (owner !== undefined && !(await exists(`/proc/${owner}`)))
      await rm(join(tmpdir(), name), { recursive: true, force: true });
  }
}

/** Milliseconds that a browser has to close by itself. */
const farewell = 3_000;

/** Ends what is left of a browser, its pages too: one that hangs does not notice that its browser is gone. */
function endAll(browser: ChildProcess | null): void {
  if (browser?.pid === undefined) return;
  try {
    // Puppeteer makes it the head of a group of processes, which Windows does not have.
    if (platform() === 'win32') browser.kill('SIGKILL');
    else kill(-browser.pid, 'SIGKILL');
  } catch (cause) {
    // Nobody is left of the group; macOS says EPERM of one whose last members have just ended.
    if (!(cause instanceof Error && 'code' in cause && ['ESRCH', 'EPERM'].includes(String(cause.code)))) throw cause;
  }
}

/** Loaded for the first browser, because most builds print nothing; and while its digest is taken. */
export function loadPuppeteer(): Promise<typeof import('puppeteer')> {
  return import('puppeteer');
}

/** Starts a browser that reaches no network and sees no fonts of the system. `more` are flags beside those that every one has. */
export async function startBrowser(
  path: string,
  sandbox: boolean,
  settings: BrowserSettings,
  ...more: readonly string[]
): Promise<StartedBrowser> {
  const home = await mkdtemp(join(tmpdir(), `${profilePrefix}${pid}-`));
  const fonts = join(home, 'fonts.conf');
  await writeFile(
    fonts,
    `<?xml version="1.0"?><fontconfig><dir>${settings.fontFolder}</dir><cachedir>${join(home, 'fontcache')}</cachedir></fontconfig>\n`,
  );
  try {
    const { default: puppeteer } = await loadPuppeteer();
    const browser = await puppeteer.launch({
      executablePath: path,
      headless: 'shell',
      pipe: true,
      userDataDir: join(home, 'profile'),
      timeout: 30_000,
      protocolTimeout: 60_000,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: [...flags, ...more, ...(sandbox ? [] : ['--no-sandbox'])],
      env: { HOME: home, TMPDIR: tmpdir(), PATH: dirname(path), TZ: 'UTC', LANG: 'C.UTF-8', FONTCONFIG_FILE: fonts },
    });
    const close = async () => {
      await Promise.race([browser.close().catch(() => undefined), delay(farewell, undefined, { ref: false })]);
      endAll(browser.process());
      await rm(home, { recursive: true, force: true, maxRetries: 3 });
    };
    return { browser, close };
  } catch (cause) {
    await rm(home, { recursive: true, force: true });
    const detail = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
    throw new Trouble(
      'browser-failed',
      `the browser ${path} does not start: ${detail}`,
      'run polyleaf doctor, or name another browser with POLYLEAF_CHROMIUM',
      cause,
    );
  }
}
