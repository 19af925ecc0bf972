/** What a text object says: its glyphs' texts in logical order, with replacement text and reversal taken into account. */
import { refuseShape } from '../broken.ts';
import type { Font, Glyph } from '../fonts/font.ts';
import { vote } from '../fonts/mending.ts';
import { cursor, readObject } from '../pdf/lexer.ts';
import { isString } from '../pdf/syntax.ts';
import { hexCode } from './operations.ts';

/** A span of replacement text (ActualText) and the glyphs it speaks for. */
interface Span {
  readonly text: string;
  readonly glyphs: Glyph[];
}

/** Changed in place: every glyph of a document passes here. */
export interface Speech {
  readonly parts: string[];
  /** Where in `parts` each open ReversedChars began. */
  readonly reversed: number[];
  readonly spans: Span[];
  /** Glyphs that have no text of their own and no span to speak for them. */
  readonly mute: Glyph[];
  notdef: number;
}

export const SOFT_HYPHEN = '\u00ad';

export function newSpeech(): Speech {
  return { parts: [], reversed: [], spans: [], mute: [], notdef: 0 };
}

/** One glyph was shown. */
export function say(speech: Speech, font: Font, code: number): void {
  const text = font.said[code];
  const { spans } = speech;
  if (spans.length > 0) spans[spans.length - 1]?.glyphs.push({ font, code, text });
  else if (text === undefined) speech.mute.push({ font, code, text });
  else {
    speech.parts.push(text);
    font.bare[code] = 1;
  }
  if (code === 0 && font.codeBytes === 2) speech.notdef++;
}

/** Tells each glyph code of the string that stands in bytes [start, end). */
export function eachCode(bytes: Buffer, start: number, end: number, font: Font, tell: (code: number) => void): void {
  const { codeBytes } = font;
  if (bytes[start] === 60 && codeBytes === 2) {
    if ((end - start - 2) % 4 !== 0) refuseShape('half a glyph code', `byte ${start}`);
    for (let at = start + 1; at + 4 < end; at += 4) {
      const code = hexCode(bytes, at);
      if (code < 0) refuseShape('bad glyph code', `byte ${at}`);
      tell(code);
    }
    return;
  }
  const string = readObject(cursor(bytes, start, end));
  if (!isString(string)) {
    refuseShape('text that is no string', `byte ${start}`);
  }
  const codes = string.bytes;
  for (let i = 0; i + codeBytes <= codes.length; i += codeBytes)
    tell(codeBytes === 1 ? codes.charCodeAt(i) : (codes.charCodeAt(i) << 8) | codes.charCodeAt(i + 1));
}

/** Spans stand for a letter or a few; each level turns or carries all that is inside it once more. */
const MOST = { nested: 4, glyphs: 64 };

export function openSpan(speech: Speech, text: string): void {
  if (speech.spans.push({ text, glyphs: [] }) > MOST.nested)
    refuseShape('replacement texts nested too deep', 'page content');
}

/** @returns what the span held. */
export function closeSpan(speech: Speech): Span {
  const span = speech.spans.pop();
  if (span === undefined) return refuseShape('replacement text ends that never began', 'page content');
  const outer = speech.spans.at(-1);
  if (span.glyphs.length > MOST.glyphs) refuseShape('one replacement text for too many glyphs', 'page content');
  if (outer !== undefined) outer.glyphs.push(...span.glyphs);
  else if (span.glyphs.length > 0 && span.text !== SOFT_HYPHEN) {
    speech.parts.push(span.text);
    vote(span.text, span.glyphs);
  }
  return span;
}

export function openReversed(speech: Speech): void {
  if (speech.reversed.push(speech.parts.length) > MOST.nested)
    refuseShape('reversed texts nested too deep', 'page content');
}

/** Glyphs marked ReversedChars stand in visual order (14.8.2.3.3): turn them round. */
export function closeReversed(speech: Speech): void {
  const from = speech.reversed.pop() ?? 0;
  for (const part of speech.parts.splice(from).reverse()) speech.parts.push(part);
}
