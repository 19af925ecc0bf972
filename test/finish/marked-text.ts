/** What each mark of a finished page says to a reader that honours replacement texts. Written apart from what made the marks. */
import { readCMap, type UnicodeMap } from '../../src/finish/fonts/cmap.ts';
import { cursor, readObject, skipBlank } from '../../src/finish/pdf/lexer.ts';
import { asArray, asName, type Dict, isDict, isRef, isString, type PdfObject } from '../../src/finish/pdf/syntax.ts';
import { textOf } from '../../src/finish/pdf/text-string.ts';
import { at, dataAt, dictAt, nameIn, type Objects } from './written-pdf.ts';

interface Font {
  readonly map: UnicodeMap;
  /** Bytes of a code. */
  readonly size: 1 | 2;
}

interface Mark {
  readonly kind: 'plain' | 'replaced' | 'reversed';
  readonly mcid: PdfObject | undefined;
  /** Number of texts before it. */
  readonly from: number;
}

/** `object of page or form/MCID` to its text. */
export function markedTexts(objects: Objects): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [id, page] of objects) {
    if (!isDict(page) || nameIn(page, 'Type') !== 'Page') continue;
    const resources = dictAt(objects, page.get('Resources'), 'Resources');
    readContent(objects, id, dataAt(objects, page.get('Contents'), 'Contents'), resources, texts);
  }
  return texts;
}

function readContent(objects: Objects, home: number, bytes: Buffer, resources: Dict, texts: Map<string, string>): void {
  const open: Mark[] = [];
  let said: string[] = [];
  let font: Font | undefined;
  const isReplaced = () => open.some(({ kind }) => kind === 'replaced');
  for (const { operator, operands } of operationsOf(bytes)) {
    const [first, second] = operands;
    switch (operator) {
      case 'Tf':
        font = fontOf(objects, dictAt(objects, resources.get('Font'), 'Font').get(asName(first, 'Tf')));
        break;
      case 'Tj':
      case 'TJ':
        if (!isReplaced())
          for (const string of operator === 'Tj' ? operands : asArray(first, 'TJ')) said.push(...glyphs(string, font));
        break;
      case 'BMC':
      case 'BDC': {
        const [mcid, actual] = isDict(second) ? [second.get('MCID'), second.get('ActualText')] : [];
        if (typeof mcid === 'number') said = [];
        if (isString(actual) && !isReplaced()) said.push(textOf(actual));
        const kind = isString(actual) ? 'replaced' : asName(first, 'tag') === 'ReversedChars' ? 'reversed' : 'plain';
        open.push({ kind, mcid, from: said.length });
        break;
      }
      case 'EMC': {
        const mark = open.pop();
        if (mark?.kind === 'reversed') for (const part of said.splice(mark.from).reverse()) said.push(part);
        if (typeof mark?.mcid === 'number') texts.set(`${home}/${mark.mcid}`, said.join(''));
        break;
      }
      case 'Do': {
        const drawn = dictAt(objects, resources.get('XObject'), 'XObject').get(asName(first, 'Do'));
        const form = at(objects, drawn);
        if (!isRef(drawn) || form === null || typeof form !== 'object' || !('dict' in form)) break;
        if (nameIn(form.dict, 'Subtype') !== 'Form') break;
        const own = dictAt(objects, form.dict.get('Resources') ?? new Map(), 'Resources');
        readContent(objects, drawn.id, dataAt(objects, drawn, 'form'), own, texts);
      }
    }
  }
}

function glyphs(string: PdfObject, font: Font | undefined): readonly string[] {
  if (!isString(string) || font === undefined) return [];
  const codes = Buffer.from(string.bytes, 'latin1');
  return Array.from({ length: codes.length / font.size }, (_, i) => codes.readUIntBE(i * font.size, font.size)).map(
    (code) => font.map.get(code) ?? '\ufffd',
  );
}

function* operationsOf(bytes: Buffer) {
  const c = cursor(bytes);
  let operands: PdfObject[] = [];
  for (skipBlank(c); c.at < c.end; skipBlank(c)) {
    const word = /^[A-Za-z'"][A-Za-z0-9*]*/.exec(bytes.toString('latin1', c.at, c.at + 8))?.[0];
    if (word === undefined || /^(?:true|false|null)$/.test(word)) operands.push(readObject(c));
    else {
      c.at += word.length;
      yield { operator: word, operands };
      operands = [];
    }
  }
}

const fonts = new WeakMap<Dict, Font>();

function fontOf(objects: Objects, value: PdfObject | undefined): Font {
  const head = dictAt(objects, value, 'font');
  const known = fonts.get(head);
  if (known !== undefined) return known;
  const program = dataAt(objects, head.get('ToUnicode'), 'ToUnicode').toString('latin1');
  const size = nameIn(head, 'Subtype') === 'Type3' ? 1 : 2;
  const font: Font = { map: readCMap(program, size), size };
  fonts.set(head, font);
  return font;
}
