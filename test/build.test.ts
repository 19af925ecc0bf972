import { describe, expect, test } from 'vitest';
import { build } from '../src/build.ts';
import { editionName } from '../src/model/edition.ts';
import { inputsOf } from '../src/workshop/inputs.ts';
import { inspect } from '../src/workshop/inspect.ts';
import { noMemory } from '../src/workshop/memory.ts';
import { noCache } from '../src/workspace/cache.ts';
import { readFont } from '../src/workspace/workspace.ts';
import { releasable } from './releasable.ts';
import { country, edited, generalPack, lawPack, leaflet } from './rows.ts';
import { changed, smallWorkspace, sourcesOf, type Texts } from './small-workspace.ts';

/** The plan of a build, without a browser and without a disk. */
async function planned(texts: Texts, release = false) {
  const workspace = { root: '', read: async () => sourcesOf(texts), font: readFont };
  const { plan, blocked } = await build({
    workspace,
    shelf: {
      root: '',
      prepare: async () => undefined,
      write: async () => undefined,
      read: async () => null,
      digest: async () => null,
      stamp: async () => null,
      knownMark: () => null,
      remove: async () => undefined,
      list: async () => [],
    },
    cache: noCache,
    selection: { leaflets: [], countries: [], regions: [], locales: [], variants: ['standard'], formats: [] },
    release,
    force: false,
    dryRun: true,
    jobs: 1,
    language: 'en',
    program: '0',
    code: '0',
    clock: () => '2026-06-01',
    now: () => 0,
    browser: { sha256: '0', open: () => Promise.reject(new Error('no browser')) },
    memory: noMemory,
    finisher: {
      prepare: () => undefined,
      finish: () => Promise.reject(new Error('no finisher')),
      close: async () => undefined,
    },
    stopping: () => false,
    onPlan: () => undefined,
    onDone: () => undefined,
    onFailed: () => undefined,
  });
  const { library, fonts } = await inspect(workspace, () => '2026-06-01');
  const inputs = await Promise.all(plan.map(({ edition }) => inputsOf(edition, library, fonts)));
  return { inputs, blocked: blocked.map(({ edition }) => editionName(edition)) };
}

const all = ['DE/de/sample', 'DE/en/sample'];
const asCondition = edited([leaflet, 'kind: device', 'kind: condition'], [leaflet, '  risks: [model]\n', '']);

describe('an edition is not made while the rules of its country cannot be used', () => {
  test.each([
    ['nothing is wrong', smallWorkspace(), []],
    ['the pack is broken', edited([lawPack, 'for: [device]', 'for: [devise]']), all],
    ['the pack that it extends is broken', edited([generalPack, 'for: [', 'for: [x']), all],
    ['there is no such pack', edited([country, 'some-law', 'some-lwa']), all],
    ['packs extend each other', edited([generalPack, 'title: Everybody', 'title: x\nextends: some-law']), all],
  ] as const)('%s', async (_what, texts, expected) => {
    expect((await planned(texts)).blocked).toEqual(expected);
  });
});

describe('packs are inputs of an edition', () => {
  const packsIn = async (texts: Texts) =>
    (await planned(texts)).inputs.map((inputs) => Object.keys(inputs).filter((path) => path.includes('jurisdictions')));

  test('that can print a gap, with its clause', async () => {
    expect(await packsIn(smallWorkspace())).toEqual([
      [generalPack, lawPack],
      [generalPack, lawPack],
    ]);
  });

  test('and of no other', async () => {
    const { 'content/leaflets/sample/leaflet.yaml': text = '' } = asCondition;
    const bare = text.replace(/supply:\n(?: .*\n)*/, '').replace('  contacts: [responsible-party]\n', '');
    const prose = Object.fromEntries(
      Object.entries({ ...asCondition, [leaflet]: bare }).map(([path, one]) => [
        path,
        one.replace(/\{\{supply\.[a-z-]+\}\}/g, 'M-1'),
      ]),
    );
    expect(await packsIn(prose)).toEqual([[], []]);
  });
});

describe('a build for release', () => {
  const clean = releasable();
  const every = ['DE/de/clots', 'DE/de/implant', 'DE/en/clots', 'DE/en/implant', 'GB/en-GB/clots', 'GB/en-GB/implant'];
  const britain = every.slice(4);
  const implants = every.filter((name) => name.endsWith('/implant'));
  const leaflets = 'content/leaflets/implant';

  test.each([
    ['nothing', clean, []],
    [
      'a fact of one country',
      changed(
        'content/countries/GB/country.yaml',
        'primary: "999", confidence: found',
        'primary: "999", confidence: memory',
        clean,
      ),
      britain,
    ],
    [
      'evidence of one leaflet',
      changed(`${leaflets}/leaflet.yaml`, 'category: consensus', 'category: unverified', clean),
      implants,
    ],
    ['a letter of one translation', changed(`${leaflets}/de.md`, 'bluten', 'blutet', clean), ['DE/de/implant']],
    ['a letter of a source text', changed(`${leaflets}/en.md`, 'people bleed', 'people bled', clean), implants],
    [
      'a letter of the notes',
      changed('content/countries/DE/en.md', 'Tell {{', 'Ask {{', clean),
      ['DE/en/clots', 'DE/en/implant'],
    ],
    [
      'an error in one translation',
      changed(`${leaflets}/de.md`, '{#benefits}', '{#benefit}', clean),
      ['DE/de/implant'],
    ],
  ] as const)('is held back by %s, in the editions that it touches and in no other', async (_what, texts, held) => {
    const { blocked } = await planned(texts, true);
    expect(blocked).toEqual(held);
    const draft = await planned(texts);
    // A draft is made all the same, unless a file of it has an error.
    expect(draft.blocked).toEqual(_what.startsWith('an error') ? held : []);
  });

  test('makes nothing of drafts', async () => {
    expect((await planned(smallWorkspace(), true)).blocked).toEqual(all);
  });
});
