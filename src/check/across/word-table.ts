// Finds the group of a single word: by the word, by its beginning, by its end. No pattern is tried that cannot fit.

/** The words of one group, parted by spaces; see `Words` for the notation. */
export type Group = readonly [name: string, words: string];

/** An entry with wildcards, as what it asks of a word. */
interface Rule {
  readonly rank: number;
  readonly fits: (word: string) => boolean;
}

const most = 20_000;
/** Letters of a beginning or an end by which rules are found. */
const key = 2;

/** The group of a word, or null. A word that is in several belongs to the first of them. `prefix` may stand before it. */
export function table(groups: readonly Group[], prefix: string): (word: string) => string | null {
  const whole = new Map<string, number>();
  const starts = new Map<string, Rule[]>();
  const ends = new Map<string, Rule[]>();
  const others: Rule[] = [];
  for (const [rank, [, words]] of groups.entries())
    for (const entry of words.split(' ').filter((one) => one !== '')) {
      const [start = ''] = entry.split(/[*+]/, 1);
      const end = entry.slice(Math.max(entry.lastIndexOf('*'), entry.lastIndexOf('+')) + 1);
      if (start === entry) {
        if (!whole.has(entry)) whole.set(entry, rank);
        continue;
      }
      const rule = { rank, fits: fitting(entry) };
      if (start.length >= key) put(starts, start.slice(0, key), rule);
      else if (end.length >= key) put(ends, end.slice(-key), rule);
      else others.push(rule);
    }
  const rankOf = (word: string): number => {
    let best = whole.get(word) ?? groups.length;
    for (const rules of [starts.get(word.slice(0, key)), ends.get(word.slice(-key)), others])
      for (const { rank, fits } of rules ?? []) if (rank < best && fits(word)) best = rank;
    return best;
  };
  const joined = prefix === '' ? null : new RegExp(`^(?:${prefix})$`, 'u');
  const look = (word: string): string | null => {
    for (let cut = 0; cut <= (joined ? 4 : 0) && cut < word.length; cut += 1) {
      if (cut > 0 && !joined?.test(word.slice(0, cut))) continue;
      const group = groups[rankOf(word.slice(cut))];
      if (group) return group[0];
    }
    return null;
  };
  // Texts repeat their words: each is looked up once.
  const known = new Map<string, string | null>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    if (known.size > most) known.clear();
    const made = look(word);
    known.set(word, made);
    return made;
  };
}

/** `*` stands for any letters, `+` for two or more. */
function fitting(entry: string): Rule['fits'] {
  const [, start = '', wild = '', rest = ''] = /^([^*+]*)([*+])(.*)$/u.exec(entry) ?? [];
  const least = start.length + (wild === '+' ? 2 : 0);
  if (rest === '') return (word) => word.length >= least && word.startsWith(start) && !hasDigit(word);
  if (!/[*+]/.test(rest))
    return (word) =>
      word.length >= least + rest.length && word.startsWith(start) && word.endsWith(rest) && !hasDigit(word);
  const pattern = new RegExp(`^${entry.replaceAll('*', '\\D*').replaceAll('+', '\\D{2,}')}$`, 'u');
  return (word) => pattern.test(word);
}

function hasDigit(word: string): boolean {
  return /\d/.test(word);
}

function put(rules: Map<string, Rule[]>, start: string, rule: Rule): void {
  const known = rules.get(start);
  if (known) known.push(rule);
  else rules.set(start, [rule]);
}
