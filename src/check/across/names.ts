// Names that leaflet.yaml lists stand in a translation letter by letter, as often as in the source.

import { diagnostic } from '../../model/diagnostic.ts';
import { type Check, listed } from './pair.ts';

/** A name less often than in the source was translated, inflected, broken or left out. */
export const checkNamesKept: Check = ({ source, target, unit, place, at, names }) => {
  const missing = names.filter((name) => timesIn(source.written, name) > timesIn(target.written, name));
  return missing.length === 0
    ? []
    : [diagnostic('name-differs', place, { unit, missing: listed(missing), source: at })];
};

/** `INVAMED'in` and `INVAMEDは` hold the name; `INVAMEDs` does not. */
function timesIn(text: string, name: string): number {
  if (!text.includes(name)) return 0;
  return [...text.matchAll(new RegExp(`(?<![\\p{sc=Latn}\\p{N}])${RegExp.escape(name)}(?![\\p{sc=Latn}\\p{N}])`, 'gu'))]
    .length;
}
