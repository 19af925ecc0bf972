// Editions and what becomes of them.

import type { Legibility } from './legibility.ts';

/** Leaflet x country x locale: the unit that is planned, checked and rendered. */
export interface Edition {
  readonly leaflet: string;
  readonly country: string;
  readonly locale: string;
}

export const variants = ['standard', 'large-print'] as const;
export type Variant = (typeof variants)[number];

export const formats = ['html', 'pdf'] as const;
export type Format = (typeof formats)[number];

/** What an edition's texts have behind them, lowest first. Without `approved` there is no release. */
export const editionStates = ['draft', 'stale', 'translated', 'reviewed', 'approved'] as const;
export type EditionState = (typeof editionStates)[number];

/** One finished file. `path` is relative to the output folder, with forward slashes. */
export interface Artifact {
  readonly path: string;
  readonly mediaType: 'text/html' | 'application/pdf';
  readonly bytes: number;
  readonly sha256: string;
  /** SHA-256 of exactly what it was made from: text, styles, fonts, facts. Equal recipes give equal files. */
  readonly recipe?: string;
  readonly pages?: number;
  /** Of a PDF: what was measured on its pages. */
  readonly legibility?: Legibility;
}

/** One variant of an edition as it stands in the manifest. */
export interface ManifestEntry extends Edition {
  readonly variant: Variant;
  readonly state: EditionState;
  /** The gate had nothing against it, so that it carries no draft mark. */
  readonly released: boolean;
  readonly textDate: string;
  /** The locales that the edition's locale derives from, nearest first. */
  readonly derivedFrom: readonly string[];
  /** Path of each source file to its SHA-256. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly artifacts: readonly Artifact[];
}

export interface Manifest {
  readonly schemaVersion: 1;
  readonly program: { readonly name: 'polyleaf'; readonly version: string };
  readonly browser: { readonly version: string; readonly sha256: string };
  /** Version of the Unicode locale data that formatted the dates. */
  readonly cldr: string;
  readonly sandbox: boolean;
  readonly editions: readonly ManifestEntry[];
}

/** The name of an edition in messages: `DE/de/pts-stenting`. */
export function editionName(edition: Edition): string {
  return `${edition.country}/${edition.locale}/${edition.leaflet}`;
}

/** Path of an artifact below the output folder. */
export function artifactPath(edition: Edition, variant: Variant, format: Format): string {
  const suffix = variant === 'standard' ? '' : `.${variant}`;
  return `${editionName(edition)}${suffix}.${format}`;
}

/** What the page of a browser keeps from one edition to the next, fonts and styles, by a name. */
export function pageFormOf({ edition, variant }: { readonly edition: Edition; readonly variant: Variant }): string {
  return `${edition.locale} ${variant}`;
}
