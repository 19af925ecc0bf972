// Baseline: md-to-pdf, printing the Markdown of the editions with the same browser as polyleaf.

import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { Prepared } from '../prepared.ts';
import { type Found, runWorker } from './converter.ts';
import { installMdToPdf, versions } from './install.ts';

/** Its documented function starts a browser for each file; its command line keeps one, and has many pages at once in it. */
export async function findMdToPdf(browser: string, jobs: number): Promise<Found> {
  const name = `md-to-pdf ${versions['md-to-pdf']}`;
  const installed = await installMdToPdf();
  if (!installed.ok) return { ok: false, id: 'md-to-pdf', name, why: installed.why };
  const root = process.platform === 'linux' && userInfo().uid === 0;
  const converter = (id: string, mode: 'kept' | 'api', words: string, pages: number) => ({
    id,
    cost: mode === 'api' ? ('much' as const) : ('little' as const),
    extra: false,
    name: `${name}, ${words}`,
    convert: (editions: readonly Prepared[], out: string) => {
      const order = {
        installed: installed.path,
        mode,
        atOnce: pages,
        browser: { executablePath: browser, args: ['--disable-gpu', ...(root ? ['--no-sandbox'] : [])] },
        folder: join(editions[0]?.markdown ?? '', '..'),
        editions: editions.map(({ name, markdown, css, paper }) => ({
          input: markdown,
          output: join(out, `${name}.pdf`),
          css,
          paper,
        })),
      };
      return runWorker(process.execPath, 'md-to-pdf-worker.ts', order, out);
    },
  });
  const api = converter('md-to-pdf', 'api', `its function, ${jobs} at once`, jobs);
  // Its pages wait half a second for the network; four to a core keep this machine busy, more slow it down.
  const kept = converter('md-to-pdf-kept', 'kept', `one browser kept, ${4 * jobs} pages at once`, 4 * jobs);
  return { ok: true, converters: [api, kept], single: converter('md-to-pdf', 'api', 'its function', 1) };
}
