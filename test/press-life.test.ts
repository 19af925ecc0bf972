// The browser: started when something has to be printed, early where that is certain, and never left behind.

import { describe, expect, test } from 'vitest';
import { Trouble } from '../src/model/trouble.ts';
import { emptyFolder } from './on-disk.ts';
import { cacheIn, type PretendSettings, pretend, twoCountries } from './pretend-build.ts';
import { en, lawPack } from './rows.ts';
import { changed, type Texts } from './small-workspace.ts';

const base = twoCountries();

async function life(texts: Texts, out: string, settings: PretendSettings = {}) {
  const seen: string[] = [];
  const trouble = await pretend(texts, out, { ...settings, onPress: (what) => void seen.push(what) })
    .then(() => null)
    .catch((cause: unknown) => (cause instanceof Trouble ? cause.code : String(cause)));
  return { seen, trouble };
}

const once = ['opened', 'closed'];

describe('the browser is started once and closed', () => {
  test('when everything is made', async () => {
    expect(await life(base, emptyFolder())).toEqual({ seen: once, trouble: null });
  });

  test('when one thing is made again', async () => {
    const out = emptyFolder();
    await pretend(base, out);
    const other = changed(en, 'New pain', 'Other pain', base);
    expect(await life(other, out)).toEqual({ seen: once, trouble: null });
  });

  test('when it was started early and the selection turns out to be wrong', async () => {
    expect(await life(base, emptyFolder(), { regions: ['dahc'] })).toEqual({ seen: once, trouble: 'usage' });
  });

  test('when it was started early and every edition is blocked', async () => {
    const broken = changed(lawPack, 'for: [device]', 'for: [devise]', base);
    expect(await life(broken, emptyFolder())).toEqual({ seen: once, trouble: null });
  });
});

describe('the browser is not started', () => {
  test.each<[string, PretendSettings]>([
    ['for a plan', { dryRun: true }],
    ['for HTML alone', { formats: ['html'] }],
    ['for a country that there is not', { countries: ['XX'] }],
  ])('%s', async (_what, settings) => {
    expect((await life(base, emptyFolder(), settings)).seen).toEqual([]);
  });

  test('when nothing changed, when nothing differs, and when all is in the cache', async () => {
    const [out, cache] = [emptyFolder(), await cacheIn(emptyFolder())];
    await pretend(base, out, { cache });
    expect(await life(base, out, { cache })).toEqual({ seen: [], trouble: null });
    expect(await life(base, out)).toEqual({ seen: [], trouble: null });
    const evidence = changed('content/leaflets/sample/leaflet.yaml', '2030-12-31', '2031-12-31', base);
    expect(await life(evidence, out, { cache })).toEqual({ seen: [], trouble: null });
    expect(await life(base, emptyFolder(), { cache })).toEqual({ seen: [], trouble: null });
  });
});

describe('a browser that does not start', () => {
  const failing: PretendSettings = {
    onPress: () => {
      throw new Trouble('browser-failed', 'it does not start', '');
    },
  };
  test('is trouble for who prints', async () => {
    await expect(pretend(base, emptyFolder(), failing)).rejects.toThrow('it does not start');
  });
  test('and for nobody else', async () => {
    const broken = changed(lawPack, 'for: [device]', 'for: [devise]', base);
    const { result } = await pretend(broken, emptyFolder(), failing);
    expect(result.blocked).toHaveLength(6);
  });
});
