/** What happens when an operator paints: a path grows, an image or form is placed, a piece is noted with its mark. */
import { refuseShape } from '../broken.ts';
import type { Glyph } from '../fonts/font.ts';
import { endPath, type Graphics, pathPoint, visible, visibleHere } from './graphics.ts';
import type { Marks } from './marks-read.ts';
import { nameAt, numberAt, type Operands } from './operations.ts';
import type { Piece, Resources } from './piece.ts';
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
    box,
  });
  if (count > MOST_PIECES) refuseShape('a page paints too much', `byte ${start}`);
}

export function point({ bytes, graphics }: Scan, operands: Operands, index: number): void {
  pathPoint(graphics, numberAt(bytes, operands, index), numberAt(bytes, operands, index + 1), operands.start);
}

export function rectangle({ bytes, graphics }: Scan, operands: Operands): void {
  const [x, y] = [numberAt(bytes, operands, 0), numberAt(bytes, operands, 1)];
  const [width, height] = [numberAt(bytes, operands, 2), numberAt(bytes, operands, 3)];
  for (const [dx, dy] of CORNERS) pathPoint(graphics, x + dx * width, y + dy * height, operands.start);
}

export function paintPath(s: Scan, operands: Operands): void {
  const { start, box } = endPath(s.graphics);
  if (start >= 0) add(s, 'path', start, operands.end, box, '', undefined);
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
