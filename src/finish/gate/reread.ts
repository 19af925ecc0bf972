/** Reads a finished content stream as a reader for the blind does: which mark says what, and whether all that is painted is marked. */
import { refuseShape } from '../broken.ts';
import { closeMark, newMarks, openMark } from '../content/marks-read.ts';
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

/** Geometry, colour and nesting do not matter here, so this is half the work of `scan`. */
export function reread(bytes: Buffer, resources: Resources): Reread {
  const marks = newMarks();
  const texts = new Map<number, string>();
  const unmarked: string[] = [];
  let text: Speech | undefined;
  let isShown = false;
  let font: Font | undefined;

  const paint = (operator: string, said: string): void => {
    const isArtifact = marks.artifacts > 0;
    if (isArtifact === (marks.mcid !== undefined)) unmarked.push(operator);
    else if (marks.mcid !== undefined) texts.set(marks.mcid, (texts.get(marks.mcid) ?? '') + said);
  };
  const show = (start: number, end: number): void => {
    const [speech, own] = [text, font];
    if (speech === undefined || own === undefined) refuseShape('text outside text', `byte ${start}`);
    eachCode(bytes, start, end, own, (code) => say(speech, own, code));
    isShown = true;
  };
  const endText = (): void => {
    if (text !== undefined && isShown) paint('ET', text.parts.join(''));
    text = undefined;
  };

  const operation: Visitor['operation'] = (operator, operands) => {
    switch (operator) {
      case 'Td':
        return;
      case 'Tj':
        return show(operands.starts[0] ?? 0, operands.ends[0] ?? 0);
      case 'TJ':
        return eachString(bytes, operands, show);
      case 'Tf':
        font = resources.font(nameAt(bytes, operands, 0));
        return;
      case 'BT':
        text = newSpeech();
        isShown = false;
        return;
      case 'ET':
        return endText();
      case 'BDC':
      case 'BMC':
        return openMark(marks, bytes, operands, text);
      case 'EMC':
        return closeMark(marks, operands, text);
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
        return paint(operator, '');
      case 'Do': {
        const object = resources.object(nameAt(bytes, operands, 0), resources.ctm);
        if (object === 'image' || !object.isTagged) paint(operator, '');
      }
    }
  };
  const glyph: Visitor['glyph'] = (_x, _y, code, start) => {
    if (text === undefined || font?.codeBytes !== 2) refuseShape('text outside text', `byte ${start}`);
    say(text, font, code);
    isShown = true;
  };
  eachOperation(bytes, { operation, glyph });
  return { texts, unmarked };
}

function eachString(bytes: Buffer, operands: Operands, show: (start: number, end: number) => void): void {
  const c = cursor(bytes, (operands.starts[0] ?? 0) + 1, (operands.ends[0] ?? 0) - 1);
  for (skipBlank(c); c.at < c.end; skipBlank(c)) {
    const start = c.at;
    if (typeof readObject(c) !== 'number') show(start, c.at);
  }
}
