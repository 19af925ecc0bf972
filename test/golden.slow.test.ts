// Golden workspaces: a folder and commands in; what they print, the HTML, and the text and the tags of the PDFs out.
// `npm run test:accept` takes a change over.

import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { spokenLines, spokenOf } from './finish/spoken.ts';
import { emptyFolder, polyleaf } from './on-disk.ts';
import { pagesOf } from './pdf-text.ts';
import { tagsOf } from './pdfjs-tags.ts';

const golden = join(import.meta.dirname, 'golden');
/**
 * Of these scripts pdf.js does not tell the whole truth: it turns letters round where replacement texts say what a glyph of
 * several letters means, and puts blanks between the lines of a script that has none. So a second reader reads them too.
 */
const readTwice = /\/(?:ar|hi|ja)(?:-[A-Z]+)?\//;

test.each(readdirSync(golden))('%s', async (name) => {
  const [folder, expected] = [emptyFolder(), join(golden, name, 'expected')];
  cpSync(join(golden, name, 'workspace'), folder, { recursive: true });
  const commands: readonly (readonly string[])[] = JSON.parse(readFileSync(join(golden, name, 'args.json'), 'utf8'));
  const stable = (text: string) => text.replaceAll(folder, '<workspace>').replace(/in \d+\.\d s/g, 'in <time>');
  const said: string[] = [];
  for (const command of commands) {
    const { exit, out, err } = await polyleaf(command, { folder });
    said.push(stable(`exit ${exit}\n\n--- stdout\n${out}\n--- stderr\n${err}`));
  }
  await expect(said.join('\n')).toMatchFileSnapshot(join(expected, 'terminal.txt'));
  if (!existsSync(join(folder, 'out'))) return;
  const files = readdirSync(join(folder, 'out'), { recursive: true }).map(String).sort();
  for (const file of files) {
    const path = join(folder, 'out', file);
    // The report tells of packaged countries too, whose lines move; it has tests of its own.
    if (file.endsWith('.html') && file !== 'report.html')
      await expect(withoutStyles(readFileSync(path, 'utf8'))).toMatchFileSnapshot(join(expected, file));
    if (!file.endsWith('.pdf')) continue;
    const pdf = readFileSync(path);
    await expect((await pagesOf(pdf)).join('\n\f\n')).toMatchFileSnapshot(join(expected, `${file}.txt`));
    await expect(await tagsOf(pdf)).toMatchFileSnapshot(join(expected, `${file}.tags.txt`));
    if (readTwice.test(`/${file}`))
      await expect(spokenLines(spokenOf(pdf)).join('\n')).toMatchFileSnapshot(join(expected, `${file}.spoken.txt`));
  }
});

/** Fonts and style sheets have tests of their own. */
function withoutStyles(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>/g, '<style></style>')
    .replace(/data:image\/svg\+xml;base64,[A-Za-z0-9+/=]+/g, 'data:image/svg+xml');
}
