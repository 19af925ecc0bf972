/** Reads a content stream into pieces: what was painted, where, by which of Chromium's marks, saying what. Changes nothing. */
import { refuseShape } from '../broken.ts';
import { cursor, readObject, skipBlank } from '../pdf/lexer.ts';
import { type Matrix, multiply } from './geometry.ts';
import { endPath, newGraphics, restore, save, visibleHere } from './graphics.ts';
import { closeMark, newMarks, noteShow, openMark } from './marks-read.ts';
import { eachOperation, holdOperands, nameAt, numberAt, type Operands, type Visitor } from './operations.ts';
import { add, fillOf, paintObject, paintPath, point, rectangle, type Scan, setFill } from './painting.ts';
import { NOT_PLAIN, type Resources, type Scanned } from './piece.ts';
import { advanceText, beginText, boxOf, moveText, placeText, showGlyph, showText, type TextObject } from './text.ts';

/** @throws Refusal `shape` for content that Chromium does not write: inline images, marks that cross text, unbalanced q or marks. */
export function scan(bytes: Buffer, resources: Resources): Scanned {
  const s: Scan = {
    ...{ bytes, resources, graphics: newGraphics(resources.ctm), marks: newMarks(), pieces: [], mute: [] },
    ...{ notdef: 0, text: undefined, textStart: 0 },
  };
  eachOperation(bytes, SCAN, s);
  const { graphics, marks, pieces, mute, notdef } = s;
  if (s.text !== undefined || marks.open.length > 0 || graphics.saved.length > 0) {
    refuseShape('page content ends inside text, marks or q', `byte ${bytes.length}`);
  }
  return { pieces, erase: marks.erase, spans: marks.spans, area: graphics.area, depth: graphics.depth, notdef, mute };
}

const SCAN: Visitor<Scan> = {
  operation: operate,
  glyph: ({ text, marks }, x, y, code, start, end) => {
    if (text === undefined) return refuseShape('text operator outside text', `byte ${start}`);
    moveText(text, x, y);
    showGlyph(text, code, start);
    noteShow(marks, start, end);
  },
};

/** The operators are in the order of how often Chromium writes them. Line styles and the like paint nothing. */
function operate(s: Scan, operator: string, operands: Operands): void {
  const { bytes, graphics } = s;
  switch (operator) {
    case 'Td':
      moveText(inText(s, operands), numberAt(bytes, operands, 0), numberAt(bytes, operands, 1));
      return;
    case 'Tj': {
      showText(inText(s, operands), bytes, operands.starts[0] ?? 0, operands.ends[0] ?? 0);
      noteShow(s.marks, operands.start, operands.end);
      return;
    }
    case 'Tm':
      placeText(inText(s, operands), matrixAt(s, operands));
      return;
    case 'Tf':
      setFont(s, operands);
      return;
    case 'TJ':
      showArray(inText(s, operands), bytes, operands);
      return;
    case 'BT':
      beginTextObject(s, operands);
      return;
    case 'ET':
      endTextObject(s, operands);
      return;
    case 'BDC':
    case 'BMC':
      openMark(s.marks, bytes, operands, s.text);
      return;
    case 'EMC':
      closeMark(s.marks, operands, s.text);
      return;
    case 'q':
      save(graphics);
      return;
    case 'Q':
      restore(graphics);
      return;
    case 'cm':
      graphics.ctm = multiply(matrixAt(s, operands), graphics.ctm);
      return;
    case 'rg':
    case 'g':
      holdOperands(bytes, operands);
      setFill(s, operands);
      return;
    case 'gs':
      holdOperands(bytes, operands);
      graphics.isOpaque = s.resources.isOpaque(nameAt(bytes, operands, 0));
      return;
    case 'm':
    case 'l':
      point(s, operands, 0);
      return;
    case 'c':
      point(s, operands, 0);
      point(s, operands, 2);
      point(s, operands, 4);
      return;
    case 'v':
    case 'y':
      point(s, operands, 0);
      point(s, operands, 2);
      return;
    case 're':
      rectangle(s, operands);
      return;
    case 'W':
    case 'W*':
      graphics.clipsNext = true;
      return;
    case 'n':
      endPath(graphics);
      return;
    case 'f':
    case 'F':
    case 'f*':
    case 'B':
    case 'B*':
    case 'b':
    case 'b*':
      paintPath(s, operands, true);
      return;
    case 'S':
    case 's':
      paintPath(s, operands, false);
      return;
    case 'sh':
      add(s, 'path', operands.start, operands.end, graphics.clip, '', undefined, NOT_PLAIN);
      return;
    case 'cs':
    case 'sc':
    case 'scn':
    case 'k':
      holdOperands(bytes, operands);
      graphics.fill = NOT_PLAIN;
      return;
    case 'Do':
      paintObject(s, operands);
      return;
    case 'BI':
    case "'":
    case '"':
    case 'T*':
    case 'TD':
    case 'TL':
    case 'MP':
    case 'DP':
    case 'BX':
    case 'EX':
    case 'd0':
    case 'd1':
      refuseShape(`operator ${operator} is none of Chromium's`, `byte ${operands.start}`);
      break;
    default:
      holdOperands(bytes, operands);
  }
}

function inText({ text }: Scan, operands: Operands): TextObject {
  return text ?? refuseShape('text operator outside text', `byte ${operands.start}`);
}

function beginTextObject(s: Scan, operands: Operands): void {
  if (s.text !== undefined) refuseShape('BT inside text', `byte ${operands.start}`);
  s.text = beginText(s.graphics.font, s.graphics.size);
  s.textStart = operands.start;
}

function endTextObject(s: Scan, operands: Operands): void {
  const done = inText(s, operands);
  const { graphics } = s;
  s.text = undefined;
  graphics.font = done.font;
  graphics.size = done.size;
  const box = boxOf(done);
  if (box === undefined || done.base === undefined || done.font === undefined) return;
  for (const glyph of done.mute) s.mute.push(glyph);
  s.notdef += done.notdef;
  const run = {
    font: done.font,
    fontName: graphics.fontName,
    size: done.size,
    origin: done.base,
    ctm: graphics.ctm,
    box,
  };
  const shown = visibleHere(graphics, box);
  add(s, 'text', s.textStart, operands.end, shown, done.parts.join(''), run, fillOf(graphics));
}

function setFont(s: Scan, operands: Operands): void {
  const text = inText(s, operands);
  s.graphics.fontName = nameAt(s.bytes, operands, 0);
  text.font = s.resources.font(s.graphics.fontName);
  text.size = numberAt(s.bytes, operands, 1);
}

/** `TJ`: strings, and numbers that move the next glyph back by thousandths of the size. */
function showArray(text: TextObject, bytes: Buffer, operands: Operands): void {
  const c = cursor(bytes, (operands.starts[0] ?? 0) + 1, (operands.ends[0] ?? 0) - 1);
  for (skipBlank(c); c.at < c.end; skipBlank(c)) {
    const start = c.at;
    const item = readObject(c);
    if (typeof item === 'number') advanceText(text, (-item * text.size) / 1000);
    else showText(text, bytes, start, c.at);
  }
}

function matrixAt({ bytes }: Scan, operands: Operands): Matrix {
  const number = (index: number): number => numberAt(bytes, operands, index);
  return [number(0), number(1), number(2), number(3), number(4), number(5)];
}
