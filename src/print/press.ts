// The press: browsers that stay warm. A page keeps the styles and fonts of a form; editions pass through it.

import type { Press, Printed, PrintOrder } from '../model/environment.ts';
import { Trouble } from '../model/trouble.ts';
import {
  type BrowserSettings,
  type FoundBrowser,
  loadPuppeteer,
  type StartedBrowser,
  sandboxPossible,
  scriptless,
  startBrowser,
  sweepProfiles,
} from './browser.ts';
import { openSheet, type Sheet } from './sheet.ts';
import { openSlots } from './slots.ts';

export interface PressSettings extends BrowserSettings {
  /** Number of browsers, at least 1. */
  readonly browsers: number;
  /** Sheets printed by a browser before it is replaced, so that its memory stays flat. */
  readonly recycleAfter: number;
  /** Milliseconds that one edition may take. */
  readonly timeout: number;
}

/** One browser with its page; replaced as a whole when it fails or has printed enough. */
interface Worker {
  readonly started: StartedBrowser;
  readonly version: string;
  readonly sheet: Sheet;
  printed: number;
}

/** Opens the press with its first browser; the others start when orders wait. */
export async function openPress(found: FoundBrowser, settings: PressSettings): Promise<Press> {
  const [path, sandbox] = await Promise.all([found.path(), sandboxPossible(), sweepProfiles(), loadPuppeteer()]);
  const first = await startWorker(path, sandbox, settings);
  const { version } = first;
  const slots = openSlots(first, settings.browsers);
  let closed = false;

  const attempt = async (order: PrintOrder): Promise<Printed> => {
    const slot = await slots.take(order.form.id);
    try {
      if (closed)
        throw new Trouble('interrupted', 'the press is closed', 'run the build again: it goes on where it stopped');
      if (slot.worker !== null && slot.worker.printed >= settings.recycleAfter) {
        await slot.worker.started.close();
        slot.worker = null;
      }
      slot.worker ??= await startWorker(path, sandbox, settings);
      const printed = await within(settings.timeout, slot.worker.sheet.print(order));
      slot.worker.printed += 1;
      return printed;
    } catch (cause) {
      await slot.worker?.started.close();
      slot.worker = null;
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
      await Promise.all(slots.empty().map((worker) => worker.started.close()));
    },
  };
}

async function startWorker(path: string, sandbox: boolean, settings: PressSettings): Promise<Worker> {
  const started = await startBrowser(path, sandbox, settings, scriptless);
  try {
    const [sheet, version] = await Promise.all([openSheet(started.browser), started.browser.version()]);
    return { started, version, sheet, printed: 0 };
  } catch (cause) {
    // A browser that opens no page is not left running.
    await started.close();
    throw cause;
  }
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds / 1000} seconds`)), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
