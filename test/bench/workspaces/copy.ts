// A copy of the project's own content as a workspace that may be changed, and the changes that the bench makes in it.

import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const parts = ['content', 'locales', 'templates', 'polyleaf.yaml'] as const;

/** Copies the workspace in `from` to the new folder `to`. */
export function copyWorkspace(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const part of parts)
    if (existsSync(join(from, part))) cpSync(join(from, part), join(to, part), { recursive: true });
}

/** One change of one file, made or taken back: each call of `toggled` gives the other of the two texts. */
export interface Change {
  readonly file: string;
  readonly toggled: (text: string) => string;
}

/** Puts a mark behind the first match of `pattern`, or takes it away where it is. Throws where nothing matches. */
function marked(file: string, pattern: RegExp, mark: string): Change {
  return {
    file,
    toggled: (text) => {
      const found = pattern.exec(text);
      if (!found) throw new Error(`${file} has no ${pattern}: the bench does not know what to change`);
      const end = found.index + found[0].length;
      const rest = text.slice(end);
      return text.slice(0, end) + (rest.startsWith(mark) ? rest.slice(mark.length) : mark + rest);
    },
  };
}

/** The country whose language and fact are changed. */
export const changedCountry = 'DE';

export const changes = {
  /** The label of one field, in German; it reaches the regional forms of German too. */
  phrase: marked('locales/de.json', /"nextVisit": "[^"(]+[^"( ]/, ' (Datum)'),
  /** The website of an authority. */
  fact: marked(`content/countries/${changedCountry}/country.yaml`, /^ {2}website: https:\/\/[a-z.]+/m, '/DE'),
  /** One more rule in the style sheet of every print. */
  template: marked('templates/print.css', /^/, 'h2{padding-top:0.2mm}\n'),
} as const;

/** Makes the change in a workspace, or takes it back. */
export function apply(workspace: string, { file, toggled }: Change): void {
  const path = join(workspace, file);
  writeFileSync(path, toggled(readFileSync(path, 'utf8')));
}
