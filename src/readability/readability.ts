// The readability of a translation: scores of the whole and of each section, its longest sentences and its hardest words.

import type { Translation } from '../model/leaflet.ts';
import type { HardWord, LongSentence, Passage, Readability } from '../model/readability.ts';
import { countsOf } from './counts.ts';
import { languageOf } from './formulas.ts';
import { type ProseWord, proseOf, type Sentence } from './prose.ts';
import { scoresOf } from './score.ts';

export interface ReadabilityOptions {
  /** Names that are never called hard: those of the leaflet. */
  readonly names: readonly string[];
  /** The text of the translation's file, for the places of sentences and words; null where it is not at hand. */
  readonly source: string | null;
  /** How many sentences and how many words are listed at most. */
  readonly most: number;
}

/** Measures `translation`. Headings, pictures, labels in tables, placeholders and evidence marks are not counted. */
export function readabilityOf(translation: Translation, options: ReadabilityOptions): Readability {
  const { lead, sections } = proseOf(translation, options.names, options.source);
  const measure = (sentences: readonly Sentence[]) => passageOf(sentences, translation.locale, options.most);
  return {
    leaflet: translation.leaflet,
    locale: translation.locale,
    whole: measure([...lead, ...sections.flatMap(({ sentences }) => sentences)]),
    sections: sections.map(({ section, sentences }) => ({ section, ...measure(sentences) })),
  };
}

function passageOf(sentences: readonly Sentence[], locale: string, most: number): Passage {
  const counts = countsOf(sentences.map(({ words }) => words));
  return {
    scores: scoresOf(counts, locale),
    sentences: counts.sentences,
    words: counts.words,
    meanSentence: counts.sentences === 0 ? 0 : counts.words / counts.sentences,
    longest: longestOf(sentences).slice(0, most),
    hardest: hardestOf(
      sentences.flatMap(({ words }) => words),
      languageOf(locale),
    ).slice(0, most),
  };
}

function longestOf(sentences: readonly Sentence[]): readonly LongSentence[] {
  return sentences
    .map(({ text, words, unit, place }) => ({ text, words: words.length, unit, place }))
    .sort((a, b) => b.words - a.words);
}

/** Words of three syllables or of more than six letters, each once, by syllables and then by letters; no figures and addresses. */
function hardestOf(words: readonly ProseWord[], language: string): readonly HardWord[] {
  const found = new Map<string, HardWord>();
  for (const word of words) {
    const syllables = word.syllables?.written ?? null;
    if (word.inName || /[\p{N}.@]/u.test(word.text) || !(word.letters > 6 || (syllables ?? 0) >= 3)) continue;
    const key = word.text.toLocaleLowerCase(language);
    const known = found.get(key);
    const { text, letters, place } = word;
    found.set(key, known ? { ...known, times: known.times + 1 } : { text, letters, syllables, times: 1, place });
  }
  return [...found.values()].sort((a, b) => (b.syllables ?? 0) - (a.syllables ?? 0) || b.letters - a.letters);
}
