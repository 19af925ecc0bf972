// Takes every entry of the real evidence registers away in turn, then lets each expire, and asks which places are named.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkMarks, checkRegister } from '../../src/check/evidence.ts';
import { registerOf } from '../../src/check/register.ts';
import { readLeaflet } from '../../src/content/leaflet.ts';
import { placeAt } from '../../src/model/place.ts';
import { assemble } from '../../src/workshop/assemble.ts';
import { sourcesOf } from '../small-workspace.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const today = '2026-11-21';

/** Every mark of a text as the letters of the file have it: no reader between. */
function marksIn(file: string): readonly { readonly id: string; readonly at: string }[] {
  const text = read(file);
  return [...text.matchAll(/\[\^ev:([a-z0-9-]+)\]/g)].map(({ 1: id = '', index }) => {
    const { line, column } = placeAt(file, text, index);
    return { id, at: `${file}:${line}:${column}` };
  });
}

describe.each(['pts-stenting', 'atlas-venous-stent'])('the register of %s', (id) => {
  const folder = `content/leaflets/${id}`;
  const texts = readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);
  const forms = readdirSync(join(root, 'locales')).map((name) => `locales/${name}`);
  const register = `${folder}/leaflet.yaml`;
  const paths = [register, ...texts, ...forms];
  const { library, diagnostics } = assemble(sourcesOf(Object.fromEntries(paths.map((path) => [path, read(path)]))));
  const marks = Map.groupBy(texts.flatMap(marksIn), (mark) => mark.id);
  const ids = [...(library.leaflets.get(id)?.evidence.keys() ?? [])];

  const written = [...(library.translations.get(id)?.values() ?? [])].filter(({ locale }) =>
    texts.includes(`${folder}/${locale}.md`),
  );
  const source = written.find(({ locale }) => locale === 'en') ?? null;
  /** The findings about evidence with another text of the register. */
  const found = (yaml: string) => {
    const leaflet = readLeaflet(register, yaml);
    if (!leaflet.ok) throw new Error(`cannot read ${register}: ${JSON.stringify(leaflet.diagnostics)}`);
    return [
      ...checkRegister(leaflet.value, written, source, today),
      ...written.flatMap(({ sections }) => checkMarks(leaflet.value, sections)),
    ];
  };
  const at = ({ file, line, column }: { file: string; line: number; column: number }) => `${file}:${line}:${column}`;
  const untouched = found(read(register)).map(({ code, args }) => JSON.stringify([code, args]));

  test('is read whole, and every entry is used', () => {
    expect(diagnostics).toEqual([]);
    expect(texts.length).toBeGreaterThan(10);
    expect(ids).toEqual(ids.filter((one) => marks.has(one)));
  });

  test.each(ids)('without %s every sentence that rested on it is a finding', (one) => {
    const yaml = read(register);
    const without = yaml.replace(new RegExp(`^  ${one}:\n(?: {4}.*\n)+`, 'm'), '');
    expect(without).not.toBe(yaml);
    const lost = found(without).filter(({ code }) => code === 'evidence-unresolved');
    expect(lost.map(({ place }) => at(place)).sort()).toEqual((marks.get(one) ?? []).map((mark) => mark.at).sort());
    expect(new Set(lost.map(({ args }) => JSON.stringify(args)))).toEqual(new Set([JSON.stringify({ id: one })]));
  });

  test.each(ids)('expired, %s is one finding with every sentence that rests on it', (one) => {
    const expired = read(register).replace(
      new RegExp(`(^  ${one}:\n(?: {4}.*\n)*? {4}expires: )\\S+`, 'm'),
      '$12026-11-20',
    );
    const told = found(expired).filter(({ code, args }) => !untouched.includes(JSON.stringify([code, args])));
    expect(told.map(({ code, args }) => [code, args])).toEqual([
      ['evidence-expired', { id: one, expires: '2026-11-20' }],
    ]);
    expect(told[0]?.related.map(at).sort()).toEqual((marks.get(one) ?? []).map((mark) => mark.at).sort());
  });

  test('knows the locales and the section of every mark', () => {
    const uses = registerOf(library);
    expect(uses.map(({ entry }) => entry.id)).toEqual(ids);
    const all = uses.flatMap((use) => use.marks);
    expect(all.length).toBe([...marks.values()].flat().length);
    expect([...new Set(all.flatMap(({ locales }) => locales))].sort()).toEqual(
      [...(library.translations.get(id)?.keys() ?? [])].sort(),
    );
    const sections = library.leaflets.get(id)?.sections ?? [];
    expect(all.filter(({ section }) => !sections.includes(section))).toEqual([]);
    expect(all.find(({ place }) => place.file.endsWith('/es.md'))?.locales).toContain('es-MX');
  });

  test('is the only hand that writes sources: no text names one', () => {
    const titles = registerOf(library).flatMap(({ entry }) => entry.sources.map(({ title }) => title));
    for (const path of texts) {
      const text = read(path);
      expect(titles.filter((title) => text.includes(title))).toEqual([]);
      expect(text).not.toMatch(/doi\.org|https?:|\d{4};\d+:\d+/);
    }
  });
});
