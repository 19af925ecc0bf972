// Negations, by lists of words: a sentence that says not, never or without says so in every language.

import { diagnostic } from '../../model/diagnostic.ts';
import type { Language } from './language.ts';
import { wordsOf } from './lexicon.ts';
import type { Check } from './pair.ts';
import type { Said } from './said.ts';
import { bothSentences } from './sentences.ts';

/** How many negations a text has, and how many words that another language may say with a negation. */
interface Count {
  readonly hard: number;
  readonly soft: number;
}

/** Sentence by sentence where both texts have the same sentences, otherwise part by part or as a whole. */
export const checkNegation: Check = ({ source, target, unit, place, at }) => {
  if (!source.language || !target.language) return [];
  // Most texts have no word of a negation: their sentences need no look.
  if (source.groups.negation.length + target.groups.negation.length === 0) return [];
  const wrong = alignedParts(source, target).find(([a, b]) => !agree(a, b));
  return wrong
    ? [diagnostic('negation-differs', place, { unit, expected: wrong[0].hard, found: wrong[1].hard, source: at })]
    : [];
};

/**
 * Lost: the translation negates less often than the source, and has no milder word of its own instead. Added: it negates
 * where the source has neither. A milder word that both have (before, seldom) stands for itself on both sides. A sentence
 * that negates may do so more often in another language: `no X and no Y` is one negation in some.
 */
export function agree(source: Count, target: Count): boolean {
  const instead = Math.max(0, target.soft - source.soft);
  const lost = target.hard + instead < source.hard;
  const otherwise = Math.max(0, source.soft - target.soft);
  const added = source.hard === 0 && target.hard > otherwise;
  return !lost && !added;
}

function alignedParts(source: Said, target: Said): readonly (readonly [Count, Count])[] {
  const [left, right] = bothSentences(source, target);
  if (left.length !== right.length) return alignedSentences(source, left.flat(), target, right.flat());
  return left.flatMap((part, i) => alignedSentences(source, part, target, right[i] ?? []));
}

function alignedSentences(source: Said, left: readonly string[], target: Said, right: readonly string[]) {
  const [a, b] = [left.map((one) => countIn(one, source)), right.map((one) => countIn(one, target))];
  if (a.length === b.length) return a.map((count, i) => [count, b[i] ?? { hard: 0, soft: 0 }] as const);
  return [[sum(a), sum(b)] as const];
}

function sum(counts: readonly Count[]): Count {
  return {
    hard: counts.reduce((total, { hard }) => total + hard, 0),
    soft: counts.reduce((total, { soft }) => total + soft, 0),
  };
}

function countIn(sentence: string, { language }: Said): Count {
  return language ? negationsIn(sentence, language) : { hard: 0, soft: 0 };
}

const read = new WeakMap<Language, Map<string, Count>>();
const most = 20_000;

/**
 * The negations of one lower-case sentence, clause by clause: a strengthening word counts once, and only where nothing else
 * negates.
 */
export function negationsIn(sentence: string, language: Language): Count {
  // The sentences of a source are counted for each of its translations.
  const known = read.get(language) ?? new Map<string, Count>();
  read.set(language, known);
  if (known.size > most) known.clear();
  const made =
    known.get(sentence) ?? sum(sentence.split(/[,;:،؛、，；：]/).map((clause) => inClause(clause, language)));
  known.set(sentence, made);
  return made;
}

function inClause(clause: string, language: Language): Count {
  const groups = language.negation.find(clause, wordsOf(clause));
  const count = (name: string) => groups.filter((group) => group === name).length;
  return { hard: (count('not') || Math.min(1, count('never'))) + count('without'), soft: count('soft') };
}
