// The words of finishing: what it is told of a document beside the print, and what comes out. Data that crosses threads.

import type { Legibility } from './legibility.ts';

export interface DocumentFacts {
  readonly title: string;
  /** BCP 47 tag of the document's language. */
  readonly locale: string;
  /** `YYYY-MM-DD`, the date of the text: the only date in the file. */
  readonly date: string;
  /** The organisation that answers for the text. */
  readonly author: string;
  readonly keywords: readonly string[];
  readonly subject: string;
  /** Name and version of the program. */
  readonly producer: string;
}

/** One promise of PDF/UA-1, PDF/A-2a or this project that a document does not keep. */
export interface BrokenInvariant {
  /** The clause: `UA 7.3-1`, `A 6.2.4.3-2`, `shape` (not what Chromium writes), `gate` (print and DOM differ), `S17`. */
  readonly clause: string;
  /** What is wrong, in one line of plain words. */
  readonly what: string;
  /** Path or snippet of the printed DOM, or of the file: `table > tr:3`, `object 12`. */
  readonly where: string;
}

/** A whole file, or every invariant that it would break; never a half-mended file. */
export type Finished =
  | { readonly bytes: Uint8Array; readonly pages: number; readonly legibility: Legibility }
  | { readonly broken: readonly BrokenInvariant[] };
