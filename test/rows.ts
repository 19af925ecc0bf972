// Rule tests as tables: a row is one change of the small workspace and the findings it must cause, all of them.

import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { changed, findingsOf, smallWorkspace, type Texts } from './small-workspace.ts';

export interface Row {
  readonly what: string;
  readonly texts: Texts;
  /** `code file:line`, with `:column` where it matters. */
  readonly expected: readonly string[];
  /** Arguments of one of the findings. */
  readonly args?: Readonly<Record<string, unknown>>;
}

export const en = 'content/leaflets/sample/en.md';
export const de = 'content/leaflets/sample/de.md';
export const leaflet = 'content/leaflets/sample/leaflet.yaml';
export const country = 'content/countries/DE/country.yaml';
export const notesDe = 'content/countries/DE/de.md';
export const notesEn = 'content/countries/DE/en.md';
export const generalPack = 'content/jurisdictions/general.yaml';
export const lawPack = 'content/jurisdictions/some-law.yaml';
export const regions = 'content/countries/regions.yaml';
export const phrasesEn = 'locales/en.json';
export const phrasesDe = 'locales/de.json';
export const formDe = 'locales/de.yaml';

/** Several changes of the small workspace: `[file, from, to]` each. */
export function edited(...edits: readonly (readonly [path: string, from: string, to: string])[]): Texts {
  return edits.reduce<Texts>((texts, [path, from, to]) => changed(path, from, to, texts), smallWorkspace());
}

/** The small workspace with further files, or other ones in their place. */
export function having(files: Texts, texts: Texts = smallWorkspace()): Texts {
  return { ...texts, ...files };
}

/** The small workspace without some files. */
export function lacking(...paths: readonly string[]): Texts {
  for (const path of paths) if (!(path in smallWorkspace())) throw new Error(`there is no ${path}`);
  return Object.fromEntries(Object.entries(smallWorkspace()).filter(([path]) => !paths.includes(path)));
}

/** `code file:line` of each finding, with the column where `expected` has one. */
export function asExpected(findings: readonly Diagnostic[], expected: readonly string[]): readonly string[] {
  return findings.map(({ code, place: { file, line, column } }, i) =>
    /:\d+:\d+$/.test(expected[i] ?? '') ? `${code} ${file}:${line}:${column}` : `${code} ${file}:${line}`,
  );
}

/** One test for each row. */
export function testRows(about: string, rows: readonly Row[]): void {
  describe(about, () => {
    test.each(rows.map((row) => [row.what, row] as const))('%s', (_what, { texts, expected, args }) => {
      const findings = findingsOf(texts);
      expect(asExpected(findings, expected)).toEqual(expected);
      if (args) expect(findings.map((found) => found.args)).toContainEqual(expect.objectContaining(args));
    });
  });
}
