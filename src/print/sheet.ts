// One browser page that prints edition after edition: the form is loaded once, the body swapped.

import { snapshot } from '../finish/snapshot.ts';
import type { Printed, PrintOrder } from '../model/environment.ts';
import type { Page } from './browser.ts';

export interface Sheet {
  /** Rejects when the page crashes meanwhile. */
  readonly print: (order: PrintOrder) => Promise<Printed>;
  readonly close: () => Promise<void>;
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/**
 * On the screen the page is one pixel wide and its body is not laid out: only the paper is, when it is printed. Laying out
 * for a screen before and after each print would cost a third of the time. No paper is this narrow.
 */
export const unseenStyle = '@media (max-width:1px){body{content-visibility:hidden}}';

/** What Chromium is asked for at each print. */
export const printOptions = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  transferMode: 'ReturnAsBase64',
} as const;

/** Makes `page` one that runs no script and reaches nothing. */
export async function openSheet(page: Page): Promise<Sheet> {
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  await page.setViewport({ width: 1, height: 1 });
  await page.emulateMediaType('print');
  const session = await page.createCDPSession();
  let form: string | null = null;
  const print = async (order: PrintOrder): Promise<Printed> => {
    if (form !== order.form.id) {
      form = null;
      await page.setContent(
        `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title></title><style>${order.form.css}\n${unseenStyle}</style><style id="edition"></style></head><body></body></html>`,
      );
      await page.evaluate(loadFonts);
      form = order.form.id;
    }
    const { title, locale, direction, css, bodyClass, body } = order;
    // Sent at once: the page swaps, then tells what it holds, and only then prints.
    const [, document] = await Promise.all([
      page.evaluate(swap, { title, locale, direction, css, bodyClass, body }),
      page.evaluate(snapshot),
    ]);
    const { data } = await session.send('Page.printToPDF', printOptions);
    return { pdf: Buffer.from(data, 'base64'), document };
  };
  return {
    print: (order) =>
      new Promise((resolve, reject) => {
        // A page that crashed answers nothing.
        page.once('error', reject);
        print(order)
          .then(resolve, reject)
          .finally(() => page.off('error', reject));
      }),
    close: () => page.close(),
  };
}

type Swap = Pick<PrintOrder, 'title' | 'locale' | 'direction' | 'css' | 'bodyClass' | 'body'>;

/** Runs in the page. A font that is needed only later would be missing from the first print. */
async function loadFonts(): Promise<void> {
  await Promise.all([...document.fonts].map((font) => font.load()));
}

/** Runs in the page. Pictures are there when it returns. */
async function swap(order: Swap): Promise<void> {
  const root = document.documentElement;
  root.lang = order.locale;
  root.dir = order.direction;
  document.title = order.title;
  const style = document.getElementById('edition');
  if (style) style.textContent = order.css;
  document.body.className = order.bodyClass;
  document.body.innerHTML = order.body;
  await Promise.all([...document.images].map((image) => image.decode()));
}
