/** From Chromium's print to a file that is PDF/UA-1 and PDF/A-2a at once, always the same bytes. Values in, values out. */

import type { DocumentFacts, Finished } from '../model/finished.ts';
import type { PrintedDocument } from '../model/printed.ts';
import { align } from './align.ts';
import { artifacts } from './artifacts.ts';
import { Refusal } from './broken.ts';
import { bulletsOf } from './bullets.ts';
import type { Subject } from './checks/subject.ts';
import { type Printed, readPages } from './content/pages.ts';
import { cutTexts } from './cut.ts';
import { settleMaps, writeMaps } from './fonts/mending.ts';
import { gate } from './gate/gate.ts';
import { broken } from './invariants.ts';
import { legibilityOf } from './legibility.ts';
import { placeLinks, writeLinks } from './links.ts';
import { describe } from './metadata.ts';
import { mendOutline, renameDestinations } from './outline.ts';
import { dictAt, draftOf } from './pdf/draft.ts';
import { readPdf } from './pdf/reader.ts';
import { asRef } from './pdf/syntax.ts';
import { writePdf } from './pdf/writer.ts';
import { remark } from './remark.ts';
import { readPrintTree } from './tags/chromium.ts';
import { dropTree } from './tags/drop.ts';
import { plant } from './tags/plant.ts';
import { leavesOf } from './tags/tag.ts';
import { writeTree } from './tags/write.ts';

/**
 * Makes a print conform. Pure: the same three values give the same bytes.
 *
 * @param pdf what `page.pdf({ tagged: true, outline: true, ... })` gave; anything else is refused
 * @param printed what `snapshot` took from the DOM that was printed
 * @returns the finished file, its number of pages and how legible they are, or every invariant it breaks; never a half-mended file
 */
export function finish(pdf: Uint8Array, printed: PrintedDocument, facts: DocumentFacts): Finished {
  let print: Printed | undefined;
  try {
    const draft = draftOf(readPdf(pdf));
    print = readPages(draft);
    const tree = readPrintTree(draft, print);
    const root = plant(printed);
    const subject: Subject = { draft, printed: print, dom: printed, facts, root };
    const unfit = broken(subject, 'read');
    if (unfit.length > 0) return { broken: unfit };

    const alignment = align(leavesOf(root), tree.items);
    const links = placeLinks(draft, print, root, tree, alignment);
    const decoration = artifacts(print, alignment, printed.hidden);

    const treeRef = asRef(dictAt(draft, draft.file.root, 'catalog').get('StructTreeRoot'), 'StructTreeRoot');
    dropTree(draft, treeRef, tree.elements);
    settleMaps(print.fonts.values());
    const { marks, boxes, bytes } = remark(draft, print, root, alignment, decoration);
    const limbs = { marks, boxes, annotations: links, bullets: bulletsOf(root, alignment) };
    const elements = writeTree(draft, print, root, treeRef, limbs);
    writeLinks(draft, root, links, print.contents.length);
    writeMaps(draft, print.fonts.values());
    mendOutline(draft, root, elements);
    renameDestinations(
      draft,
      Array.from(links.values())
        .flat()
        .map(({ ref }) => ref),
    );
    describe(draft, facts, printed.dir);

    const problems = [...gate(draft, print, printed, bytes), ...broken(subject, 'changed')];
    if (problems.length > 0) return { broken: problems };
    return { bytes: writePdf(draft), pages: print.pages.length, legibility: legibilityOf(print, decoration) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const cut = error.broken.clause === 'gate' && print !== undefined ? cutTexts(print) : [];
    return { broken: [error.broken, ...cut] };
  }
}
