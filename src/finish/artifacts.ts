/** Decides what each piece is that no element owns (UA 7.1-3): decoration, repetition, page furniture, or text that was lost. */
import type { Alignment } from './align.ts';
import { Refusal } from './broken.ts';
import type { Content, Page, Printed } from './content/pages.ts';
import type { Piece } from './content/piece.ts';
import { letters, snippet } from './letters.ts';

/** Property list of an artifact (14.8.2.2.2). */
export type ArtifactKind =
  | '/Type /Layout'
  | '/Type /Pagination'
  | '/Type /Pagination /Subtype /Header'
  | '/Type /Pagination /Subtype /Footer';

const SLACK = 1;

/**
 * @param hidden texts of elements that are `aria-hidden`
 * @throws Refusal UA 7.1-3 for text inside the page area that the DOM does not list as hidden
 */
export function artifacts(
  printed: Printed,
  { parts, repeats, ornaments }: Alignment,
  hidden: readonly string[],
): Map<Piece, ArtifactKind> {
  const owned = new Set(
    Array.from(parts.values())
      .flat()
      .flatMap((part) => (part.kind === 'piece' ? [part.piece] : [])),
  );
  const kinds = new Map<Piece, ArtifactKind>();
  const silent = hidden.map((text) => letters(text).replaceAll(' ', ''));
  for (const content of printed.contents) {
    const page = printed.pages[content.page];
    // An untagged form is one piece of the stream that paints it; marks inside would nest.
    if (page === undefined || !isMarkedInside(content)) continue;
    const area = printed.contents[page.stream]?.area;
    for (const piece of content.pieces) {
      if (owned.has(piece)) continue;
      if (repeats.has(piece)) kinds.set(piece, '/Type /Pagination');
      else if (ornaments.has(piece)) kinds.set(piece, '/Type /Layout');
      else kinds.set(piece, kindOf(piece, content, page, area, silent));
    }
  }
  return kinds;
}

export function isMarkedInside(content: Content): boolean {
  return !content.isForm || content.pieces.some(({ mcid }) => mcid !== undefined);
}

function kindOf(
  piece: Piece,
  content: Content,
  page: Page,
  area: Piece['box'],
  silent: readonly string[],
): ArtifactKind {
  const text = letters(piece.text).replaceAll(' ', '');
  const side = outside(piece, page, area);
  if (text === '') return side === undefined ? '/Type /Layout' : '/Type /Pagination';
  if (side !== undefined && !content.isForm && piece.mcid === undefined) return `/Type /Pagination /Subtype /${side}`;
  if (silent.some((whole) => whole.includes(text))) return '/Type /Layout';
  throw new Refusal({
    clause: 'UA 7.1-3',
    what: `text without an element: "${snippet(piece.text)}" (generated text, or lost by Chromium)`,
    where: `page ${content.page + 1}`,
  });
}

/** Whether a piece stands in the margins, and in which half of the page. */
function outside(piece: Piece, page: Page, area: Piece['box']): 'Header' | 'Footer' | undefined {
  const { box } = piece;
  if (box === undefined || area === undefined) return undefined;
  const isOut =
    box[3] <= area[1] + SLACK || box[1] >= area[3] - SLACK || box[2] <= area[0] + SLACK || box[0] >= area[2] - SLACK;
  if (!isOut) return undefined;
  return (box[1] + box[3]) / 2 > (page.box[1] + page.box[3]) / 2 ? 'Header' : 'Footer';
}
