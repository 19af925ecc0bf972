// Syllables of figures and initials read aloud in English: what SMOG counts ("15" is two, "MRI" is three).

/** Zero to nineteen. */
const small = [2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2];
/** Twenty to ninety. */
const tens = [2, 2, 2, 2, 2, 3, 2, 2];
/** Thousand, million, thousand million and on; each name has two syllables. */
const group = 1000;

function wholeNumber(value: number): number {
  if (value < 20) return small[value] ?? 1;
  if (value < 100) return (tens[Math.floor(value / 10) - 2] ?? 2) + (value % 10 === 0 ? 0 : wholeNumber(value % 10));
  const unit = value < group ? 100 : group ** Math.floor(Math.log10(value) / 3 + 1e-9);
  const rest = value % unit;
  return wholeNumber(Math.floor(value / unit)) + 2 + (rest === 0 ? 0 : wholeNumber(rest));
}

/** Syllables of `5`, `2.5`, `1,000` or `112` as an English reader says them; decimals digit by digit behind "point". */
export function figureAloud(figure: string): number {
  const [whole = '', decimals = ''] = figure.replace(/(?<=\d),(?=\d{3})/g, '').split(/[.,]/);
  const digits = (text: string) => [...text].reduce((sum, digit) => sum + (small[Number(digit)] ?? 1), 0);
  const before = /^\d{1,12}$/.test(whole) ? wholeNumber(Number(whole)) : digits(whole.replace(/\D/g, ''));
  return Math.max(1, before + (decimals === '' ? 0 : 1 + digits(decimals.replace(/\D/g, ''))));
}

/** Syllables of initials such as `PTS`, said letter by letter. */
export function initialsAloud(initials: string): number {
  return [...initials.replace(/s$/, '')].reduce((sum, letter) => sum + (letter === 'W' ? 3 : 1), 0);
}
