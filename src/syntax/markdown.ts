// Markdown as located blocks: marked's tokens become our text model, and whatever the model has no word for is refused.

import { Lexer, type Token, type Tokens } from 'marked';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { type Place, placesIn } from '../model/place.ts';
import type { Block, Cell, List, ListItem, Section } from '../model/text.ts';
import { markdownLimits } from './guard.ts';
import { headingId, readInlines } from './inline.ts';

export interface MarkdownRead {
  readonly sections: readonly Section[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A position that only moves forward: tokens carry their text, not their place. */
export interface Cursor {
  readonly find: (needle: string) => Place;
  /** Finds, and looks on behind it: the same mark may stand behind each sentence of a paragraph. */
  readonly pass: (needle: string) => Place;
}

interface Reading {
  readonly cursor: Cursor;
  readonly report: (found: Diagnostic) => void;
}

/** Reads the body of a manuscript into sections. `lineOffset` is the number of lines above `text` in the file. */
export function readMarkdown(file: string, text: string, lineOffset: number): MarkdownRead {
  const limits = markdownLimits(file, text, lineOffset);
  if (limits.length > 0) return { sections: [], diagnostics: limits };
  const diagnostics: Diagnostic[] = [];
  const reading: Reading = {
    cursor: cursorOver(file, text, lineOffset),
    report: (found) => void diagnostics.push(found),
  };
  const sections = readSections(new Lexer({ gfm: true, pedantic: false }).lex(text), reading);
  return { sections, diagnostics };
}

function cursorOver(file: string, text: string, lineOffset: number): Cursor {
  const placeAt = placesIn(file, text);
  let offset = 0;
  const find = (needle: string, behind: number): Place => {
    const firstLine = needle.replace(/^\n+/, '').split('\n', 1)[0] ?? '';
    const found = text.indexOf(firstLine.trimEnd(), offset);
    if (found >= 0) offset = found;
    const place = placeAt(offset);
    if (found >= 0) offset += behind;
    return { ...place, line: place.line + lineOffset };
  };
  return { find: (needle) => find(needle, 0), pass: (needle) => find(needle, needle.length) };
}

function readSections(tokens: readonly Token[], reading: Reading): Section[] {
  const sections: { id: string; heading: Section['heading']; blocks: Block[]; place: Place }[] = [];
  for (const token of tokens) {
    if (token.type === 'space') continue;
    const place = reading.cursor.find(token.raw);
    if (isHeading(token) && token.depth === 2) {
      const { id, text } = headingId(token.text);
      if (id === null) reading.report(diagnostic('heading-id', place, { heading: text }));
      sections.push({ id: id ?? '', heading: readInlines(new Lexer().inlineTokens(text), reading), blocks: [], place });
      continue;
    }
    const block = readBlock(token, place, reading);
    if (block === null) continue;
    const section = sections.at(-1);
    if (section) section.blocks.push(block);
    else reading.report(diagnostic('text-outside', place, {}));
  }
  return sections;
}

function isHeading(token: Token): token is Tokens.Heading {
  return token.type === 'heading';
}

function readBlock(token: Token, place: Place, reading: Reading): Block | null {
  const refuse = (what: string) => {
    reading.report(diagnostic('markdown-forbidden', place, { what }));
    return null;
  };
  switch (token.type) {
    case 'heading': {
      const heading = token as Tokens.Heading;
      if (heading.depth !== 3) return refuse(`a heading of level ${heading.depth}`);
      const { id, text } = headingId(heading.text);
      return { kind: 'heading', id, text: readInlines(new Lexer().inlineTokens(text), reading), place };
    }
    case 'paragraph':
    case 'text': {
      const tokens = (token as Tokens.Paragraph).tokens ?? [];
      const only = tokens.length === 1 ? tokens[0] : undefined;
      if (only?.type === 'image') {
        const image = only as Tokens.Image;
        return { kind: 'figure', source: image.href, alt: image.text, place };
      }
      return { kind: 'paragraph', text: readInlines(tokens, reading), place };
    }
    case 'list':
      return readList(token as Tokens.List, place, reading, 1);
    case 'table':
      return readTable(token as Tokens.Table, place, reading);
    case 'html':
      reading.report(diagnostic('markdown-html', place, {}));
      return null;
    case 'code':
      return refuse('code');
    case 'blockquote':
      return refuse('a quotation (>)');
    case 'hr':
      return refuse('a rule (---)');
    case 'def':
      return refuse('a link definition ([name]: address)');
    default:
      return refuse(token.type);
  }
}

function readList(token: Tokens.List, place: Place, reading: Reading, level: number): List {
  const numbers = token.items.map(({ raw }) => Number(/^\s*(\d+)[.)]/.exec(raw)?.[1]));
  const items = token.items.map((item, i): ListItem => {
    const itemPlace = reading.cursor.find(item.raw);
    reportNumber(numbers, i, itemPlace, reading);
    let text: ListItem['text'] = [];
    let sublist: List | null = null;
    if (item.task) reading.report(diagnostic('markdown-forbidden', itemPlace, { what: 'a task box ([ ])' }));
    for (const part of item.tokens) {
      if (part.type === 'space') continue;
      const partPlace = reading.cursor.find(part.raw);
      if ((part.type === 'text' || part.type === 'paragraph') && text.length === 0) {
        text = readInlines((part as Tokens.Text).tokens ?? [], reading);
      } else if (part.type === 'list' && sublist === null && level < 2) {
        sublist = readList(part as Tokens.List, partPlace, reading, level + 1);
      } else {
        const what = part.type === 'list' ? 'a list deeper than two levels' : `${part.type} in a list item`;
        reading.report(
          part.type === 'html'
            ? diagnostic('markdown-html', partPlace, {})
            : diagnostic('markdown-forbidden', partPlace, { what }),
        );
      }
    }
    return { text, sublist, place: itemPlace };
  });
  return { kind: 'list', ordered: token.ordered, items, place };
}

/** A page counts its items itself: numbers that are written otherwise would be other ones there. All may be 1. */
function reportNumber(numbers: readonly number[], index: number, place: Place, reading: Reading): void {
  const [found, expected] = [numbers[index] ?? Number.NaN, index + 1];
  if (Number.isNaN(found) || found === expected || numbers.every((one) => one === 1)) return;
  reading.report(diagnostic('list-number', place, { expected, found }));
}

function readTable(token: Tokens.Table, place: Place, reading: Reading): Block {
  // An empty cell has nothing to look for: it stands in the line of its row, behind heading and rule.
  const cellIn =
    (line: number) =>
    (c: Tokens.TableCell): Cell => {
      const cellPlace = c.text === '' ? { ...place, line } : reading.cursor.find(c.text);
      return { text: readInlines(c.tokens, reading), place: cellPlace };
    };
  const columns = token.header.length;
  // The cursor only moves forward: the heading row is looked for first.
  const head = token.header.map(cellIn(place.line));
  const rows = token.rows.map((row, i) => {
    const line = place.line + 2 + i;
    const cells = cellsOf(token.raw.split('\n')[2 + i] ?? '');
    if (cells !== columns) reading.report(diagnostic('table-row', { ...place, line, column: 1 }, { cells, columns }));
    return row.map(cellIn(line));
  });
  return { kind: 'table', head, rows, place };
}

/** How many cells a row has as it is written: marked drops those that are too many, and adds those that are missing. */
function cellsOf(row: string): number {
  const parts = row.trim().split(/(?<!\\)(?:\\\\)*\|/);
  return parts.length - (parts[0]?.trim() === '' ? 1 : 0) - (parts.length > 1 && parts.at(-1)?.trim() === '' ? 1 : 0);
}
