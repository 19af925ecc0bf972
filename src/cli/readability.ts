// Readability for people and scripts: one line for each text at --verbose, everything with places in --json.

import type { Library } from '../model/library.ts';
import type { Readability, Scores } from '../model/readability.ts';
import { readabilityOf } from '../readability/readability.ts';
import type { Console } from './console.ts';

/** Sentences and words that are listed for each text and section. */
const most = 5;

/** The readability of every text that was written, not derived. */
export function readabilities(library: Library): readonly Readability[] {
  return [...library.leaflets.values()].flatMap(({ id, names }) =>
    [...(library.translations.get(id)?.values() ?? [])].flatMap((text) => {
      const file = library.files.get(`content/leaflets/${id}/${text.locale}.md`);
      return file ? [readabilityOf(text, { names, source: file.text, most })] : [];
    }),
  );
}

/** Prints a line for each text: its formulas, or that its language has none. */
export function printReadability(console: Console, texts: readonly Readability[]): void {
  console.line(console.paint('bold', 'Readability'));
  for (const { leaflet, locale, whole } of texts)
    console.line(
      `  ${leaflet.padEnd(20)} ${locale.padEnd(8)} ${whole.meanSentence.toFixed(1)} words a sentence  ${scoresInWords(whole.scores)}`,
    );
  console.line();
}

function scoresInWords(scores: Scores): string {
  if (scores.kind === 'no-formula') return 'no formula';
  return scores.scores
    .map((score) =>
      score.kind === 'value' ? `${score.name} ${score.value.toFixed(1)}` : `${score.name}: the text is too short`,
    )
    .join(', ');
}
