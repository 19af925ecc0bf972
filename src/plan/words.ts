// Reasons in words: why an edition is made, or why not.

import type { Change } from '../model/change.ts';
import type { Choice, Reason } from './plan.ts';

/** Changes of one file are told together, and at most so many of them. */
const most = 3;

/** The reason in words. */
export function reasonInWords(reason: Reason): string {
  switch (reason.why) {
    case 'new':
      return 'not made yet';
    case 'forced':
      return 'asked for with --force';
    case 'damaged':
      return 'a file is missing or not as it was written';
    case 'program':
      return 'made by another version of polyleaf';
    case 'browser':
      return 'made by another browser';
    case 'changed':
      return `changed: ${changesInWords(reason.changes)}`;
    case 'state':
      return `its texts were ${reason.from}, and are ${reason.to} now`;
    case 'released':
      return 'nothing is against its release any more';
    case 'withdrawn':
      return 'a release would be refused now';
    case 'unchanged':
      return 'unchanged';
    case 'same':
      return reason.because.why === 'changed'
        ? `only what it does not use changed: ${changesInWords(reason.because.changes)}`
        : `${reasonInWords(reason.because)}, but its files stay the same`;
  }
}

/** The reason in words, and where its print comes from. */
export function choiceInWords({ reason, cached }: Pick<Choice, 'reason' | 'cached'>): string {
  return `${reasonInWords(reason)}${cached ? '; its print is in the cache' : ''}`;
}

/** The changes, by file: `phrases a, b of locales/de.json, templates/print.css`. */
export function changesInWords(changes: readonly Change[]): string {
  const groups = [...Map.groupBy(changes, ({ path, part }) => `${path} ${part.kind}`).values()];
  const told = groups.slice(0, most).map(groupInWords);
  const more = groups.length - most;
  return `${told.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

function groupInWords(group: readonly Change[]): string {
  const [first] = group;
  if (!first) return '';
  const names = group.flatMap(({ part }) => ('name' in part ? [part.name] : []));
  const listed = `${names.slice(0, most).join(', ')}${names.length > most ? ` and ${names.length - most} more` : ''}`;
  switch (first.part.kind) {
    case 'file':
      return first.how === 'changed' ? first.path : `${first.path} (${first.how})`;
    case 'layout':
      return `comments or layout of ${first.path}`;
    case 'characters':
      return `the characters taken from ${first.path.replace(/^fonts\//, '')}`;
    case 'phrase':
      return `phrase${names.length > 1 ? 's' : ''} ${listed} of ${first.path}`;
    case 'field':
    case 'unit':
      return `${listed} of ${first.path}`;
  }
}
