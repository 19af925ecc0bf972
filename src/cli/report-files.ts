// Report files: the ending of a name says what is in it.

import { basename, dirname, extname, resolve } from 'node:path';
import { Trouble } from '../model/trouble.ts';
import { openShelf } from '../workspace/shelf.ts';
import type { Context } from './context.ts';

/** What each ending stands for; made only when it is asked for. */
export type ReportKinds = Readonly<Record<string, () => string | Promise<string>>>;

/** Throws `Trouble` for a file whose ending stands for nothing. */
export function refuseEndings(files: readonly string[], endings: readonly string[], hint = ''): void {
  for (const file of files) {
    if (endings.includes(extname(file))) continue;
    const known = `${endings.slice(0, -1).join(', ')} or ${endings.at(-1)}`;
    throw new Trouble('usage', `a report cannot be written to "${file}"`, `name a file that ends in ${known}${hint}`);
  }
}

/** Writes each file, whole, and says where it is. */
export async function writeReports(context: Context, files: readonly string[], kinds: ReportKinds): Promise<void> {
  for (const file of files) {
    const path = resolve(context.terminal.folder, file);
    const text = await kinds[extname(file)]?.();
    if (text === undefined) throw new Error(`nothing is known about ${extname(file)}`);
    await openShelf(dirname(path)).write(basename(path), text);
    context.console.note(`written  ${file}`);
  }
}
