// One browser page that prints edition after edition: the form is loaded once, the body swapped.

import { snapshot } from '../finish/snapshot.ts';
import type { Printed, PrintOrder } from '../model/environment.ts';
import type { Browser } from './browser.ts';

export interface Sheet {
  /** Id of the form that is loaded, or null. */
  readonly form: () => string | null;
  readonly print: (order: PrintOrder) => Promise<Printed>;
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/** Opens a page that runs no script and reaches nothing. */
export async function openSheet(browser: Browser): Promise<Sheet> {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  await page.emulateMediaType('print');
  const session = await page.createCDPSession();
  let form: string | null = null;
  return {
    form: () => form,
    print: async (order) => {
      if (form !== order.form.id) {
        form = null;
        await page.setContent(
          `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title></title><style>${order.form.css}</style><style id="edition"></style></head><body></body></html>`,
        );
        form = order.form.id;
      }
      await page.evaluate(swap, {
        title: order.title,
        locale: order.locale,
        direction: order.direction,
        css: order.css,
        bodyClass: order.bodyClass,
        body: order.body,
      });
      const document = await page.evaluate(snapshot);
      const { data } = await session.send('Page.printToPDF', {
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        transferMode: 'ReturnAsBase64',
      });
      return { pdf: Buffer.from(data, 'base64'), document };
    },
  };
}

interface Swap {
  readonly title: string;
  readonly locale: string;
  readonly direction: string;
  readonly css: string;
  readonly bodyClass: string;
  readonly body: string;
}

/** Runs in the page. Fonts and pictures are there when it returns. */
async function swap(order: Swap): Promise<void> {
  const root = document.documentElement;
  root.lang = order.locale;
  root.dir = order.direction;
  document.title = order.title;
  const style = document.getElementById('edition');
  if (style) style.textContent = order.css;
  document.body.className = order.bodyClass;
  document.body.innerHTML = order.body;
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode()));
}
