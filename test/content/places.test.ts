import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTranslation } from '../../src/content/translation.ts';

const folder = join(import.meta.dirname, '../../content/leaflets');
const manuscripts = readdirSync(folder).flatMap((leaflet) =>
  readdirSync(join(folder, leaflet))
    .filter((name) => name.endsWith('.md'))
    .map((name) => [leaflet, name.replace('.md', '')] as const),
);

test.each(manuscripts)('%s in %s: each section stands in the line of its heading', (leaflet, locale) => {
  const text = readFileSync(join(folder, leaflet, `${locale}.md`), 'utf8');
  const lines = text.split('\n');
  const sections = readTranslation(`${locale}.md`, leaflet, locale, text).translation?.sections ?? [];
  expect(sections.length).toBeGreaterThan(0);
  const astray = sections.filter(({ id, place }) => !lines[place.line - 1]?.endsWith(`{#${id}}`));
  expect(astray.map(({ id }) => id)).toEqual([]);
});
