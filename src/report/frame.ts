// A code frame: the lines around a place, with a mark under the column.

import type { Place } from '../model/place.ts';

/** Lines of the frame, or none when the place is not in the text. `width` is the terminal's. */
export function frameOf(place: Place, text: string | undefined, width: number): readonly string[] {
  const lines = text?.split('\n') ?? [];
  const line = lines[place.line - 1];
  if (line === undefined) return [];
  const digits = String(place.line).length;
  const room = Math.max(20, width - digits - 8);
  const from = place.column > room ? place.column - Math.floor(room / 2) : 0;
  const cut = (source: string) => printable(source.slice(from, from + room));
  const before = lines[place.line - 2];
  return [
    ...(before === undefined ? [] : [`   ${String(place.line - 1).padStart(digits)} | ${cut(before)}`]),
    ` > ${place.line} | ${cut(line)}`,
    `   ${' '.repeat(digits)} | ${' '.repeat(columns(cut(line).slice(0, place.column - 1 - from)))}^`,
  ];
}

/** Controls and direction marks could rewrite the terminal line that shows them. */
function printable(text: string): string {
  return text.replaceAll('\t', ' ').replace(/[\p{Cc}\p{Cf}]/gu, '\u00b7');
}

/** Terminal columns of a text: wide characters take two, combining marks none. */
function columns(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue;
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
      character,
    )
      ? 2
      : 1;
  }
  return width;
}
