// The shape of the world outside: what the workshop may ask of the disk, the browser and the clock.

import type { Diagnostic } from './diagnostic.ts';
import type { Variant } from './edition.ts';
import type { DocumentFacts, Finished } from './finished.ts';
import type { PrintedDocument } from './printed.ts';
import type { Stamp } from './stamp.ts';

/** A source file. `path` is relative to its root with forward slashes; packaged files begin with `polyleaf:`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly sha256: string;
}

/** All source files of a workspace by their path without origin (`locales/de.json`). */
export interface Sources {
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The folder with the sources, and the packaged files behind it. */
export interface Workspace {
  readonly root: string;
  readonly read: () => Promise<Sources>;
  /** The bytes of a bundled font file, such as `noto-sans/400Regular/NotoSans_400Regular.ttf`. */
  readonly font: (path: string) => Promise<Uint8Array<ArrayBuffer>>;
}

/** The output folder. Files appear whole or not at all. */
export interface Shelf {
  readonly root: string;
  /** Throws `Trouble` unless files can be written here. */
  readonly prepare: () => Promise<void>;
  readonly write: (path: string, bytes: Uint8Array | string) => Promise<void>;
  /** The text of a file, or null where there is none. */
  readonly read: (path: string) => Promise<string | null>;
  /** Size and SHA-256 of a file, or null where there is none. */
  readonly digest: (path: string) => Promise<{ readonly bytes: number; readonly sha256: string } | null>;
  /** What the file system says of a file without reading it, or null where there is no plain file. */
  readonly stamp: (path: string) => Promise<Stamp | null>;
  /** The mark that a file had when this shelf last wrote it, or began to take its digest; null while it did neither. */
  readonly knownMark: (path: string) => string | null;
  readonly remove: (path: string) => Promise<void>;
  /** Paths of all files, sorted. */
  readonly list: () => Promise<readonly string[]>;
}

/** `print`: a finished PDF; `fonts`: the fonts of a locale as CSS; `text`: a source file; `memo`: what a whole run came to. */
export type CacheKind = 'print' | 'fonts' | 'text' | 'memo';

/**
 * What earlier runs made, each entry under the digest of everything it was made from. It is never needed: nothing is
 * thrown, an entry that is damaged is none, and one that cannot be written is not there next time.
 */
export interface Cache {
  /** The bytes of an entry as they were written, or null. */
  readonly read: (kind: CacheKind, key: string) => Promise<Uint8Array | null>;
  /** True when there seems to be an entry; only `read` knows whether it is whole. */
  readonly has: (kind: CacheKind, key: string) => Promise<boolean>;
  readonly isEmpty: (kind: CacheKind) => Promise<boolean>;
  readonly write: (kind: CacheKind, key: string, bytes: Uint8Array) => Promise<void>;
  /** Keeps the cache within its bound. */
  readonly close: () => Promise<void>;
}

/** What stays in a browser page while editions of one kind pass through it. */
export interface Form {
  /** Equal ids mean equal styles: the page need not be laid again. */
  readonly id: string;
  readonly css: string;
}

/** One edition ready for the press. */
export interface PrintOrder {
  readonly form: Form;
  readonly variant: Variant;
  readonly title: string;
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** Styles of this edition alone: paper, running head and foot. */
  readonly css: string;
  readonly bodyClass: string;
  readonly body: string;
}

export interface Printed {
  readonly pdf: Uint8Array;
  /** What was printed, as the page had it. */
  readonly document: PrintedDocument;
}

/** What prints. */
export interface Press {
  readonly browser: { readonly version: string; readonly sha256: string };
  readonly sandbox: boolean;
  readonly print: (order: PrintOrder) => Promise<Printed>;
  readonly close: () => Promise<void>;
}

/** Makes prints conform, beside the browser and not in its way. */
export interface Finisher {
  /** Begins what the first finishing will need, and does not wait for it. */
  readonly prepare: () => void;
  readonly finish: (printed: Printed, facts: DocumentFacts) => Promise<Finished>;
  readonly close: () => Promise<void>;
}

/** Today, as `YYYY-MM-DD`. Decides about expiry, never about a byte of output. */
export type Clock = () => string;
