// How well a printed page can be read by the eye: measured in the finished file, so that whatever scaled the text is in it.

/** A measure and where it was taken. */
export interface Spot {
  /** From 1. */
  readonly page: number;
  /** At most 40 characters of the text. */
  readonly text: string;
}

/** `not-measured`: no letter stands there, or the font, the colour or what is behind it cannot be told. */
export type Measured<T> = ({ readonly kind: 'measured' } & T & Spot) | { readonly kind: 'not-measured' };

export interface Measures {
  /**
   * The smallest letters, in millimetres: the height of x, and in scripts without it the median height of the base letters.
   * Running head and foot count.
   */
  readonly letterHeight: Measured<{ readonly mm: number }>;
  /** The smallest type of the text in points; running head and foot do not count. */
  readonly pointSize: Measured<{ readonly pt: number }>;
  /** The smallest contrast of a text with the plain colour behind it, as WCAG 2 computes it (1 to 21). */
  readonly contrast: Measured<{ readonly ratio: number }>;
  /** The longest line of the text, in characters. */
  readonly line: Measured<{ readonly characters: number }>;
}

/** The same of one page in plain numbers; null where nothing could be measured. Units as above. */
export interface PageMeasures {
  readonly mm: number | null;
  readonly pt: number | null;
  readonly contrast: number | null;
  readonly characters: number | null;
}

/** A document's measures: the extreme over all pages, with its place, and each page's own. */
export interface Legibility extends Measures {
  readonly pages: readonly PageMeasures[];
}
