// The shape of a section: its paragraphs, headings, lists and tables, one by one, as in the source.

import type { Place } from '../../model/place.ts';
import type { Block, List } from '../../model/text.ts';

export interface ShapeDifference {
  readonly expected: string;
  readonly found: string;
  /** Where it differs; null for sections without blocks. */
  readonly place: Place | null;
  readonly sourcePlace: Place | null;
}

/** The first block that is not what the source has there. */
export function firstDifference(source: readonly Block[], target: readonly Block[]): ShapeDifference | null {
  for (let i = 0; i < Math.max(source.length, target.length); i += 1) {
    const [a, b] = [source[i], target[i]];
    const expected = a ? shapeOf(a) : 'nothing more';
    const found = b ? shapeOf(b) : 'nothing more';
    if (expected !== found)
      return {
        expected,
        found,
        place: (b ?? target.at(-1))?.place ?? null,
        sourcePlace: (a ?? source.at(-1))?.place ?? null,
      };
  }
  return null;
}

function shapeOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return 'a paragraph';
    case 'heading':
      return block.id === null ? 'a heading ###' : `a heading ### with {#${block.id}}`;
    case 'list':
      return listShape(block);
    case 'table':
      return `a table of ${block.rows.length} rows and ${block.head.length} columns`;
    case 'figure':
      return `the picture ${block.source}`;
  }
}

function listShape(list: List): string {
  const nested = list.items.flatMap((item, i) =>
    item.sublist ? [` (item ${i + 1}: ${listShape(item.sublist)})`] : [],
  );
  return `a ${list.ordered ? 'numbered ' : ''}list of ${list.items.length} items${nested.join('')}`;
}
