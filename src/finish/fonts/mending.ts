/**
 * Lets every glyph say by itself what the page says with it. Chromium names a glyph after the first character of the font
 * that leads to it (U+2F8E for U+8840, presentation forms in Arabic, U+0000 for dots) and puts the truth into ActualText,
 * which many readers do not read. Here the truth moves into ToUnicode, and ActualText stays only where a glyph means two
 * things (UA 7.21.7-2, A 6.2.11.7.2-2).
 */
import type { LoneSpan, Range } from '../content/piece.ts';
import { type Draft, putStream } from '../pdf/draft.ts';
import { dict } from '../pdf/syntax.ts';
import { writeCMap } from './cmap.ts';
import type { Font, Glyph } from './font.ts';

/** For glyphs that carry nothing of the text, such as the dots of a letter drawn apart from it. */
const NOTHING = '\u2060';

/** Notes what a span of replacement text says about its glyphs. */
export function vote(text: string, glyphs: readonly Glyph[]): void {
  const [only] = glyphs;
  if (only !== undefined && glyphs.length === 1) {
    count(only.font.alone, only.code, text);
    return;
  }
  // Glyphs that Chromium named rightly explain their share of the text; the widest of the others takes what is left.
  let rest = text;
  const unnamed: Glyph[] = [];
  for (const glyph of glyphs) {
    const own = glyph.font.said[glyph.code]?.normalize('NFKC') ?? '';
    if (own === '' || !rest.includes(own)) unnamed.push(glyph);
    else {
      rest = rest.replace(own, '');
      count(glyph.font.among, glyph.code, own);
    }
  }
  const widest = unnamed.toSorted((a, b) => b.font.width(b.code) - a.font.width(a.code))[0];
  for (const { font, code } of unnamed) count(font.among, code, code === widest?.code && rest !== '' ? rest : NOTHING);
}

/** Settles what each glyph says, in `font.said`. A glyph that is shown without replacement text keeps its name. */
export function settleMaps(fonts: Iterable<Font>): void {
  for (const { said, bare, alone, among } of fonts) {
    for (const code of new Set([...alone.keys(), ...among.keys()])) {
      const chosen = mostVoted(alone.get(code)) ?? mostVoted(among.get(code));
      if (bare[code] !== 1 && chosen !== undefined) said[code] = chosen;
    }
  }
}

/** The replacement text of a stream that says nothing its glyphs do not say now. */
export function spareSpans(spans: readonly LoneSpan[]): readonly Range[] {
  return spans.flatMap(({ text, glyph, begin, end }) => (glyph.font.said[glyph.code] === text ? [begin, end] : []));
}

/** Writes the maps that changed; codes without any text get U+FFFD rather than U+0000. */
export function writeMaps(draft: Draft, fonts: Iterable<Font>): void {
  for (const { toUnicode, said, holes, alone, among, codeBytes } of fonts) {
    if (toUnicode === undefined || holes.length + alone.size + among.size === 0) continue;
    const whole = new Map(holes.map((code) => [code, '\ufffd']));
    for (const [code, text] of said.entries()) if (text !== undefined) whole.set(code, text);
    putStream(draft, toUnicode, {
      dict: dict({}),
      data: Buffer.from(writeCMap(whole, codeBytes), 'latin1'),
      compress: true,
    });
  }
}

function count(votes: Map<number, Map<string, number>>, code: number, text: string): void {
  const own = votes.get(code) ?? new Map<string, number>();
  own.set(text, (own.get(text) ?? 0) + 1);
  votes.set(code, own);
}

/** The smaller text wins a draw, so that the choice does not depend on the order of the pages. */
function mostVoted(votes: ReadonlyMap<string, number> | undefined): string | undefined {
  return Array.from(votes ?? []).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
}
