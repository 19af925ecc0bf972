/** Follows marked content in a stream: Chromium's MCIDs and artifacts outside text, replacement text and reversal inside it. */
import { refuseShape } from '../broken.ts';
import { cursor, readObject } from '../pdf/lexer.ts';
import { isDict, isString } from '../pdf/syntax.ts';
import { textOf } from '../pdf/text-string.ts';
import { nameAt, type Operands } from './operations.ts';
import type { LoneSpan, Range } from './piece.ts';
import { closeReversed, closeSpan, openReversed, openSpan, SOFT_HYPHEN, type Speech } from './speech.ts';

type Mark =
  | { readonly kind: 'element'; readonly outer: number | undefined }
  | { readonly kind: 'artifact'; readonly outer: number | undefined }
  | { readonly kind: 'reversed' }
  | { readonly kind: 'span'; readonly begin: Range; readonly shows: Range[] };

export interface Marks {
  readonly open: Mark[];
  readonly erase: Range[];
  readonly spans: LoneSpan[];
  mcid: number | undefined;
  /** How many artifacts are open round this place. */
  artifacts: number;
}

export function newMarks(): Marks {
  return { open: [], erase: [], spans: [], mcid: undefined, artifacts: 0 };
}

/** `BMC` or `BDC`. */
export function openMark(marks: Marks, bytes: Buffer, operands: Operands, text: Speech | undefined): void {
  const range: Range = { start: operands.start, end: operands.end };
  const tag = nameAt(bytes, operands, 0);
  const properties = operands.count > 1 ? readObject(cursor(bytes, operands.starts[1], operands.ends[1])) : undefined;
  if (text === undefined) {
    const mcid = isDict(properties) ? properties.get('MCID') : undefined;
    if (typeof mcid !== 'number' && tag !== 'Artifact')
      refuseShape(`marked content ${tag} outside text`, `byte ${range.start}`);
    marks.open.push({ kind: typeof mcid === 'number' ? 'element' : 'artifact', outer: marks.mcid });
    marks.erase.push(range);
    marks.mcid = typeof mcid === 'number' ? mcid : undefined;
    if (marks.mcid === undefined) marks.artifacts++;
  } else if (tag === 'ReversedChars') {
    marks.open.push({ kind: 'reversed' });
    openReversed(text);
  } else {
    const actual = isDict(properties) ? properties.get('ActualText') : undefined;
    if (!isString(actual)) {
      refuseShape(`marked content ${tag} inside text`, `byte ${range.start}`);
    }
    marks.open.push({ kind: 'span', begin: range, shows: [] });
    openSpan(text, textOf(actual));
  }
}

/** A string was shown in bytes [start, end): a soft hyphen's glyph may have to go. */
export function noteShow(marks: Marks, start: number, end: number): void {
  const mark = marks.open[marks.open.length - 1];
  if (mark?.kind === 'span') mark.shows.push({ start, end });
}

export function closeMark(marks: Marks, operands: Operands, text: Speech | undefined): void {
  const mark = marks.open.pop();
  const range: Range = { start: operands.start, end: operands.end };
  if (mark === undefined) {
    refuseShape('EMC without a beginning', `byte ${range.start}`);
  }
  const isInText = mark.kind === 'reversed' || mark.kind === 'span';
  if (isInText !== (text !== undefined)) refuseShape('marked content crosses a text object', `byte ${range.start}`);
  if (mark.kind === 'element' || mark.kind === 'artifact') {
    marks.mcid = mark.outer;
    if (mark.kind === 'artifact') marks.artifacts--;
    marks.erase.push(range);
  } else if (text !== undefined && mark.kind === 'reversed') closeReversed(text);
  else if (text !== undefined && mark.kind === 'span') {
    const { text: said, glyphs } = closeSpan(text);
    const [glyph] = glyphs;
    // The glyph of a soft hyphen inside a line has no width; its Td stays, so nothing moves.
    if (said === SOFT_HYPHEN) for (const gone of [mark.begin, ...mark.shows, range]) marks.erase.push(gone);
    else if (glyph === undefined) marks.erase.push(mark.begin, range);
    else if (glyphs.length === 1 && text.spans.length === 0)
      marks.spans.push({ text: said, glyph, begin: mark.begin, end: range });
  }
}
