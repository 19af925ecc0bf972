import { describe, expect, test } from 'vitest';
import { Trouble } from '../../src/model/trouble.ts';
import { incompleteByCountry, refuseUnknown, type Selection, select } from '../../src/plan/select.ts';
import { assemble } from '../../src/workshop/assemble.ts';
import { country, edited } from '../rows.ts';
import { smallWorkspace, sourcesOf } from '../small-workspace.ts';

const all: Selection = { leaflets: [], countries: [], regions: [], locales: [], variants: [], formats: [] };
const { library } = assemble(sourcesOf(smallWorkspace()));
const incomplete = assemble(sourcesOf(edited([country, 'required: [de]', 'required: [de, fr]']))).library;
const names = (selection: Partial<Selection>, from = library) =>
  select(from, { ...all, ...selection }).editions.map((one) => `${one.country}/${one.locale}`);

function troubleOf(run: () => unknown): Trouble {
  try {
    run();
  } catch (error) {
    if (error instanceof Trouble) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a selection', () => {
  test('of nothing is everything', () => {
    const selected = select(library, all);
    expect(names({})).toEqual(['DE/de', 'DE/en']);
    expect(selected.variants).toEqual(['standard', 'large-print']);
    expect(selected.formats).toEqual(['html', 'pdf']);
    expect(selected.named).toBe(false);
  });

  test('narrows by each kind of name', () => {
    expect(names({ locales: ['en'] })).toEqual(['DE/en']);
    expect(names({ countries: ['DE'], leaflets: ['sample'] })).toEqual(['DE/de', 'DE/en']);
    expect(names({ regions: ['dach'], locales: ['de'] })).toEqual(['DE/de']);
    expect(names({ regions: ['DE'] })).toEqual(['DE/de', 'DE/en']);
    expect(select(library, { ...all, countries: ['DE'] }).named).toBe(true);
  });

  test('keeps variants and formats in their own order', () => {
    const selected = select(library, { ...all, variants: ['large-print', 'standard'], formats: ['pdf'] });
    expect(selected.variants).toEqual(['standard', 'large-print']);
    expect(selected.formats).toEqual(['pdf']);
  });

  test('names the countries that cannot be made', () => {
    const selected = select(incomplete, { ...all, countries: ['DE'] });
    expect(selected.editions).toEqual([]);
    expect(selected.incomplete).toEqual([{ leaflet: 'sample', country: 'DE', missing: ['fr'], rule: 'all' }]);
    expect([...incompleteByCountry(selected.incomplete)]).toEqual([['DE', ['fr']]]);
  });

  test.each<[Partial<Selection>, string, string]>([
    [{ leaflets: ['sampel'] }, 'there is no leaflet "sampel"', 'Did you mean sample? There are: sample.'],
    [{ countries: ['de'] }, 'there is no country "de"', 'Did you mean DE? There are: DE.'],
    [{ regions: ['dahc'] }, 'there is no region "dahc"', 'Did you mean dach? There are: DE, dach.'],
    [{ locales: ['en-US'] }, 'there is no locale "en-US"', 'There are: de, en.'],
    [
      { variants: ['largeprint'] },
      'there is no variant "largeprint"',
      'Did you mean large-print? There are: large-print, standard.',
    ],
    [{ formats: ['docx'] }, 'there is no format "docx"', 'There are: html, pdf.'],
    [{ leaflets: ['a\u001b[31m'] }, 'there is no leaflet "a?[31m"', 'There are: sample.'],
  ])('with an unknown name: %j', (selection, message, hint) => {
    for (const trouble of [
      troubleOf(() => select(library, { ...all, ...selection })),
      ...(selection.regions ? [] : [troubleOf(() => refuseUnknown(library.files.keys(), { ...all, ...selection }))]),
    ]) {
      expect(trouble).toMatchObject({ code: 'usage', exit: 2, message });
      expect(trouble.hint).toContain(hint.split(' There')[0]);
      expect(trouble.hint).toContain(hint.slice(hint.indexOf('There are')));
    }
  });

  test('that names no edition says what there is', () => {
    const other = assemble(sourcesOf(edited([country, 'optional: [en]', 'optional: []']))).library;
    expect(troubleOf(() => select(other, { ...all, countries: ['DE'], locales: ['en'] }))).toMatchObject({
      code: 'usage',
      message: 'the selection names no edition in en',
      hint: 'These countries have the locales: de.',
    });
  });
});
