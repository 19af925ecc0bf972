// Takes every required element away in turn, in a copy of the real device leaflet, and asks who is told: that element,
// by the law that asks for it, in the countries and locales that read the text, and nothing else.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkElements } from '../../src/check/elements.ts';
import { standingsOf } from '../../src/check/standing.ts';
import { type Element, elementsFor } from '../../src/model/jurisdiction.ts';
import { assemble } from '../../src/workshop/assemble.ts';
import { sourcesOf, type Texts } from '../small-workspace.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const folder = 'content/leaflets/atlas-venous-stent';

/** Countries of every jurisdiction, one locale each. Korea and Türkiye read English here, and Switzerland German alone. */
const editions: Readonly<Record<string, string>> = {
  AT: 'de-AT',
  AU: 'en-AU',
  CH: 'de-CH',
  DE: 'de',
  GB: 'en-GB',
  KR: 'en',
  NZ: 'en-NZ',
  TR: 'en',
  US: 'en-US',
};
const languages = ['de', 'en'];
const packs = ['au-tga', 'ch', 'eu-mdr', 'general', 'kr', 'tr', 'uk', 'us-fda'];

function copy(): Texts {
  const locales = [...new Set([...languages, ...Object.values(editions)])];
  const paths = [
    ...packs.map((id) => `content/jurisdictions/${id}.yaml`),
    ...languages.map((language) => `${folder}/${language}.md`),
    ...languages.map((language) => `locales/${language}.json`),
    ...locales.map((locale) => `locales/${locale}.yaml`),
  ];
  const countries = Object.entries(editions).flatMap(([country, locale]) => [
    [
      `content/countries/${country}/country.yaml`,
      read(`content/countries/${country}/country.yaml`)
        .replace(/required: \[.*\]/, `required: [${locale}]`)
        .replace(/optional: \[.*\]/, 'optional: []'),
    ],
    [notesOf(country), read(locale === 'en' ? 'content/countries/NZ/en-NZ.md' : notesOf(country))],
  ]);
  return {
    ...Object.fromEntries(paths.map((path) => [path, read(path)])),
    ...Object.fromEntries(countries),
    [`${folder}/leaflet.yaml`]: read(`${folder}/leaflet.yaml`).replaceAll('value: ""', 'value: Supplied'),
  };
}

function notesOf(country: string): string {
  return `content/countries/${country}/${editions[country]}.md`;
}

const untouched = copy();
const { library } = assemble(sourcesOf(untouched));
const leaflet = library.leaflets.get('atlas-venous-stent');
const claims = leaflet?.claims ?? [];

/** `element by-jurisdiction: countries (locales)` of every finding about elements. */
function told(texts: Texts): readonly string[] {
  return checkElements(standingsOf(assemble(sourcesOf(texts)).library))
    .flatMap((found) => (found.code === 'element-missing' ? [found.args] : []))
    .map((args) => `${args.element} ${args.jurisdiction}: ${args.countries} (${args.locales})`)
    .sort();
}

/** What must be told when `lacks` is true of an element, for the countries that `reads` names. */
function due(lacks: (element: Element) => boolean, reads: (country: string, locale: string) => boolean) {
  const touched = Object.entries(editions)
    .filter(([country, locale]) => reads(country, locale))
    .flatMap(([country, locale]) => {
      const jurisdiction = library.jurisdictions.get(library.countries.get(country)?.jurisdiction ?? '');
      const elements = jurisdiction ? elementsFor(jurisdiction, 'device').filter(lacks) : [];
      return elements.map(({ id, by }) => ({ key: `${id} ${by}`, country, locale }));
    });
  return [...Map.groupBy(touched, ({ key }) => key)]
    .map(([key, group]) => {
      const countries = group.map(({ country }) => country).sort();
      const locales = [...new Set(group.map(({ locale }) => locale))].sort();
      return `${key}: ${countries.join(', ')} (${locales.join(', ')})`;
    })
    .sort();
}

/** The element has lost a section that carries it. */
function carriedBy(section: string): (element: Element) => boolean {
  return ({ id, sections }) =>
    sections.includes(section) && claims.some((claim) => claim.section === section && claim.element === id);
}

function edit(path: string, change: (text: string) => string): Texts {
  const before = untouched[path] ?? '';
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${path}`);
  return { ...untouched, [path]: after };
}

/** A manuscript or notes with the text below the heading of `section` replaced. */
function withBody(text: string, section: string, body: string): string {
  const start = text.indexOf('\n', text.indexOf(`{#${section}}`)) + 1;
  const end = text.indexOf('\n## ', start);
  return `${text.slice(0, start)}\n${body}\n${end < 0 ? '' : text.slice(end)}`;
}

const languageOf = (locale: string) => locale.split('-')[0] ?? '';
const sections = [...new Set(claims.map(({ section }) => section))];
const everyone = () => true;

test('the untouched copy lacks nothing', () => {
  expect(assemble(sourcesOf(untouched)).diagnostics).toEqual([]);
  expect(told(untouched)).toEqual([]);
});

test('every element of every pack is taken away below', () => {
  const all = [...library.jurisdictions.values()].flatMap((jurisdiction) => elementsFor(jurisdiction, 'device'));
  const sectionless = all.filter((element) => !sections.some((section) => carriedBy(section)(element)));
  expect([...new Set(sectionless.map(({ id }) => id))].sort()).toEqual(['date-of-issue', 'date-of-text']);
});

describe.each(languages)('in the %s text', (language) => {
  const path = `${folder}/${language}.md`;
  const reads = (_: string, locale: string) => languageOf(locale) === language;

  test.each(sections)('the section %s is emptied', (section) => {
    const expected = due(carriedBy(section), reads);
    expect(told(edit(path, (text) => withBody(text, section, '')))).toEqual(expected);
  });

  test('the date is removed', () => {
    const expected = due(({ needs }) => needs.fields.includes('date'), reads);
    expect(expected.length).toBeGreaterThan(0);
    expect(told(edit(path, (text) => text.replace(/^date: .*\n/m, '')))).toEqual(expected);
  });
});

describe('in the German text', () => {
  const path = `${folder}/de.md`;
  const reads = (_: string, locale: string) => languageOf(locale) === 'de';

  test.each(sections)('the section %s holds a stopgap', (section) => {
    const expected = due(carriedBy(section), reads);
    expect(told(edit(path, (text) => withBody(text, section, 'TODO')))).toEqual(expected);
  });

  test.each(sections)('the section %s goes by another id', (section) => {
    const expected = due(carriedBy(section), reads);
    expect(told(edit(path, (text) => text.replace(`{#${section}}`, '{#other}')))).toEqual(expected);
  });
});

test.each(claims.map(({ section, element }) => [element, section] as const))(
  'the declaration of %s at %s is deleted',
  (element, section) => {
    const without = edit(`${folder}/leaflet.yaml`, (text) =>
      text.replace(new RegExp(`^  ${section}: \\[(.*)\\]$`, 'm'), (_, list: string) => {
        const kept = list.split(', ').filter((one) => one !== element);
        return `  ${section}: [${kept.join(', ')}]`;
      }),
    );
    expect(told(without)).toEqual(due(({ id }) => id === element, everyone));
  },
);

describe.each([...(leaflet?.supply.keys() ?? [])])('the supply item %s', (name) => {
  const needed = ({ needs }: Element) => needs.supply.includes(name);

  test('has no value', () => {
    const gap = edit(`${folder}/leaflet.yaml`, (text) =>
      text.replace(new RegExp(`^  ${name}:\n    value: Supplied`, 'm'), `  ${name}:\n    value: ""`),
    );
    expect(due(needed, everyone)).not.toEqual([]);
    expect(told(gap)).toEqual(due(needed, everyone));
  });

  test('is supplied in English alone', () => {
    const gap = edit(`${folder}/leaflet.yaml`, (text) =>
      text.replace(new RegExp(`^  ${name}:\n    value: Supplied`, 'm'), `  ${name}:\n    value: { en: Supplied }`),
    );
    expect(told(gap)).toEqual(due(needed, (_, locale) => languageOf(locale) !== 'en'));
  });
});

describe.each(Object.keys(editions))('the notes of %s', (country) => {
  test.each(['reporting', 'responsible'] as const)('have an empty section %s', (section) => {
    const expected = due(
      ({ needs }) => needs.notes.includes(section),
      (code) => code === country,
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(told(edit(notesOf(country), (text) => withBody(text, section, '')))).toEqual(expected);
  });
});
