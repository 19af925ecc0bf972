// The shape of the view, for the check of templates: which names exist at which place.

import type { Html } from '../syntax/html.ts';
import type { View } from './view.ts';

/** `text` and `html` are leaves; `flag` may only be asked; a list has the shape of its items. */
export type Shape = 'text' | 'html' | 'flag' | 'css' | { readonly each: Shape } | { readonly [name: string]: Shape };

type ShapeOf<T> = T extends Html
  ? 'html'
  : T extends boolean
    ? 'flag'
    : T extends string
      ? 'text'
      : T extends readonly (infer Item)[]
        ? { readonly each: ShapeOf<Item> }
        : { readonly [K in keyof T]: ShapeOf<T[K]> };

const body: ShapeOf<View> = {
  locale: 'text',
  direction: 'text',
  bodyClass: 'text',
  title: 'html',
  titleText: 'text',
  lead: 'html',
  kind: 'html',
  version: 'html',
  date: 'html',
  language: 'html',
  draft: 'flag',
  draftMark: 'html',
  draftNotice: 'html',
  keyPoints: { id: 'text', heading: 'html', body: 'html' },
  emergency: {
    title: 'html',
    call: 'html',
    number: 'html',
    note: 'html',
    hasNote: 'flag',
    when: 'html',
    signs: 'html',
  },
  sections: {
    each: {
      id: 'text',
      heading: 'html',
      body: 'html',
      help: { each: { level: 'text', word: 'html', action: 'html', body: 'html' } },
      hasSources: 'flag',
      sourcesHeading: 'html',
      sources: { each: { title: 'text', url: 'text', linked: 'flag' } },
      imprint: { each: 'html' },
    },
  },
  talk: {
    id: 'text',
    heading: 'html',
    intro: 'html',
    questions: { each: 'html' },
    notes: 'html',
    nextVisit: 'html',
    clinic: 'html',
    phone: 'html',
    sticker: 'html',
  },
  screen: { skip: 'html', contents: 'html', pdf: 'html', largePrint: 'html', languages: 'html', all: 'html' },
  links: { pdf: 'text', largePrint: 'text', index: 'text' },
  hasOthers: 'flag',
  others: { each: { locale: 'text', direction: 'text', name: 'text', href: 'text' } },
};

/** Shapes by template: what stands around the page knows styles and the finished body. */
export const shapes: Readonly<Record<string, Shape>> = {
  body,
  leaflet: { ...body, title: 'text', body: 'html', fonts: 'css', styles: 'css', pageStyles: 'css' },
  index: {
    locale: 'text',
    direction: 'text',
    title: 'text',
    lead: 'text',
    count: 'text',
    fonts: 'css',
    styles: 'css',
    words: { country: 'text', missing: 'text' },
    countries: {
      each: {
        code: 'text',
        name: 'text',
        rows: {
          each: {
            locale: 'text',
            direction: 'text',
            language: 'text',
            title: 'text',
            html: 'text',
            pdf: 'text',
            largePrint: 'text',
            hasHtml: 'flag',
            hasPdf: 'flag',
            hasLargePrint: 'flag',
            draft: 'flag',
            draftMark: 'text',
            pdfWord: 'text',
            largePrintWord: 'text',
          },
        },
      },
    },
    hasMissing: 'flag',
    missing: { each: { name: 'text', locales: 'text' } },
  },
};
