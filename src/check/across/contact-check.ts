// Web addresses, e-mail addresses and phone numbers are the same in every language, in the text and behind links.

import { diagnostic } from '../../model/diagnostic.ts';
import { sameContact } from './contacts.ts';
import { type Check, lacking, listed } from './pair.ts';
import type { Said } from './said.ts';

/** Contacts of the running text. */
export const checkContacts: Check = ({ source, target, unit, place, at }) => {
  const missing = unreached(source.contacts, target.contacts);
  const extra = unreached(target.contacts, source.contacts);
  return missing.length + extra.length === 0
    ? []
    : [diagnostic('contact-differs', place, { unit, missing: listed(missing), extra: listed(extra), source: at })];
};

function unreached(wanted: readonly string[], given: readonly string[]): readonly string[] {
  return lacking(wanted, given).filter((one) => !given.some((other) => sameContact(one, other)));
}

/** Targets of links. */
export const checkLinks: Check = ({ source, target, unit, place, at }) => {
  const [expected, found] = [hrefsIn(source), hrefsIn(target)];
  return expected.join() === found.join()
    ? []
    : [diagnostic('link-differs', place, { unit, expected: listed(expected), found: listed(found), source: at })];
};

function hrefsIn(said: Said): readonly string[] {
  return said.inlines.flatMap((inline) => (inline.kind === 'link' ? [inline.href] : [])).sort();
}
