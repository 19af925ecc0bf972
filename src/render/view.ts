// The view: everything a template may print of one edition, nothing else.

import type { CountryFacts, CountryNotes } from '../model/country.ts';
import type { Edition, EditionState, Variant } from '../model/edition.ts';
import type { Jurisdiction } from '../model/jurisdiction.ts';
import type { Leaflet, Translation } from '../model/leaflet.ts';
import type { Locale } from '../model/library.ts';
import type { Html } from '../syntax/html.ts';

export interface RenderInput {
  readonly edition: Edition;
  readonly variant: Variant;
  readonly state: EditionState;
  /** Without it the draft mark is printed. */
  readonly released: boolean;
  readonly leaflet: Leaflet;
  readonly translation: Translation;
  readonly locale: Locale;
  readonly facts: CountryFacts;
  readonly jurisdiction: Jurisdiction;
  readonly notes: CountryNotes;
  readonly pictures: ReadonlyMap<string, string>;
  /** The same leaflet in the other languages of the country. */
  readonly others: readonly { readonly locale: string; readonly name: string; readonly direction: 'ltr' | 'rtl' }[];
}

export interface SectionView {
  readonly id: string;
  readonly heading: Html;
  readonly body: Html;
  readonly help: readonly HelpBand[];
  readonly hasSources: boolean;
  readonly sourcesHeading: Html;
  readonly sources: readonly { readonly title: string; readonly url: string; readonly linked: boolean }[];
  readonly imprint: readonly Html[];
}

export interface HelpBand {
  readonly level: 'now' | 'today' | 'soon';
  readonly word: Html;
  readonly action: Html;
  readonly body: Html;
}

export interface View {
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly bodyClass: string;
  readonly title: Html;
  readonly titleText: string;
  readonly lead: Html;
  readonly kind: Html;
  readonly version: Html;
  readonly date: Html;
  readonly language: Html;
  readonly draft: boolean;
  readonly draftMark: Html;
  readonly draftNotice: Html;
  readonly keyPoints: { readonly id: string; readonly heading: Html; readonly body: Html };
  readonly emergency: {
    readonly title: Html;
    readonly call: Html;
    readonly number: Html;
    readonly note: Html;
    readonly hasNote: boolean;
    readonly when: Html;
    readonly signs: Html;
  };
  readonly sections: readonly SectionView[];
  readonly talk: {
    readonly id: string;
    readonly heading: Html;
    readonly intro: Html;
    readonly questions: readonly Html[];
    readonly notes: Html;
    readonly nextVisit: Html;
    readonly clinic: Html;
    readonly phone: Html;
    readonly sticker: Html;
  };
  readonly screen: {
    readonly skip: Html;
    readonly contents: Html;
    readonly pdf: Html;
    readonly largePrint: Html;
    readonly languages: Html;
    readonly all: Html;
  };
  readonly links: { readonly pdf: string; readonly largePrint: string; readonly index: string };
  readonly hasOthers: boolean;
  readonly others: readonly {
    readonly locale: string;
    readonly direction: 'ltr' | 'rtl';
    readonly name: string;
    readonly href: string;
  }[];
}
