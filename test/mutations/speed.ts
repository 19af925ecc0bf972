// Prints how long the checks across languages take for all content: node test/mutations/speed.ts

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDerivedAcross, checkPhrasesAcross, checkSupplyAcross } from '../../src/check/across/fields.ts';
import { checkNotesAcross } from '../../src/check/across/notes.ts';
import { checkStatutory } from '../../src/check/across/statutory.ts';
import { checkAgainstSource } from '../../src/check/translation.ts';
import type { Library } from '../../src/model/library.ts';
import { assemble } from '../../src/workshop/assemble.ts';
import { sourcesOf, type Texts } from '../small-workspace.ts';

const root = join(import.meta.dirname, '../..');

function content(): Texts {
  const files = ['content', 'locales'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return Object.fromEntries(
    files.map((file) => [file.slice(root.length + 1).replaceAll('\\', '/'), readFileSync(file, 'utf8')]),
  );
}

const parts: Readonly<Record<string, (library: Library) => unknown>> = {
  leaflets: (library) =>
    [...library.leaflets.values()].flatMap((leaflet) => {
      const texts = library.translations.get(leaflet.id);
      const source = texts?.get(leaflet.source);
      const own = [...(texts?.values() ?? [])].filter(
        (text) => text !== source && library.files.has(`content/leaflets/${leaflet.id}/${text.locale}.md`),
      );
      return source ? own.flatMap((text) => checkAgainstSource(leaflet, source, text, new Set())) : [];
    }),
  derived: (library) => [...library.leaflets.values()].flatMap((leaflet) => checkDerivedAcross(library, leaflet)),
  supplied: (library) => [...library.leaflets.values()].flatMap(checkSupplyAcross),
  notes: (library) => checkNotesAcross(library, new Set()),
  statutory: checkStatutory,
  phrases: (library) => checkPhrasesAcross(library.phrases, 'en'),
};

const { library } = assemble(sourcesOf(content()));
const cpu = (from?: NodeJS.CpuUsage) => process.threadCpuUsage(from);
const shown = (name: string, taken: number, busy: number) =>
  `${name.padEnd(12)}${taken.toFixed(1).padStart(8)} ms, ${(busy / 1000).toFixed(1)} ms of the processor\n`;
const before = [performance.now(), cpu()] as const;
let said = '';
for (const [name, run] of Object.entries(parts)) {
  const [start, used] = [performance.now(), cpu()];
  run(library);
  const { user, system } = cpu(used);
  said += shown(name, performance.now() - start, user + system);
}
const { user, system } = cpu(before[1]);
process.stdout.write(said + shown('all', performance.now() - before[0], user + system));
