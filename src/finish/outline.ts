/** Bookmarks: Chromium's places, the headings' own words, and a way back to the elements that live now (UA 7.17; A 6.1.13-4). */
import { refuseShape } from './broken.ts';
import { squeezed } from './letters.ts';
import { type Draft, dictAt, put, resolve } from './pdf/draft.ts';
import {
  asArray,
  asRef,
  type Dict,
  isDict,
  isName,
  isRef,
  isString,
  name,
  type PdfObject,
  type Ref,
} from './pdf/syntax.ts';
import { textOf, textString } from './pdf/text-string.ts';
import { leavesOf, type Tag, tagsOf } from './tags/tag.ts';

const HEADING = /^H[1-6]$/;
const MOST_ITEMS = 2000;

/** Gives every bookmark the text and the element of its heading; both lists run in reading order. */
export function mendOutline(draft: Draft, root: Tag, refs: ReadonlyMap<Tag, Ref>): void {
  const outlines = dictAt(draft, draft.file.root, 'catalog').get('Outlines');
  if (outlines === undefined) return;
  const headings = tagsOf(root)
    .filter(({ type }) => HEADING.test(type))
    .map((tag) => ({ tag, title: titleOf(tag) }));
  let next = 0;
  for (const item of itemsOf(draft, asRef(outlines, 'Outlines'))) {
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

function itemsOf(draft: Draft, top: Ref): Ref[] {
  const items: Ref[] = [];
  const seen = new Set<number>();
  const walk = (parent: Ref): void => {
    for (let at = dictAt(draft, parent, 'Outlines').get('First'); at !== undefined; ) {
      const ref = asRef(at, 'bookmark');
      if (seen.has(ref.id) || items.push(ref) > MOST_ITEMS)
        refuseShape('bookmarks loop or are too many', `object ${ref.id}`);
      seen.add(ref.id);
      const item = dictAt(draft, ref, 'bookmark');
      holdItem(draft, item, ref, parent);
      walk(ref);
      at = item.get('Next');
    }
  };
  walk(top);
  return items;
}

/** It was a bookmark all the time, hangs where it says, and leads to a page. */
function holdItem(draft: Draft, item: Dict, ref: Ref, parent: Ref): void {
  const [page] = asArray(item.get('Dest'), 'Dest of a bookmark');
  const type = dictAt(draft, page, 'Dest of a bookmark').get('Type');
  const isWhole = asRef(item.get('Parent'), 'Parent').id === parent.id && isName(type) && type.value === 'Page';
  if (draft.changes.has(ref.id) || !isWhole) refuseShape('what is named as a bookmark is none', `object ${ref.id}`);
}
