/** The tag tree of a finished file as a reader meets it that honours replacement texts, as data and as indented text. */
import {
  asName,
  asNumber,
  type Dict,
  isArray,
  isDict,
  isRef,
  isString,
  type PdfObject,
} from '../../src/finish/pdf/syntax.ts';
import { textOf } from '../../src/finish/pdf/text-string.ts';
import { markedTexts } from './marked-text.ts';
import { at, dictAt, type Objects, openWritten } from './written-pdf.ts';

/** An element with what stands in it: elements, runs of text, and links as `{ to, name }`. */
export interface Spoken {
  readonly role: string;
  /** Language, replacement text, expansion: `says "…"`. */
  readonly facts: readonly string[];
  readonly kids: readonly (Spoken | Annotation | string)[];
}
interface Annotation {
  readonly to: string;
  readonly name: string;
}

export function spokenOf(pdf: Uint8Array): Spoken {
  const { objects, catalog } = openWritten(pdf);
  const root = dictAt(objects, catalog.get('StructTreeRoot'), 'StructTreeRoot');
  return element({ objects, marks: markedTexts(objects) }, dictAt(objects, root.get('K'), 'Document'), undefined);
}

/** A line for each element, each link and each run of text. */
export function spokenLines({ role, facts, kids }: Spoken): readonly string[] {
  const inside = kids.flatMap((kid) => {
    if (typeof kid !== 'string') return 'to' in kid ? [`-> ${kid.to} "${kid.name}"`] : spokenLines(kid);
    const text = kid.replace(/\s+/g, ' ').trim();
    return text === '' ? [] : [`"${text}"`];
  });
  return [[role, ...facts].join(', '), ...inside.map((line) => `  ${line}`)];
}

const MARKER = /^\s*(?:[\p{Nd}ivxlc]+\.|[•◦▪])\s*$/u;

/** All that is said, list markers and pictures aside. */
export function spokenText({ role, kids }: Spoken): string {
  if (role === 'Figure') return '';
  const text = kids.map((kid) => (typeof kid === 'string' ? kid : 'to' in kid ? '' : spokenText(kid))).join('');
  return role === 'Lbl' && MARKER.test(text) ? '' : text;
}

interface Walk {
  readonly objects: Objects;
  readonly marks: ReadonlyMap<string, string>;
}

const FACTS = [
  ['lang', 'Lang'],
  ['says', 'Alt'],
  ['says', 'ActualText'],
  ['means', 'E'],
] as const;

function element(walk: Walk, head: Dict, outerPage: number | undefined): Spoken {
  const page = idOf(head.get('Pg')) ?? outerPage;
  const facts = FACTS.flatMap(([word, key]) => {
    const value = at(walk.objects, head.get(key));
    return isString(value) ? [`${word} "${textOf(value)}"`] : [];
  });
  const kids: (Spoken | Annotation | string)[] = [];
  const say = (home: number | undefined, mcid: number): void => {
    const text = walk.marks.get(`${home}/${mcid}`) ?? '';
    const before = kids.at(-1);
    if (typeof before === 'string') kids[kids.length - 1] = before + text;
    else if (text !== '') kids.push(text);
  };
  for (const kid of kidsOf(walk.objects, head)) {
    const inner = at(walk.objects, kid);
    if (!isDict(inner)) say(page, asNumber(inner, 'K'));
    else if (inner.has('MCID'))
      say(idOf(inner.get('Stm')) ?? idOf(inner.get('Pg')) ?? page, asNumber(inner.get('MCID'), 'MCID'));
    else if (inner.has('Obj')) kids.push(annotation(walk.objects, dictAt(walk.objects, inner.get('Obj'), 'Obj')));
    else kids.push(element(walk, inner, page));
  }
  return { role: asName(head.get('S'), 'S'), facts, kids };
}

function annotation(objects: Objects, head: Dict): Annotation {
  const action = at(objects, head.get('A'));
  const target = isDict(action) ? (action.get('URI') ?? action.get('D')) : head.get('Dest');
  const [to, name] = [at(objects, target), at(objects, head.get('Contents'))];
  return {
    to: isString(to) ? textOf(to) : `#${asName(to ?? null, 'Dest')}`,
    name: isString(name) ? textOf(name) : '',
  };
}

function idOf(value: PdfObject | undefined): number | undefined {
  return isRef(value) ? value.id : undefined;
}

function kidsOf(objects: Objects, head: Dict): readonly PdfObject[] {
  const held = head.get('K');
  const list = at(objects, held);
  return held === undefined ? [] : isArray(list) ? list : [held];
}
