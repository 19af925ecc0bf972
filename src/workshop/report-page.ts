// The report of a workspace: its findings laid beside countries and leaflets, as one page.

import type { ManifestEntry } from '../model/edition.ts';
import { lettersPart } from '../report/letters-part.ts';
import { reportPage } from '../report/page.ts';
import { sheet } from '../report/sheet.ts';
import type { Inspected } from './inspect.ts';
import { overviewOf } from './overview.ts';

/**
 * The page as one file: equal content, equal bytes. It needs no template, so that it can tell of a broken one. `entries` are the editions
 * that are made, where that is known.
 */
export function writtenReport(
  { library, ledger, diagnostics }: Pick<Inspected, 'library' | 'ledger' | 'diagnostics'>,
  entries: readonly ManifestEntry[] = [],
): string {
  const texts = new Map([...library.files.values()].map((file) => [file.path, file.text]));
  const outlooks = overviewOf(library, ledger, diagnostics);
  const textOf = (file: string) => texts.get(file);
  return sheet(reportPage({ outlooks, findings: diagnostics, textOf, more: lettersPart(entries) }));
}
