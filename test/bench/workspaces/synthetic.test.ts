// A generated workspace is a workspace without errors.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../small-workspace.ts';
import { shortRules, syntheticTexts } from './synthetic.ts';

const root = join(import.meta.dirname, '../../..');

/** All text files below a folder of the project, by path. */
function textsIn(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = files.map((one) =>
    join(one.parentPath, one.name)
      .slice(root.length + 1)
      .replaceAll('\\', '/'),
  );
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

const manuscripts = Object.fromEntries(
  Object.entries(textsIn('content/leaflets/pts-stenting'))
    .filter(([path]) => path.endsWith('.md'))
    .map(([path, text]) => [path.slice(path.lastIndexOf('/') + 1, -3), text]),
);

describe('a synthetic workspace', () => {
  const texts = syntheticTexts(manuscripts, 2);

  test('has as many leaflets as are asked for, each in every locale', () => {
    const locales = Object.keys(manuscripts);
    expect(texts.size).toBe(2 * (locales.length + 1));
    expect(texts.has('content/leaflets/s-0002/de.md')).toBe(true);
  });

  test('its leaflets differ', () => {
    expect(texts.get('content/leaflets/s-0001/en.md')).not.toBe(texts.get('content/leaflets/s-0002/en.md'));
  });

  test('has nothing wrong, but for countries whose language is missing', () => {
    const folders = ['content/countries', 'content/jurisdictions', 'content/statutory', 'locales', 'templates'];
    const shared = Object.assign({}, ...folders.map(textsIn));
    const general = 'content/jurisdictions/general.yaml';
    const rules = { [general]: shortRules(shared[general]) };
    const found = findingsOf({ ...shared, ...rules, ...Object.fromEntries(texts) });
    // Regional forms change words of texts that are not here: that is a finding only for forms of the workspace's own.
    const codes = found.filter(({ place }) => !place.file.startsWith('locales/')).map(({ code }) => code);
    expect([...new Set(codes)].filter((code) => code !== 'country-language-missing')).toEqual([]);
  });
});
