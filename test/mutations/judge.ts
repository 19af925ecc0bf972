// Judges the checks by the corpus: which corruptions they find where they stand, and how often they cry on clean text.

import { checkLibrary } from '../../src/check/check.ts';
import { readLeaflet } from '../../src/content/leaflet.ts';
import { readTranslation } from '../../src/content/translation.ts';
import { readCountryNotes } from '../../src/country/notes.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { exceptable } from '../../src/model/exception.ts';
import type { Translation } from '../../src/model/leaflet.ts';
import type { Library } from '../../src/model/library.ts';
import { unitsOf } from '../../src/model/unit.ts';
import { assemble } from '../../src/workshop/assemble.ts';
import { sourcesOf, type Texts } from '../small-workspace.ts';
import { type Corruption, cleanTexts, corpus, type Share } from './corpus.ts';

export interface Verdict {
  readonly corruption: Corruption;
  readonly found: boolean;
}

export interface Judgement {
  readonly verdicts: readonly Verdict[];
  readonly clean: {
    /** Translated units that were compared. */
    readonly units: number;
    /** Findings about them, exceptions left aside. */
    readonly alarms: readonly Diagnostic[];
    /** `file unit` of each unit with a finding. */
    readonly alarmed: ReadonlySet<string>;
  };
}

const today = '2026-06-01';

/** Runs a share of the corpus. */
export function judge(share: Share): Judgement {
  const texts = cleanTexts();
  const library = withoutExceptions(assemble(sourcesOf(texts)).library);
  return {
    verdicts: corpus(texts, share).map((one) => ({ corruption: one, found: isFound(library, one) })),
    clean: cleanRun(library, texts),
  };
}

/** E-class corruptions must be errors; W-class ones may be warnings. */
function isFound(library: Library, { file, text, from, to, grade }: Corruption): boolean {
  return findingsOf(library, file, text).some(
    ({ place, severity }) =>
      place.file === file && place.line >= from && place.line <= to && (grade === 'W' || severity === 'error'),
  );
}

/** Findings about one changed file and what it is compared with. */
function findingsOf(library: Library, file: string, text: string): readonly Diagnostic[] {
  const [, folder, owner = '', locale = ''] = /^content\/([^/]+)\/([^/]+)\/([^/]+)\.md$/.exec(file) ?? [];
  const alone = { ...library, phrases: new Map(), derivations: [] };
  if (file.endsWith('.yaml')) {
    const read = readLeaflet(file, text);
    if (!read.ok) return read.diagnostics;
    const only = { ...alone, leaflets: new Map([[read.value.id, read.value]]), countries: new Map(), notes: new Map() };
    return checkLibrary(only, today);
  }
  if (folder === 'leaflets') {
    const { translation, diagnostics } = readTranslation(file, owner, locale, text);
    const leaflet = library.leaflets.get(owner);
    const source = leaflet && library.translations.get(owner)?.get(leaflet.source);
    if (!leaflet || !source || !translation) return diagnostics;
    const translations = new Map([
      [owner, new Map([[source.locale, source] as const, [locale, translation] as const])],
    ]);
    const only = {
      ...alone,
      leaflets: new Map([[owner, leaflet]]),
      translations,
      countries: new Map(),
      notes: new Map(),
    };
    return [...diagnostics, ...checkLibrary(only, today)];
  }
  const { notes, diagnostics } = readCountryNotes(file, owner, locale, text);
  const facts = library.countries.get(owner);
  if (!notes || !facts) return diagnostics;
  const all = new Map([...(library.notes.get(owner) ?? []), [locale, notes] as const]);
  const only = {
    ...alone,
    leaflets: new Map(),
    translations: new Map(),
    countries: new Map([[owner, facts]]),
    notes: new Map([[owner, all]]),
  };
  return [...diagnostics, ...checkLibrary(only, today)];
}

/** The figure is about the checks: what people excepted afterwards still counts. */
function withoutExceptions(library: Library): Library {
  const bare = (texts: ReadonlyMap<string, Translation>) =>
    new Map([...texts].map(([locale, text]) => [locale, { ...text, exceptions: [] }] as const));
  return {
    ...library,
    translations: new Map([...library.translations].map(([id, texts]) => [id, bare(texts)] as const)),
  };
}

const compared: ReadonlySet<string> = new Set<string>([
  ...exceptable,
  'placeholder-differs',
  'evidence-differs',
  'shape-differs',
  'unit-untranslated',
  'digits-mixed',
  'statutory-differs',
  'statutory-missing',
]);

function cleanRun(library: Library, texts: Texts): Judgement['clean'] {
  const alarms = checkLibrary(library, today).filter(({ code }) => compared.has(code));
  const written = [...library.translations.values()].flatMap((all) =>
    [...all.values()].filter(
      ({ leaflet, locale }) => locale !== 'en' && texts[`content/leaflets/${leaflet}/${locale}.md`],
    ),
  );
  const units = written.reduce((count, { sections }) => count + sections.flatMap(unitsOf).length + 3, 0);
  const alarmed = new Set(alarms.map(({ place, args }) => `${place.file} ${'unit' in args ? args.unit : place.line}`));
  return { units, alarms, alarmed };
}
