// Prints manuscripts by chance, each in another edition of the project, as a build would print them.

import { join } from 'node:path';
import { finish } from '../../src/finish/finish.ts';
import type { Edition, Variant } from '../../src/model/edition.ts';
import type { Sources } from '../../src/model/environment.ts';
import type { Finished } from '../../src/model/finished.ts';
import { select } from '../../src/plan/select.ts';
import { findBrowser } from '../../src/print/browser.ts';
import { openPress } from '../../src/print/press.ts';
import { readPictures } from '../../src/render/pictures.ts';
import { readTemplates } from '../../src/render/templates.ts';
import { assemble } from '../../src/workshop/assemble.ts';
import { orderOf, printOrder, type Sheet } from '../../src/workshop/order.ts';
import { openFontStock } from '../../src/workshop/stock.ts';
import { openWorkspace, packageRoot } from '../../src/workspace/workspace.ts';
import { randomManuscript } from './manuscript.ts';

export interface RandomPrint {
  readonly name: string;
  readonly finished: Finished;
  /** What reading the manuscript found. */
  readonly found: readonly string[];
}

/** One print for each seed. `browser` is the path of another one than the program's own. */
export async function* randomPrints(seeds: readonly number[], browser: string | null): AsyncGenerator<RandomPrint> {
  const workspace = await openWorkspace(packageRoot);
  const sources = await workspace.read();
  const all = { leaflets: [], countries: [], regions: [], locales: [], variants: [], formats: [] };
  const { editions } = select(assemble(sources).library, all);
  const settings = {
    path: browser,
    cacheHome: process.env['XDG_CACHE_HOME'],
    fontFolder: join(packageRoot, 'node_modules/@expo-google-fonts/noto-sans/400Regular'),
  };
  const press = await openPress(await findBrowser(settings), {
    ...settings,
    pages: 1,
    recycleAfter: 400,
    timeout: 60_000,
  });
  try {
    for (const seed of seeds) {
      // Scattered, so that neighbouring seeds are of other scripts.
      const edition = editions[(seed * 37) % editions.length] as Edition;
      const variant: Variant = seed % 3 === 0 ? 'large-print' : 'standard';
      const { files, path } = withRandomText(sources, edition, seed);
      const { library, diagnostics } = assemble({ files, diagnostics: [] });
      const found = diagnostics
        .filter(({ place }) => place.file === path)
        .map(({ code, args }) => `${code} ${JSON.stringify(args)}`);
      if (!library.translations.get(edition.leaflet)?.has(edition.locale))
        throw new Error(`the manuscript ${seed} cannot be read: ${found.join(', ')}`);
      const { templates } = readTemplates(files);
      if (templates === null) throw new Error('the templates cannot be read');
      const fonts = openFontStock(workspace, library);
      const sheet: Sheet = { edition, variant, formats: ['pdf'], state: 'draft', released: seed % 2 === 0 };
      const pictures = readPictures(files).uris;
      const order = await orderOf(sheet, {
        library,
        templates,
        pictures,
        fonts,
        producer: 'polyleaf',
        browserDigest: '',
      });
      const printed = await press.print(printOrder(sheet, order, await order.fonts.printCss()));
      yield {
        name: `${seed}-${edition.country}-${edition.locale}-${variant}`,
        finished: finish(printed.pdf, printed.document, order.facts),
        found,
      };
    }
  } finally {
    await press.close();
  }
}

/** What one edition is made from, its text by chance. */
function withRandomText({ files }: Sources, { leaflet, country, locale }: Edition, seed: number) {
  // A regional form has the text of its language.
  const texts = [locale, locale.split('-')[0]].map((tag) => `content/leaflets/${leaflet}/${tag}.md`);
  const path = texts.find((one) => files.has(one)) ?? '';
  const own = new Map(
    [...files].filter(
      ([one]) =>
        !one.startsWith('content/') ||
        one.startsWith(`content/countries/${country}/`) ||
        one.startsWith('content/jurisdictions/') ||
        one === `content/leaflets/${leaflet}/leaflet.yaml`,
    ),
  );
  const file = files.get(path);
  if (!file) throw new Error(`no text for ${leaflet} in ${locale}`);
  own.set(path, { ...file, text: randomManuscript(file.text, seed), sha256: `random ${seed}` });
  return { files: own, path };
}
