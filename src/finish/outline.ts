/** Bookmarks: Chromium's places, the headings' own words, and a way back to the elements that live now (UA 7.17; A 6.1.13-4). */
import { squeezed } from './letters.ts';
import { type Draft, dictAt, put, resolve } from './pdf/draft.ts';
import { asRef, type Dict, isDict, isName, isRef, isString, name, type PdfObject, type Ref } from './pdf/syntax.ts';
import { textOf, textString } from './pdf/text-string.ts';
import { leavesOf, type Tag, tagsOf } from './tags/tag.ts';

const HEADING = /^H[1-6]$/;
const MOST_ITEMS = 5000;

/** Gives every bookmark the text and the element of its heading; both lists run in reading order. */
export function mendOutline(draft: Draft, root: Tag, refs: ReadonlyMap<Tag, Ref>): void {
  const outlines = dictAt(draft, draft.file.root, 'catalog').get('Outlines');
  if (outlines === undefined) return;
  const headings = tagsOf(root)
    .filter(({ type }) => HEADING.test(type))
    .map((tag) => ({ tag, title: titleOf(tag) }));
  let next = 0;
  for (const item of itemsOf(draft, dictAt(draft, outlines, 'Outlines'))) {
    const old = dictAt(draft, item, 'bookmark');
    const shown = resolve(draft, old.get('Title'));
    const title = isString(shown) ? squeezed(textOf(shown)) : '';
    const at = headings.findIndex((heading, i) => i >= next && heading.title === title);
    const made = new Map(old);
    made.delete('SE');
    const element = at < 0 ? undefined : refs.get(headings[at]?.tag ?? root);
    if (element !== undefined) made.set('SE', element);
    if (at >= 0) next = at + 1;
    made.set('Title', textString(title));
    put(draft, item, made);
  }
}

/** Names of destinations become short and plain: a long heading in Arabic would pass the 127 bytes a name may have. */
export function renameDestinations(draft: Draft, annotations: readonly Ref[]): void {
  const catalog = dictAt(draft, draft.file.root, 'catalog');
  const held = catalog.get('Dests');
  const dests = resolve(draft, held);
  if (!isDict(dests)) return;
  const names = new Map(
    Array.from(dests.keys()).map((key, i) => [key, /^[\w.-]{1,60}$/.test(key) ? key : `d${i + 1}`]),
  );
  const renamed = new Map(Array.from(dests, ([key, value]): [string, PdfObject] => [names.get(key) ?? key, value]));
  if (isRef(held)) put(draft, held, renamed);
  else put(draft, draft.file.root, new Map([...catalog, ['Dests', renamed]]));
  for (const ref of annotations) {
    const old: Dict = dictAt(draft, ref, 'annotation');
    const target = old.get('Dest');
    if (isName(target)) put(draft, ref, new Map([...old, ['Dest', name(names.get(target.value) ?? target.value)]]));
  }
}

function titleOf(tag: Tag): string {
  return squeezed(
    leavesOf(tag)
      .map(({ text }) => text)
      .join(''),
  );
}

function itemsOf(draft: Draft, parent: Dict): Ref[] {
  const items: Ref[] = [];
  const walk = (node: Dict): void => {
    for (let at = node.get('First'); at !== undefined && items.length < MOST_ITEMS; ) {
      const ref = asRef(at, 'bookmark');
      items.push(ref);
      const item = dictAt(draft, ref, 'bookmark');
      walk(item);
      at = item.get('Next');
    }
  };
  walk(parent);
  return items;
}
