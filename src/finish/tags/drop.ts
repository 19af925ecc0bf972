/** Takes Chromium's tag tree out of the file: its elements, its parent tree and its tree of ids. */
import { refuseShape } from '../broken.ts';
import { type Draft, dictAt, drop, resolve } from '../pdf/draft.ts';
import { isArray, isDict, isRef, type PdfArray, type PdfObject, type Ref } from '../pdf/syntax.ts';

/** One for each mark, at most. */
const MOST_NODES = 200_000;
const DEEPEST = 20;

/** What nodes of number and name trees hold. */
const NODE: ReadonlySet<string> = new Set(['Limits', 'Kids', 'Nums', 'Names', 'Type']);

interface Walk {
  readonly draft: Draft;
  readonly elements: ReadonlySet<number>;
  readonly seen: Set<number>;
}

/** @param elements every structure element of the old tree */
export function dropTree(draft: Draft, treeRef: Ref, elements: readonly Ref[]): void {
  const root = dictAt(draft, treeRef, 'StructTreeRoot');
  const walk = { draft, elements: new Set(elements.map(({ id }) => id)), seen: new Set<number>() };
  const trees = ['ParentTree', 'IDTree'].flatMap((key) => treeNodes(walk, root.get(key), 0));
  drop(draft, [...elements, ...trees]);
}

/** References to the nodes of a number or name tree, and to lists of elements in it. @throws Refusal `shape` when it names anything else. */
function treeNodes(walk: Walk, value: PdfObject | undefined, depth: number): Ref[] {
  if (!isRef(value) || walk.elements.has(value.id) || walk.seen.has(value.id)) return [];
  walk.seen.add(value.id);
  if (depth > DEEPEST || walk.seen.size > MOST_NODES)
    refuseShape('parent tree too large or too deep', `object ${value.id}`);
  const node = resolve(walk.draft, value);
  if (isArray(node)) return holdList(walk, node, value);
  if (!isDict(node) || !node.keys().every((key) => NODE.has(key)))
    refuseShape('parent tree holds more than elements', `object ${value.id}`);
  const kids = ['Kids', 'Nums'].flatMap((key) => {
    const list = resolve(walk.draft, node.get(key));
    return isArray(list) ? list : [];
  });
  return [value, ...kids.flatMap((kid) => treeNodes(walk, kid, depth + 1))];
}

/** The elements of a page, by the numbers of its marks. */
function holdList({ elements }: Walk, list: PdfArray, at: Ref): Ref[] {
  for (const item of list)
    if (item !== null && !(isRef(item) && elements.has(item.id)))
      refuseShape('parent tree holds more than elements', `object ${at.id}`);
  return [at];
}
