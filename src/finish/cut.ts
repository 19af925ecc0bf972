/** Finds text that runs over an edge, to say why it is lost: the printed page alone shows it. */
import type { BrokenInvariant } from '../model/finished.ts';
import { transformBox } from './content/geometry.ts';
import type { Printed } from './content/pages.ts';
import type { Piece } from './content/piece.ts';
import { snippet } from './letters.ts';

/** Points of a line that may be cut off: the widths of letters are rounded. */
const SLACK = 1;
const MOST = 3;

/** The first texts of elements that are cut at their left or right. */
export function cutTexts({ contents }: Printed): readonly BrokenInvariant[] {
  const cut = contents.flatMap(({ pieces, page }) =>
    pieces.filter(isCut).map(({ text }): BrokenInvariant => {
      const what = `"${snippet(text)}" runs over the edge of the paper, or of its box, and is cut off`;
      return { clause: 'gate', what, where: `page ${page + 1}` };
    }),
  );
  return cut.slice(0, MOST);
}

function isCut({ run, box, mcid }: Piece): boolean {
  if (run === undefined || box === undefined || mcid === undefined) return false;
  const whole = transformBox(run.ctm, run.box);
  return box[0] > whole[0] + SLACK || box[2] < whole[2] - SLACK;
}
