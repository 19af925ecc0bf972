/** Grows the tag tree from the printed DOM, which knows what Chromium's own tree has lost: lists of terms, row groups, languages, names. */
import type { PrintedDocument, PrintedElement } from '../../model/printed.ts';
import { descriptionList, list } from './lists.ts';
import { INLINE, LINES, TYPE_OF } from './roles.ts';
import { table } from './tables.ts';
import type { Leaf, Tag } from './tag.ts';
import { type Grow, isInline, type Kids, type Place, paragraphs, pathTo, tagged } from './wrap.ts';

export function plant(printed: PrintedDocument): Tag {
  const place: Place = { where: '', dir: printed.dir, linesOnly: false };
  const { lang, dir = printed.dir } = printed.body;
  const kids = paragraphs(plantKids(printed.body, place));
  return {
    type: 'Document',
    where: 'body',
    kids,
    ...(dir === 'rtl' ? { dir } : {}),
    ...(lang === undefined ? {} : { lang }),
  };
}

const plantKids: Grow = (element, place) => {
  const inside: Place = { ...place, dir: element.dir ?? place.dir };
  const counts = new Map<string, number>();
  return element.kids.flatMap((kid) => {
    if (typeof kid === 'string')
      return [{ kind: 'text', where: place.where || 'body', text: kid, dir: inside.dir } satisfies Leaf];
    const nth = (counts.get(kid.tag) ?? 0) + 1;
    counts.set(kid.tag, nth);
    return plantElement(kid, { ...inside, where: pathTo(place.where, kid, nth) });
  });
};

function plantElement(element: PrintedElement, place: Place): Kids {
  const inside = (type: string): Place => ({ ...place, linesOnly: LINES.has(type) });
  switch (element.tag) {
    case 'img':
      return picture(element, place);
    case 'ul':
    case 'ol':
      return list(element, place, plantKids);
    case 'dl':
      return descriptionList(element, place, plantKids);
    case 'table':
      return table(element, place, plantKids);
  }
  const type = inlineType(element) ?? TYPE_OF.get(element.tag);
  if (type !== undefined && !(place.linesOnly && !INLINE.has(type)))
    return tagged(type, element, place, plantKids(element, inside(type)));
  return melt(element, place);
}

function inlineType(element: PrintedElement): string | undefined {
  if (element.tag === 'a' && element.href !== undefined) return 'Link';
  const speaks = element.expansion !== undefined || (element.inline === true && element.lang !== undefined);
  return speaks && !TYPE_OF.has(element.tag) ? 'Span' : undefined;
}

/** Content without an element of its own: inline it joins the line, as a block it becomes a paragraph or a division. */
function melt(element: PrintedElement, place: Place): Kids {
  const kids = plantKids(element, place);
  if (kids.length === 0) return [];
  // A block inside a line starts a new line, so a space has to part the words.
  if (place.linesOnly) return element.inline === true ? kids : [space(place), ...kids, space(place)];
  if (kids.every(isInline)) return element.inline === true ? kids : tagged('P', element, place, kids);
  return element.lang === undefined && element.dir === undefined
    ? paragraphs(kids)
    : tagged('Div', element, place, kids);
}

function space(place: Place): Leaf {
  return { kind: 'text', where: place.where, text: '\n', dir: place.dir };
}

function picture(element: PrintedElement, place: Place): Kids {
  const alt = element.alt ?? '';
  const lang = element.lang === undefined ? {} : { lang: element.lang };
  return [
    {
      type: 'Figure',
      where: place.where,
      alt,
      ...lang,
      kids: [{ kind: 'picture', where: place.where, text: alt, dir: place.dir }],
    },
  ];
}
