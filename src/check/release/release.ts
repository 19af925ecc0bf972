// All rules that are for a release alone: a draft may break them and says so.

import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Library } from '../../model/library.ts';
import { checkDates, checkFactsKnown, checkRulesKnown } from './backing.ts';
import { checkBalance } from './balance.ts';
import { checkFillers, checkSupplied } from './gaps.ts';
import { saidIn } from './said.ts';
import { checkProducts, checkWording } from './wording.ts';

/** Everything in the content of `library` that a release refuses beside what `checkLibrary` finds. `today` is `YYYY-MM-DD`. */
export function checkRelease(library: Library, today: string): readonly Diagnostic[] {
  const said = saidIn(library);
  return [
    ...checkFactsKnown(library),
    ...checkRulesKnown(library),
    ...checkDates(library, today),
    ...checkFillers(library, said),
    ...checkSupplied(library),
    ...checkBalance(library),
    ...checkWording(library, said),
    ...checkProducts(library, said),
  ];
}
