/** Reads a finished content stream as a reader for the blind does: which mark says what, and whether all that is painted is marked. */
import { refuseShape } from '../broken.ts';
import { closeMark, type Marks, newMarks, openMark } from '../content/marks-read.ts';
import { eachOperation, nameAt, type Operands, type Visitor } from '../content/operations.ts';
import type { Resources } from '../content/piece.ts';
import { eachCode, newSpeech, type Speech, say } from '../content/speech.ts';
import type { Font } from '../fonts/font.ts';
import { cursor, readObject, skipBlank } from '../pdf/lexer.ts';

export interface Reread {
  /** MCID to its text, in stream order; empty for a mark that only paints. */
  readonly texts: ReadonlyMap<number, string>;
  /** Operators that painted outside all marks, or in an element and an artifact at once. */
  readonly unmarked: readonly string[];
}

/** A stream while it is read. */
interface Reading {
  readonly bytes: Buffer;
  readonly resources: Resources;
  readonly marks: Marks;
  readonly texts: Map<number, string>;
  readonly unmarked: string[];
  text: Speech | undefined;
  /** Something was shown since the text object began. */
  isShown: boolean;
  font: Font | undefined;
}

/** Geometry, colour and nesting do not matter here, so this is half the work of `scan`. */
export function reread(bytes: Buffer, resources: Resources): Reread {
  const reading: Reading = {
    bytes,
    resources,
    marks: newMarks(),
    texts: new Map(),
    unmarked: [],
    text: undefined,
    isShown: false,
    font: undefined,
  };
  eachOperation(bytes, REREAD, reading);
  return reading;
}

const REREAD: Visitor<Reading> = {
  operation: (r, operator, operands) => {
    switch (operator) {
      case 'Td':
        return;
      case 'Tj':
        return show(r, operands.starts[0] ?? 0, operands.ends[0] ?? 0);
      case 'TJ':
        return showArray(r, operands);
      case 'Tf':
        r.font = r.resources.font(nameAt(r.bytes, operands, 0));
        return;
      case 'BT':
        r.text = newSpeech();
        r.isShown = false;
        return;
      case 'ET':
        if (r.text !== undefined && r.isShown) paint(r, 'ET', r.text.parts.join(''));
        r.text = undefined;
        return;
      case 'BDC':
      case 'BMC':
        return openMark(r.marks, r.bytes, operands, r.text);
      case 'EMC':
        return closeMark(r.marks, operands, r.text);
      case 'f':
      case 'F':
      case 'f*':
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
      case 'S':
      case 's':
      case 'sh':
        return paint(r, operator, '');
      case 'Do': {
        const object = r.resources.object(nameAt(r.bytes, operands, 0), r.resources.ctm);
        if (object === 'image' || !object.isTagged) paint(r, operator, '');
      }
    }
  },
  glyph: (r, _x, _y, code, start) => {
    if (r.text === undefined || r.font?.codeBytes !== 2) refuseShape('text outside text', `byte ${start}`);
    say(r.text, r.font, code);
    r.isShown = true;
  },
};

function paint({ marks, texts, unmarked }: Reading, operator: string, said: string): void {
  const isArtifact = marks.artifacts > 0;
  if (isArtifact === (marks.mcid !== undefined)) unmarked.push(operator);
  else if (marks.mcid !== undefined) texts.set(marks.mcid, (texts.get(marks.mcid) ?? '') + said);
}

function show(r: Reading, start: number, end: number): void {
  const { text, font } = r;
  if (text === undefined || font === undefined) refuseShape('text outside text', `byte ${start}`);
  eachCode(r.bytes, start, end, font, (code) => say(text, font, code));
  r.isShown = true;
}

function showArray(r: Reading, operands: Operands): void {
  const c = cursor(r.bytes, (operands.starts[0] ?? 0) + 1, (operands.ends[0] ?? 0) - 1);
  for (skipBlank(c); c.at < c.end; skipBlank(c)) {
    const start = c.at;
    if (typeof readObject(c) !== 'number') show(r, start, c.at);
  }
}
