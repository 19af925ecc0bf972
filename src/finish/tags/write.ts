/** Writes the tag tree as objects: structure elements, parent tree, identifiers, role map (14.7). */
import type { Box } from '../content/geometry.ts';
import type { Mark } from '../content/marks-write.ts';
import type { Printed } from '../content/pages.ts';
import { allocate, type Draft, put } from '../pdf/draft.ts';
import { dict, name, type PdfObject, type Ref } from '../pdf/syntax.ts';
import { asciiString, textString } from '../pdf/text-string.ts';
import { attributesOf } from './attributes.ts';
import { ROLE_MAP } from './roles.ts';
import { isLeaf, type Leaf, type Tag, tagsOf } from './tag.ts';

/** What hangs on the tree. */
export interface Limbs {
  /** In logical order. */
  readonly marks: ReadonlyMap<Leaf, readonly Mark[]>;
  /** What pictures cover on their page. */
  readonly boxes: ReadonlyMap<Leaf, Box>;
  readonly annotations: ReadonlyMap<Tag, readonly { readonly ref: Ref; readonly page: number }[]>;
  /** What list markers say that are drawn as shapes. */
  readonly bullets: ReadonlyMap<Leaf, string>;
}

interface Writer {
  readonly draft: Draft;
  readonly printed: Printed;
  readonly limbs: Limbs;
  readonly refs: ReadonlyMap<Tag, Ref>;
  readonly ids: Map<string, Ref>;
}

/** @returns the object of each tag. */
export function writeTree(
  draft: Draft,
  printed: Printed,
  root: Tag,
  treeRef: Ref,
  limbs: Limbs,
): ReadonlyMap<Tag, Ref> {
  const tags = tagsOf(root);
  const refs = new Map(tags.map((tag) => [tag, allocate(draft)]));
  const tables = new Map(tags.filter(({ type }) => type === 'Table').map((tag, i) => [tag, `t${i + 1}`]));
  const writer: Writer = { draft, printed, limbs, refs, ids: new Map() };
  writeElement(writer, root, treeRef, '', tables);
  put(
    draft,
    treeRef,
    dict({
      Type: name('StructTreeRoot'),
      K: refs.get(root),
      RoleMap: dict(Object.fromEntries(Array.from(ROLE_MAP, ([type, standard]) => [type, name(standard)]))),
      IDTree: idTree(writer),
      ...parentTree(writer, tags),
    }),
  );
  return refs;
}

function writeElement(writer: Writer, tag: Tag, parent: Ref, prefix: string, tables: ReadonlyMap<Tag, string>): Ref {
  const { draft, limbs, refs, printed } = writer;
  const ref = refs.get(tag) ?? parent;
  const table = tables.get(tag) ?? prefix;
  const page = pageOf(writer, tag);
  const id = tag.cell?.id === undefined ? undefined : table + tag.cell.id;
  if (id !== undefined) writer.ids.set(id, ref);
  const all: PdfObject[] = [];
  let bullet: string | undefined;
  let box: Box | undefined;
  for (const kid of tag.kids) {
    if (!isLeaf(kid)) {
      all.push(writeElement(writer, kid, ref, table, tables));
      continue;
    }
    for (const mark of limbs.marks.get(kid) ?? []) all.push(markKid(writer, mark, page));
    bullet ??= limbs.bullets.get(kid);
    box ??= limbs.boxes.get(kid);
  }
  for (const annotation of limbs.annotations.get(tag) ?? [])
    all.push(dict({ Type: name('OBJR'), Obj: annotation.ref, Pg: printed.pages[annotation.page]?.ref }));
  return put(
    draft,
    ref,
    dict({
      Type: name('StructElem'),
      S: name(tag.type),
      P: parent,
      Pg: page === undefined ? undefined : printed.pages[page]?.ref,
      ID: id === undefined ? undefined : asciiString(id),
      A: attributesOf(tag, table, box),
      Lang: tag.lang === undefined ? undefined : asciiString(tag.lang),
      Alt: tag.alt === undefined ? undefined : textString(tag.alt),
      ActualText: bullet === undefined ? undefined : textString(bullet),
      E: tag.expansion === undefined ? undefined : textString(tag.expansion),
      K: all.length > 1 ? all : all[0],
    }),
  );
}

/** The page of the first mark that an element holds itself. */
function pageOf({ limbs, printed }: Writer, tag: Tag): number | undefined {
  for (const kid of tag.kids) {
    const mark = isLeaf(kid) ? limbs.marks.get(kid)?.[0] : undefined;
    if (mark !== undefined) return printed.contents[mark.stream]?.page;
  }
  return undefined;
}

/** A mark on the element's own page is its number alone (14.7.4.2). */
function markKid({ printed }: Writer, { stream, mcid }: Mark, page: number | undefined): PdfObject {
  const content = printed.contents[stream];
  if (content === undefined || (!content.isForm && content.page === page)) return mcid;
  return dict({
    Type: name('MCR'),
    Pg: printed.pages[content.page]?.ref,
    Stm: content.isForm ? content.ref : undefined,
    MCID: mcid,
  });
}

function idTree({ draft, ids }: Writer): Ref | undefined {
  if (ids.size === 0) return undefined;
  const names = Array.from(ids)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, ref]) => [asciiString(id), ref]);
  return put(draft, allocate(draft), dict({ Names: names }));
}

/** From a mark or an annotation back to its element (14.7.4.4): keys 0.. for content streams, then one per link annotation. */
function parentTree(
  { draft, printed, limbs, refs }: Writer,
  tags: readonly Tag[],
): Readonly<Record<string, PdfObject>> {
  const rows = new Map<number, PdfObject[]>();
  for (const tag of tags) {
    for (const leaf of tag.kids) {
      for (const { stream, mcid } of (isLeaf(leaf) ? limbs.marks.get(leaf) : undefined) ?? []) {
        const row = rows.get(stream) ?? [];
        rows.set(stream, row);
        row[mcid] = refs.get(tag) ?? null;
      }
    }
  }
  const links = tags.flatMap((tag) => (limbs.annotations.get(tag) ?? []).map((): PdfObject => refs.get(tag) ?? null));
  const first = printed.contents.length;
  const numbers = [...Array.from(rows).sort(([a], [b]) => a - b), ...links.map((ref, i) => [first + i, ref] as const)];
  return {
    ParentTree: put(draft, allocate(draft), dict({ Nums: numbers.flat() })),
    ParentTreeNextKey: first + links.length,
  };
}
