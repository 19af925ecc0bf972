// Everything that can be wrong with content, as codes with arguments. The sentences live in report/sentences.ts.

import type { Why } from './jurisdiction.ts';
import { comparePlaces, type Place } from './place.ts';
import { type ReleaseFindings, type Severity, severityOf } from './release.ts';

/** A translated text and its source: `source` is the file and line to compare with. */
interface Compared {
  readonly unit: string;
  readonly expected: string;
  readonly found: string;
  readonly source: string;
}

interface Counted {
  readonly unit: string;
  readonly expected: number;
  readonly found: number;
  readonly source: string;
}

interface Lost {
  readonly unit: string;
  readonly missing: string;
  readonly extra: string;
  readonly source: string;
}

/** Each code with the arguments its sentence needs. Codes are stable: scripts rely on them. */
export interface Findings extends ReleaseFindings {
  // reading
  'file-too-large': { readonly bytes: number; readonly limit: number };
  'file-encoding': Record<never, never>;
  'file-link': Record<never, never>;
  'name-invalid': { readonly name: string; readonly expected: string };
  'character-forbidden': { readonly codePoint: string };
  'front-matter-missing': Record<never, never>;
  'front-matter-language': { readonly language: string };
  'yaml-broken': { readonly detail: string };
  'yaml-forbidden': { readonly what: string };
  'json-broken': { readonly detail: string };
  'field-unknown': { readonly field: string; readonly known: string };
  'field-missing': { readonly field: string };
  'field-invalid': { readonly field: string; readonly expected: string };
  'markdown-html': Record<never, never>;
  'markdown-forbidden': { readonly what: string };
  'markdown-limit': { readonly what: string; readonly limit: number };
  'link-scheme': { readonly url: string };
  'link-empty': { readonly url: string };
  'heading-id': { readonly heading: string };
  'text-outside': Record<never, never>;
  'placeholder-broken': { readonly text: string };
  'list-number': { readonly expected: number; readonly found: number };
  'table-row': { readonly cells: number; readonly columns: number };
  // structure of a translation
  'translation-missing': { readonly leaflet: string; readonly locale: string };
  'section-missing': { readonly section: string; readonly locale: string };
  'section-extra': { readonly section: string; readonly locale: string };
  'section-double': { readonly section: string; readonly locale: string };
  'section-order': { readonly section: string; readonly after: string };
  'section-empty': { readonly section: string; readonly locale: string };
  'help-parts': { readonly found: string };
  'link-target': { readonly target: string };
  'shape-differs': {
    readonly section: string;
    readonly expected: string;
    readonly found: string;
    readonly source: string;
  };
  'unit-empty': { readonly unit: string };
  'unit-untranslated': { readonly unit: string; readonly source: string };
  'placeholder-unknown': { readonly name: string };
  'placeholder-differs': Lost;
  'number-differs': Compared;
  'number-order': Compared;
  'number-word': Lost;
  'measure-differs': Compared;
  'time-differs': Lost;
  'time-order': { readonly unit: string; readonly expected: string; readonly found: string; readonly source: string };
  'negation-differs': Counted;
  'sentence-lost': Counted;
  'name-differs': { readonly unit: string; readonly missing: string; readonly source: string };
  'contact-differs': Lost;
  'emphasis-differs': Counted;
  'statutory-differs': {
    readonly country: string;
    readonly locale: string;
    readonly sentence: string;
    readonly clause: string;
  };
  'statutory-missing': {
    readonly country: string;
    readonly locale: string;
    readonly sentence: string;
    readonly clause: string;
  };
  'exception-unused': { readonly unit: string; readonly code: string };
  'link-differs': Compared;
  'evidence-differs': Lost;
  'digits-mixed': { readonly unit: string; readonly found: string };
  // evidence, supply, pictures
  'evidence-unresolved': { readonly id: string };
  'evidence-expired': { readonly id: string; readonly expires: string };
  'evidence-unverified': { readonly id: string };
  'evidence-unused': { readonly id: string };
  'supply-unknown': { readonly name: string };
  'supply-missing': { readonly name: string; readonly by: string; readonly clauses: string };
  'supply-unused': { readonly name: string };
  'picture-missing': { readonly source: string };
  'picture-alt': { readonly source: string };
  'picture-unsafe': { readonly what: string };
  'picture-print': { readonly what: string };
  // phrases and locales
  'string-missing': { readonly key: string; readonly locale: string; readonly source: string };
  'string-extra': { readonly key: string; readonly locale: string };
  'string-empty': { readonly key: string; readonly locale: string };
  'string-unsafe': { readonly key: string; readonly locale: string; readonly what: string };
  'string-placeholder': {
    readonly key: string;
    readonly locale: string;
    readonly missing: string;
    readonly extra: string;
  };
  'string-plural': { readonly key: string; readonly locale: string; readonly categories: string };
  'locale-unknown': { readonly locale: string };
  'locale-form-missing': { readonly locale: string };
  'locale-phrases-missing': { readonly locale: string };
  'locale-circle': { readonly locale: string; readonly circle: string };
  'derivation-unused': { readonly locale: string; readonly word: string };
  // countries
  'country-unknown': { readonly country: string };
  'notes-missing': { readonly country: string; readonly locale: string };
  'notes-unlisted': { readonly country: string; readonly locale: string; readonly listed: string };
  'notes-section-missing': { readonly country: string; readonly locale: string; readonly section: string };
  'notes-section-extra': { readonly section: string };
  'country-language-missing': {
    readonly country: string;
    readonly leaflet: string;
    readonly locales: string;
    readonly rule: string;
  };
  'country-language-rule': {
    readonly country: string;
    readonly jurisdiction: string;
    readonly clause: string;
    readonly languages: string;
  };
  'fact-missing': { readonly country: string; readonly fact: string };
  'literal-number': { readonly number: string };
  // jurisdictions
  'jurisdiction-unknown': { readonly jurisdiction: string; readonly known: string };
  'jurisdiction-circle': { readonly jurisdiction: string; readonly circle: string };
  'pack-section-unknown': { readonly section: string; readonly element: string };
  'element-unknown': { readonly element: string; readonly kind: string };
  'element-misplaced': { readonly element: string; readonly section: string; readonly allowed: string };
  'element-missing': {
    readonly element: string;
    readonly title: string;
    readonly jurisdiction: string;
    readonly clause: string;
    readonly leaflet: string;
    /** `missing` or `placeholder`. */
    readonly state: string;
    readonly why: Why;
    /** What the reason is about: a section, a supply item, a fact, a field. */
    readonly name: string;
    readonly countries: string;
    readonly locales: string;
  };
  // approvals
  'approval-broken': { readonly expected: string };
  'approval-edited': { readonly what: string };
  'approval-future': { readonly by: string; readonly date: string; readonly today: string };
  'approval-role': { readonly role: string; readonly text: string; readonly fitting: string };
  'approval-self': { readonly by: string; readonly units: string };
  'approval-unknown': { readonly units: string; readonly text: string };
  'approval-stale': {
    /** Ids, separated by commas. */
    readonly units: string;
    readonly text: string;
    readonly role: string;
    readonly by: string;
    readonly date: string;
    readonly changed: string;
  };
  'approval-missing': { readonly units: string; readonly text: string; readonly role: string };
  'state-unproven': { readonly stated: string; readonly state: string; readonly units: string };
  // fonts
  'glyph-missing': { readonly character: string; readonly codePoint: string; readonly locale: string };
  // templates
  'template-missing': { readonly template: string };
  'template-broken': { readonly detail: string };
  'template-name': { readonly name: string; readonly known: string };
  'template-helper': { readonly name: string; readonly known: string };
  'template-forbidden': { readonly what: string };
  'template-attribute': { readonly name: string };
  'template-url': { readonly name: string };
  'template-print': { readonly what: string; readonly why: string };
  'template-structure': { readonly what: string; readonly why: string };
  // making
  'edition-failed': { readonly edition: string; readonly reason: string };
  'letter-height': TooSmall;
  'point-size': TooSmall;
  'pdf-broken': { readonly edition: string; readonly clause: string; readonly what: string; readonly where: string };
}

/** Something printed that is smaller than the law of some countries allows. */
interface TooSmall {
  readonly leaflet: string;
  readonly locale: string;
  readonly variant: string;
  readonly countries: string;
  readonly jurisdiction: string;
  readonly clause: string;
  readonly least: string;
  readonly found: string;
  readonly page: string;
  readonly text: string;
}

export type Code = keyof Findings;

/** Something wrong with content: what, how grave, where to mend it, and which other places it touches. */
export type Diagnostic = {
  readonly [C in Code]: {
    readonly code: C;
    readonly severity: Severity;
    readonly place: Place;
    readonly args: Findings[C];
    /** Places that stand or fall with this one, in their order; mostly none. */
    readonly related: readonly Place[];
  };
}[Code];

/** A diagnostic with the severity that its code has in a draft. */
export function diagnostic<C extends Code>(
  code: C,
  place: Place,
  args: Findings[C],
  related: readonly Place[] = [],
): Diagnostic {
  return { code, severity: severityOf(code, false), place, args, related } as Diagnostic;
}

/** The same findings with the severities of a release. */
export function forRelease(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.map((found) => ({ ...found, severity: severityOf(found.code, true) }));
}

/** Sorted by file, line, column and code, each finding once. */
export function sorted(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const keyed = diagnostics.map((d) => ({ d, key: `${d.code} ${JSON.stringify(d.args)}` }));
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  keyed.sort((a, b) => comparePlaces(a.d.place, b.d.place) || compare(a.key, b.key));
  const seen = new Set<string>();
  return keyed
    .filter(({ d, key }) => {
      const whole = `${d.place.file}:${d.place.line}:${d.place.column} ${key}`;
      return !seen.has(whole) && seen.add(whole);
    })
    .map(({ d }) => d);
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((d) => d.severity === 'error');
}
