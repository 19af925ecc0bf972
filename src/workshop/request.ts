// What a build is asked, and what it answers.

import type { Diagnostic } from '../model/diagnostic.ts';
import type { ManifestEntry } from '../model/edition.ts';
import type { Cache, Clock, Finisher, Press, Shelf, SourceFile, Workspace } from '../model/environment.ts';
import type { Choice } from '../plan/plan.ts';
import type { Selected, Selection } from '../plan/select.ts';
import type { Done } from './make.ts';
import type { Memory } from './memory.ts';

export interface BuildRequest {
  readonly workspace: Workspace;
  readonly shelf: Shelf;
  readonly cache: Cache;
  readonly selection: Selection;
  /** Makes only editions that have nothing against them; what a draft may have is an error. */
  readonly release: boolean;
  /** Makes everything again. What the cache has is not read, but replaced. */
  readonly force: boolean;
  readonly dryRun: boolean;
  /** Editions in work at the same time. */
  readonly jobs: number;
  /** Locale of the index page. */
  readonly language: string;
  readonly program: string;
  /** Digest of the program's own code and of what it runs on. */
  readonly code: string;
  readonly clock: Clock;
  /** Milliseconds since 1970. Tells files that were just written from older ones, and decides about no byte. */
  readonly now: () => number;
  readonly browser: { readonly sha256: string; readonly open: () => Promise<Press> };
  readonly finisher: Finisher;
  /** What earlier builds of this process have read. */
  readonly memory: Memory;
  /** Becomes true when the user wants to stop: what is in work is finished, nothing new begins. */
  readonly stopping: () => boolean;
  readonly onPlan: (plan: readonly Choice[]) => void;
  readonly onDone: (done: Done) => void;
  readonly onFailed: (planned: Choice, diagnostics: readonly Diagnostic[]) => void;
}

/** Planned and begun, but not made: the browser failed twice, or the PDF would not conform. */
export interface Failed {
  readonly planned: Choice;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a build came to, where there was nothing to make. Plain data. */
export interface Conclusion {
  readonly diagnostics: readonly Diagnostic[];
  readonly selected: Pick<Selected, 'incomplete' | 'named'>;
  readonly plan: readonly Choice[];
  /** Which of the plan are stopped by an error in one of their files, by number. */
  readonly blocked: readonly number[];
}

export interface BuildResult extends Omit<Conclusion, 'blocked'> {
  /** Planned, but stopped by an error in one of their files. */
  readonly blocked: readonly Choice[];
  /** The source files by their path without origin. */
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly made: readonly ManifestEntry[];
  readonly failed: readonly Failed[];
  readonly stopped: boolean;
}
