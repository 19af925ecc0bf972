// Corruptions of what the manufacturer supplied in several languages.

import type { Edit } from '../mutation.ts';

/** A kind of corruption of one locale's value: `    de: "..."` in leaflet.yaml. */
export interface SuppliedClass {
  readonly name: string;
  readonly change: (value: string) => string;
}

export const suppliedClasses: readonly SuppliedClass[] = [
  { name: 'phone of a supplied value', change: (value) => value.replace('1234567', '1243567') },
  { name: 'address of a supplied value', change: (value) => value.replace('example.org/help', 'example.org/hepl') },
  { name: 'e-mail of a supplied value', change: (value) => value.replace('mail@', 'mial@') },
];

/** The edit of the value for `locale`, or nothing where there is none. */
export function suppliedEdit(yaml: string, locale: string, { change }: SuppliedClass): readonly Edit[] {
  const lines = yaml.split('\n');
  const at = lines.findIndex((line) => line.startsWith(`      ${locale}: `));
  const line = lines[at];
  if (line === undefined) return [];
  const other = change(line);
  return [{ text: lines.with(at, other).join('\n'), from: at + 1, to: at + 1, what: other.trim() }];
}
