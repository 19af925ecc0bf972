// What a competitor's PDFs are: how large, how many pages and words, and whether they conform.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judge } from '../conformance/verapdf.ts';
import { pagesOf } from '../pdf-text.ts';
import type { Facts, Judged } from './rows.ts';
import { median } from './statistics.ts';

const flavours = ['ua1', '2a'] as const;

/** Facts of the PDFs below a folder; pages, words and judgement of at most twelve of them. Null where there is none. */
export async function factsOf(id: string, name: string, folder: string, conformance: boolean): Promise<Facts | null> {
  const files = readdirSync(folder, { recursive: true })
    .map((file) => join(folder, String(file)))
    .filter((file) => file.endsWith('.pdf'))
    .sort();
  if (files.length === 0) return null;
  const some = files.filter((_, i) => i % Math.ceil(files.length / 12) === 0);
  const read = await Promise.all(some.map((file) => pagesOf(readFileSync(file))));
  const judged: Judged[] = [];
  if (conformance) for (const flavour of flavours) judged.push(await judgement(some, flavour));
  return {
    id,
    name,
    files: files.length,
    kibibytes: median(files.map((file) => readFileSync(file).length / 1024)),
    pages: median(read.map((pages) => pages.length)),
    words: median(read.map((pages) => wordsIn(pages.join('\n')))),
    conformance: judged,
  };
}

/** Words as the Unicode standard breaks them, in whatever script. */
function wordsIn(text: string): number {
  return [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)].filter((one) => one.isWordLike).length;
}

async function judgement(files: readonly string[], flavour: string): Promise<Judged> {
  const verdicts = await judge(files, flavour);
  return {
    flavour,
    judged: verdicts.length,
    passed: verdicts.filter(({ failed }) => failed.length === 0).length,
    failedRules: [...new Set(verdicts.flatMap(({ failed }) => failed))].sort(),
  };
}
