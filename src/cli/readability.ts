// Readability for people: one line for each text at --verbose.

import type { Readability, Scores } from '../model/readability.ts';
import type { Console } from './console.ts';

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
