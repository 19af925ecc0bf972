/** What the printed DOM says, passage by passage: the half of the gate that knows nothing of PDF or of how tags were made. */
import type { PrintedDocument, PrintedElement } from '../../model/printed.ts';
import { INLINE, TYPE_OF } from '../tags/roles.ts';
import { endPassage, newReading, type Passage, type Reading, SILENT, say } from './passage.ts';

const MORE_TYPES: ReadonlyMap<string, string> = new Map([
  ['ul', 'L'],
  ['ol', 'L'],
  ['dl', 'L'],
  ['li', 'LI'],
  ['dt', 'LI>Lbl'],
  ['dd', 'LI'],
  ['table', 'Table'],
  ['caption', 'Caption'],
  ['thead', 'THead'],
  ['tbody', 'TBody'],
  ['tfoot', 'TFoot'],
  ['tr', 'TR'],
  ['th', 'TH'],
  ['td', 'TD'],
]);
const LINES_ONLY = /^(p|pre|address|h[1-6]|dt)$/;

interface Around {
  readonly roles: string;
  readonly lang: string;
  readonly where: string;
  readonly inLines: boolean;
}

export function passagesOfDom({ body, lang }: PrintedDocument): readonly Passage[] {
  const reading = newReading();
  kidsOf(body, { roles: '', lang: body.lang ?? lang, where: 'body', inLines: false }, reading);
  endPassage(reading);
  return reading.passages;
}

function kidsOf(element: PrintedElement, around: Around, reading: Reading): void {
  if (element.marker !== undefined) {
    endPassage(reading);
    say(reading, `${around.roles}>Lbl`, around.where, '‹marker›');
    endPassage(reading);
  }
  for (const kid of element.kids) {
    if (typeof kid === 'string') say(reading, around.roles, around.where, kid.replaceAll('\n', ' '));
    else readElement(kid, around, reading);
  }
}

function readElement(element: PrintedElement, around: Around, reading: Reading): void {
  const where = `${around.where} > ${element.tag}${element.id === undefined ? '' : `#${element.id}`}`;
  if (element.tag === 'img') {
    say(reading, around.roles, where, `‹Figure: ${element.alt ?? ''}›`);
    return;
  }
  const lang = element.lang ?? around.lang;
  const type = typeOf(element);
  if (type !== undefined && INLINE.has(type)) {
    const [open, close] = [
      `‹${type}${lang === around.lang ? '' : ` ${lang}`}${element.expansion === undefined ? '' : `: ${element.expansion}`}›`,
      '‹/›',
    ];
    say(reading, around.roles, where, open);
    kidsOf(element, { ...around, lang, where }, reading);
    say(reading, around.roles, where, close);
    return;
  }
  if (around.inLines || element.inline === true) {
    if (element.inline !== true) say(reading, around.roles, where, ' ');
    kidsOf(element, { ...around, where }, reading);
    element.inline === true ? undefined : say(reading, around.roles, where, ' ');
    return;
  }
  endPassage(reading);
  const spoken = type === undefined || SILENT.has(type) ? '' : `>${type}`;
  const roles = around.roles + spoken + (lang === around.lang ? '' : ` ${lang}`);
  kidsOf(element, { roles, lang, where, inLines: around.inLines || LINES_ONLY.test(element.tag) }, reading);
  endPassage(reading);
}

function typeOf(element: PrintedElement): string | undefined {
  if (element.tag === 'a' && element.href !== undefined) return 'Link';
  const type = TYPE_OF.get(element.tag) ?? MORE_TYPES.get(element.tag);
  if (type !== undefined) return type;
  return element.inline === true && (element.lang !== undefined || element.expansion !== undefined)
    ? 'Span'
    : undefined;
}
