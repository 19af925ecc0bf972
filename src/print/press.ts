// The press: one browser with pages that stay warm. A page keeps the styles and fonts of a form; editions pass through it.

import type { Press, Printed, PrintOrder } from '../model/environment.ts';
import { Trouble } from '../model/trouble.ts';
import {
  type BrowserSettings,
  type FoundBrowser,
  loadPuppeteer,
  type Page,
  type StartedBrowser,
  sandboxPossible,
  scriptless,
  startBrowser,
  sweepProfiles,
} from './browser.ts';
import { type SharedBrowser, type Stay, shareBrowser } from './house.ts';
import { openSheet, type Sheet } from './sheet.ts';
import { openSlots } from './slots.ts';

export interface PressSettings extends BrowserSettings {
  /** Pages that print at the same time, at least 1. */
  readonly pages: number;
  /** Sheets printed by a page before it is replaced, so that its memory stays flat. */
  readonly recycleAfter: number;
  /** Milliseconds that one edition may take. */
  readonly timeout: number;
}

/** A browser with the page that it came with, until somebody takes it. */
interface PressBrowser extends StartedBrowser {
  readonly version: string;
  blank: Page | undefined;
}

/** One page, which is a process of its own; replaced when it has printed enough, and with its browser when it fails. */
interface Worker {
  readonly stay: Stay<PressBrowser>;
  readonly sheet: Sheet;
  printed: number;
}

/** Opens the press with its browser and first page; the others open when orders wait. */
export async function openPress(found: FoundBrowser, settings: PressSettings): Promise<Press> {
  const [path, sandbox] = await Promise.all([found.path(), sandboxPossible(), sweepProfiles(), loadPuppeteer()]);
  const shared = shareBrowser(() => startPressBrowser(path, sandbox, settings));
  const first = await enter(shared);
  const { version } = first.stay.browser;
  const slots = openSlots(first, settings.pages);
  let closed = false;

  const attempt = async (order: PrintOrder): Promise<Printed> => {
    const slot = await slots.take(order.form.id);
    try {
      if (closed)
        throw new Trouble('interrupted', 'the press is closed', 'run the build again: it goes on where it stopped');
      if (slot.worker !== null && (slot.worker.stay.over() || slot.worker.printed >= settings.recycleAfter)) {
        const worn = slot.worker;
        slot.worker = null;
        await leave(worn);
      }
      slot.worker ??= await enter(shared);
      const printed = await within(settings.timeout, slot.worker.sheet.print(order));
      slot.worker.printed += 1;
      return printed;
    } catch (cause) {
      // Whatever failed, page or browser: neither prints for anybody again.
      const stay = slot.worker?.stay;
      slot.worker = null;
      stay?.retire();
      await stay?.leave();
      throw cause;
    } finally {
      slots.give(slot);
    }
  };
  return {
    browser: { version, sha256: found.sha256 },
    sandbox,
    print: async (order) => {
      try {
        return await attempt(order);
      } catch (cause) {
        if (closed || cause instanceof Trouble) throw cause;
        return await attempt(order).catch((again: unknown) => {
          const detail = again instanceof Error ? again.message.split('\n')[0] : String(again);
          throw new Trouble(
            'browser-failed',
            `the browser failed twice: ${detail}`,
            'run polyleaf doctor; if only this edition fails, look at its pictures',
            again,
          );
        });
      }
    },
    close: async () => {
      closed = true;
      await shared.close();
    },
  };
}

async function startPressBrowser(path: string, sandbox: boolean, settings: PressSettings): Promise<PressBrowser> {
  const started = await startBrowser(path, sandbox, settings, scriptless);
  try {
    const [version, [blank]] = await Promise.all([started.browser.version(), started.browser.pages()]);
    return { ...started, version, blank };
  } catch (cause) {
    // A browser that says nothing is not left running.
    await started.close();
    throw cause;
  }
}

async function enter(shared: SharedBrowser<PressBrowser>): Promise<Worker> {
  const stay = await shared.enter();
  try {
    const { browser } = stay;
    // A second page beside one that shows nothing would be a process more.
    const { blank } = browser;
    browser.blank = undefined;
    return { stay, sheet: await openSheet(blank ?? (await browser.browser.newPage())), printed: 0 };
  } catch (cause) {
    stay.retire();
    await stay.leave();
    throw cause;
  }
}

/** A page of a browser that failed is closed with it: there it might not answer. */
async function leave({ sheet, stay }: Worker): Promise<void> {
  if (!stay.over()) await sheet.close().catch(stay.retire);
  await stay.leave();
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds / 1000} seconds`)), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
