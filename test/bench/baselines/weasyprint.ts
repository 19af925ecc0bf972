// Baseline: WeasyPrint, printing the HTML files that polyleaf makes.

import { join } from 'node:path';
import type { Prepared } from '../prepared.ts';
import { type Found, runWorker } from './converter.ts';
import { installPython, versions } from './install.ts';

export async function findWeasyPrint(): Promise<Found> {
  const name = `WeasyPrint ${versions.weasyprint}`;
  const installed = await installPython('weasyprint');
  if (!installed.ok) return { ok: false, id: 'weasyprint', name, why: installed.why };
  const converter = (id: string, words: string, variant: string | null) => ({
    id,
    cost: 'much' as const,
    extra: variant !== null,
    name: `${name}${words}`,
    convert: (editions: readonly Prepared[], out: string) => {
      const files = editions.map(({ name, html }) => ({ input: html, output: join(out, `${name}.pdf`) }));
      return runWorker(installed.path, 'weasyprint-worker.py', { editions: files, variant }, out);
    },
  });
  const fast = converter('weasyprint', '', null);
  return { ok: true, converters: [fast, converter('weasyprint-ua', ', PDF/UA-1', 'pdf/ua-1')], single: fast };
}
