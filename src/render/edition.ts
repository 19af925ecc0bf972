// Renders one variant of an edition: the body once, for the press and for the file that needs nothing else.

import { createHash } from 'node:crypto';
import type { EditionState } from '../model/edition.ts';
import { escaped } from '../syntax/html.ts';
import { pageStyles } from './page.ts';
import { sanitizeBody } from './sanitize.ts';
import type { Templates } from './templates.ts';
import { localDigits, longDate, typesetter } from './typography.ts';
import type { RenderInput } from './view.ts';
import { viewOf } from './view-of.ts';

export interface Rendered {
  readonly title: string;
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly bodyClass: string;
  readonly body: string;
  /** Styles of this edition alone. */
  readonly pageStyles: string;
  readonly state: EditionState;
  readonly textDate: string;
}

/** Renders one variant. `families` are the font families of the locale, first choice first. */
export function renderEdition(input: RenderInput, templates: Templates, families: readonly string[]): Rendered {
  const view = viewOf(input);
  const body = sanitizeBody(templates.render('body', view));
  const { translation, locale, leaflet, edition, notes, variant } = input;
  const { form, say } = locale;
  const text = createHash('sha256').update(body).digest('hex').slice(0, 8);
  const plain = (words: string) => typesetter({ ...form, hyphens: null }, leaflet.names).set(words);
  const variantName = variant === 'large-print' ? ` · ${say('page.largePrint')}` : '';
  const isolated = (words: string) => (form.direction === 'rtl' ? `\u2066${words}\u2069` : words);
  const short = plain(translation.shortTitle);
  const dated = `${localDigits(say('page.version', { version: leaflet.version }), form)} · ${longDate(translation.date, form)}`;
  return {
    title: plain(translation.title),
    locale: form.tag,
    direction: form.direction,
    bodyClass: view.bodyClass,
    body,
    pageStyles: pageStyles({
      form,
      paper: input.facts.paper.size,
      families,
      large: variant === 'large-print',
      head: short,
      foot: [
        ...(variant === 'large-print' ? [short, dated] : [`${short} · ${dated}`]),
        `${plain(notes.name)} · ${plain(form.name)}${variantName} · ${isolated(`${edition.country}/${form.tag}/${text}`)}`,
      ],
      pageNumber: say('page.number', { page: '{{page}}', pages: '{{pages}}' }),
      mark: say('draft.mark'),
      band: view.draft ? say('draft.band') : null,
    }),
    state: input.state,
    textDate: translation.date,
  };
}

export interface Styles {
  /** `@font-face` rules with the fonts inside. */
  readonly fonts: string;
  /** Styles that all editions of a locale and variant share. */
  readonly shared: string;
}

/** The whole HTML file of an edition. */
export function renderDocument(rendered: Rendered, styles: Styles, templates: Templates): string {
  const { title, locale, direction, bodyClass, body } = rendered;
  return templates.render('leaflet', {
    title,
    locale,
    direction,
    bodyClass,
    body: { html: body },
    fonts: styles.fonts,
    styles: styles.shared,
    pageStyles: rendered.pageStyles,
  });
}

/** The styles that all editions of a locale and variant share. */
export function sharedStyles(templates: Templates, families: readonly string[]): string {
  const list = families.map((family) => `"${escaped(family)}"`).join(',');
  return `:root{--family:${list}}\n${templates.css('print')}\n${templates.css('screen')}`;
}
