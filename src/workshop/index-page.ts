// The index of an output folder: every edition by country and language, readable without a script.

import type { Manifest, ManifestEntry } from '../model/edition.ts';
import type { Library } from '../model/library.ts';
import type { Templates } from '../render/templates.ts';
import type { FontStock } from './stock.ts';

export interface IndexInput {
  readonly library: Library;
  readonly templates: Templates;
  readonly fonts: FontStock;
  readonly manifest: Manifest;
  /** Locale of the page itself. */
  readonly locale: string;
  /** Country to its missing locales. */
  readonly missing: ReadonlyMap<string, readonly string[]>;
}

/** The HTML of `out/index.html`. */
export async function indexPage({ library, templates, fonts, manifest, locale, missing }: IndexInput): Promise<string> {
  const own = library.locales.get(locale);
  if (!own) throw new Error(`the index has no phrases in ${locale}`);
  const { say, form } = own;
  const regions = new Intl.DisplayNames(locale, { type: 'region' });
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const country = (code: string) => regions.of(code) ?? code;
  const compare = new Intl.Collator(locale).compare;
  const countries = [...new Set(manifest.editions.map((entry) => entry.country))]
    .map((code) => ({
      code,
      name: country(code),
      rows: rowsOf(
        manifest.editions.filter((entry) => entry.country === code),
        library,
      ),
    }))
    .sort((a, b) => compare(a.name, b.name));
  const view = {
    locale,
    direction: form.direction,
    title: say('index.title'),
    lead: say('index.lead'),
    count: say('index.count', {
      count: new Set(manifest.editions.map((entry) => `${entry.country}/${entry.locale}/${entry.leaflet}`)).size,
    }),
    words: Object.fromEntries(['country', 'missing'].map((word) => [word, say(`index.${word}`)])),
    countries,
    hasMissing: missing.size > 0,
    missing: [...missing]
      .map(([code, locales]) => ({
        name: country(code),
        locales: locales.map((tag) => languages.of(tag) ?? tag).join(', '),
      }))
      .sort((a, b) => compare(a.name, b.name)),
  };
  const { families, fileCss } = await fonts.forTexts(locale, [JSON.stringify(view)]);
  const family = families.map((name) => `"${name}"`).join(',');
  return templates.render('index', {
    ...view,
    fonts: await fileCss(),
    styles: `:root{--family:${family}}\n${templates.css('index')}`,
  });
}

function rowsOf(entries: readonly ManifestEntry[], library: Library) {
  const keys = [...new Set(entries.map((entry) => `${entry.locale}/${entry.leaflet}`))].sort();
  return keys.map((key) => {
    const same = entries.filter((entry) => `${entry.locale}/${entry.leaflet}` === key);
    const [first] = same;
    const locale = first?.locale ?? '';
    const say = (key: string) => library.locales.get(locale)?.say(key) ?? '';
    const artifact = (variant: string, mediaType: string) =>
      same.find((entry) => entry.variant === variant)?.artifacts.find((one) => one.mediaType === mediaType)?.path ?? '';
    const links = {
      html: artifact('standard', 'text/html'),
      pdf: artifact('standard', 'application/pdf'),
      largePrint: artifact('large-print', 'application/pdf'),
    };
    return {
      locale,
      direction: library.forms.get(locale)?.direction ?? 'ltr',
      language: library.forms.get(locale)?.name ?? locale,
      title: library.translations.get(first?.leaflet ?? '')?.get(locale)?.title ?? first?.leaflet ?? '',
      ...links,
      hasHtml: links.html !== '',
      hasPdf: links.pdf !== '',
      hasLargePrint: links.largePrint !== '',
      draft: first?.released !== true,
      draftMark: say('draft.mark'),
      pdfWord: say('index.pdf'),
      largePrintWord: say('index.largePrint'),
    };
  });
}
