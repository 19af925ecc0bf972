/** What the finished objects say, passage by passage in tag order: reads them as a screen reader would, from the root down. */
import { Refusal } from '../broken.ts';
import type { Printed } from '../content/pages.ts';
import { type Draft, dictAt, resolve } from '../pdf/draft.ts';
import { asName, asRef, type Dict, isArray, isRef, isString, type PdfObject, type Ref } from '../pdf/syntax.ts';
import { textOf } from '../pdf/text-string.ts';
import { INLINE } from '../tags/roles.ts';
import { endPassage, newReading, type Passage, type Reading, SILENT, say } from './passage.ts';
import { reread } from './reread.ts';

interface Walk {
  readonly draft: Draft;
  readonly marks: Map<string, string>;
  readonly reading: Reading;
}
interface Around {
  readonly roles: string;
  readonly lang: string;
  readonly page: Ref | undefined;
}

/** @throws Refusal UA 7.1-3 when something painted is in no element and no artifact, or in two. */
export function passagesOfPdf(draft: Draft, printed: Printed, bytes: ReadonlyMap<number, Buffer>): readonly Passage[] {
  const catalog = dictAt(draft, draft.file.root, 'catalog');
  const lang = stringAt(draft, catalog, 'Lang') ?? '';
  const walk: Walk = { draft, marks: marksOf(printed, bytes), reading: newReading() };
  const root = dictAt(draft, catalog.get('StructTreeRoot'), 'StructTreeRoot');
  element(walk, dictAt(draft, root.get('K'), 'Document'), { roles: '', lang, page: undefined });
  endPassage(walk.reading);
  const [lost] = walk.marks.keys();
  if (lost !== undefined)
    throw new Refusal({ clause: 'UA 7.1-3', what: `mark ${lost} belongs to no element`, where: 'tag tree' });
  return walk.reading.passages;
}

function marksOf({ pages, contents }: Printed, bytes: ReadonlyMap<number, Buffer>): Map<string, string> {
  const marks = new Map<string, string>();
  for (const [stream, content] of contents.entries()) {
    const changed = bytes.get(stream);
    if (changed === undefined) continue;
    const { texts, unmarked } = reread(changed, content.resources);
    const where = `page ${content.page + 1}`;
    if (unmarked.length > 0)
      throw new Refusal({
        clause: 'UA 7.1-3',
        what: `${unmarked[0]} paints in no element and no artifact, or in both`,
        where,
      });
    const home = content.isForm ? content.ref : pages[content.page]?.ref;
    for (const [mcid, text] of texts) marks.set(`${home?.id}/${mcid}`, text);
  }
  return marks;
}

function element(walk: Walk, head: Dict, around: Around): void {
  const { draft, reading } = walk;
  const type = asName(head.get('S'), 'S');
  const lang = stringAt(draft, head, 'Lang') ?? around.lang;
  const page = head.has('Pg') ? asRef(head.get('Pg'), 'Pg') : around.page;
  const changed = lang === around.lang ? '' : ` ${lang}`;
  if (type === 'Figure') {
    say(reading, around.roles, '', `‹Figure: ${stringAt(draft, head, 'Alt') ?? ''}›`);
    kids(walk, head, { ...around, page }, () => undefined);
    return;
  }
  const speak = (text: string, inside: Around): void => say(reading, inside.roles, '', text);
  if (INLINE.has(type)) {
    const expansion = stringAt(draft, head, 'E');
    say(reading, around.roles, '', `‹${type}${changed}${expansion === undefined ? '' : `: ${expansion}`}›`);
    kids(walk, head, { ...around, lang, page }, speak);
    say(reading, around.roles, '', '‹/›');
    return;
  }
  endPassage(reading);
  const roles = around.roles + (SILENT.has(type) ? '' : `>${type}`) + changed;
  const actual = stringAt(draft, head, 'ActualText');
  if (actual !== undefined) say(reading, roles, '', actual);
  kids(walk, head, { roles, lang, page }, actual === undefined ? speak : () => undefined);
  endPassage(reading);
}

function kids(walk: Walk, head: Dict, around: Around, speak: (text: string, around: Around) => void): void {
  for (const kid of kidsOf(walk.draft, head)) {
    if (typeof kid === 'number') mark(walk, around.page, kid, around, speak);
    else {
      const object = dictAt(walk.draft, kid, 'K');
      if (object.has('S')) element(walk, object, around);
      else if (object.has('MCID'))
        mark(walk, asRef(object.get('Stm') ?? object.get('Pg'), 'MCR'), object.get('MCID'), around, speak);
    }
  }
}

function mark(
  walk: Walk,
  home: Ref | undefined,
  mcid: PdfObject | undefined,
  around: Around,
  speak: (text: string, around: Around) => void,
): void {
  const key = `${home?.id}/${String(mcid)}`;
  const text = walk.marks.get(key);
  if (text === undefined)
    throw new Refusal({
      clause: 'UA 7.1-3',
      what: `an element names mark ${key}, which is not there or was named before`,
      where: around.roles,
    });
  walk.marks.delete(key);
  speak(text, around);
}

function kidsOf(draft: Draft, head: Dict): readonly PdfObject[] {
  const value = head.get('K');
  if (value === undefined) return [];
  return isArray(value) ? value : isRef(value) && isArray(resolve(draft, value)) ? [] : [value];
}

function stringAt(draft: Draft, head: Dict, key: string): string | undefined {
  const value = resolve(draft, head.get(key));
  return isString(value) ? textOf(value) : undefined;
}
