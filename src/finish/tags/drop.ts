/** Takes Chromium's tag tree out of the file: its elements, its parent tree and its tree of ids. */
import { type Draft, dictAt, drop, resolve } from '../pdf/draft.ts';
import { isArray, isDict, isRef, type PdfObject, type Ref } from '../pdf/syntax.ts';

/** @param elements every structure element of the old tree */
export function dropTree(draft: Draft, treeRef: Ref, elements: readonly Ref[]): void {
  const root = dictAt(draft, treeRef, 'StructTreeRoot');
  const gone = [
    ...elements,
    ...numberTree(draft, root.get('ParentTree'), 0),
    ...numberTree(draft, root.get('IDTree'), 0),
  ];
  drop(draft, gone);
}

/** References to the nodes of a number or name tree, and to arrays of elements in it. */
function numberTree(draft: Draft, value: PdfObject | undefined, depth: number): Ref[] {
  if (!isRef(value) || depth > 20) return [];
  const node = resolve(draft, value);
  if (isArray(node)) return [value];
  if (!isDict(node) || node.has('S')) return [];
  const kids = ['Kids', 'Nums'].flatMap((key) => {
    const list = resolve(draft, node.get(key));
    return isArray(list) ? list : [];
  });
  return [value, ...kids.flatMap((kid) => numberTree(draft, kid, depth + 1))];
}
