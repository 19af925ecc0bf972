// Which names may become part of a path: ids of leaflets, countries and locales.

/** Windows opens a device under these names, whatever follows the first dot. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** Kebab-case, at most 64 characters, and no name that a file system reserves. */
export function isLeafletId(name: string): boolean {
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) && name.length <= 64 && !reserved.test(name);
}

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** An assigned ISO 3166-1 alpha-2 code. */
export function isCountryCode(name: string): boolean {
  if (!/^[A-Z]{2}$/.test(name)) return false;
  // Names of the past and nicknames (UK, SU) are known too: the canonical spelling gives them away.
  const current = new Intl.Locale(`und-${name}`).region === name;
  return current && regions.of(name) !== undefined && !/^(AC|CP|CQ|DG|EA|EU|EZ|IC|QO|TA|UN|X[ABK]|ZZ)$/.test(name);
}

/** A BCP 47 tag in canonical spelling: language, script, region. */
export function isLocaleTag(name: string): boolean {
  const wellFormed = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/.test(name) && !reserved.test(name);
  return wellFormed && Intl.getCanonicalLocales(name)[0] === name;
}
