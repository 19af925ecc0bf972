// Numbers in running text, whatever digits and separators their locale writes.

/** The numbers of a text as sorted canonical texts: `1,5` and `1.5` and `١٫٥` are all `1.5`; `1 000` and `1,000` are `1000`. */
export function numbersOf(text: string): readonly string[] {
  const plain = text
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
    .replace(/٫/g, '.')
    .replace(/٬/g, ',');
  return [...plain.matchAll(/\d+(?:[.,'’ \u00a0\u202f]\d+)*/g)].flatMap((match) => canonical(match[0])).sort();
}

function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}

/** Groups of three behind the first are thousands; anything else after a separator is a fraction or another number. */
function canonical(written: string): readonly string[] {
  const groups = written.split(/[.,'’ \u00a0\u202f]/);
  const [first = '', ...rest] = groups;
  if (rest.length === 0) return [first];
  if (first !== '0' && first.length <= 3 && rest.every((group) => group.length === 3)) return [groups.join('')];
  if (rest.length === 1 && /[.,]/.test(written)) return [`${first}.${rest[0]}`];
  return groups;
}
