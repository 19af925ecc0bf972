// Which parts of a source file changed, told from its text of then and now. Where the old text is not known, the file.

import type { Change, Part } from '../model/change.ts';
import type { Library } from '../model/library.ts';
import { unitsOf } from '../model/unit.ts';
import type { Planned, Reason } from '../plan/plan.ts';
import { readFrontMatter } from '../syntax/front-matter.ts';
import { readJson } from '../syntax/json.ts';
import { readMarkdown } from '../syntax/markdown.ts';
import { type Located, readYaml } from '../syntax/yaml.ts';

/** The text of a file by its SHA-256, or null where nobody has kept it. */
export type OldText = (sha256: string) => Promise<string | null>;

/** The changes in their parts: all of them, or those that an edition uses. It uses a phrase that is said in it. */
export function explainer(
  library: Library,
  oldText: OldText,
): (planned: Planned, said: ReadonlySet<string>, same: boolean) => Promise<Reason> {
  const read = changeReader(library, oldText);
  return async ({ reason, before }, said, same) => {
    if (reason.why !== 'changed') return reason;
    const parts = await Promise.all(reason.changes.map((change) => read(change, before?.inputs[change.path])));
    const all = parts.flat();
    const used = all.filter(({ part }) =>
      part.kind === 'phrase'
        ? said.has(part.name) || said.has(part.name.replace(/_(?:zero|one|two|few|many|other)$/, ''))
        : part.kind !== 'layout',
    );
    return { ...reason, changes: same || used.length === 0 ? all : used };
  };
}

/** Tells the parts of one changed file. `before` is its old SHA-256. Each file is compared once. */
export function changeReader(
  library: Library,
  oldText: OldText,
): (change: Change, before?: string) => Promise<readonly Change[]> {
  const known = new Map<string, Promise<readonly Part[]>>();
  const now = new Map([...library.files.values()].map((file) => [file.path, file.text]));
  const compare = async (path: string, before: string): Promise<readonly Part[]> => {
    const [then, today] = [await oldText(before), now.get(path)];
    return then === null || today === undefined ? [{ kind: 'file' }] : partsThatDiffer(path, then, today);
  };
  return async (change, before) => {
    if (change.path.startsWith('fonts/')) return [{ ...change, part: { kind: 'characters' } }];
    if (change.how !== 'changed' || before === undefined) return [change];
    const key = `${change.path} ${before}`;
    const parts = known.get(key) ?? compare(change.path, before);
    known.set(key, parts);
    return (await parts).map((part) => ({ ...change, part }));
  };
}

/** The parts in which two texts of a file differ. */
export function partsThatDiffer(path: string, then: string, now: string): readonly Part[] {
  const kind = path.endsWith('.json') ? 'phrase' : 'field';
  const [before, after] = [partsOf(path, then), partsOf(path, now)];
  // A template or a picture is used as it stands.
  if (before === null || after === null) return [{ kind: 'file' }];
  const names = [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => before.get(name) !== after.get(name),
  );
  if (names.length === 0) return [{ kind: 'layout' }];
  return names.map((name) => ({ kind: name.includes('#') ? 'unit' : kind, name }));
}

/** The text of a file by part, or null where it has no parts or cannot be read. */
function partsOf(path: string, text: string): ReadonlyMap<string, string> | null {
  const parts = new Map<string, string>();
  const isText = path.endsWith('.md');
  const front = isText ? readFrontMatter(path, text) : null;
  if (front?.ok) {
    const { sections } = readMarkdown(path, front.value.body, 0);
    for (const unit of sections.flatMap(unitsOf)) parts.set(unit.id, withoutPlaces([unit.kind, unit.text]));
    // The shape of a section is more than its units: tables, levels of lists, the ids of its parts.
    for (const { id, ...section } of sections) parts.set(`${id}#shape`, withoutPlaces(shapeOf(section)));
  }
  const data = front ? (front.ok ? front.value.fields : null) : dataOf(path, text);
  if (data === null) return null;
  flatten(data.value, '', parts);
  return parts;
}

function dataOf(path: string, text: string): Located | null {
  if (path.includes('/approvals/')) return null;
  const read = path.endsWith('.json') ? readJson(path, text) : path.endsWith('.yaml') ? readYaml(path, text) : null;
  return read?.ok ? read.value : null;
}

function flatten(value: unknown, name: string, parts: Map<string, string>): void {
  const isBranch = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (isBranch)
    for (const [key, below] of Object.entries(value)) flatten(below, name === '' ? key : `${name}.${key}`, parts);
  else parts.set(name, JSON.stringify(value));
}

function withoutPlaces(value: unknown): string {
  return JSON.stringify(value, (key, one: unknown) => (key === 'place' ? undefined : one));
}

/** A section with its words taken out. */
function shapeOf(section: object): unknown {
  return JSON.parse(JSON.stringify(section, (key, one: unknown) => (key === 'text' || key === 'heading' ? '' : one)));
}
