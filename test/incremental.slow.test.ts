// With a real browser: whatever is edited in whatever order, and however often the program is killed, what stands in the
// output folder in the end is what a build from nothing makes.

import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packageRoot } from '../src/workspace/workspace.ts';
import { emptyFolder, onDisk, polyleaf, smallOnDisk } from './on-disk.ts';
import { digestsIn } from './pretend-build.ts';

const args = ['build', '--country', 'DE'];
const phrases = readFileSync(join(packageRoot, 'locales/de.json'), 'utf8');
const styles = readFileSync(join(packageRoot, 'templates/print.css'), 'utf8');

/** Replaces the text between two marks of a file by one that depends on `n`. */
function rewritten(workspace: string, path: string, pattern: RegExp, text: string): void {
  const file = join(workspace, path);
  const before = readFileSync(file, 'utf8');
  if (!pattern.test(before)) throw new Error(`${path} has no ${pattern}`);
  writeFileSync(file, before.replace(pattern, text));
}

/** What a person may do between two builds; `n` makes it one of three texts. */
const edits: Readonly<Record<string, (workspace: string, out: string, n: number) => void>> = {
  sentence: (workspace, _out, n) =>
    rewritten(workspace, 'content/leaflets/sample/de.md', /- [^\n]*(?= Schmerzen)/, `- ${['Neue', 'Andere', 'Ωs'][n]}`),
  source: (workspace, _out, n) =>
    rewritten(workspace, 'content/leaflets/sample/en.md', /- \w+(?= pain)/, `- ${['New', 'Other', 'Fresh'][n]}`),
  fact: (workspace, _out, n) =>
    rewritten(workspace, 'content/countries/DE/country.yaml', /primary: "\d+"/, `primary: "11${n}"`),
  unusedFact: (workspace, _out, n) =>
    rewritten(workspace, 'content/countries/DE/country.yaml', /abbreviation: \w+/, `abbreviation: A${n}`),
  phrase: (workspace, _out, n) =>
    onDisk(
      { 'locales/de.json': phrases.replace('"title": "Notfall"', `"title": "Notfall${'!'.repeat(n)}"`) },
      workspace,
    ),
  unusedPhrase: (workspace, _out, n) =>
    onDisk({ 'locales/de.json': phrases.replace('"Seriennummer"', `"Seriennummer${'!'.repeat(n)}"`) }, workspace),
  style: (workspace, _out, n) => onDisk({ 'templates/print.css': `${styles}\nh2{padding-top:0.${n}mm}\n` }, workspace),
  language: (workspace, _out, n) =>
    rewritten(workspace, 'content/countries/DE/country.yaml', /optional: \[.*\]/, `optional: [${n === 0 ? '' : 'en'}]`),
  tamper: (_workspace, out, n) =>
    writeFileSync(join(out, ['index.html', 'DE/de/sample.pdf', 'DE/de/sample.html'][n] ?? ''), 'x'),
  lose: (_workspace, out, n) =>
    rmSync(join(out, ['manifest.json', 'DE/de/sample.pdf', 'DE'][n] ?? ''), { recursive: true, force: true }),
};

async function coldly(workspace: string): Promise<Readonly<Record<string, string>>> {
  const out = emptyFolder();
  expect(await polyleaf([...args, '--out', out], { folder: workspace })).toMatchObject({ exit: 0 });
  return digestsIn(out);
}

test('after any edits, an incremental build equals a build from nothing', async () => {
  const edit = fc.tuple(fc.constantFrom(...Object.keys(edits)), fc.nat(2));
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 4, maxLength: 4 }), async (steps) => {
      const [workspace, out] = [smallOnDisk(), emptyFolder()];
      const env = { POLYLEAF_CACHE: emptyFolder() };
      for (const [name, n] of [['none', 0] as const, ...steps]) {
        edits[name]?.(workspace, out, n);
        expect(await polyleaf([...args, '--out', out], { folder: workspace, env })).toMatchObject({ exit: 0 });
        expect(digestsIn(out), `after ${name} ${n}`).toEqual(await coldly(workspace));
      }
    }),
    { numRuns: 2 },
  );
}, 400_000);

test('killed at any instants, the next build equals a build from nothing', async () => {
  const [workspace, out, cache] = [smallOnDisk(), emptyFolder(), emptyFolder()];
  const env = { ...process.env, POLYLEAF_CACHE: cache };
  for (const [n, delay] of [600, 1100, 1700, 2400, 3200].entries()) {
    edits['phrase']?.(workspace, out, n % 3);
    const child = spawn(process.execPath, [join(packageRoot, 'bin/polyleaf.js'), ...args, '--out', out], {
      cwd: workspace,
      env,
      stdio: 'ignore',
    });
    const end = new Promise((resolve) => child.on('close', resolve));
    await Promise.race([wait(delay), end]);
    child.kill('SIGKILL');
    await end;
  }
  const last = { folder: workspace, env: { POLYLEAF_CACHE: cache } };
  expect(await polyleaf([...args, '--out', out], last)).toMatchObject({ exit: 0 });
  expect(digestsIn(out)).toEqual(await coldly(workspace));
}, 120_000);
