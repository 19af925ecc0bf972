// The real `build()` in this process, with doors that a measurement may watch or replace.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../src/build.ts';
import type { Finisher, Press, Shelf, Workspace } from '../../src/model/environment.ts';
import type { Selection } from '../../src/plan/select.ts';
import { findBrowser } from '../../src/print/browser.ts';
import { openFinishers } from '../../src/print/finishers.ts';
import { openPress } from '../../src/print/press.ts';
import { noMemory } from '../../src/workshop/memory.ts';
import { noCache } from '../../src/workspace/cache.ts';
import { openShelf } from '../../src/workspace/shelf.ts';
import { openWorkspace } from '../../src/workspace/workspace.ts';
import { browserSettings } from './baselines/laid-out.ts';
import type { Material } from './prepared.ts';

export interface Doors {
  readonly workspace: Workspace;
  readonly shelf: Shelf;
  readonly press: Press;
  readonly finisher: Finisher;
}

/** What is told on the way. */
interface Told {
  /** The doors are found; one browser starts now. */
  readonly onStart?: () => void;
  /** One browser and one finishing thread are open; `build()` begins. */
  readonly onBuild?: () => void;
  readonly onPlan: () => void;
  /** `last`: nothing but the record is left. */
  readonly onDone: (last: boolean) => void;
}

/** Builds the standard editions of the sample with one browser and one finishing thread; `at` is the number of editions in work at once. */
export async function buildHere(
  { folder, workspace: path, selection, editions }: Material,
  at: number,
  change: (doors: Doors) => Doors,
  told: Told,
): Promise<void> {
  const out = join(folder, 'here');
  rmSync(out, { recursive: true, force: true });
  const [workspace, found] = [await openWorkspace(path), await findBrowser(browserSettings)];
  told.onStart?.();
  const opened = await openPress(found, { ...browserSettings, pages: 1, recycleAfter: 400, timeout: 60_000 });
  const doors = change({ workspace, shelf: openShelf(out), press: opened, finisher: openFinishers(1) });
  told.onBuild?.();
  let made = 0;
  await build({
    ...doors,
    selection: selectionOf(selection),
    release: false,
    force: false,
    dryRun: false,
    jobs: at,
    language: 'en',
    program: 'bench',
    code: 'bench',
    cache: noCache,
    now: () => Date.now(),
    clock: () => new Date().toISOString().slice(0, 10),
    browser: { sha256: found.sha256, open: async () => doors.press },
    memory: noMemory,
    stopping: () => false,
    onPlan: told.onPlan,
    onDone: () => {
      made += 1;
      told.onDone(made === editions.length);
    },
    onFailed: (_, [first]) => {
      throw new Error(`an edition was not made: ${JSON.stringify(first)}`);
    },
  });
  if (made !== editions.length) throw new Error(`made ${made} of ${editions.length} editions`);
}

/** A selection of `polyleaf build` as `build()` takes it. */
function selectionOf(args: readonly string[]): Selection {
  const named = (option: string) => args.flatMap((arg, i) => (args[i - 1] === option ? arg.split(',') : []));
  return {
    leaflets: named('--leaflet'),
    countries: named('--country'),
    regions: [],
    locales: named('--locale'),
    variants: ['standard'],
    formats: [],
  };
}
