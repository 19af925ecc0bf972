// Running text as HTML: typography, isolation of what runs the other way, placeholders, links.

import type { LocaleForm } from '../model/locale.ts';
import type { Inline } from '../model/text.ts';
import { asHtml, escaped, type Html, html, joinHtml } from '../syntax/html.ts';
import { type Typesetter, typesetter } from './typography.ts';

/** What running text needs to know of its edition. */
export interface Setting {
  readonly form: LocaleForm;
  readonly names: readonly string[];
  /** The HTML of a placeholder. */
  readonly placeholder: (name: string) => Html;
}

/** The texts of one unit as HTML. */
export function renderInlines(inlines: readonly Inline[], setting: Setting): Html {
  const setter = typesetter(setting.form, setting.names);
  return joinHtml(inlines.map((inline) => renderInline(inline, setting, setter)));
}

function renderInline(inline: Inline, setting: Setting, setter: Typesetter): Html {
  const children = (inner: readonly Inline[]) => joinHtml(inner.map((child) => renderInline(child, setting, setter)));
  switch (inline.kind) {
    case 'text':
      return renderText(setter.set(inline.text), setting.form);
    case 'strong':
      return html`<strong>${children(inline.children)}</strong>`;
    case 'link':
      return html`<a href="${inline.href}">${children(inline.children)}</a>`;
    case 'placeholder':
      return setting.placeholder(inline.name);
    case 'evidence':
      return asHtml('');
  }
}

/** A text that is no unit of a manuscript (a title, a phrase), set as the locale wants it. */
export function renderPlain(text: string, setting: Pick<Setting, 'form' | 'names'>): Html {
  return renderText(typesetter(setting.form, setting.names).set(text), setting.form);
}

/** Latin words inside a right-to-left text keep their own direction and order, with the numbers that belong to them; a name has spaces that do not break. */
const latinRun =
  /[A-Za-z\u00c0-\u024f](?:[A-Za-z\u00c0-\u024f0-9 \u00a0\u202f\u2011.,&/+-]*[A-Za-z\u00c0-\u024f0-9])?/g;

function renderText(text: string, form: LocaleForm): Html {
  if (form.direction === 'ltr') return asHtml(escaped(text));
  const pieces: Html[] = [];
  let end = 0;
  for (const run of text.matchAll(latinRun)) {
    pieces.push(html`${text.slice(end, run.index)}<bdi dir="ltr">${run[0]}</bdi>`);
    end = run.index + run[0].length;
  }
  return joinHtml([...pieces, html`${text.slice(end)}`]);
}

/** A phone number: Latin digits, left to right everywhere, never broken. */
export function renderPhone(number: string): Html {
  return html`<a class="phone" href="tel:${number.replace(/[^+0-9]/g, '')}"><bdi dir="ltr">${number.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011')}</bdi></a>`;
}

/** A web address, shown without its scheme; it may break behind a slash. */
export function renderAddress(address: string): Html {
  const shown = address.replace(/^https?:\/\//, '').replace(/\/$/, '');
  const pieces = shown.split(/(?<=\/)/).map((piece) => html`${piece}`);
  return html`<a class="address" href="${address}"><bdi dir="ltr">${asHtml(pieces.map((piece) => piece.html).join('<wbr>'))}</bdi></a>`;
}
