import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { saidPhrases } from '../../src/model/said-phrases.ts';
import { readPhrases } from '../../src/strings/phrases.ts';

const root = join(import.meta.dirname, '../..');

/** Keys that the code builds from a variable part: `kind.condition`, `supply.items.model`. */
const families = ['kind.', 'supply.items.', 'supply.', 'index.'];

test('every phrase is said somewhere', () => {
  const code = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'said-phrases.ts')
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
  const { phrases } = readPhrases('en.json', 'en', readFileSync(join(root, 'locales/en.json'), 'utf8'));
  const unsaid = [...(phrases?.byKey.keys() ?? [])]
    .map((key) => key.replace(/_(one|other)$/, ''))
    .filter((key) => !code.includes(`'${key}'`))
    .filter(
      (key) =>
        !families.some(
          (family) =>
            key.startsWith(family) &&
            (code.includes(`\`${family}\${`) || code.includes(`'${key.slice(family.length)}'`)),
        ),
    );
  expect(unsaid).toEqual([]);
});

test('the list of said phrases is the source locale, supply labels aside', () => {
  const { phrases } = readPhrases('en.json', 'en', readFileSync(join(root, 'locales/en.json'), 'utf8'));
  const written = [...(phrases?.byKey.keys() ?? [])].filter(
    (key) => !key.startsWith('supply.items.') && !key.endsWith('_one'),
  );
  expect(Object.keys(saidPhrases).sort()).toEqual(written.sort());
});
