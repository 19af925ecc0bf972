/**
 * What every finished file promises, clause by clause, and who keeps the promise. A row with `check` is asserted here;
 * a row without one is kept by construction, or asserted by the step that is named.
 */
import type { BrokenInvariant } from '../model/finished.ts';
import { OBJECTS, WHOLE_STREAMS } from './checks/of-objects.ts';
import { FONTS, GLYPHS, NESTING } from './checks/of-pages.ts';
import { ALTERNATIVES, HEADINGS, LANGUAGES, TITLE } from './checks/of-tags.ts';
import type { Check, Subject } from './checks/subject.ts';

export interface Invariant {
  readonly clause: string;
  readonly asserts: string;
  readonly by: 'template' | 'author' | 'Chromium' | 'finishing';
  /** File in `src/finish` that makes it true. */
  readonly step: string;
  readonly check?: Check;
  /** Before anything is changed, or once all is. */
  readonly when?: 'read' | 'changed';
}

export const INVARIANTS: readonly Invariant[] = [
  {
    clause: 'shape',
    asserts: 'the file is one that Chromium wrote: one classic table, FlateDecode, no updates, no encryption',
    by: 'Chromium',
    step: 'pdf/reader.ts',
  },
  {
    clause: 'gate',
    asserts: 'text and roles in tag order are the text and roles of the DOM',
    by: 'finishing',
    step: 'gate/gate.ts',
  },
  {
    clause: 'UA 5-1, 7.1-8; A 6.6.2.1-1, 6.6.4',
    asserts: 'XMP makes both claims and declares pdfuaid',
    by: 'finishing',
    step: 'xmp.ts',
  },
  {
    clause: 'UA 7.1-3',
    asserts: 'everything painted is in one element or one artifact',
    by: 'finishing',
    step: 'remark.ts',
  },
  {
    clause: 'UA 7.1-5; A 6.7.3.4-1',
    asserts: 'types outside PDF 1.7 are mapped to standard ones',
    by: 'finishing',
    step: 'tags/write.ts',
  },
  {
    clause: 'UA 7.1-9, 7.1-10',
    asserts: 'the title is there and shown',
    by: 'template',
    step: 'metadata.ts',
    check: TITLE,
    when: 'read',
  },
  {
    clause: 'UA 7.2-2, 7.2-29; A 6.7.4-1',
    asserts: 'the document and every part in another language name a valid language',
    by: 'template',
    step: 'tags/plant.ts',
    check: LANGUAGES,
    when: 'read',
  },
  {
    clause: 'UA 7.2-15',
    asserts: 'rows of a table have the same length, cells do not overlap',
    by: 'author',
    step: 'tags/headers.ts',
  },
  {
    clause: 'UA 7.2-19, 7.2-20',
    asserts: 'lists hold items, items one label and one body',
    by: 'finishing',
    step: 'tags/lists.ts',
  },
  {
    clause: 'UA 7.3-1',
    asserts: 'pictures have alternative text',
    by: 'author',
    step: 'tags/plant.ts',
    check: ALTERNATIVES,
    when: 'read',
  },
  {
    clause: 'UA 7.4.2-1',
    asserts: 'headings begin at level 1 and skip none',
    by: 'author',
    step: 'tags/plant.ts',
    check: HEADINGS,
    when: 'read',
  },
  {
    clause: 'UA 7.5-1',
    asserts: 'header cells have a scope, data cells their headers',
    by: 'finishing',
    step: 'tags/headers.ts',
  },
  {
    clause: 'UA 7.18.1-2, 7.18.5-1, 7.18.5-2',
    asserts: 'link annotations are in Link elements and have names',
    by: 'finishing',
    step: 'links.ts',
  },
  {
    clause: 'UA 7.21.7-1, 7.21.8-1',
    asserts: 'every character has a glyph and every glyph has text',
    by: 'author',
    step: 'content/text.ts',
    check: GLYPHS,
    when: 'read',
  },
  {
    clause: 'UA 7.21.4.1-1, 7.21.7-2; A 6.2.11.7.3-1',
    asserts: 'fonts are embedded, their texts mean something',
    by: 'finishing',
    step: 'fonts/mending.ts',
    check: FONTS,
    when: 'changed',
  },
  { clause: 'A 6.1.3-1', asserts: 'the file has an identifier', by: 'finishing', step: 'pdf/writer.ts' },
  {
    clause: 'A 6.1.13-8',
    asserts: 'q is nested 28 deep at most',
    by: 'Chromium',
    step: 'content/scan.ts',
    check: NESTING,
    when: 'read',
  },
  {
    clause: 'A 6.2.4.3-2, 6.2.10-2',
    asserts: 'device colours have an output intent',
    by: 'finishing',
    step: 'metadata.ts',
  },
  {
    clause: 'S17; A 6.5.1, 6.6.1',
    asserts: 'links lead to https, mailto, tel or inside',
    by: 'author',
    step: 'links.ts',
  },
  {
    clause: 'S17; A 6.1.13, 6.2.8-3, 6.5.1, 6.6.1',
    asserts: 'nothing active or embedded, no interpolated image, names, strings and numbers within the limits',
    by: 'Chromium',
    step: 'checks/of-objects.ts',
    check: OBJECTS,
    when: 'changed',
  },
  {
    clause: 'shape',
    asserts: 'every compressed stream is whole',
    by: 'Chromium',
    step: 'pdf/reader.ts',
    check: WHOLE_STREAMS,
    when: 'changed',
  },
];

export function broken(subject: Subject, when: 'read' | 'changed'): readonly BrokenInvariant[] {
  return INVARIANTS.flatMap((invariant) => (invariant.when === when ? (invariant.check?.(subject) ?? []) : []));
}
