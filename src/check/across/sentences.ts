// The sentences of a text: parted by its evidence marks, and as many in a translation as in its source.

import { diagnostic } from '../../model/diagnostic.ts';
import type { Check } from './pair.ts';
import { head, hole, mark, type Said } from './said.ts';

/** The lower-case text between evidence marks, each part in sentences. `headed`: bold words at the start stand for themselves. */
export function sentencesOf({ marked, locale }: Said, headed: boolean): readonly (readonly string[])[] {
  const end = /^el\b/.test(locale) ? greekEnd : anyEnd;
  return marked
    .replace(headed ? heading : head, headed ? '$1. ' : '')
    .replaceAll(hole, ' ')
    .split(mark)
    .map((part) => part.split(end).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence)))
    .filter((part) => part.length > 0);
}

/** Bold words at the start, with what belongs to them up to a colon or full stop: `**Clot** (embolism): ...`. */
const heading = /(?<=[.。!?！？:：])\ue002|\ue002([^.:：。!?！？\ue000]*)[:：.。]?/;
const anyEnd = /(?<=[.!?؟।…])\s+|(?<=[。！？])/;
const greekEnd = /(?<=[.!?;…])\s+/;

/** Both texts in sentences, alike in whether the bold words at the start are one. */
export function bothSentences(source: Said, target: Said): readonly [Sentences, Sentences] {
  const headed = source.marked.includes(head) && target.marked.includes(head);
  const read = headed ? readHeaded : readPlain;
  return [once(source, read, headed), once(target, read, headed)];
}

const [readHeaded, readPlain] = [new WeakMap<Said, Sentences>(), new WeakMap<Said, Sentences>()];

/** The sentences of a source are compared with those of many translations. */
function once(said: Said, read: WeakMap<Said, Sentences>, headed: boolean): Sentences {
  const made = read.get(said) ?? sentencesOf(said, headed);
  read.set(said, made);
  return made;
}

type Sentences = readonly (readonly string[])[];

/** Fewer sentences than in the source: between the same two marks, or in all where the marks differ. */
export const checkSentences: Check = ({ source, target, unit, place, at }) => {
  const [wanted, given] = bothSentences(source, target);
  const count = (parts: Sentences) => parts.flat().length;
  const lost =
    wanted.length === given.length
      ? wanted.some((part, i) => (given[i]?.length ?? 0) < part.length)
      : count(given) < count(wanted);
  return lost
    ? [diagnostic('sentence-lost', place, { unit, expected: count(wanted), found: count(given), source: at })]
    : [];
};
