/** What happens when an operator paints: a path grows, an image or form is placed, a piece is noted with its mark. */
import { refuseShape } from '../broken.ts';
import type { Glyph } from '../fonts/font.ts';
import { endPath, type Graphics, pathPoint, visible, visibleHere } from './graphics.ts';
import type { Marks } from './marks-read.ts';
import { nameAt, numberAt, type Operands } from './operations.ts';
import { NO_FILL, NOT_PLAIN, type Piece, type Resources } from './piece.ts';
import type { TextObject } from './text.ts';

/** In one stream: a drawing has thousands. */
const MOST_PIECES = 100_000;

const CORNERS = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
] as const;

/** A content stream while it is scanned. */
export interface Scan {
  readonly bytes: Buffer;
  readonly resources: Resources;
  readonly graphics: Graphics;
  readonly marks: Marks;
  readonly pieces: Piece[];
  readonly mute: Glyph[];
  notdef: number;
  text: TextObject | undefined;
  textStart: number;
}

export function add(
  s: Scan,
  kind: Piece['kind'],
  start: number,
  end: number,
  box: Piece['box'],
  text: string,
  run: Piece['run'],
  fill = NO_FILL,
): void {
  const { marks, graphics, resources } = s;
  const isArtifact = marks.artifacts > 0;
  const count = s.pieces.push({
    kind,
    start,
    end,
    stream: resources.stream,
    frame: graphics.frame,
    mcid: marks.mcid,
    isArtifact,
    text,
    run,
    fill,
    box,
  });
  if (count > MOST_PIECES) refuseShape('a page paints too much', `byte ${start}`);
}

export function point({ bytes, graphics }: Scan, operands: Operands, index: number): void {
  graphics.isRectangle = false;
  pathPoint(graphics, numberAt(bytes, operands, index), numberAt(bytes, operands, index + 1), operands.start);
}

export function rectangle({ bytes, graphics }: Scan, operands: Operands): void {
  const [x, y] = [numberAt(bytes, operands, 0), numberAt(bytes, operands, 1)];
  const [width, height] = [numberAt(bytes, operands, 2), numberAt(bytes, operands, 3)];
  graphics.isRectangle = graphics.pathStart < 0;
  for (const [dx, dy] of CORNERS) pathPoint(graphics, x + dx * width, y + dy * height, operands.start);
}

/** Of a filled path only one upright rectangle is told by its colour: what else it covers is not known. */
export function paintPath(s: Scan, operands: Operands, isFilled: boolean): void {
  const { isRectangle } = s.graphics;
  const { start, box } = endPath(s.graphics);
  const fill = !isFilled ? NO_FILL : isRectangle ? fillOf(s.graphics) : NOT_PLAIN;
  if (start >= 0) add(s, 'path', start, operands.end, box, '', undefined, fill);
}

/** The colour that is filled now, where nothing behind shines through. */
export function fillOf({ fill, isOpaque }: Graphics): number {
  return isOpaque ? fill : NOT_PLAIN;
}

/** `rg` and `g`: a plain colour, its parts from 0 to 1. */
export function setFill({ bytes, graphics }: Scan, operands: Operands): void {
  const part = (index: number) => Math.round(255 * Math.min(1, Math.max(0, numberAt(bytes, operands, index))));
  const [red, green, blue] = operands.count === 3 ? [part(0), part(1), part(2)] : [part(0), part(0), part(0)];
  graphics.fill = (red << 16) | (green << 8) | blue;
}

export function paintObject(s: Scan, operands: Operands): void {
  const { graphics, marks } = s;
  const object = s.resources.object(nameAt(s.bytes, operands, 0), graphics.ctm);
  if (object === 'image')
    add(s, 'image', operands.start, operands.end, visibleHere(graphics, [0, 0, 1, 1]), '', undefined);
  else if (!object.isTagged)
    add(s, 'form', operands.start, operands.end, visible(graphics, object.box), object.text, undefined);
  else if (marks.mcid !== undefined) refuseShape('tagged form inside tagged content', `byte ${operands.start}`);
}
