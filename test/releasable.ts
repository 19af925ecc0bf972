// A small workspace that a release allows: two leaflets, two languages, two countries, everything approved. `test/releasable/` holds its
// texts; what a test of another kind needs comes with the program.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkApprovals } from '../src/approval/findings.ts';
import { type Ledger, ledgerOf } from '../src/approval/ledger.ts';
import { openApprovals } from '../src/approval/release.ts';
import { checkLibrary } from '../src/check/check.ts';
import { checkRelease } from '../src/check/release/release.ts';
import { type Diagnostic, forRelease, sorted } from '../src/model/diagnostic.ts';
import { editionName } from '../src/model/edition.ts';
import type { Library } from '../src/model/library.ts';
import { editionsOf } from '../src/plan/editions.ts';
import { checkReadingLevel } from '../src/readability/findings.ts';
import { assemble } from '../src/workshop/assemble.ts';
import { against, sortingOf } from '../src/workshop/gate.ts';
import { contentOf } from '../src/workshop/inputs.ts';
import { approved } from './approve-all.ts';
import { smallWorkspace, sourcesOf, type Texts } from './small-workspace.ts';

const root = join(import.meta.dirname, '..');
const folder = join(import.meta.dirname, 'releasable');

/** The texts as they were written, without approvals. */
export function releasableContent(): Texts {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')];
    }),
  );
}

/** The whole workspace, approved on 2026-05-01. */
export function releasable(): Texts {
  return approved(unapproved());
}

/** The same for a folder: what the program brings itself is left out. */
export function releasableOnDisk(): Texts {
  const own = ([path]: readonly [string, string]) =>
    path.startsWith('content/') && !path.startsWith('content/wording/');
  return Object.fromEntries(Object.entries(releasable()).filter(own));
}

/** The whole workspace without approvals. */
export function unapproved(): Texts {
  const packaged = Object.entries(smallWorkspace()).filter(([path]) => !path.startsWith('content/'));
  const more = [
    'locales/en-GB.yaml',
    'content/wording/en.yaml',
    'content/wording/de.yaml',
    'content/wording/products.yaml',
  ];
  return {
    ...Object.fromEntries(packaged),
    ...Object.fromEntries(more.map((path) => [path, readFileSync(join(root, path), 'utf8')])),
    ...releasableContent(),
  };
}

export interface Told {
  readonly library: Library;
  readonly ledger: Ledger;
  readonly findings: readonly Diagnostic[];
}

/** What a release would be told, glyphs and templates aside. `change` may still change what was read. */
export function toldOf(texts: Texts, today = '2026-06-01', change = (library: Library) => library): Told {
  const { library: read, diagnostics } = assemble(sourcesOf(texts));
  const library = change(read);
  const ledger = ledgerOf(library, today);
  const { editions } = editionsOf(library);
  const found = [
    ...diagnostics,
    ...checkLibrary(library, today),
    ...checkApprovals(library, ledger, today),
    ...checkRelease(library, today),
    ...openApprovals(library, ledger, editions),
    ...checkReadingLevel(library, editions),
  ];
  return { library, ledger, findings: forRelease(sorted(found)) };
}

/** The editions that are held back, `DE/de/implant`. */
export function heldBack({ library, ledger, findings }: Told): readonly string[] {
  const sorting = sortingOf(findings);
  return editionsOf(library)
    .editions.filter((edition) => {
      const inputs = contentOf(edition, library).flatMap((path) => library.files.get(path)?.path ?? []);
      const { now } = against(
        { findings: sorting, library },
        edition,
        Object.fromEntries(inputs.map((path) => [path, ''])),
      );
      return now.length > 0 || ledger.edition(edition) !== 'approved';
    })
    .map(editionName);
}
