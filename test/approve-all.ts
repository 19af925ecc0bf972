// Approves everything in a workspace through the program's own functions, for tests of what is approved.

import { ledgerOf } from '../src/approval/ledger.ts';
import { rolesFor } from '../src/approval/texts.ts';
import type { Role, Subject } from '../src/model/approval.ts';
import type { SourceFile, Sources } from '../src/model/environment.ts';
import type { Library } from '../src/model/library.ts';
import { planApproval } from '../src/workshop/approve.ts';
import { assemble } from '../src/workshop/assemble.ts';
import { sourcesOf, type Texts } from './small-workspace.ts';

/** Who approves in tests, by role. */
export type People = Readonly<Record<Role, string>>;

export const people: People = {
  translator: 'Tara Lind',
  reviewer: 'Rui Pinto',
  clinical: 'Dr Clara Weiß',
  regulatory: 'Ravi Anand',
};

export interface Recorded {
  readonly path: string;
  readonly text: string;
}

/** Every text and all notes of a library. */
export function subjectsIn(library: Library): readonly Subject[] {
  const of = (kind: Subject['kind'], maps: ReadonlyMap<string, ReadonlyMap<string, unknown>>) =>
    [...maps].flatMap(([id, locales]) => [...locales.keys()].map((locale): Subject => ({ kind, id, locale })));
  return [...of('leaflet', library.translations), ...of('country', library.notes)];
}

/** The files that approve all texts of a workspace in all roles. A reviewer comes after the translator. */
export function approvalsFor(sources: Sources, on = '2026-05-01', by = people): readonly Recorded[] {
  const before = record(sources, on, by, (role) => role !== 'reviewer');
  return [...before, ...record(withFiles(sources, before), on, by, (role) => role === 'reviewer')];
}

function record(sources: Sources, on: string, by: People, wanted: (role: Role) => boolean): readonly Recorded[] {
  const { library } = assemble(sources);
  const ledger = ledgerOf(library, on);
  return subjectsIn(library).flatMap((subject) =>
    rolesFor(library, subject)
      .filter(wanted)
      .flatMap((role) => {
        const request = { subject, role, by: by[role], on, sections: [], units: [], all: false };
        return planApproval(library, ledger, request).file ?? [];
      }),
  );
}

function withFiles(sources: Sources, recorded: readonly Recorded[]): Sources {
  const files = recorded.map(({ path, text }): [string, SourceFile] => [path, { path, text, sha256: '' }]);
  return { ...sources, files: new Map([...sources.files, ...files]) };
}

/** Texts with all of them approved. */
export function approved(texts: Texts, on?: string, by?: People): Texts {
  return {
    ...texts,
    ...Object.fromEntries(approvalsFor(sourcesOf(texts), on, by).map(({ path, text }) => [path, text])),
  };
}
