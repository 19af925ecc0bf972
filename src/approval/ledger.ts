// The ledger: approvals laid beside the texts of today, and what that makes of every unit. A pure function of the library and the day.

import {
  type Approval,
  type ApprovalLine,
  editionState,
  lowest,
  type Role,
  rolesOf,
  type Subject,
  samePerson,
  subjectKey,
  type TextKind,
  type UnitState,
} from '../model/approval.ts';
import type { Edition, EditionState } from '../model/edition.ts';
import type { StatedState } from '../model/leaflet.ts';
import type { Library } from '../model/library.ts';
import { digestsOf, isGround, kindOf, rolesFor, textsOf, type UnitText } from './texts.ts';

/** An approval that holds: it binds the texts as they are today. */
export interface Held {
  readonly role: Role;
  readonly by: string;
  readonly on: string;
}

/** The last approval of a role that held once: one of its texts is another one today. */
export interface Lapsed extends Held {
  readonly changed: 'source' | 'target' | 'both';
}

/** A unit with everything that stands behind it. */
export interface UnitRecord extends UnitText {
  readonly state: UnitState;
  readonly held: readonly Held[];
  /** Reviews of this exact text by someone who wrote it: they do not count. */
  readonly refused: readonly Held[];
  readonly lapsed: readonly Lapsed[];
  /** Who vouches for the translation; in a derived text also who vouches for the text that it derives from. */
  readonly writers: readonly string[];
  /** Roles that still have to approve this unit. */
  readonly lacks: readonly Role[];
  /** Roles that still have to approve the source text of this unit. */
  readonly sourceLacks: readonly Role[];
}

/** Every approval laid beside the texts of today. */
export interface Ledger {
  /** The units of a subject in reading order. */
  readonly of: (subject: Subject) => readonly UnitRecord[];
  /** True when there is an approval for the subject, be it of these texts or of others. */
  readonly isBegun: (subject: Subject) => boolean;
  /** The lowest state of all that an edition prints: the leaflet's text and the country's notes. */
  readonly edition: (edition: Edition) => EditionState;
}

type Matched = Pick<UnitRecord, 'held' | 'lapsed'> & { readonly text: UnitText };

/** The ledger of a library. Approvals of a day after `today` do not count. */
export function ledgerOf(library: Library, today: string): Ledger {
  const approvals = Map.groupBy(
    library.approvals.filter(({ on }) => on <= today),
    ({ subject }) => subjectKey(subject),
  );
  const isBegun = (subject: Subject) => approvals.has(subjectKey(subject));
  // Others ask again for a source and for what somebody has begun to approve; the rest of a large library would fill the memory.
  const asked = (subject: Subject) => isBegun(subject) || kindOf(library, subject) === 'source';
  const matched = memo((subject) => matchAll(library, subject, approvals.get(subjectKey(subject)) ?? []), asked);
  const of: Ledger['of'] = memo((subject) => recordAll(library, subject, matched, of), asked);
  const state = memo((subject) => {
    // Most texts of a young workspace: nobody approved anything, and nothing has to be weighed.
    if (!isBegun(subject) && statedOf(library, subject) === 'draft') return 'draft';
    return lowest(of(subject).map((one) => one.state));
  });
  return {
    of,
    isBegun,
    edition: ({ leaflet, country, locale }) =>
      editionState([state({ kind: 'leaflet', id: leaflet, locale }), state({ kind: 'country', id: country, locale })]),
  };
}

function memo<T>(
  make: (subject: Subject) => T,
  keep: (subject: Subject) => boolean = () => true,
): (subject: Subject) => T {
  const made = new Map<string, T>();
  return (subject) => {
    const key = subjectKey(subject);
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(subject);
    if (keep(subject)) made.set(key, value);
    return value;
  };
}

interface Signed {
  readonly approval: Approval;
  readonly line: ApprovalLine;
}

const nothing = { held: [], lapsed: [] };

/** Lays the approvals of a subject beside its units. Only units that somebody approved once are digested. */
function matchAll(library: Library, subject: Subject, approvals: readonly Approval[]): readonly Matched[] {
  const fitting = rolesFor(library, subject);
  const lines = new Map<string, Signed[]>();
  for (const approval of approvals) {
    if (!fitting.includes(approval.role)) continue;
    for (const line of approval.lines) {
      const known = lines.get(line.unit);
      if (known) known.push({ approval, line });
      else lines.set(line.unit, [{ approval, line }]);
    }
  }
  return textsOf(library, subject).map((text) => {
    const signed = lines.get(text.unit);
    return signed ? { text, ...matchOne(text, signed) } : { text, ...nothing };
  });
}

function matchOne(text: UnitText, lines: readonly Signed[]): Pick<Matched, 'held' | 'lapsed'> {
  const now = digestsOf(text);
  const holds = ({ line }: Signed) => line.source === now?.source && line.target === now.target;
  const held = lines.filter(holds).map(({ approval: { role, by, on } }) => ({ role, by, on }));
  if (held.length === lines.length) return { held, lapsed: [] };
  const past = lines.filter((one) => !holds(one) && !held.some(({ role }) => role === one.approval.role));
  const lapsed = [...Map.groupBy(past, ({ approval }) => approval.role).values()].flatMap(
    (group): readonly Lapsed[] => {
      const [last] = group.toSorted((a, b) => (a.approval.on < b.approval.on ? 1 : -1));
      if (!last) return [];
      const { role, by, on } = last.approval;
      const [source, target] = [last.line.source !== now?.source, last.line.target !== now?.target];
      return [{ role, by, on, changed: source && target ? 'both' : source ? 'source' : 'target' }];
    },
  );
  return { held, lapsed };
}

function recordAll(
  library: Library,
  subject: Subject,
  matched: (subject: Subject) => readonly Matched[],
  of: Ledger['of'],
): readonly UnitRecord[] {
  const kind = kindOf(library, subject);
  if (kind === null) return [];
  const stated = statedOf(library, subject);
  const sources = new Map(kind === 'translation' ? of(sourceOf(library, subject)).map((one) => [one.unit, one]) : []);
  const bases = basesOf(library, subject).map((base) => new Map(matched(base).map((one) => [one.text.unit, one.held])));
  const same = comparison();
  // A translation rests on the same grounds as its source: where those are not approved, its title is not.
  const grounds = [...sources.values()].filter(({ unit }) => isGround(unit)).flatMap(({ lacks }) => lacks);
  return matched(subject).map((one): UnitRecord => {
    const behind = bases.length === 0 ? one.held : [one.held, ...bases.map((base) => base.get(one.text.unit))].flat();
    const writers = behind.flatMap((two) => (two?.role === 'translator' ? [two.by] : []));
    const isOwn = ({ role, by }: Held) => role === 'reviewer' && writers.some((writer) => same(writer, by));
    const held = one.held.filter((two) => !isOwn(two));
    const lacks = rolesOf[kind].filter((role) => !held.some((two) => two.role === role));
    const behindTitle = one.text.unit === 'title' ? grounds : [];
    const sourceLacks = [...new Set([...(sources.get(one.text.unit)?.lacks ?? []), ...behindTitle])];
    const { unit, source, target, place } = one.text;
    const stands = { held, lapsed: one.lapsed, lacks, sourceLacks };
    const state = target === null ? 'missing' : stateOf(stands, kind, stated);
    return { unit, source, target, place, state, ...stands, writers, refused: one.held.filter(isOwn) };
  });
}

/** `samePerson` for the few names of one text, each pair compared once. */
function comparison(): (one: string, other: string) => boolean {
  const known = new Map<string, boolean>();
  return (one, other) => {
    const pair = `${one}\n${other}`;
    const before = known.get(pair);
    if (before !== undefined) return before;
    const same = samePerson(one, other);
    known.set(pair, same);
    return same;
  };
}

function statedOf(library: Library, { kind, id, locale }: Subject): StatedState {
  return (kind === 'leaflet' && library.translations.get(id)?.get(locale)?.stated) || 'draft';
}

function sourceOf(library: Library, { kind, id }: Subject): Subject {
  return { kind, id, locale: library.leaflets.get(id)?.source ?? '' };
}

/** The texts that a derived text is made from, other than the source: their translators wrote most of it. */
function basesOf(library: Library, subject: Subject): readonly Subject[] {
  const { id, locale } = subject;
  if (subject.kind === 'country' || library.files.has(`content/leaflets/${id}/${locale}.md`)) return [];
  return (library.forms.get(locale)?.from ?? []).map((from) => ({ ...subject, locale: from }));
}

function stateOf(
  { held, lapsed, lacks, sourceLacks }: Pick<UnitRecord, 'held' | 'lapsed' | 'lacks' | 'sourceLacks'>,
  kind: TextKind,
  stated: StatedState,
): UnitState {
  const holds = (role: Role) => held.some((one) => one.role === role);
  // Without an approval a text is what its front matter says, and that is never more than translated.
  const begun = stated === 'draft' ? 'draft' : 'translated';
  if (kind === 'translation') {
    if (holds('translator')) {
      if (lacks.length > 0) return 'translated';
      return sourceLacks.length > 0 ? 'reviewed' : 'approved';
    }
    // A text that was changed after its approval is someone's new draft; one whose source moved on is out of date.
    const outdated = lapsed.length > 0 && !holds('reviewer') && lapsed.every(({ changed }) => changed !== 'target');
    return outdated ? 'stale' : begun;
  }
  if (held.length > 0) return lacks.length > 0 ? 'reviewed' : 'approved';
  return lapsed.length > 0 ? 'stale' : begun;
}
