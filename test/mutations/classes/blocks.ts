// Corruptions of shape, marks, links, contacts and names.

import { type Class, type Edit, eachLine, type Line, lineEdit, type Subject } from '../mutation.ts';
import { vocabularyOf } from '../vocabulary.ts';

/** First and last line of the section that a line stands in. */
function sectionAround(lines: readonly string[], at: number): readonly [number, number] {
  const start = lines.findLastIndex((line, i) => i < at && line.startsWith('## ')) + 1;
  const next = lines.findIndex((line, i) => i >= at && line.startsWith('## '));
  return [start, next < 0 ? lines.length : next];
}

/** An edit of whole lines; the finding may stand anywhere in the section. */
function blockEdit(subject: Subject, line: number, put: readonly string[], what: string): readonly Edit[] {
  const before = subject.text.split('\n');
  const after = before.toSpliced(line - 1, 1, ...put);
  const [from, to] = sectionAround(after, line - 1);
  return [{ text: after.join('\n'), from, to, what }];
}

const isItem = ({ unit }: Line) => unit.kind === 'item';

/** The raw line changed in its marks; the words stay. */
function remarked(pattern: RegExp, to: string): Class['edits'] {
  return (subject) =>
    subject.lines.flatMap((line) =>
      pattern.test(line.text)
        ? lineEdit(subject, line, line.text.replace(pattern, to), `${line.text}: ${pattern}`)
        : [],
    );
}

/** A name loses a letter, its capitals, or gains an ending, where no other mention of it is left to stand in. */
function altered(change: (name: string, locale: string) => string): Class['edits'] {
  return (subject) =>
    subject.names.flatMap((name) =>
      eachLine(
        (words, { locale }) => words.replace(name, change(name, locale)),
        ({ source, text }) => source.includes(name) && source.split(name).length === text.split(name).length,
      )(subject),
    );
}

export const blockClasses: readonly Class[] = [
  {
    name: 'list item dropped',
    grade: 'E',
    edits: (subject) =>
      subject.lines.filter(isItem).flatMap(({ line, text }) => blockEdit(subject, line, [], `dropped ${text}`)),
  },
  {
    name: 'list item added',
    grade: 'E',
    edits: (subject) =>
      subject.lines
        .filter(isItem)
        .flatMap(({ line, text }) => blockEdit(subject, line, [text, text], `doubled ${text}`)),
  },
  {
    name: 'paragraph dropped',
    grade: 'E',
    edits: (subject) => {
      const written = subject.text.split('\n');
      return subject.lines
        .filter(({ unit, line }) => unit.kind === 'paragraph' && !/^\S/.test(written[line] ?? ''))
        .flatMap(({ line, text }) => blockEdit(subject, line, [], `dropped ${text}`));
    },
  },
  {
    name: 'table row dropped',
    grade: 'E',
    edits: (subject) =>
      subject.text
        .split('\n')
        .flatMap((text, i, all) =>
          text.startsWith('|') && (all[i - 1] ?? '').startsWith('|') && !/^\|[\s|:-]+$/.test(text)
            ? blockEdit(subject, i + 1, [], `dropped ${text}`)
            : [],
        ),
  },
  { name: 'emphasis dropped', grade: 'E', edits: remarked(/\*\*(.+?)\*\*/u, '$1') },
  // A placeholder that is all there is would take its paragraph with it: that is another class.
  { name: 'placeholder dropped', grade: 'E', edits: remarked(/(?<=\p{L}.*)\{\{[a-z.-]+\}\}/u, '') },
  { name: 'evidence mark dropped', grade: 'E', edits: remarked(/\[\^ev:[a-z0-9-]+\]/u, '') },
  { name: 'inner link changed', grade: 'E', edits: remarked(/\(#when-to-get-help\)/u, '(#reporting)') },
  { name: 'link dropped', grade: 'E', edits: remarked(/\[([^\]^]+)\]\([^)]+\)/u, '$1') },
  { name: 'phone digits swapped', grade: 'E', edits: remarked(/(?<=\(tel:\+\d{3})(\d)(?!\1)(\d)/u, '$2$1') },
  { name: 'phone digit lost', grade: 'E', edits: remarked(/(?<=\(tel:\+\d{6})\d/u, '') },
  { name: 'address changed', grade: 'E', edits: remarked(/(?<=\(https:\/\/example)\.org/u, '.com') },
  { name: 'path of an address changed', grade: 'E', edits: remarked(/help\/24/u, 'help/42') },
  { name: 'name in lower case', grade: 'E', edits: altered((name) => name.toLowerCase()) },
  { name: 'name broken', grade: 'E', edits: altered((name) => `${name.slice(0, 3)}-${name.slice(3)}`) },
  { name: 'name inflected', grade: 'E', edits: altered((name, locale) => `${name}${vocabularyOf(locale).inflected}`) },
  {
    name: 'name translated',
    grade: 'E',
    edits: altered((name) => (name.includes(' ') ? name.replace(/ \p{L}+$/u, ' Prothese') : `${name}o`)),
  },
];
