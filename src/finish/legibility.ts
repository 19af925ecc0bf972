/** Measures what the eye meets on the printed pages, from what the scan of the content streams found. Changes nothing. */
import type { Legibility, Measures, Spot } from '../model/legibility.ts';
import { multiply } from './content/geometry.ts';
import type { Printed } from './content/pages.ts';
import type { Piece, Run } from './content/piece.ts';
import { contrastOf } from './contrast.ts';
import type { Font } from './fonts/font.ts';
import { type Heights, hasX, heightsOf } from './fonts/heights.ts';
import { snippet } from './letters.ts';
import { type Line, linesOf } from './lines.ts';

const MM = 25.4 / 72;

/** @param margins the pieces that are no text of an element: running heads, page numbers, marks of a draft */
export function legibilityOf({ pages, contents }: Printed, margins: ReadonlyMap<Piece, unknown>): Legibility {
  const heights = new Map<Font, Heights>();
  const heightsIn = (font: Font): Heights => {
    const known = heights.get(font) ?? heightsOf(font);
    heights.set(font, known);
    return known;
  };
  const found = pages.map((_, page): Measures => {
    const own = contents.filter((content) => content.page === page);
    const looks = own.flatMap(({ pieces, isForm }) =>
      pieces.flatMap((piece, i): readonly Look[] => {
        if (piece.run === undefined || !/[\p{L}\p{N}]/u.test(piece.text)) return [];
        const scale = piece.run.size * scaleOf(piece.run);
        return [
          {
            piece,
            pt: scale,
            mm: inMillimetres(letterHeight(piece.text, heightsIn(piece.run.font)), scale),
            // What the page painted before a form is not known here.
            ratio: isForm ? undefined : contrastOf(piece, pieces, i),
            isMargin: margins.has(piece),
          },
        ];
      }),
    );
    return measuresOf(looks, page + 1, linesOf(own.flatMap(({ pieces }) => pieces.filter((one) => !margins.has(one)))));
  });
  return { ...over(found), pages: found };
}

interface Look {
  readonly piece: Piece;
  readonly pt: number;
  readonly mm: number | undefined;
  readonly ratio: number | undefined;
  readonly isMargin: boolean;
}

function inMillimetres(height: number | undefined, pt: number): number | undefined {
  return height === undefined ? undefined : height * pt * MM;
}

/** How much taller a text is on the page than in its own space. */
function scaleOf({ origin, ctm }: Run): number {
  const m = multiply(origin, ctm);
  return Math.hypot(m[2], m[3]);
}

/** The smallest kind of letter in a text; digits only where there is no letter. */
function letterHeight(text: string, heights: Heights): number | undefined {
  const other = /(?!\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic})\p{L}/u.test(text);
  const kinds = [hasX.test(text) ? heights.x : undefined, other ? heights.base : undefined];
  const known = kinds.flatMap((height) => height ?? []);
  if (known.length > 0) return Math.min(...known);
  return hasX.test(text) || other ? undefined : heights.digit;
}

function measuresOf(looks: readonly Look[], page: number, [longest]: readonly Line[]): Measures {
  const spot = (text: string): Spot => ({ page, text: snippet(text) });
  const letter = least(looks, ({ mm }) => mm);
  const point = least(looks, ({ pt, isMargin }) => (isMargin ? undefined : pt));
  const contrast = least(looks, ({ ratio }) => ratio);
  return {
    letterHeight: letter
      ? { kind: 'measured', mm: rounded(letter.value), ...spot(letter.look.piece.text) }
      : notMeasured,
    pointSize: point ? { kind: 'measured', pt: rounded(point.value), ...spot(point.look.piece.text) } : notMeasured,
    contrast: contrast
      ? { kind: 'measured', ratio: rounded(contrast.value), ...spot(contrast.look.piece.text) }
      : notMeasured,
    line: longest ? { kind: 'measured', characters: longest.characters, ...spot(longest.text) } : notMeasured,
  };
}

const notMeasured = { kind: 'not-measured' } as const;

function least(looks: readonly Look[], of: (look: Look) => number | undefined) {
  let found: { readonly value: number; readonly look: Look } | undefined;
  for (const look of looks) {
    const value = of(look);
    if (value !== undefined && value < (found?.value ?? Number.POSITIVE_INFINITY)) found = { value, look };
  }
  return found;
}

/** Two decimals: finer than any rule, and the same on every machine. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The extremes over all pages; the first page that has one. */
function over(pages: readonly Measures[]): Measures {
  const pick = <K extends keyof Measures>(key: K, of: (measures: Measures) => number | undefined): Measures[K] => {
    let best: { readonly value: number; readonly measure: Measures[K] } | undefined;
    for (const page of pages) {
      const value = of(page);
      if (value !== undefined && value < (best?.value ?? Number.POSITIVE_INFINITY))
        best = { value, measure: page[key] };
    }
    return best?.measure ?? notMeasured;
  };
  return {
    letterHeight: pick('letterHeight', ({ letterHeight: m }) => (m.kind === 'measured' ? m.mm : undefined)),
    pointSize: pick('pointSize', ({ pointSize: m }) => (m.kind === 'measured' ? m.pt : undefined)),
    contrast: pick('contrast', ({ contrast: m }) => (m.kind === 'measured' ? m.ratio : undefined)),
    line: pick('line', ({ line: m }) => (m.kind === 'measured' ? -m.characters : undefined)),
  };
}
