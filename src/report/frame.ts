// A code frame: the lines around a place, with a mark under the column.

import type { Place } from '../model/place.ts';

/** Lines of the frame, or none when the place is not in the text. `width` is the terminal's. */
export function frameOf(place: Place, text: string | undefined, width: number): readonly string[] {
  const lines = text?.split('\n') ?? [];
  const line = lines[place.line - 1];
  if (line === undefined) return [];
  const digits = String(place.line).length;
  const room = Math.max(20, width - digits - 8);
  const ahead = [...printable(line.slice(0, place.column - 1))];
  // A line that is too long is shown from a little before the mark.
  const shown = columns(ahead) < room ? ahead : lastOf(ahead, Math.floor(room / 2));
  const from = ahead.length - shown.length;
  const cut = (source: string) => firstOf([...printable(source)].slice(from), room).join('');
  const before = lines[place.line - 2];
  return [
    ...(before === undefined ? [] : [`   ${String(place.line - 1).padStart(digits)} | ${cut(before)}`]),
    ` > ${place.line} | ${cut(line)}`,
    `   ${' '.repeat(digits)} | ${' '.repeat(columns(shown))}^`,
  ];
}

/** The first characters that fit into `room` terminal columns. */
function firstOf(characters: readonly string[], room: number): readonly string[] {
  let left = room;
  const end = characters.findIndex((character) => {
    left -= columns([character]);
    return left < 0;
  });
  return end < 0 ? characters : characters.slice(0, end);
}

function lastOf(characters: readonly string[], room: number): readonly string[] {
  return firstOf(characters.toReversed(), room).toReversed();
}

/** Controls and direction marks could rewrite the terminal line that shows them. */
export function printable(text: string): string {
  return text.replaceAll('\t', ' ').replace(/[\p{Cc}\p{Cf}]/gu, '\u00b7');
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Terminal columns of characters: wide ones take two, combining marks none. */
function columns(characters: readonly string[]): number {
  let width = 0;
  for (const character of characters) {
    if (/\p{M}/u.test(character)) continue;
    width += wide.test(character) ? 2 : 1;
  }
  return width;
}
