/** The words in which a content stream is told: pieces that were painted, and what the tokenizer saw round them. Data only. */
import type { Font, Glyph } from '../fonts/font.ts';
import type { Box, Matrix } from './geometry.ts';

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** One thing painted, at the tightest level at which marks may be put round it: a whole text object, path, image or form. */
export interface Piece extends Range {
  readonly kind: 'text' | 'path' | 'image' | 'form';
  /** Index of the content stream it stands in. */
  readonly stream: number;
  /** Grows by one with every `q`: pieces in the same frame have only whole `q ... Q` between them. */
  readonly frame: number;
  /** Chromium's MCID round it, the innermost. */
  readonly mcid: number | undefined;
  readonly isArtifact: boolean;
  /** What it says in logical order, soft hyphens left out; of a form, what all its text objects say. */
  readonly text: string;
  readonly run: Run | undefined;
  /** Of a text or path what filled it: 0xRRGGBB, `NO_FILL`, or `NOT_PLAIN`. */
  readonly fill: number;
  /** Where it painted, in the space of the page, after clipping; undefined when all was clipped away. */
  readonly box: Box | undefined;
}

/** Nothing was filled. */
export const NO_FILL = -1;
/** Filled with what is no plain colour, or in a shape that is no rectangle. */
export const NOT_PLAIN = -2;

/** The place of a text piece, for lines and for spaces put beside it. */
export interface Run {
  readonly font: Font;
  readonly fontName: string;
  readonly size: number;
  /** Text space to user space at the start of the baseline. */
  readonly origin: Matrix;
  /** User space to the space of the page. */
  readonly ctm: Matrix;
  /** Left, bottom, right, top in user space. */
  readonly box: Box;
}

/** Replacement text round one glyph. */
export interface LoneSpan {
  readonly text: string;
  readonly glyph: Glyph;
  readonly begin: Range;
  readonly end: Range;
}

/** What one content stream holds. */
export interface Scanned {
  readonly pieces: readonly Piece[];
  /** Bytes that go: Chromium's marks, soft hyphens, replacement text round nothing. */
  readonly erase: readonly Range[];
  readonly spans: readonly LoneSpan[];
  /** The first clip: on a page this is the page area inside the margins. */
  readonly area: Box | undefined;
  /** How deep `q` was nested (A 6.1.13 allows 28). */
  readonly depth: number;
  readonly notdef: number;
  readonly mute: readonly Glyph[];
}

/** A form that a page paints, seen from outside. */
export interface PaintedForm {
  readonly text: string;
  readonly box: Box;
  readonly isTagged: boolean;
}

/** What a stream refers to by name. */
export interface Resources {
  /** Index of this stream among all. */
  readonly stream: number;
  readonly ctm: Matrix;
  readonly font: (name: string) => Font;
  /** False for a graphics state that lets through what is behind. */
  readonly isOpaque: (name: string) => boolean;
  /** `image`, or the form once it was scanned under this matrix. */
  readonly object: (name: string, ctm: Matrix) => 'image' | PaintedForm;
}
