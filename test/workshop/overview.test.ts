import { describe, expect, test } from 'vitest';
import { ledgerOf } from '../../src/approval/ledger.ts';
import { checkLibrary } from '../../src/check/check.ts';
import { sorted } from '../../src/model/diagnostic.ts';
import { writtenReport } from '../../src/report/page.ts';
import { assemble } from '../../src/workshop/assemble.ts';
import { overviewOf } from '../../src/workshop/overview.ts';
import { approved } from '../approve-all.ts';
import { country, de, edited, en, formDe, generalPack, having, lacking, leaflet, notesDe } from '../rows.ts';
import { smallWorkspace, sourcesOf, type Texts } from '../small-workspace.ts';

const today = '2026-06-01';
const second = 'content/countries/AT/country.yaml';
/** A second country, in which nothing is wrong unless it shares a file. */
const two = having({
  [second]: (smallWorkspace()[country] ?? '').replace('country: DE', 'country: AT'),
  'content/countries/AT/de.md': smallWorkspace()[notesDe] ?? '',
  'content/countries/AT/en.md': smallWorkspace()['content/countries/DE/en.md'] ?? '',
});
const changed = (path: string, from: string, to: string): Texts => ({
  ...two,
  [path]: (two[path] ?? '').replace(from, to),
});

function inspected(texts: Texts) {
  const { library, diagnostics } = assemble(sourcesOf(texts));
  const found = sorted([...diagnostics, ...checkLibrary(library, today)]);
  return { library, ledger: ledgerOf(library, today), diagnostics: found };
}

/** `CC state: code ...` of each country. */
function told(texts: Texts): readonly string[] {
  const { library, ledger, diagnostics } = inspected(texts);
  return overviewOf(library, ledger, diagnostics).map(({ country: code, state, findings }) =>
    `${code} ${state}: ${findings.map((number) => diagnostics[number]?.code).join(' ')}`.trim(),
  );
}

describe('the state of a leaflet in a country', () => {
  test.each([
    ['nothing is found, but nobody has approved', two, ['AT open:', 'DE open:']],
    [
      'an error in one country',
      changed(notesDe, '{{authority}}', '{{x}}'),
      ['AT open:', 'DE blocked: placeholder-unknown'],
    ],
    ['an error in a text', changed(de, '3 von', '4 von'), ['AT blocked: number-differs', 'DE blocked: number-differs']],
    [
      'an error in the rules',
      changed(generalPack, 'for: [', 'for: [x'),
      ['AT blocked: field-invalid jurisdiction-unknown', 'DE blocked: field-invalid jurisdiction-unknown'],
    ],
    [
      'an error in a form',
      changed(formDe, 'script: Latn', 'script: Latin'),
      ['AT blocked: field-invalid', 'DE blocked: field-invalid'],
    ],
    [
      'what a manufacturer has not supplied',
      changed(leaflet, '"M-1"', '""'),
      ['AT open: element-missing supply-missing', 'DE open: element-missing supply-missing'],
    ],
    [
      'a leftover',
      changed(
        leaflet,
        '  ev-one:',
        '  ev-two:\n    claim: x\n    category: trial\n    sources: [{ title: x }]\n    expires: 2030-12-31\n  ev-one:',
      ),
      ['AT open:', 'DE open:'],
    ],
    [
      'a language without a text',
      changed(second, 'required: [de]', 'required: [de, fr]'),
      ['AT incomplete: country-language-missing', 'DE open:'],
    ],
  ] as const)('%s', (_what, texts, expected) => {
    expect(told(texts)).toEqual(expected);
  });

  test('is clear when every text is approved', () => {
    expect(told(approved(smallWorkspace()))).toEqual(['DE clear:']);
  });
});

const page = (texts: Texts) => {
  const { library, ledger, diagnostics } = inspected(texts);
  const outlooks = overviewOf(library, ledger, diagnostics);
  return writtenReport({ outlooks, findings: diagnostics, files: library.files, more: [] });
};

describe('the page', () => {
  const broken = edited([de, '3 von', '4 von'], [leaflet, '"M-1"', '""']);

  test('leads from a country to the finding and its line', () => {
    const text = page(broken);
    const [, group] = /<th scope="row">Germany \(DE\)<\/th><td><a href="#(group-\d+)">/.exec(text) ?? [];
    expect(text).toContain(`<article id="${group}">`);
    const [, finding] = new RegExp(`id="${group}"[^]*?href="#(f\\d+)">line 17`).exec(text) ?? [];
    expect(text).toMatch(new RegExp(`<article id="${finding}" class="is-error">`));
    expect(text).toContain(`<mark>Bei</mark> 4 von 100 Menschen`);
    for (const [, target] of text.matchAll(/href="#([^"]*)"/g)) expect(text).toContain(`id="${target}"`);
  });

  test('is the same bytes each time, and a page without findings says so', () => {
    expect(page(broken)).toBe(page(broken));
    expect(page(smallWorkspace())).toContain('Nothing was found.');
  });

  test('escapes what files say', () => {
    const text = page(edited([en, '## Risks {#risks}', '## <b>Risks & more "x"']));
    expect(text).not.toContain('<b>Risks');
    expect(text).toContain('&lt;b&gt;Risks');
  });

  test('is made without a text, a leaflet or a country', () => {
    expect(page(lacking(de))).toContain('language missing');
    expect(page({})).toContain('0 releases of 0 could be made');
  });
});
