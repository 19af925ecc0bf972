/** The gate before a file is written: text and roles in tag order are the text and roles of the DOM, exactly. */

import type { BrokenInvariant } from '../../model/finished.ts';
import type { PrintedDocument } from '../../model/printed.ts';
import type { Printed } from '../content/pages.ts';
import { snippet } from '../letters.ts';
import type { Draft } from '../pdf/draft.ts';
import { passagesOfDom } from './of-dom.ts';
import { passagesOfPdf } from './of-pdf.ts';
import type { Passage } from './passage.ts';

/** @returns the first place where the file and the DOM differ (all after it would differ too); none when every passage is the same. */
export function gate(
  draft: Draft,
  printed: Printed,
  dom: PrintedDocument,
  bytes: ReadonlyMap<number, Buffer>,
): readonly BrokenInvariant[] {
  const expected = passagesOfDom(dom);
  const found = passagesOfPdf(draft, printed, bytes);
  const at = expected.findIndex((want, i) => !same(want, found[i]));
  if (at < 0 && found.length === expected.length) return [];
  const want = expected[at];
  const what = `the DOM says ${quote(want)}, the file says ${quote(found[at < 0 ? expected.length : at])}`;
  return [{ clause: 'gate', what, where: (want ?? expected.at(-1))?.where ?? 'body' }];
}

/** A list marker is generated: the DOM knows that there is one, not what it says. */
function same(want: Passage, have: Passage | undefined): boolean {
  return have !== undefined && want.roles === have.roles && (want.text === have.text || want.text === '‹marker›');
}

function quote(passage: Passage | undefined): string {
  return passage === undefined ? 'nothing' : `${passage.roles} "${snippet(passage.text)}"`;
}
