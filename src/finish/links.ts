/** Link annotations: an accessible name each, a place in the tag tree, and only targets a leaflet may have (UA 7.18.1-2, 7.18.5-2, S17). */
import type { Alignment } from './align.ts';
import { Refusal, refuseShape } from './broken.ts';
import type { Printed } from './content/pages.ts';
import { squeezed } from './letters.ts';
import { type Draft, dictAt, put, resolve } from './pdf/draft.ts';
import { asArray, asName, asRef, type Dict, isArray, isName, isString, type Ref } from './pdf/syntax.ts';
import { textString } from './pdf/text-string.ts';
import type { PrintTree } from './tags/chromium.ts';
import { isLeaf, type Leaf, type Tag, tagsOf } from './tags/tag.ts';

export interface LinkAnnotation {
  readonly ref: Ref;
  readonly page: number;
}

const MOST_LINKS = 5000;
const SCHEMES = /^(https|mailto|tel):/i;

/** @returns for each link tag the annotations that cover it, one per line box. */
export function placeLinks(
  draft: Draft,
  printed: Printed,
  root: Tag,
  tree: PrintTree,
  alignment: Alignment,
): Map<Tag, LinkAnnotation[]> {
  const pageOf = new Map(
    printed.pages.flatMap(({ dict }, page) => annotationsOf(draft, dict).map((ref) => [ref.id, page] as const)),
  );
  if (pageOf.size > MOST_LINKS) refuseShape('too many annotations', 'pages');
  const linkOf = linksByLeaf(root, undefined, new Map());
  const placed = new Map<Tag, LinkAnnotation[]>();
  for (const { annotations, from, to } of tree.links) {
    const leaf = tree.items
      .slice(from, to)
      .map((item) => alignment.leafOf.get(item))
      .find((found) => found !== undefined);
    const tag = leaf === undefined ? undefined : linkOf.get(leaf);
    if (tag === undefined)
      throw new Refusal({
        clause: 'UA 7.18.5-1',
        what: 'a link annotation that belongs to no link of the DOM',
        where: leaf?.where ?? 'body',
      });
    for (const ref of annotations) {
      const page = pageOf.get(ref.id);
      if (page === undefined)
        throw new Refusal({ clause: 'UA 7.18.1-1', what: 'a link annotation that is on no page', where: tag.where });
      pageOf.delete(ref.id);
      const own = placed.get(tag);
      if (own === undefined) placed.set(tag, [{ ref, page }]);
      else own.push({ ref, page });
    }
  }
  const lost = pageOf.values().next();
  if (lost.done !== true)
    throw new Refusal({
      clause: 'UA 7.18.1-1',
      what: 'an annotation outside the tag tree',
      where: `page ${lost.value + 1}`,
    });
  return placed;
}

/** Names the annotations and gives each the key of its element in the parent tree, counted from `firstKey` in reading order. */
export function writeLinks(
  draft: Draft,
  root: Tag,
  placed: ReadonlyMap<Tag, readonly LinkAnnotation[]>,
  firstKey: number,
): void {
  let key = firstKey;
  for (const tag of tagsOf(root)) {
    for (const { ref } of placed.get(tag) ?? []) {
      const old = dictAt(draft, ref, 'annotation');
      if (asName(old.get('Subtype'), 'annotation Subtype') !== 'Link')
        throw new Refusal({ clause: 'S17', what: 'an annotation that is no link', where: tag.where });
      holdTarget(draft, old, tag);
      const contents = squeezed(tag.name ?? '');
      if (contents === '')
        throw new Refusal({
          clause: 'UA 7.18.5-2',
          what: `the link to ${tag.href ?? 'nowhere'} has no name`,
          where: tag.where,
        });
      put(draft, ref, new Map([...old, ['Contents', textString(contents)], ['StructParent', key++], ['F', 4]]));
    }
  }
}

function holdTarget(draft: Draft, annotation: Dict, tag: Tag): void {
  const place = annotation.get('Dest');
  if (place !== undefined && !annotation.has('A')) {
    const named = isName(place) ? Buffer.from(place.value, 'latin1').toString() : '';
    holdSame(fragmentOf(`#${named}`), fragmentOf(tag.href ?? ''), tag);
    return;
  }
  const action = dictAt(draft, annotation.get('A'), 'link action');
  const uri = resolve(draft, action.get('URI'));
  if (asName(action.get('S'), 'action S') !== 'URI' || !isString(uri) || !SCHEMES.test(uri.bytes)) {
    throw new Refusal({
      clause: 'S17',
      what: `link target is not https, mailto, tel or internal: ${tag.href ?? ''}`,
      where: tag.where,
    });
  }
  holdSame(uri.bytes, URL.parse(tag.href ?? '')?.href, tag);
}

/** The fragment of a link, percent-encoded. */
function fragmentOf(href: string): string | undefined {
  return URL.parse(href, 'about:blank')?.hash;
}

function holdSame(found: string | undefined, expected: string | undefined, tag: Tag): void {
  if (found !== expected)
    throw new Refusal({
      clause: 'gate',
      what: `a link leads to ${found ?? 'nowhere'}, in the page to ${tag.href ?? ''}`,
      where: tag.where,
    });
}

function annotationsOf(draft: Draft, page: Dict): Ref[] {
  const list = resolve(draft, page.get('Annots'));
  return isArray(list) ? asArray(list, 'Annots').map((item) => asRef(item, 'Annots')) : [];
}

function linksByLeaf(tag: Tag, link: Tag | undefined, found: Map<Leaf, Tag>): Map<Leaf, Tag> {
  const own = tag.type === 'Link' ? tag : link;
  for (const kid of tag.kids) {
    if (!isLeaf(kid)) linksByLeaf(kid, own, found);
    else if (own !== undefined) found.set(kid, own);
  }
  return found;
}
