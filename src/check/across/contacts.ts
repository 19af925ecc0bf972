// Web addresses, e-mail addresses and phone numbers in running text, in one spelling each.

export interface Contacts {
  /** `tel:...`, `mailto:...` or an address, in reading order. */
  readonly found: readonly string[];
  /** The text with a space in place of each. */
  readonly rest: string;
}

const address = /(?:https?:\/\/|www\.)[^\s<>"'“”„«»（）()，。、؛،]+/giu;
const mail = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;
const host =
  /(?<![\p{L}\p{N}@.-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:com|org|net|edu|gov|int|info|eu|health|[a-z]{2})(?:\/[^\s<>"'“”„«»（）()，。、]*)?(?![\p{L}\p{N}])/gu;
const phone = /(?<![\p{N}\p{L}/.,])(?:\+|\(|00)?\d(?:[ ()/.\u00a0\u202f‑–-]{0,3}\d){5,14}(?![\p{N}/]|[.,]\d)/gu;

/** The contacts of a text with the digits 0 to 9, and what is left without them. */
export function takeContacts(text: string): Contacts {
  if (!/[@\d]|www\.|:\/\/|\.[a-z]{2}/i.test(text)) return { found: [], rest: text };
  const found: (readonly [number, string])[] = [];
  const take = (spell: (match: string) => string | null) => (match: string, offset: number) => {
    const spelling = spell(match);
    if (spelling === null) return match;
    found.push([offset, spelling]);
    return ' '.repeat(match.length);
  };
  // Most texts have a digit and nothing else of all this: each long pattern waits for its sign.
  const steps: readonly (readonly [RegExp, RegExp, (match: string) => string | null])[] = [
    [/www\.|:\/\//i, address, trimmed],
    [/@/, mail, (one) => `mailto:${one.toLowerCase()}`],
    [/\.[a-z]{2}/, host, (one) => (isAbbreviation(one) ? null : trimmed(one))],
    [/\d\D{0,3}\d\D{0,3}\d\D{0,3}\d/, phone, phoneOf],
  ];
  const rest = steps.reduce(
    (sofar, [sign, pattern, spell]) => (sign.test(sofar) ? sofar.replace(pattern, take(spell)) : sofar),
    text,
  );
  return { found: found.sort(([a], [b]) => a - b).map(([, spelling]) => spelling), rest };
}

/** An address without the full stop of its sentence, and with a host in lower case. */
function trimmed(written: string): string {
  const bare = written.replace(/[.,;:!?*_]+$/, '').replace(/\/$/, '');
  return bare.replace(/^(?:https?:\/\/)?[^/]*/i, (start) => start.toLowerCase().replace(/^https?:\/\//, ''));
}

/** `e.g`, `z.B`, `a.m`: letters with full stops are no host. */
function isAbbreviation(text: string): boolean {
  return !text.includes('/') && text.split('.').every((part) => part.length <= 2);
}

/** The digits of a phone number, or null for a number that is none: a large one, a date, a range. */
function phoneOf(written: string): string | null {
  const digits = written.replace(/\(0\)/, '').replace(/\D/g, '');
  if (/^\d{1,3}(?:[ .,\u00a0\u202f]\d{3})+$/.test(written) || /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(written))
    return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(written) || /^\d{4}[-–]\d{4}$/.test(written) || /^\d+$/.test(written)) {
    if (!/^0\d{6,}$/.test(written)) return null;
  }
  const dialled = /^[+(]|^0/.test(written) || /\d[-–‑]\d+[-–‑]\d/.test(written) || /\) ?\d/.test(written);
  const spaced = written.split(/[ .\u00a0\u202f]/).length >= 3 && digits.length >= 7;
  if (digits.length < 7 || !(dialled || spaced)) return null;
  return `tel:${/^\+/.test(written) ? '+' : ''}${digits.replace(/^00(?=[1-9])/, '')}`;
}

/** True when two spellings reach the same line or page: `+49 30 1234567` and `030 1234567` do. */
export function sameContact(a: string, b: string): boolean {
  if (a === b) return true;
  if (!a.startsWith('tel:') || !b.startsWith('tel:')) return false;
  const [short = '', long = ''] = [a, b]
    .map((one) => one.slice(4).replace(/^\+/, '').replace(/^0/, ''))
    .sort((x, y) => x.length - y.length);
  return short.length >= 6 && long.endsWith(short) && long.length - short.length <= 3;
}
