// The press with a real browser: warm pages, crashes, nothing fetched, nothing left behind.

import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Press, PrintOrder } from '../../src/model/environment.ts';
import { findBrowser } from '../../src/print/browser.ts';
import { bundledSha256, packedBrowser, unpackBrowser } from '../../src/print/bundled.ts';
import { openPress, type PressSettings } from '../../src/print/press.ts';
import { packageRoot } from '../../src/workspace/workspace.ts';
import { emptyFolder } from '../on-disk.ts';
import { pagesOf } from '../pdf-text.ts';

const settings: PressSettings = {
  path: process.env['POLYLEAF_CHROMIUM'] || null,
  cacheHome: process.env['XDG_CACHE_HOME'],
  fontFolder: join(packageRoot, 'node_modules/@expo-google-fonts/noto-sans/400Regular'),
  pages: 1,
  recycleAfter: 400,
  timeout: 20_000,
};

const order = (body: string, change: Partial<PrintOrder> = {}): PrintOrder => ({
  form: { id: 'form', css: '@page{size:A4}p{break-after:page}' },
  variant: 'standard',
  title: 'A title',
  locale: 'en',
  direction: 'ltr',
  css: '',
  bodyClass: '',
  body,
  ...change,
});

const open: Press[] = [];

async function pressWith(change: Partial<PressSettings> = {}): Promise<Press> {
  const press = await openPress(await findBrowser(settings), { ...settings, ...change });
  open.push(press);
  return press;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((press) => press.close()));
});

async function pageCount(press: Press, one: PrintOrder): Promise<number> {
  return (await pagesOf((await press.print(one)).pdf)).length;
}

/** Processes that still run; one that has ended may wait for its parent to notice. */
function processes(): readonly { readonly pid: number; readonly parent: number; readonly call: string }[] {
  const rows = execFileSync('ps', ['-eo', 'pid,ppid,stat,args'], { maxBuffer: 64 * 1024 * 1024 })
    .toString()
    .split('\n');
  return rows.flatMap((row) => {
    const [, pid, parent, call] = row.match(/^\s*(\d+)\s+(\d+)\s+[^Z\s]+\s+(.*)$/) ?? [];
    return call === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), call }];
  });
}

/** Processes of browsers that this process started. */
function browserProcesses(): readonly number[] {
  return processes()
    .filter(({ parent, call }) => parent === process.pid && call.includes('polyleaf-browser-'))
    .map(({ pid }) => pid);
}

/** Processes of pages, in all browsers that this process started. */
function pageProcesses(): readonly number[] {
  const all = processes();
  const below = (parent: number): readonly number[] =>
    all.filter((one) => one.parent === parent).flatMap(({ pid }) => [pid, ...below(pid)]);
  const own = new Set(browserProcesses().flatMap(below));
  return all.filter(({ pid, call }) => own.has(pid) && call.includes('--type=renderer')).map(({ pid }) => pid);
}

/** Two forms, each open in a page of its own, and all processes of that. */
async function twoPages(change: Partial<PressSettings>) {
  const press = await pressWith({ pages: 2, ...change });
  const forms = ['a', 'b'].map((id) => ({ id, css: 'p{break-after:page}' }));
  await Promise.all(forms.map((form) => press.print(order('<p>first</p>', { form }))));
  return { press, forms, before: [...browserProcesses(), ...pageProcesses()] };
}

/** Those of the processes that still run. */
function left(before: readonly number[]): readonly number[] {
  const all = processes().map(({ pid }) => pid);
  return before.filter((pid) => all.includes(pid));
}

describe('the press', () => {
  test('prints one body after the other in a warm page', async () => {
    const press = await pressWith();
    expect(await pageCount(press, order('<p>one</p><p>two</p>'))).toBe(2);
    expect(await pageCount(press, order('<p>one</p>'))).toBe(1);
    expect(await pageCount(press, order('<p>one</p>', { form: { id: 'other', css: '@page{size:A5}' } }))).toBe(1);
    expect(browserProcesses()).toHaveLength(1);
  });

  test('what was printed travels beside the print: title, language and direction of the order', async () => {
    const press = await pressWith();
    const { document } = await press.print(order('<p>نص</p>', { title: 'عنوان', locale: 'ar-SA', direction: 'rtl' }));
    expect(document).toMatchObject({ title: 'عنوان', lang: 'ar-SA', dir: 'rtl' });
  });

  test('a page keeps nothing of the edition before it', async () => {
    const press = await pressWith();
    const fresh = (await (await pressWith()).print(order('<p>same</p>'))).pdf;
    await press.print(
      order('<p class="x">other</p>', {
        css: 'p{font-size:40pt}',
        bodyClass: 'big',
        direction: 'rtl',
        locale: 'ar',
        title: 'Other',
      }),
    );
    const warm = (await press.print(order('<p>same</p>'))).pdf;
    const stable = (pdf: Uint8Array) =>
      Buffer.from(pdf)
        .toString('latin1')
        .replace(/D:\d{14}\+00'00'/g, 'D')
        .replace(/node\d{8}/g, 'node');
    expect(stable(warm)).toBe(stable(fresh));
  });

  test('an edition whose browser is killed is printed by a new one', async () => {
    const press = await pressWith();
    await press.print(order('<p>first</p>'));
    const [pid] = browserProcesses();
    if (pid === undefined) throw new Error('no browser runs');
    const printing = press.print(order('<p>second</p>'.repeat(200)));
    process.kill(pid, 'SIGKILL');
    expect(await pagesOf((await printing).pdf)).toHaveLength(200);
    expect(browserProcesses()).not.toContain(pid);
  });

  test('an edition that no browser can print fails by itself', async () => {
    const press = await pressWith({ timeout: 1 });
    await expect(press.print(order('<p>late</p>'.repeat(500)))).rejects.toMatchObject({ code: 'browser-failed' });
  });

  test('pages share a browser, and have a process each', async () => {
    const press = await pressWith({ pages: 3 });
    const bodies = ['<p>one</p>', '<p>two</p><p>2</p>', '<p>three</p><p>3</p><p>3</p>'];
    const orders = bodies.map((body, i) => order(body, { form: { id: `form ${i}`, css: 'p{break-after:page}' } }));
    expect(await Promise.all(orders.map((one) => pageCount(press, one)))).toEqual([1, 2, 3]);
    expect(browserProcesses()).toHaveLength(1);
    expect(pageProcesses()).toHaveLength(3);
  });

  // A page that is gone says so: nobody waits until its time is over, which would be longer than the test's.
  test('an edition whose page is killed is printed by a new one, and one beside it is none the worse', {
    timeout: 30_000,
  }, async () => {
    const { press, forms } = await twoPages({ timeout: 600_000 });
    const [pid] = pageProcesses();
    const [browser] = browserProcesses();
    if (pid === undefined) throw new Error('no page is open');
    const printing = forms.map((form) => press.print(order('<p>second</p>'.repeat(200), { form })));
    process.kill(pid, 'SIGKILL');
    for (const { pdf } of await Promise.all(printing)) expect(await pagesOf(pdf)).toHaveLength(200);
    // Where something failed nobody prints again: the other page moves before its next print.
    for (const form of forms) await press.print(order('<p>third</p>', { form }));
    expect(browserProcesses()).toHaveLength(1);
    expect(browserProcesses()).not.toContain(browser);
  });

  test.each([
    ['page', pageProcesses],
    ['browser', browserProcesses],
  ])('a %s that hangs costs its editions a retry, and nothing of it is left', async (_what, hanging) => {
    const { press, forms, before } = await twoPages({ timeout: 2_000 });
    const [pid] = hanging();
    if (pid === undefined) throw new Error('nothing runs');
    process.kill(pid, 'SIGSTOP');
    const printed = await Promise.all(forms.map((form) => press.print(order('<p>second</p>', { form }))));
    for (const { pdf } of printed) expect(await pagesOf(pdf)).toHaveLength(1);
    await Promise.all(forms.map((form) => press.print(order('<p>third</p>', { form }))));
    expect(left(before)).toEqual([]);
  });

  // Asked to close, a page of such a browser would take longer than the test.
  test.each(['SIGSTOP', 'SIGKILL'])(
    'a page that did nothing when its browser got %s is left where it is',
    {
      timeout: 30_000,
    },
    async (signal) => {
      const { press, forms, before } = await twoPages({ timeout: 2_000 });
      const [pid] = browserProcesses();
      if (pid === undefined) throw new Error('no browser runs');
      process.kill(pid, signal);
      for (const form of forms) await press.print(order('<p>second</p>', { form }));
      expect(left(before)).toEqual([]);
      expect(browserProcesses()).toHaveLength(1);
    },
  );

  test('a page is replaced before it grows', async () => {
    const press = await pressWith({ recycleAfter: 2 });
    await press.print(order('<p>1</p>'));
    const [browsers, [first]] = [browserProcesses(), pageProcesses()];
    await press.print(order('<p>2</p>'));
    expect(pageProcesses()).toEqual([first]);
    await press.print(order('<p>3</p>'));
    expect(pageProcesses()).not.toContain(first);
    expect(pageProcesses()).toHaveLength(1);
    expect(browserProcesses()).toEqual(browsers);
  });

  test('closing leaves no process and no folder', async () => {
    const own = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`polyleaf-browser-${process.pid}-`));
    const left = join(tmpdir(), 'polyleaf-browser-999999999-left');
    mkdirSync(left);
    const press = await pressWith();
    await press.print(order('<p>x</p>'));
    expect(own()).toHaveLength(1);
    await press.close();
    expect(browserProcesses()).toEqual([]);
    expect(own()).toEqual([]);
    expect(existsSync(left)).toBe(false);
  });
});

test('nothing is fetched and no script runs, whatever the page asks for', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('x');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const secret = join(emptyFolder(), 'secret.txt');
  writeFileSync(secret, 'SECRET-CANARY');
  const at = `http://127.0.0.1:${port}`;
  const body = [
    `<iframe src="${at}/iframe"></iframe><iframe src="file://${secret}"></iframe><object data="${at}/object"></object><embed src="file://${secret}">`,
    `<link rel="stylesheet" href="${at}/link"><link rel="preload" as="font" href="${at}/preload"><style>@import "${at}/import";body{background:url(${at}/css)}@font-face{font-family:X;src:url(${at}/font)}p{font-family:X}</style>`,
    `<svg><use href="${at}/use.svg#a"/><image href="${at}/image"/></svg><video src="${at}/video" poster="${at}/poster"></video><audio src="${at}/audio"></audio>`,
    `<script>fetch("${at}/script")</script><p onclick="1">text</p><base href="${at}/">`,
  ].join('');
  const press = await pressWith();
  const { pdf } = await press.print(order(body));
  // A page that wants to be elsewhere may fail to print; it must not get there.
  const leaving = order(`<meta http-equiv="refresh" content="0;url=${at}/refresh"><p>x</p>`);
  await press.print(leaving).catch((cause: unknown) => expect(cause).toMatchObject({ code: 'browser-failed' }));
  expect(asked).toEqual([]);
  expect(Buffer.from(pdf).toString('latin1')).not.toContain('SECRET-CANARY');
  await new Promise((resolve) => server.close(resolve));
});

test.runIf(packedBrowser() !== null)('a browser whose hash is wrong is refused and not started', async () => {
  const cache = emptyFolder();
  const folder = join(cache, `chromium-${bundledSha256.slice(0, 16)}`);
  mkdirSync(folder, { recursive: true });
  const binary = join(folder, 'chromium');
  const canary = join(cache, 'ran');
  writeFileSync(binary, `#!/bin/sh\ntouch ${canary}\n`);
  chmodSync(binary, 0o755);
  await expect(unpackBrowser(packedBrowser() ?? '', cache)).rejects.toMatchObject({ code: 'browser-untrusted' });
  expect(() => readFileSync(canary)).toThrow();
});
