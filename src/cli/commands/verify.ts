// polyleaf verify [DIR]: an output folder against its manifest.

import { resolve } from 'node:path';
import { Trouble } from '../../model/trouble.ts';
import { readManifest } from '../../workshop/manifest.ts';
import { openShelf } from '../../workspace/shelf.ts';
import { type Context, printJson } from '../context.ts';
import { counted } from '../findings.ts';

interface Wrong {
  readonly path: string;
  readonly problem: 'missing' | 'changed' | 'unknown';
}

const words: Readonly<Record<Wrong['problem'], string>> = {
  missing: 'is missing',
  changed: 'is not the file that was made',
  unknown: 'is not in the manifest',
};

/** Runs the command and returns its exit code: 1 when a file is missing, changed or unknown. */
export async function runVerify(context: Context, folder: string | undefined): Promise<number> {
  const { console } = context;
  const shelf = openShelf(resolve(context.terminal.folder, folder ?? resolve(context.root, 'out')));
  const text = await shelf.read('manifest.json');
  const manifest = readManifest(text);
  if (manifest === null) {
    const message =
      text === null
        ? `there is no manifest.json in ${shelf.root}`
        : `${shelf.root}/manifest.json is not a manifest of polyleaf`;
    throw new Trouble('usage', message, 'name an output folder of polyleaf build');
  }
  const artifacts = manifest.editions.flatMap((entry) => entry.artifacts);
  const wrong: Wrong[] = [];
  for (const { path, sha256 } of artifacts) {
    const found = await shelf.digest(path);
    if (found === null) wrong.push({ path, problem: 'missing' });
    else if (found.sha256 !== sha256) wrong.push({ path, problem: 'changed' });
  }
  const known = new Set([...artifacts.map((artifact) => artifact.path), 'manifest.json', 'index.html', 'report.html']);
  for (const path of await shelf.list()) if (!known.has(path)) wrong.push({ path, problem: 'unknown' });
  if (context.json)
    printJson(context, 'verify', wrong.length === 0, { folder: shelf.root, files: artifacts.length, wrong });
  else {
    for (const { path, problem } of wrong)
      console.line(`${console.paint('red', problem.padEnd(8))} ${path} ${words[problem]}`);
    const verdict =
      wrong.length === 0
        ? console.paint('green', 'As it was made')
        : console.paint('red', counted(wrong.length, 'problem'));
    console.line(
      `${verdict}: ${counted(artifacts.length, 'file')} of ${counted(manifest.editions.length, 'print')} in ${shelf.root}`,
    );
  }
  return wrong.length === 0 ? 0 : 1;
}
