// The HTML on a screen, in a real browser: accessible in light, dark and right-to-left, readable on a narrow phone, still without a script.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, type StartedBrowser, startBrowser } from '../src/print/browser.ts';
import { packageRoot } from '../src/workspace/workspace.ts';
import { emptyFolder, polyleaf } from './on-disk.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const settings = {
  path: process.env['POLYLEAF_CHROMIUM'] || null,
  cacheHome: process.env['XDG_CACHE_HOME'],
  fontFolder: join(packageRoot, 'node_modules/@expo-google-fonts/noto-sans/400Regular'),
};
const pages = [
  'GB/en-GB/pts-stenting.html',
  'AE/ar-AE/atlas-venous-stent.html',
  'JP/ja/pts-stenting.html',
  'IN/hi/pts-stenting.html',
  'index.html',
  'report.html',
];

let started: StartedBrowser;
let out = '';

beforeAll(async () => {
  out = emptyFolder();
  const ran = await polyleaf(['build', '--country', 'GB,AE,JP,IN', '--format', 'html', '--out', out], {
    folder: packageRoot,
  });
  expect(ran.exit).toBe(0);
  started = await startBrowser(await (await findBrowser(settings)).path(), false, settings);
});

afterAll(() => started.close());

async function opened(
  path: string,
  look: { readonly width: number; readonly scheme: 'light' | 'dark' },
): Promise<Page> {
  const page = await started.browser.newPage();
  await page.setBypassCSP(true);
  await page.setViewport({ width: look.width, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look.scheme }]);
  await page.goto(`file://${join(out, path)}`);
  return page;
}

describe.each(pages)('%s', (path) => {
  test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (scheme) => {
    const page = await opened(path, { width: 1024, scheme });
    await page.evaluate(axe);
    const violations: unknown = await page.evaluate(
      "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target).join(' ')))",
    );
    expect(violations).toEqual([]);
    await page.close();
  });

  test('needs no sideways scrolling at 320 px', async () => {
    const page = await opened(path, { width: 320, scheme: 'light' });
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter(
          (element) =>
            !element.closest('.table, .box, .skip, .watermark') &&
            element.checkVisibility({ contentVisibilityAuto: true }),
        )
        .filter(
          (element) => element.getBoundingClientRect().right > 320.5 || element.getBoundingClientRect().left < -0.5,
        )
        .map((element) => `${element.tagName}.${element.className} ${element.textContent?.slice(0, 30)}`),
    );
    expect(wide).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.close();
  });

  test('has no script, no outside address to load, and fonts of its own only', () => {
    const html = readFileSync(join(out, path), 'utf8');
    expect(html).not.toMatch(/<script|\son[a-z]+=|javascript:/i);
    expect(
      [...html.matchAll(/(?:src=|url\()["']?([a-z]+):/g)]
        .map((match) => match[1])
        .filter((scheme) => scheme !== 'data'),
    ).toEqual([]);
    expect(html).toContain("default-src 'none'");
  });
});

test('every text that a patient reads is drawn with a bundled font', async () => {
  for (const path of pages.filter((one) => one !== 'report.html')) {
    const page = await opened(path, { width: 1024, scheme: 'light' });
    const session = await page.createCDPSession();
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = await session.send('DOM.getDocument');
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'body' });
    const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId, selector: '*' });
    const system = new Set<string>();
    for (const id of nodeIds) {
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId: id });
      for (const font of fonts) if (!font.isCustomFont) system.add(font.familyName);
    }
    expect([...system], path).toEqual([]);
    await page.close();
  }
});
