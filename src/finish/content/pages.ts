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

/** @throws Refusal `shape` for anything in page tree or content that Chromium does not write. */
export function readPages(draft: Draft): Printed {
  const catalog = dictAt(draft, draft.file.root, 'catalog');
  const fonts = new Map<number, Font>();
  const contents: Content[] = [];
  const pages = pageRefs(draft, asRef(catalog.get('Pages'), 'Pages'), 0).map((ref, page): Page => {
    const head = dictAt(draft, ref, 'page');
    if (head.has('Rotate') || head.has('UserUnit')) refuseShape('page is rotated or scaled', `page ${page + 1}`);
    const resources = dictAt(draft, head.get('Resources'), 'page Resources');
    const stream = scanStream(
      { draft, fonts, contents, page },
      asRef(head.get('Contents'), 'page Contents'),
      resources,
      IDENTITY,
      0,
    );
    return { ref, dict: head, box: boxOf(draft, head.get('MediaBox')), stream };
  });
  return { pages, contents, fonts };
}

interface Walk {
  readonly draft: Draft;
  readonly fonts: Map<number, Font>;
  readonly contents: Content[];
  readonly page: number;
}

function pageRefs(draft: Draft, node: Ref, depth: number): Ref[] {
  if (depth > 20) refuseShape('page tree too deep', `object ${node.id}`);
  const head = dictAt(draft, node, 'page tree');
  if (asName(head.get('Type'), 'page tree Type') === 'Page') return [node];
  const refs = asArray(resolve(draft, head.get('Kids')), 'Kids').flatMap((kid) =>
    pageRefs(draft, asRef(kid, 'Kids'), depth + 1),
  );
  return refs.length > MOST_PAGES ? refuseShape(`more than ${MOST_PAGES} pages`, 'page tree') : refs;
}

/** @returns the index of the scanned stream in `contents`. */
function scanStream(walk: Walk, ref: Ref, resources: Dict, ctm: Matrix, depth: number): number {
  const { draft, contents, page } = walk;
  if (depth > DEEPEST_FORM) refuseShape('forms nested too deep', `object ${ref.id}`);
  const source = asStream(resolve(draft, ref), `object ${ref.id}`);
  const bytes = inflate(source, `object ${ref.id}`);
  const stream = contents.length;
  // Keeps the index while the forms inside are scanned.
  const look = (isFirstScan: boolean): Resources => ({
    stream,
    ctm,
    font: (name) => fontNamed(walk, resources, name),
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
  const { draft, contents } = walk;
  const ref = asRef(named(draft, resources, 'XObject', name), `object ${name}`);
  const known = contents.findIndex((content) => content.ref.id === ref.id);
  const dict = contents[known]?.dict ?? asStream(resolve(draft, ref), `object ${name}`).dict;
  if (asName(dict.get('Subtype'), 'XObject Subtype') === 'Image') return 'image';
  const matrix = multiply(matrixOf(draft, dict.get('Matrix')), ctm);
  const own = resolve(draft, dict.get('Resources'));
  const content =
    contents[known >= 0 ? known : scanStream(walk, ref, isDict(own) ? own : resources, matrix, depth + 1)];
  const isTagged = content?.pieces.some(({ mcid }) => mcid !== undefined) ?? false;
  if (known >= 0 && isTagged && isFirstScan) refuseShape('tagged form painted twice', `object ${ref.id}`);
  return {
    text: content?.pieces.map(({ text }) => text).join('') ?? '',
    box: transformBox(matrix, boxOf(draft, dict.get('BBox'))),
    isTagged,
  };
}

function named(draft: Draft, resources: Dict, kind: string, name: string): PdfObject {
  const value = dictAt(draft, resources.get(kind), `${kind} resources`).get(name);
  return isRef(value) ? value : refuseShape(`no ${kind} resource of this name`, name);
}

function numbers(draft: Draft, value: PdfObject | undefined, what: string): number[] {
  return asArray(resolve(draft, value), what).map((item) => asNumber(item, what));
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
