// Builds texts into a real folder, with a real cache, and with a press and a finisher that only pretend: what a print depends
// on is what they are given, so their "PDF" is the digest of that.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../src/build.ts';
import { editionName } from '../src/model/edition.ts';
import type { Cache } from '../src/model/environment.ts';
import type { Measures } from '../src/model/legibility.ts';
import { choiceInWords } from '../src/plan/words.ts';
import { noMemory } from '../src/workshop/memory.ts';
import type { BuildRequest, BuildResult } from '../src/workshop/request.ts';
import { noCache, openCache } from '../src/workspace/cache.ts';
import { openShelf } from '../src/workspace/shelf.ts';
import { readFont } from '../src/workspace/workspace.ts';
import { country, notesDe } from './rows.ts';
import { smallWorkspace, sourcesOf, type Texts } from './small-workspace.ts';

const none = { kind: 'not-measured' } as const;
const unmeasured: Measures = { letterHeight: none, pointSize: none, contrast: none, line: none };

export interface Pretended {
  readonly result: BuildResult;
  /** How many pages were printed. */
  readonly prints: number;
  /** `DE/de/sample standard: make, not made yet` for each choice. */
  readonly plan: readonly string[];
}

export interface PretendSettings
  extends Partial<Pick<BuildRequest, 'release' | 'force' | 'dryRun' | 'program' | 'clock' | 'now'>> {
  /** What is measured in the prints of a variant; without it, nothing is. */
  readonly letters?: (variant: string) => Measures;
  readonly cache?: Cache;
  readonly browser?: string;
  readonly formats?: readonly string[];
  readonly regions?: readonly string[];
  /** Hears of the press: opened, closed. It may throw when the press is opened. */
  readonly onPress?: (what: 'opened' | 'closed') => void;
  readonly countries?: readonly string[];
}

/** The small workspace with a second country of the same language. */
export function twoCountries(): Record<string, string> {
  const texts = smallWorkspace();
  return {
    ...texts,
    'content/countries/AT/country.yaml': (texts[country] ?? '')
      .replace('country: DE', 'country: AT')
      .replace('optional: [en]', 'optional: []'),
    'content/countries/AT/de.md': (texts[notesDe] ?? '').replace('Deutschland', 'Österreich'),
  };
}

export function cacheIn(folder: string, bound = 1e9): Promise<Cache> {
  const warn = (reason: string) => {
    throw new Error(reason);
  };
  return openCache({ folder, bound, now: () => Date.now(), user: process.getuid?.() ?? null, warn });
}

/** A cache that has fonts and nothing else: cutting them is most of what a small build costs. */
export function onlyFonts(cache: Cache): Cache {
  return {
    ...noCache,
    read: async (kind, key) => (kind === 'fonts' ? cache.read(kind, key) : null),
    write: async (kind, key, bytes) => (kind === 'fonts' ? cache.write(kind, key, bytes) : undefined),
  };
}

/** Builds `texts` into `out`. */
export async function pretend(texts: Texts, out: string, settings: PretendSettings = {}): Promise<Pretended> {
  let prints = 0;
  const {
    browser = 'b'.repeat(64),
    cache = noCache,
    formats = [],
    countries = [],
    regions = [],
    onPress = () => undefined,
    letters = () => unmeasured,
    ...rest
  } = settings;
  const result = await build({
    workspace: { root: '', read: async () => sourcesOf(texts), font: readFont },
    shelf: openShelf(out),
    cache,
    selection: { leaflets: [], countries, regions, locales: [], variants: [], formats },
    release: false,
    force: false,
    dryRun: false,
    jobs: 2,
    language: 'en',
    program: '0',
    code: 'c',
    clock: () => '2026-06-01',
    now: () => Date.now(),
    browser: {
      sha256: browser,
      open: async () => {
        onPress('opened');
        return {
          browser: { version: 'pretended', sha256: browser },
          sandbox: true,
          print: async (order) => {
            prints += 1;
            const digest = createHash('sha256').update(JSON.stringify(order)).digest('hex');
            const pdf = Buffer.from(`${order.variant} ${digest}`);
            return { pdf, document: { title: '', lang: '', dir: 'ltr', body: { tag: 'body', kids: [] }, hidden: [] } };
          },
          close: async () => onPress('closed'),
        };
      },
    },
    memory: noMemory,
    finisher: {
      prepare: () => undefined,
      finish: async ({ pdf }, facts) => {
        const bytes = Buffer.concat([pdf, Buffer.from(JSON.stringify(facts))]);
        const measures = letters(Buffer.from(pdf).toString().split(' ', 1)[0] ?? '');
        return { bytes, pages: 1, legibility: { ...measures, pages: [] } };
      },
      close: async () => undefined,
    },
    stopping: () => false,
    onPlan: () => undefined,
    onDone: () => undefined,
    onFailed: () => undefined,
    ...rest,
  });
  const plan = result.plan.map((choice) => {
    const what = `${editionName(choice.edition)} ${choice.variant}`;
    return `${what}: ${choice.reason.make ? 'make' : 'keep'}, ${choiceInWords(choice)}`;
  });
  return { result, prints, plan };
}

/** Every file of a folder with its digest. */
export function digestsIn(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}
