/** How tall the letters of an embedded font are, as the outlines in the file have them. */
import type { Font } from './font.ts';

/** Heights in text space for a font of size 1; undefined where the font has no such glyph or no outlines. */
export interface Heights {
  /** Of x: scripts that have it. */
  readonly x: number | undefined;
  /** The median of the base letters of scripts without an x. */
  readonly base: number | undefined;
  /** The median of the digits. */
  readonly digit: number | undefined;
  /** The least of them; 0 where there is none. */
  readonly least: number;
}

/** Letters of the height of x, the plainest first. */
const asX = ['x', 'z', 'v', 'w', 'u', 'n', 'κ', 'ν', 'υ', 'х', 'к', 'н', 'и'];

/** Measures a font once: the caller keeps the answer. */
export function heightsOf({ said, reach, xHeight }: Font): Heights {
  const codes = new Map(Array.from(said.entries(), ([code, text]) => [text, code]));
  const medianOf = (pattern: RegExp) => {
    const reaches = said.flatMap((text, code) => (text !== undefined && pattern.test(text) ? (reach(code) ?? []) : []));
    return median(reaches.map(({ low, high }) => high - low));
  };
  const plainest = asX.flatMap((letter) => codes.get(letter) ?? [])[0];
  const x = (plainest === undefined ? undefined : reach(plainest)?.high) ?? xHeight;
  const [base, digit] = [medianOf(/^\p{Lo}$/u), medianOf(/^\p{Nd}$/u)];
  const known = [x, base, digit].flatMap((height) => height ?? []);
  return { x, base, digit, least: known.length === 0 ? 0 : Math.min(...known) };
}

function median(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
}
