// The browser that pages share: started once, left by all when something failed, closed by the last.

import { describe, expect, test } from 'vitest';
import { shareBrowser } from '../../src/print/house.ts';

/** Browsers that are nothing but their number, and the numbers of those that were closed. */
function numbered() {
  let count = 0;
  const closed: number[] = [];
  const start = async () => {
    count += 1;
    const id = count;
    return { id, close: async () => void closed.push(id) };
  };
  return { start, closed, started: () => count };
}

describe('a shared browser', () => {
  test('is started once for all who come', async () => {
    const { start, started } = numbered();
    const shared = shareBrowser(start);
    const stays = await Promise.all([shared.enter(), shared.enter(), shared.enter()]);
    expect(stays.map(({ browser }) => browser.id)).toEqual([1, 1, 1]);
    expect(started()).toBe(1);
  });

  test('stays open when a page leaves', async () => {
    const { start, closed } = numbered();
    const shared = shareBrowser(start);
    await (await shared.enter()).leave();
    expect(closed).toEqual([]);
    expect((await shared.enter()).browser.id).toBe(1);
  });

  test('that is retired takes nobody more, and is closed by the last who leaves', async () => {
    const { start, closed } = numbered();
    const shared = shareBrowser(start);
    const [a, b] = [await shared.enter(), await shared.enter()];
    expect([a.over(), b.over()]).toEqual([false, false]);
    a.retire();
    expect([a.over(), b.over()]).toEqual([true, true]);
    await a.leave();
    expect(closed).toEqual([]);
    const c = await shared.enter();
    expect(c.browser.id).toBe(2);
    expect(c.over()).toBe(false);
    await b.leave();
    expect(closed).toEqual([1]);
  });

  test('that two find broken is closed once', async () => {
    const { start, closed } = numbered();
    const shared = shareBrowser(start);
    const stays = [await shared.enter(), await shared.enter()];
    await Promise.all(
      stays.map((stay) => {
        stay.retire();
        return stay.leave();
      }),
    );
    await shared.close();
    expect(closed).toEqual([1]);
  });

  test('that did not start is started again by the next', async () => {
    const { start, closed } = numbered();
    let broken = true;
    const shared = shareBrowser(async () => {
      if (broken) throw new Error('it does not start');
      return await start();
    });
    const both = await Promise.allSettled([shared.enter(), shared.enter()]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    broken = false;
    expect((await shared.enter()).browser.id).toBe(1);
    await shared.close();
    expect(closed).toEqual([1]);
  });

  test('is closed with the others, whoever is still there', async () => {
    const { start, closed } = numbered();
    const shared = shareBrowser(start);
    const a = await shared.enter();
    await shared.enter();
    a.retire();
    await shared.enter();
    await shared.close();
    expect(closed.toSorted()).toEqual([1, 2]);
    await a.leave();
    expect(closed).toHaveLength(2);
  });
});
