/** Cuts a content stream into operations (ISO 32000-1, 7.8.2) without building objects: millions of glyphs pass here. */
import { refuseShape } from '../broken.ts';
import { BLANK, cursor, DELIMITER, ENDS_WORD, HEX, nameOf, readNumber, readObject } from '../pdf/lexer.ts';

/** The operands of one operation, as byte ranges. Reused from one operation to the next: read it, do not keep it. */
export interface Operands {
  count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** From the first operand to the end of the operator. */
  start: number;
  end: number;
}

const MOST = 48;
/** Operators by the number of their operands; last, those that have it from the colour space. */
const WORDS = [
  'q Q h W W* n f F f* B B* b b* S s BT ET T* BI EMC BX EX',
  "Tj TJ ' TL Do sh BMC MP gs Tc Tw Tz Ts Tr w J j M ri i CS cs G g",
  'm l Td TD Tf BDC DP d d0',
  'RG rg "',
  're v y K k',
  '',
  'cm c Tm d1',
  'SC sc SCN scn',
].map((words) => words.split(' '));
const ANY = 7;
/** A 6.1.13-1. */
const LARGEST = 2_147_483_647;
interface Operator {
  readonly word: string;
  readonly count: number;
}
/** By code, for operators of one or two letters; the others by their code too, in a map. */
const SHORT: (Operator | undefined)[] = Array.from({ length: 0x8000 });
const LONG = new Map<number, Operator>();
for (const [count, words] of WORDS.entries())
  for (const word of words) {
    const number = Array.from(word).reduce((sum, letter) => sum * 256 + letter.charCodeAt(0), 0);
    if (word.length > 2) LONG.set(number, { word, count });
    else SHORT[number] = { word, count };
  }

/** What is told of a content stream, and to whom. One for all streams: a closure for each would be compiled again and again. */
export interface Visitor<T> {
  readonly operation: (to: T, operator: string, operands: Operands) => void;
  /** Two operations at once, as Chromium shows nearly every glyph: `x y Td <code> Tj`, the code of two bytes; `start` is where `<` stands. */
  readonly glyph: (to: T, x: number, y: number, code: number, start: number, end: number) => void;
}

/** Tells each operation in order. @throws Refusal `shape` at a byte that belongs to none. */
export function eachOperation<T>(bytes: Buffer, { operation, glyph }: Visitor<T>, to: T): void {
  const moved: Moved = { x: 0, y: 0, code: 0, show: 0 };
  const operands: Operands = { count: 0, starts: new Int32Array(MOST), ends: new Int32Array(MOST), start: -1, end: 0 };
  const c = cursor(bytes);
  const end = bytes.length;
  for (let at = 0; at < end; ) {
    const byte = bytes[at] ?? 0;
    if (BLANK[byte] === 1) {
      at++;
      continue;
    }
    const start = at;
    if (operands.start < 0) {
      const after = byte <= 57 ? movedGlyph(bytes, start, moved) : 0;
      if (after > 0) {
        glyph(to, moved.x, moved.y, moved.code, moved.show, after);
        at = after;
        continue;
      }
      operands.start = start;
    }
    if (byte === 60 && bytes[at + 1] !== 60) {
      while (at < end && bytes[at] !== 62) at++;
      at++;
    } else if (byte === 40 || byte === 60 || byte === 91) {
      c.at = at;
      readObject(c);
      at = c.at;
    } else {
      at++;
      while (at < end && ENDS_WORD[bytes[at] ?? 0] === 0) at++;
      if (isOperatorStart(byte)) {
        const operator = operatorAt(bytes, start, at);
        if (operator === undefined) refuseShape('unknown operator in page content', `byte ${start}`);
        if (operands.count !== operator.count && operator.count !== ANY)
          refuseShape(`operator ${operator.word} with ${operands.count} operands`, `byte ${start}`);
        operands.end = at;
        operation(to, operator.word, operands);
        operands.count = 0;
        operands.start = -1;
        continue;
      }
      if (DELIMITER[byte] === 1 && byte !== 47) refuseShape('stray byte in page content', `byte ${start}`);
    }
    if (operands.count === MOST) refuseShape('too many operands in page content', `byte ${start}`);
    operands.starts[operands.count] = start;
    operands.ends[operands.count++] = at;
  }
  if (operands.count > 0) refuseShape('page content ends with operands', `byte ${end}`);
}

/** Operand `index` as a number. */
export function numberAt(bytes: Buffer, operands: Operands, index: number): number {
  const value =
    index < operands.count ? readNumber(bytes, operands.starts[index] ?? 0, operands.ends[index] ?? 0) : Number.NaN;
  return Math.abs(value) <= LARGEST ? value : refuseShape('operand is not a number', `byte ${operands.start}`);
}

/** Operands that nobody looks at must be whole all the same: other readers do. */
export function holdOperands(bytes: Buffer, { count, starts, ends }: Operands): void {
  for (let index = 0; index < count; index++) {
    const [start = 0, end = 0] = [starts[index], ends[index]];
    const value = readNumber(bytes, start, end);
    if (Math.abs(value) <= LARGEST) continue;
    if (!Number.isNaN(value)) refuseShape('operand is too large', `byte ${start}`);
    const c = cursor(bytes, start, end);
    readObject(c);
    if (c.at !== end) refuseShape('operand is no object', `byte ${start}`);
  }
}

/** Operand `index`, a name, without its slash. */
export function nameAt(bytes: Buffer, operands: Operands, index: number): string {
  const start = operands.starts[index] ?? 0;
  if (index >= operands.count || bytes[start] !== 47) refuseShape('operand is not a name', `byte ${operands.start}`);
  return nameOf(bytes, start + 1, operands.ends[index] ?? 0).value;
}

/** Reused from one glyph to the next. */
interface Moved {
  x: number;
  y: number;
  code: number;
  /** Where `<code> Tj` begins. */
  show: number;
}

/** Of ten, those that are exact. */
const POWERS = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/** Reads `x y Td <code> Tj`, single blanks between, into `moved`. @returns where it ends, or 0 when something else stands at `at`. */
function movedGlyph(bytes: Buffer, at: number, moved: Moved): number {
  // As `readNumber`, which would have to be told first where the number ends. V8 compiles this anew and anew when numbers grow
  // from small integers: -0 is none, and decimals are counted.
  let value = -0;
  let decimals = -1;
  const from = bytes[at] === 45 ? at + 1 : at;
  let x = from;
  for (let byte = bytes[x] ?? 0; byte <= 57; byte = bytes[++x] ?? 0) {
    if (byte === 46 && decimals < 0) decimals = 0;
    else if (byte >= 48) {
      value = value * 10 + byte - 48;
      if (decimals >= 0) decimals++;
    } else break;
  }
  if (bytes[x] !== 32 || x - from <= (decimals < 0 ? 0 : 1)) return 0;
  const y = bytes[x + 1] === 48 && bytes[x + 2] === 32 ? x + 2 : numberEnd(bytes, x + 1);
  // Of ` Td <0012> Tj`: what is another operation differs in its third letter.
  if (bytes[y + 2] !== 100 || bytes[y + 1] !== 84 || bytes[y + 4] !== 60 || bytes[y + 3] !== 32) return 0;
  if (bytes[y + 12] !== 106 || bytes[y + 11] !== 84 || bytes[y + 10] !== 32 || bytes[y + 9] !== 62) return 0;
  if (bytes[y] !== 32 || ENDS_WORD[bytes[y + 13] ?? 32] === 0) return 0;
  moved.code = hexCode(bytes, y + 5);
  if (decimals > 0) value /= POWERS[decimals] ?? Number.NaN;
  moved.x = from > at ? -value : value;
  moved.y = y === x + 2 ? 0 : readNumber(bytes, x + 1, y);
  if (moved.code < 0 || !(value <= LARGEST && Math.abs(moved.y) <= LARGEST)) return 0;
  moved.show = y + 4;
  return y + 13;
}

/** Where a word of digits, point and sign ends. */
function numberEnd(bytes: Buffer, from: number): number {
  let at = from;
  for (let byte = bytes[at] ?? 0; byte <= 57 && byte >= 43; byte = bytes[++at] ?? 0);
  return at;
}

/** The number of four hexadecimal digits; negative when one of them is none. */
export function hexCode(bytes: Buffer, at: number): number {
  const high = ((HEX[bytes[at] ?? 0] ?? -1) << 4) | (HEX[bytes[at + 1] ?? 0] ?? -1);
  const low = ((HEX[bytes[at + 2] ?? 0] ?? -1) << 4) | (HEX[bytes[at + 3] ?? 0] ?? -1);
  return (high << 8) | low;
}

function isOperatorStart(byte: number): boolean {
  return (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) || byte === 39 || byte === 34;
}

function operatorAt(bytes: Buffer, start: number, end: number): Operator | undefined {
  let number = 0;
  for (let i = start; i < end; i++) number = number * 256 + (bytes[i] ?? 0);
  return number < SHORT.length ? SHORT[number] : LONG.get(number);
}
