/** What the checks of the invariants look at. Data only. */

import type { BrokenInvariant, DocumentFacts } from '../../model/finished.ts';
import type { PrintedDocument } from '../../model/printed.ts';
import type { Printed } from '../content/pages.ts';
import type { Draft } from '../pdf/draft.ts';
import type { Tag } from '../tags/tag.ts';

export interface Subject {
  readonly draft: Draft;
  readonly printed: Printed;
  readonly dom: PrintedDocument;
  readonly facts: DocumentFacts;
  readonly root: Tag;
}

export type Check = (subject: Subject) => readonly BrokenInvariant[];
