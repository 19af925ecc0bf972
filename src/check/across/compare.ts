// Compares a text with its translation, every kind of fact in turn.

import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Place } from '../../model/place.ts';
import { type Inline, plainText } from '../../model/text.ts';
import { checkContacts, checkLinks } from './contact-check.ts';
import { checkEmphasis, checkEvidenceKept, checkPlaceholdersKept } from './marks.ts';
import { checkNamesKept } from './names.ts';
import { checkNegation } from './negation.ts';
import { checkNumbers, checkNumberWords } from './numbers.ts';
import { checkOrder } from './order.ts';
import type { Check } from './pair.ts';
import { readSaid, type Said } from './said.ts';
import { checkSentences } from './sentences.ts';
import { checkSequence } from './sequence.ts';
import { checkTime } from './time.ts';
import { checkMeasures } from './units.ts';

/** A text with the name and place that findings give it. */
export interface Piece {
  readonly id: string;
  readonly text: readonly Inline[];
  readonly place: Place;
}

export interface Comparison {
  readonly sourceLocale: string;
  readonly locale: string;
  /** Names that are never translated. */
  readonly names: readonly string[];
  /** Places of placeholders, marks and links that lead nowhere: those are reported as that and not compared. */
  readonly wrong: ReadonlySet<Place>;
}

/** What is looked at, and the inlines that must lead somewhere before it is. */
const checks: readonly (readonly [Inline['kind'] | null, Check])[] = [
  ['placeholder', checkPlaceholdersKept],
  ['evidence', checkEvidenceKept],
  ['link', checkLinks],
  [null, checkEmphasis],
  [null, checkContacts],
  [null, checkNumbers],
  [null, checkMeasures],
  [null, checkOrder],
  [null, checkNamesKept],
  [null, checkNumberWords],
  [null, checkTime],
  [null, checkSequence],
  [null, checkNegation],
  [null, checkSentences],
];

/** A source is compared with all its translations in turn and read once; a translation is compared once. Both are forgotten. */
const read = new Map<readonly Inline[], Said>();
const most = 5_000;

function saidBySource(locale: string, text: readonly Inline[]): Said {
  const known = read.get(text);
  if (known?.locale === locale) return known;
  if (read.size >= most) read.clear();
  const made = readSaid(locale, text);
  read.set(text, made);
  return made;
}

/** What the translation of one text says otherwise than its source. */
export function compareTexts(source: Piece, target: Piece, comparison: Comparison): readonly Diagnostic[] {
  const { sourceLocale, locale, names, wrong } = comparison;
  const pair = {
    source: saidBySource(sourceLocale, source.text),
    target: readSaid(locale, target.text),
    unit: target.id,
    place: target.place,
    at: `${source.place.file}:${source.place.line}`,
    names,
  };
  const astray = new Set(
    wrong.size === 0
      ? []
      : [pair.source, pair.target].flatMap(({ inlines }) =>
          inlines.filter(({ place }) => wrong.has(place)).map(({ kind }) => kind),
        ),
  );
  return checks.flatMap(([kind, check]) => (kind !== null && astray.has(kind) ? [] : check(pair)));
}

/** A text of fields and phrases, which hold no Markdown. */
export function plainPiece(id: string, text: string, place: Place): Piece {
  return { id, text: [{ kind: 'text', text, place }], place };
}

/** A sentence of four words or more that stands there letter by letter was not translated. */
export function isCopied(source: readonly Inline[], target: readonly Inline[]): boolean {
  const text = plainText(source).trim();
  return text.split(/\s+/).length >= 4 && text === plainText(target).trim();
}
