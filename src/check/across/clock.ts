// Times of day and dates: one locale writes 8:30 pm, another 20.30 Uhr. Both become the numbers 20 and 30.

const hour = '(?<hour>[01]?\\d|2[0-4])';
const minute = '(?<minute>[0-5]\\d)';
const early = '(?:a\\.? ?m\\.?|π\\.? ?μ\\.?|صباحا|ص|बजे\\s+सुबह|de_la_mañana)';
const late = '(?:p\\.? ?m\\.?|μ\\.? ?μ\\.?|مساء|م)';
const after = '(?![\\p{L}\\p{M}\\p{N}])';
const before = '(?<![\\p{L}\\p{N}.,:])';

const halves = new RegExp(
  `${before}(?<hour>1[0-2]|0?[1-9])(?:[:.]${minute})? ?(?:(?<early>${early})|(?<late>${late}))${after}`,
  'gu',
);
const eastern = new RegExp(
  `(?:(?<early>午前|上午|早上|오전)|(?<late>午後|下午|晚上|오후)) ?(?<hour>1[0-2]|0?[1-9])(?:[:：]${minute}|[時时點点시](?: ?${minute} ?[分분])?)?(?!\\d)`,
  'gu',
);
const eastern24 = new RegExp(`${before}${hour} ?[時时點点시] ?${minute} ?[分분]`, 'gu');
const colon = new RegExp(`${before}${hour}(?:[:：]| ?h ?| uhr )${minute}(?![\\d:])`, 'gu');
const named = new RegExp(
  `(?<=(?<![\\p{L}])(?:um|kl\\.?|klo|ore|alle|godz\\.?|o|saat|в|о|u|ob|kell) )${hour}\\.${minute}(?!\\d|\\.\\d)`,
  'gu',
);
/** `à 14 h`: the hour of the day, not a span of hours. */
const french = new RegExp(`(?<=(?<!\\d )(?<![\\p{L}])(?:à|vers|dès) )${hour} ?h(?:eures)?${after}`, 'gu');
const behind = new RegExp(`${before}${hour}\\.${minute}(?= (?:uhr|uur|h)${after})`, 'gu');

const date = /(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/gu;
const year = /(?<!\d)((?:19|20)\d\d) ?[年년](?![間간])/gu;

/** The lower-case text with each time of day as plain numbers of 24 hours, full hours without minutes, and dates as numbers. */
export function plainClock(text: string): string {
  if (!/\d/.test(text)) return text;
  const write = (...args: readonly unknown[]): string => {
    const groups = args.at(-1) as Readonly<Record<string, string | undefined>>;
    const written = Number(groups['hour']);
    const full = groups['late'] && written < 12 ? written + 12 : groups['early'] && written === 12 ? 0 : written;
    const minutes = Number(groups['minute'] ?? 0);
    return minutes === 0 ? String(full) : `${full} : ${minutes}`;
  };
  return [halves, eastern, eastern24, colon, named, behind, french].reduce(
    (sofar, pattern) => sofar.replace(pattern, write),
    text.replace(date, '$1 / $2 / $3').replace(year, '$1 '),
  );
}
