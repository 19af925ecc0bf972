/** Attribute objects of a structure element (14.8.5): list numbering, cells, picture boxes, writing direction. */
import type { Box } from '../content/geometry.ts';
import { dict, name, type PdfObject } from '../pdf/syntax.ts';
import { asciiString } from '../pdf/text-string.ts';
import type { Tag } from './tag.ts';

/** @param prefix makes cell ids unique in the file. @param box what a picture covers on its page. */
export function attributesOf(tag: Tag, prefix: string, box: Box | undefined): PdfObject | undefined {
  const objects: PdfObject[] = [];
  if (tag.listNumbering !== undefined) objects.push(dict({ O: name('List'), ListNumbering: name(tag.listNumbering) }));
  if (tag.cell !== undefined) {
    const { scope, rowSpan, colSpan, headers } = tag.cell;
    const entries = {
      Scope: scope === undefined ? undefined : name(scope),
      RowSpan: rowSpan > 1 ? rowSpan : undefined,
      ColSpan: colSpan > 1 ? colSpan : undefined,
      Headers: headers?.map((id) => asciiString(prefix + id)),
    };
    if (Object.values(entries).some((value) => value !== undefined))
      objects.push(dict({ O: name('Table'), ...entries }));
  }
  const direction = tag.dir === undefined ? undefined : name(tag.dir === 'rtl' ? 'RlTb' : 'LrTb');
  const area = box?.map((value) => Math.round(value * 100) / 100);
  if (direction !== undefined || area !== undefined)
    objects.push(dict({ O: name('Layout'), WritingMode: direction, BBox: area }));
  return objects.length > 1 ? objects : objects[0];
}
