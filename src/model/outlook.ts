// How near each leaflet is to a release in each country, and what stands in its way.

import type { EditionState } from './edition.ts';

/**
 * `blocked`: an error keeps an edition from being made. `incomplete`: a language that the country asks for has no text.
 * `open`: drafts are made, a release would be refused. `clear`: nothing is in the way.
 */
export const outlookStates = ['blocked', 'incomplete', 'open', 'clear'] as const;
export type OutlookState = (typeof outlookStates)[number];

/** One leaflet in one country. */
export interface Outlook {
  readonly leaflet: string;
  readonly country: string;
  readonly state: OutlookState;
  /** Locales of its editions. */
  readonly locales: readonly string[];
  /** Languages that it waits for. */
  readonly missing: readonly string[];
  /** The lowest of its editions' states; `draft` where there is no edition. */
  readonly texts: EditionState;
  /** The findings that block its release: their numbers in the list of all findings, from 0. */
  readonly findings: readonly number[];
}
