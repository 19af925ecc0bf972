// Golden workspaces: a folder and a command in; what it prints, its HTML and the text of its PDFs out.
// `npm run test:accept` takes a change over.

import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, polyleaf } from './on-disk.ts';
import { pagesOf } from './pdf-text.ts';

const golden = join(import.meta.dirname, 'golden');

test.each(readdirSync(golden))('%s', async (name) => {
  const [folder, expected] = [emptyFolder(), join(golden, name, 'expected')];
  cpSync(join(golden, name, 'workspace'), folder, { recursive: true });
  const { exit, out, err } = await polyleaf(JSON.parse(readFileSync(join(golden, name, 'args.json'), 'utf8')), {
    folder,
  });
  const stable = (text: string) => text.replaceAll(folder, '<workspace>').replace(/in \d+\.\d s/g, 'in <time>');
  await expect(stable(`exit ${exit}\n\n--- stdout\n${out}\n--- stderr\n${err}`)).toMatchFileSnapshot(
    join(expected, 'terminal.txt'),
  );
  if (!existsSync(join(folder, 'out'))) return;
  const files = readdirSync(join(folder, 'out'), { recursive: true }).map(String).sort();
  for (const file of files) {
    const path = join(folder, 'out', file);
    if (file.endsWith('.html'))
      await expect(withoutStyles(readFileSync(path, 'utf8'))).toMatchFileSnapshot(join(expected, file));
    if (file.endsWith('.pdf'))
      await expect((await pagesOf(readFileSync(path))).join('\n\f\n')).toMatchFileSnapshot(
        join(expected, `${file}.txt`),
      );
  }
});

/** Fonts and style sheets have tests of their own. */
function withoutStyles(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>/g, '<style></style>')
    .replace(/data:image\/svg\+xml;base64,[A-Za-z0-9+/=]+/g, 'data:image/svg+xml');
}
