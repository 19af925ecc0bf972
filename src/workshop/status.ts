// The state of every text, of every country's notes, and of every edition that is made from them.

import type { Ledger, UnitRecord } from '../approval/ledger.ts';
import { kindOf } from '../approval/texts.ts';
import { type Subject, subjectKey, type TextKind, type UnitState, unitStates } from '../model/approval.ts';
import type { Edition, EditionState } from '../model/edition.ts';
import type { Library } from '../model/library.ts';
import { editionsOf, type Incomplete } from '../plan/editions.ts';
import { countriesOf, type Selection } from '../plan/select.ts';

/** One text or one country's notes: how many units are in which state. */
export interface TextStatus {
  readonly subject: Subject;
  readonly kind: TextKind;
  /** The locale of the source text; null for notes, which have none. */
  readonly source: string | null;
  readonly units: number;
  readonly states: Readonly<Record<UnitState, number>>;
  /** Somebody has approved something here. */
  readonly begun: boolean;
  /** The units that are not approved. */
  readonly open: readonly UnitRecord[];
}

export interface EditionStatus extends Edition {
  readonly state: EditionState;
}

export interface Status {
  readonly texts: readonly TextStatus[];
  readonly notes: readonly TextStatus[];
  readonly editions: readonly EditionStatus[];
  readonly incomplete: readonly Incomplete[];
  readonly units: number;
  readonly approved: number;
}

/** The status of what `selection` names; names are known to exist. Countries narrow the locales to those they use. */
export function statusOf(library: Library, ledger: Ledger, selection: Selection): Status {
  const { leaflets, locales } = selection;
  const countries = countriesOf(library, selection);
  const all = editionsOf(library);
  const wanted = ({ leaflet, country }: { leaflet: string; country: string }) =>
    (leaflets.length === 0 || leaflets.includes(leaflet)) && (countries.size === 0 || countries.has(country));
  const inLocale = (locale: string) => locales.length === 0 || locales.includes(locale);
  const editions = all.editions.filter((one) => wanted(one) && inLocale(one.locale));
  const inCountry = (locale: string) =>
    countries.size === 0 ||
    [...countries].some((country) => {
      const languages = library.countries.get(country)?.languages;
      return languages?.required.includes(locale) || languages?.optional.includes(locale);
    });
  const texts = [...library.leaflets.values()]
    .filter(({ id }) => leaflets.length === 0 || leaflets.includes(id))
    .flatMap(({ id, source }) =>
      // A locale without a text is a line only when somebody asks for it; countries that wait for it are told below.
      [...new Set([...(library.translations.get(id)?.keys() ?? []), ...locales])]
        .filter((locale) => inLocale(locale) && (inCountry(locale) || (locale === source && locales.length === 0)))
        .sort()
        .map((locale): Subject => ({ kind: 'leaflet', id, locale })),
    );
  const printed = new Map(
    editions.map(({ country, locale }): [string, Subject] => {
      const subject: Subject = { kind: 'country', id: country, locale };
      return [subjectKey(subject), subject];
    }),
  );
  const told = (subjects: readonly Subject[]) => subjects.map((subject) => textStatus(library, ledger, subject));
  const [ofTexts, ofNotes] = [told(texts), told([...printed.values()])];
  const counted = [...ofTexts, ...ofNotes];
  return {
    texts: ofTexts,
    notes: ofNotes,
    editions: editions.map((edition) => ({ ...edition, state: ledger.edition(edition) })),
    incomplete: all.incomplete.filter(wanted),
    units: counted.reduce((sum, { units }) => sum + units, 0),
    approved: counted.reduce((sum, { states }) => sum + states.approved, 0),
  };
}

function textStatus(library: Library, ledger: Ledger, subject: Subject): TextStatus {
  const units = ledger.of(subject);
  const count = (state: UnitState) => units.filter((one) => one.state === state).length;
  return {
    subject,
    kind: kindOf(library, subject) ?? 'translation',
    source: subject.kind === 'country' ? null : (library.leaflets.get(subject.id)?.source ?? null),
    units: units.length,
    states: Object.fromEntries(unitStates.map((state) => [state, count(state)])) as Record<UnitState, number>,
    begun: ledger.isBegun(subject),
    open: units.filter(({ state }) => state !== 'approved'),
  };
}

/** Approved units of a hundred, rounded down, so that 100 means all of them. Without units nothing is approved. */
export function percentApproved({ units, approved }: Pick<Status, 'units' | 'approved'>): number {
  return units === 0 ? 0 : Math.floor((approved * 100) / units);
}
