/** Walks the pages of a file and scans every content stream they paint, forms included. */
import { refuseShape } from '../broken.ts';
import { type Font, readFont } from '../fonts/font.ts';
import { type Draft, dictAt, resolve } from '../pdf/draft.ts';
import { inflate } from '../pdf/reader.ts';
import {
  asArray,
  asName,
  asNumber,
  asRef,
  asStream,
  type Dict,
  isDict,
  isRef,
  type PdfObject,
  type Ref,
} from '../pdf/syntax.ts';
import { type Box, IDENTITY, type Matrix, multiply, transformBox } from './geometry.ts';
import type { PaintedForm, Resources, Scanned } from './piece.ts';
import { scan } from './scan.ts';

export interface Page {
  readonly ref: Ref;
  readonly dict: Dict;
  readonly box: Box;
  readonly stream: number;
}

/** A content stream; `page` is the index of the page that paints it, `owner` the page for its main content, the form for a form. */
export interface Content extends Scanned {
  /** To read the stream anew once its marks have changed. */
  readonly resources: Resources;
  readonly ref: Ref;
  readonly dict: Dict;
  readonly bytes: Buffer;
  readonly page: number;
  readonly isForm: boolean;
}

export interface Printed {
  readonly pages: readonly Page[];
  readonly contents: readonly Content[];
  readonly fonts: ReadonlyMap<number, Font>;
}

const MOST_PAGES = 2000;
const DEEPEST_FORM = 12;
/** Of all pages together: bytes of content, letters that forms say each time they are painted, fonts. Prints have a hundredth of it. */
const MOST = { content: 8 << 20, letters: 1 << 20, fonts: 64 };

/** @throws Refusal `shape` for anything in page tree or content that Chromium does not write. */
export function readPages(draft: Draft): Printed {
  const catalog = dictAt(draft, draft.file.root, 'catalog');
  const fonts = new Map<number, Font>();
  const contents: Content[] = [];
  const forms = new Map<number, Form>();
  const sum = { content: 0, letters: 0 };
  const refs = pageRefs(draft, asRef(catalog.get('Pages'), 'Pages'), undefined, 0, new Set());
  const pages = refs.map((ref, page): Page => {
    const head = dictAt(draft, ref, 'page');
    if (head.has('Rotate') || head.has('UserUnit')) refuseShape('page is rotated or scaled', `page ${page + 1}`);
    const resources = dictAt(draft, head.get('Resources'), 'page Resources');
    const stream = scanStream(
      { draft, fonts, contents, forms, sum, page },
      asRef(head.get('Contents'), 'page Contents'),
      resources,
      IDENTITY,
      0,
    );
    return { ref, dict: head, box: sheetOf(draft, head), stream };
  });
  return { pages, contents, fonts };
}

interface Walk {
  readonly draft: Draft;
  readonly fonts: Map<number, Font>;
  readonly contents: Content[];
  /** Forms by object number, once they are scanned. */
  readonly forms: Map<number, Form>;
  /** What was read so far. */
  readonly sum: { content: number; letters: number };
  readonly page: number;
}

interface Form {
  readonly dict: Dict;
  readonly text: string;
  readonly isTagged: boolean;
}

function pageRefs(draft: Draft, node: Ref, parent: Ref | undefined, depth: number, seen: Set<number>): Ref[] {
  if (depth > 20 || seen.has(node.id)) refuseShape('page tree loops or is too deep', `object ${node.id}`);
  seen.add(node.id);
  const head = dictAt(draft, node, 'page tree');
  const above = head.get('Parent');
  if (parent === undefined ? above !== undefined : asRef(above, 'Parent').id !== parent.id)
    refuseShape('page tree names another parent', `object ${node.id}`);
  const type = asName(head.get('Type'), 'page tree Type');
  if (type === 'Page') return [node];
  if (type !== 'Pages') refuseShape(`page tree holds ${type}`, `object ${node.id}`);
  const refs = asArray(resolve(draft, head.get('Kids')), 'Kids').flatMap((kid) =>
    pageRefs(draft, asRef(kid, 'Kids'), node, depth + 1, seen),
  );
  if (head.get('Count') !== refs.length) refuseShape('page tree counts its pages wrongly', `object ${node.id}`);
  return refs.length > MOST_PAGES ? refuseShape(`more than ${MOST_PAGES} pages`, 'page tree') : refs;
}

/** @returns the index of the scanned stream in `contents`. */
function scanStream(walk: Walk, ref: Ref, resources: Dict, ctm: Matrix, depth: number): number {
  const { draft, contents, page } = walk;
  if (depth > DEEPEST_FORM) refuseShape('forms nested too deep', `object ${ref.id}`);
  const source = asStream(resolve(draft, ref), `object ${ref.id}`);
  const bytes = inflate(source, `object ${ref.id}`);
  walk.sum.content += bytes.length;
  if (walk.sum.content > MOST.content) refuseShape('page content too large', `object ${ref.id}`);
  const stream = contents.length;
  // Keeps the index while the forms inside are scanned.
  const look = (isFirstScan: boolean): Resources => ({
    stream,
    ctm,
    font: (name) => fontNamed(walk, resources, name),
    isOpaque: (name) => isOpaque(draft, resources, name),
    object: (name, matrix) => objectNamed(walk, resources, name, matrix, depth, isFirstScan),
  });
  const made = { ref, dict: source.dict, bytes, page, isForm: depth > 0, resources: look(false) };
  contents.push({ ...made, pieces: [], erase: [], spans: [], area: undefined, depth: 0, notdef: 0, mute: [] });
  contents[stream] = { ...made, ...scan(bytes, look(true)) };
  return stream;
}

function fontNamed({ draft, fonts }: Walk, resources: Dict, name: string): Font {
  const value = named(draft, resources, 'Font', name);
  const { id } = asRef(value, `font ${name}`);
  const known = fonts.get(id);
  if (known !== undefined) return known;
  if (fonts.size >= MOST.fonts) refuseShape(`more than ${MOST.fonts} fonts`, `object ${id}`);
  const font = readFont(draft, value);
  fonts.set(id, font);
  return font;
}

function objectNamed(
  walk: Walk,
  resources: Dict,
  name: string,
  ctm: Matrix,
  depth: number,
  isFirstScan: boolean,
): 'image' | PaintedForm {
  const { draft, forms } = walk;
  const ref = asRef(named(draft, resources, 'XObject', name), `object ${name}`);
  const known = forms.get(ref.id);
  const dict = known?.dict ?? asStream(resolve(draft, ref), `object ${name}`).dict;
  if (asName(dict.get('Subtype'), 'XObject Subtype') === 'Image') return 'image';
  const matrix = multiply(matrixOf(draft, dict.get('Matrix')), ctm);
  const { text, isTagged } = known ?? scanForm(walk, ref, dict, resources, matrix, depth);
  if (known !== undefined && isTagged && isFirstScan) refuseShape('tagged form painted twice', `object ${ref.id}`);
  // Forms in forms could say one text thousands of times thousands of times.
  if (isFirstScan) walk.sum.letters += text.length;
  if (walk.sum.letters > MOST.letters) refuseShape('forms say too much', `object ${ref.id}`);
  return { text, box: transformBox(matrix, boxOf(draft, dict.get('BBox'))), isTagged };
}

function scanForm(walk: Walk, ref: Ref, dict: Dict, resources: Dict, matrix: Matrix, depth: number): Form {
  const own = resolve(walk.draft, dict.get('Resources'));
  const content = walk.contents[scanStream(walk, ref, isDict(own) ? own : resources, matrix, depth + 1)];
  const pieces = content?.pieces ?? [];
  const form: Form = {
    dict,
    text: pieces.map(({ text }) => text).join(''),
    isTagged: pieces.some(({ mcid }) => mcid !== undefined),
  };
  walk.forms.set(ref.id, form);
  return form;
}

/** Whether what is filled in this graphics state hides what is behind (11.6.4.4). */
function isOpaque(draft: Draft, resources: Dict, name: string): boolean {
  const state = dictAt(draft, named(draft, resources, 'ExtGState', name), 'ExtGState');
  const alpha = state.get('ca');
  return alpha === undefined || asNumber(alpha, 'ca') === 1;
}

function named(draft: Draft, resources: Dict, kind: string, name: string): PdfObject {
  const value = dictAt(draft, resources.get(kind), `${kind} resources`).get(name);
  return isRef(value) ? value : refuseShape(`no ${kind} resource of this name`, name);
}

function numbers(draft: Draft, value: PdfObject | undefined, what: string): number[] {
  return asArray(resolve(draft, value), what).map((item) => asNumber(item, what));
}

/** Sides of 3 to 14,400 units (A 6.1.13-11). */
function sheetOf(draft: Draft, page: Dict): Box {
  const box = boxOf(draft, page.get('MediaBox'));
  for (const side of [box[2] - box[0], box[3] - box[1]])
    if (!(side >= 3 && side <= 14_400)) refuseShape(`sheet with a side of ${side}`, 'MediaBox');
  return box;
}

function boxOf(draft: Draft, value: PdfObject | undefined): Box {
  const [a, b, c, d, ...rest] = numbers(draft, value, 'box');
  if (a === undefined || b === undefined || c === undefined || d === undefined || rest.length > 0)
    return refuseShape('not a rectangle', 'box');
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

function matrixOf(draft: Draft, value: PdfObject | undefined): Matrix {
  if (value === undefined) return IDENTITY;
  const [a, b, c, d, e, f] = numbers(draft, value, 'Matrix');
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined)
    return refuseShape('not a matrix', 'Matrix');
  return [a, b, c, d, e, f];
}
