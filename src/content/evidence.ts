// The evidence register of leaflet.yaml: what an entry must say before a sentence may rest on it.

import { z } from 'zod';
import { type Evidence, evidenceCategories } from '../model/leaflet.ts';
import { isWebAddress } from '../syntax/inline.ts';
import type { Located } from '../syntax/yaml.ts';
import { isDay } from './day.ts';

const day = z.string().refine(isDay, 'a day YYYY-MM-DD');
const text = z.string().trim().min(1, 'a text that is not empty').max(600, 'at most 600 characters');

/** One entry as it is written. Nobody has checked it while `checked_by` and `checked_on` are empty. */
export const evidence = z.strictObject({
  claim: text,
  category: z.enum(evidenceCategories),
  sources: z.array(
    z.strictObject({
      title: text,
      url: z.string().refine(isWebAddress, 'an address with https://').optional(),
    }),
  ),
  checked_by: z.string().trim().max(120, 'at most 120 characters').default(''),
  checked_on: z.union([z.literal(''), day], 'a day YYYY-MM-DD').default(''),
  expires: day,
});

export type WrittenEvidence = z.infer<typeof evidence>;

interface Register {
  readonly kind: string;
  readonly evidence: Readonly<Record<string, WrittenEvidence>>;
}

/** Refuses entries that claim more than they have: a category without a source, half a check, two addresses of one source. */
export function refuseWeak({ kind, evidence: register }: Register, context: z.RefinementCtx): void {
  const addresses = new Map<string, string | undefined>();
  for (const [id, entry] of Object.entries(register)) {
    const refuse = (path: readonly (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path: ['evidence', id, ...path], message });
    const { category, sources, checked_by: by, checked_on: on, expires } = entry;
    if (category !== 'unverified' && sources.length === 0)
      refuse(['sources'], 'a source at least, or the category unverified');
    if (category === 'manufacturer' && kind !== 'device')
      refuse(['category'], 'consensus, trial or unverified: a leaflet on a condition does not rest on a manufacturer');
    if ((by === '') !== (on === ''))
      refuse([by === '' ? 'checked_by' : 'checked_on'], 'both, who checked it and on which day, or neither');
    if (on !== '' && expires < on) refuse(['expires'], `a day after the check of ${on}`);
    for (const [i, { title, url }] of sources.entries()) {
      if (addresses.has(title) && addresses.get(title) !== url)
        refuse(['sources', i], `the same address wherever this source is named: ${addresses.get(title) ?? 'none'}`);
      else addresses.set(title, url);
    }
  }
}

/** The entry `id` of the register. */
export function toEvidence(id: string, entry: WrittenEvidence, data: Located): Evidence {
  return {
    id,
    claim: entry.claim,
    category: entry.category,
    sources: entry.sources.map(({ title, url }) => ({ title, url: url ?? null })),
    checkedBy: entry.checked_by,
    checkedOn: entry.checked_on,
    expires: entry.expires,
    place: data.placeOf(['evidence', id], 'key'),
  };
}
