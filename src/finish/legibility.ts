/** Measures what the eye meets on the printed pages, from what the scan of the content streams found. Changes nothing. */
import type { Legibility, Measures, PageMeasures } from '../model/legibility.ts';
import type { ArtifactKind } from './artifacts.ts';
import type { Content, Printed } from './content/pages.ts';
import type { Piece, Run } from './content/piece.ts';
import { contrastOf } from './contrast.ts';
import type { Font } from './fonts/font.ts';
import { type Heights, heightsOf } from './fonts/heights.ts';
import { snippet } from './letters.ts';
import { longestLine } from './lines.ts';

const MM = 25.4 / 72;
const X = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
const LETTER = /\p{L}/u;
const DIGIT = /\p{N}/u;

/** @param margins what is no text of an element: running heads, page numbers, words behind the text */
export function legibilityOf({ pages, contents }: Printed, margins: ReadonlyMap<Piece, ArtifactKind>): Legibility {
  const heights = new Map<Font, Heights>();
  const heightsIn = (font: Font): Heights => {
    const known = heights.get(font) ?? heightsOf(font);
    heights.set(font, known);
    return known;
  };
  const found = pages.map((_, page): Measures => {
    const best: Best = { mm: nothing, pt: nothing, ratio: nothing };
    const own = contents.filter((content) => content.page === page);
    for (const content of own) look(content, margins, heightsIn, best);
    const line = longestLine(own.flatMap(({ pieces }) => pieces.filter((piece) => !margins.has(piece))));
    const spot = (text: string) => ({ page: page + 1, text: snippet(text) });
    const { mm, pt, ratio } = best;
    return {
      letterHeight: mm === nothing ? notMeasured : { kind: 'measured', mm: rounded(mm.value), ...spot(mm.text) },
      pointSize: pt === nothing ? notMeasured : { kind: 'measured', pt: rounded(pt.value), ...spot(pt.text) },
      contrast:
        ratio === nothing ? notMeasured : { kind: 'measured', ratio: rounded(ratio.value), ...spot(ratio.text) },
      line: line ? { kind: 'measured', characters: line.characters, ...spot(line.text) } : notMeasured,
    };
  });
  return { ...over(found), pages: found.map(inNumbers) };
}

interface Least {
  readonly value: number;
  readonly text: string;
}

/** The least of each measure so far. */
interface Best {
  mm: Least;
  pt: Least;
  ratio: Least;
}

const nothing: Least = { value: Number.POSITIVE_INFINITY, text: '' };
const notMeasured = { kind: 'not-measured' } as const;

/** Most texts are of one size: what cannot be less than the least is not looked at closely. */
function look(
  { pieces, isForm }: Content,
  margins: ReadonlyMap<Piece, ArtifactKind>,
  heightsIn: (font: Font) => Heights,
  best: Best,
): void {
  for (const [i, piece] of pieces.entries()) {
    const { run, text } = piece;
    const margin = margins.get(piece);
    // Words behind the text, such as the mark of a draft across the page, are there to be looked past.
    if (run === undefined || margin === '/Type /Layout' || margin === '/Type /Pagination') continue;
    const pt = run.size * scaleOf(run);
    const heights = heightsIn(run.font);
    if (heights.least * pt * MM < best.mm.value) {
      const value = (letterHeight(text, heights) ?? Number.POSITIVE_INFINITY) * pt * MM;
      if (value < best.mm.value) best.mm = { value, text };
    }
    if (margin === undefined && pt < best.pt.value && isRead(text)) best.pt = { value: pt, text };
    // What the page painted before a form is not known here.
    const value = isForm ? undefined : contrastOf(piece, pieces, i);
    if (value !== undefined && value < best.ratio.value && isRead(text)) best.ratio = { value, text };
  }
}

function isRead(text: string): boolean {
  return LETTER.test(text) || DIGIT.test(text);
}

/** How much taller a text is on the page than in its own space. */
function scaleOf({ origin, ctm }: Run): number {
  const [x, y] = [origin[2] * ctm[0] + origin[3] * ctm[2], origin[2] * ctm[1] + origin[3] * ctm[3]];
  return Math.sqrt(x * x + y * y);
}

/** The smallest kind of letter in a text; digits only where there is no letter. */
function letterHeight(text: string, heights: Heights): number | undefined {
  if (!LETTER.test(text)) return DIGIT.test(text) ? heights.digit : undefined;
  const others = text.replace(/[\x20-\x7e]/g, '');
  const kinds = [X.test(text) ? heights.x : undefined, hasOther(others) ? heights.base : undefined];
  const known = kinds.flatMap((height) => height ?? []);
  return known.length > 0 ? Math.min(...known) : undefined;
}

function hasOther(text: string): boolean {
  return Array.from(text).some((letter) => LETTER.test(letter) && !X.test(letter));
}

/** Two decimals: finer than any rule, and the same on every machine. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function inNumbers({ letterHeight, pointSize, contrast, line }: Measures): PageMeasures {
  return {
    mm: letterHeight.kind === 'measured' ? letterHeight.mm : null,
    pt: pointSize.kind === 'measured' ? pointSize.pt : null,
    contrast: contrast.kind === 'measured' ? contrast.ratio : null,
    characters: line.kind === 'measured' ? line.characters : null,
  };
}

/** The extremes over all pages; of equal ones the first. */
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
