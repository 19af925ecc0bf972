/** The common language of the two readings that the gate compares. Data, and one normal form. */
import { letters, single } from '../letters.ts';

/** One run of lines: the types of the elements round it, and its text with the inline elements marked in it. */
export interface Passage {
  /** `Art>Sect>L>LI`; paragraphs, divisions and list bodies say nothing and are left out. */
  readonly roles: string;
  /** `take ‹Strong›500 mg‹/› daily`, `‹de›` where the language changes, `‹Figure: alt›`. */
  readonly text: string;
  readonly where: string;
}

/** Types that carry layout, not meaning. */
export const SILENT: ReadonlySet<string> = new Set(['Document', 'Div', 'P', 'LBody']);

export interface Reading {
  readonly passages: Passage[];
  roles: string;
  text: string;
  where: string;
}

export function newReading(): Reading {
  return { passages: [], roles: '', text: '', where: '' };
}

export function say(reading: Reading, roles: string, where: string, text: string): void {
  if (reading.text === '') {
    reading.roles = roles;
    reading.where = where;
  }
  reading.text += text;
}

/** Ends the run of lines. Runs of blanks count as one; format characters and inline elements round nothing do not count. */
export function endPassage(reading: Reading): void {
  const all = letters(reading.text);
  const text = single(all.includes('›‹/›') ? all.replace(/‹(?!Figure)[^›/]*›‹\/›/g, '') : all).trim();
  if (text !== '') reading.passages.push({ roles: reading.roles, text, where: reading.where });
  reading.text = '';
}
