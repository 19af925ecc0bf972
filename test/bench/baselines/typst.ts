// Baseline: Typst, setting the same texts from its own markup.

import { join } from 'node:path';
import { root } from '../polyleaf.ts';
import type { Prepared } from '../prepared.ts';
import { type Found, runWorker } from './converter.ts';
import { installPython, versions } from './install.ts';

const packs = [
  'noto-sans',
  'ibm-plex-sans-arabic',
  'noto-sans-hebrew',
  'noto-sans-devanagari',
  'noto-sans-jp',
  'noto-sans-sc',
];
const fonts = packs.flatMap((pack) =>
  ['400Regular', '700Bold'].map((weight) => join(root, 'node_modules/@expo-google-fonts', pack, weight)),
);

export async function findTypst(): Promise<Found> {
  const name = `Typst ${versions.typst}`;
  const installed = await installPython('typst');
  if (!installed.ok) return { ok: false, id: 'typst', name, why: installed.why };
  const converter = (id: string, words: string, standards: readonly string[]) => ({
    id,
    cost: 'little' as const,
    extra: standards.length > 0,
    name: `${name}${words}`,
    convert: (editions: readonly Prepared[], out: string) => {
      const files = editions.map(({ name, typst }) => ({ input: typst, output: join(out, `${name}.pdf`) }));
      const order = { editions: files, fonts, root: join(editions[0]?.typst ?? '', '..'), standards };
      return runWorker(installed.path, 'typst-worker.py', order, out);
    },
  });
  const fast = converter('typst', '', []);
  const strict = converter('typst-ua', ', PDF/UA-1 and PDF/A-2a', ['ua-1', 'a-2a']);
  return { ok: true, converters: [fast, strict], single: fast };
}
