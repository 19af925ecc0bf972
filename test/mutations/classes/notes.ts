// Corruptions of country notes: the sentence of the law, and what two languages of one country say.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edit, Grade } from '../mutation.ts';

export interface NotesClass {
  readonly name: string;
  readonly grade: Grade;
  /** `first` is false for notes that are compared with those in another language of their country. */
  readonly edits: (text: string, locale: string, first: boolean) => readonly Edit[];
}

const root = join(import.meta.dirname, '../../..');
const law = readFileSync(join(root, 'content/statutory/incident.yaml'), 'utf8');

/** The sentence of the law in a locale or in the language of it. */
function sentenceOf(locale: string): string | null {
  for (const tag of [locale, locale.split('-', 1)[0]]) {
    const found = new RegExp(`^  ${tag}: "(.*)"$`, 'm').exec(law)?.[1];
    if (found !== undefined) return found;
  }
  return null;
}

function inSentence(change: (sentence: string) => string): NotesClass['edits'] {
  return (text, locale) => {
    const sentence = sentenceOf(locale);
    if (sentence === null || !text.includes(`\n${sentence}\n`)) return [];
    const line = text.slice(0, text.indexOf(sentence)).split('\n').length;
    const other = change(sentence);
    return [{ text: text.replace(sentence, other), from: line, to: line, what: other }];
  };
}

export const notesClasses: readonly NotesClass[] = [
  {
    name: 'word of the law lost',
    grade: 'E',
    edits: inSentence((sentence) => sentence.replace(/^(\S+) \S+ /, '$1 ')),
  },
  {
    name: 'word of the law changed',
    grade: 'E',
    edits: inSentence((sentence) => sentence.replace(/ (\S+) \{\{/, ' Y {{')),
  },
  {
    name: 'sentence of the law dropped',
    grade: 'E',
    edits: (text, locale) => {
      const sentence = sentenceOf(locale);
      if (sentence === null || !text.includes(`\n${sentence}\n`)) return [];
      const lines = text.split('\n').length;
      return [{ text: text.replace(`\n${sentence}\n`, ''), from: 1, to: lines, what: `dropped ${sentence}` }];
    },
  },
  {
    name: 'number of notes changed',
    grade: 'E',
    edits: (text, _locale, first) => {
      const at = text.search(/(?<=[ /])(?:2017|745|2021)(?!\d)/u);
      if (first || at < 0) return [];
      const line = text.slice(0, at).split('\n').length;
      return [
        {
          text: text.replace(/(?<=[ /])(2017|745|2021)(?!\d)/u, (n) => String(Number(n) + 9)),
          from: line,
          to: line,
          what: 'number',
        },
      ];
    },
  },
  {
    name: 'placeholder of notes changed',
    grade: 'E',
    edits: (text, _locale, first) => {
      if (first || !text.includes('{{reporting.phone}}')) return [];
      const line = text.slice(0, text.indexOf('{{reporting.phone}}')).split('\n').length;
      // A paragraph begins on the line before: that is where the finding stands.
      return [{ text: text.replace('{{reporting.phone}}', '{{emergency}}'), from: line - 1, to: line, what: 'phone' }];
    },
  },
];
