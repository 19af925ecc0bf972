// Manuscripts by chance: the words of a real one in blocks that nobody would think of, all of which a manuscript may have.

import { mulberry32 } from '../finish/damages.ts';

/** What stands between words in any language: measures, dates, addresses, marks, Latin names. */
const between = [
  '12.5 mg|3-5|(a)|"quoted"|+49 30 1234567|1,000|10:30|2026-11-21|50 %|PTS|a/b|1/2|...|112|0.9|-5|±2|5×10',
  'https://example.org/a/long/address?b=c|A&B|<5|>5|II.|?!|;|:|§ 5|5€|Villalta|Chronic Venous Disease|B12|38.5 °C',
  '120/80 mmHg|e.g.|#1|AB-1234/56|—',
].flatMap((some) => some.split('|'));

/** A manuscript with the front matter, sections and words of `text`, and blocks by chance. Equal seeds give equal manuscripts. */
export function randomManuscript(text: string, seed: number): string {
  const random = mulberry32(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const one = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const some = <T>(most: number, make: (i: number) => T): T[] =>
    Array.from({ length: 1 + below(most) }, (_, i) => make(i));

  const [front = '', ...sections] = text.split(/^(?=## )/m);
  const prose = sections.join('\n').replace(/^#.*$|\[\^[^\]]*\]|\{\{[^}]*\}\}|\]\([^)]*\)|[#|*[\]_-]/gm, ' ');
  // Where words are not parted by spaces, a clause would be one.
  const pieces = prose.split(/\s+/).map((word) => Array.from(word).slice(0, 20).join(''));
  const words = pieces.filter((word) => /\p{L}/u.test(word));
  const evidence = [...text.matchAll(/\[\^ev:[^\]]+\]/g)].map(([mark]) => mark);

  const run = (most: number): string =>
    [one(words), ...some(most, () => (random() < 0.15 ? one(between) : one(words)))].join(' ');
  const linked = (words: string): string =>
    `[${words}](${one(['https://example.org/', 'mailto:a@example.org', 'tel:+49301234', '#risks', `https://example.org/${'a'.repeat(120)}`])})`;
  const phrase = (most: number): string => {
    const way = random();
    if (way < 0.15) return `**${run(most)}**`;
    if (way < 0.25) return linked(run(most));
    if (way < 0.3) return `**${linked(run(2))}**`;
    return way < 0.35 ? '{{emergency}}' : `${run(most)}${random() < 0.3 ? one(evidence) : ''}`;
  };
  const inline = (most: number): string => [run(2), ...some(3, () => phrase(most))].join(random() < 0.9 ? ' ' : ', ');
  const list = (level: number, pad: string): string => {
    const ordered = random() < 0.5;
    return some(4, (i) => {
      const sublist = level < 2 && random() < 0.4 ? `\n${list(level + 1, `${pad}   `)}` : '';
      return `${pad}${ordered ? `${i + 1}.` : '-'} ${inline(10)}${sublist}`;
    }).join('\n');
  };
  const table = (): string => {
    const columns = 2 + below(4);
    const row = (empty: number): string =>
      `| ${Array.from({ length: columns }, () => (random() < empty ? '' : inline(columns > 3 ? 2 : 6))).join(' | ')} |`;
    return [row(0.1), `|${' --- |'.repeat(columns)}`, ...some(random() < 0.1 ? 25 : 6, () => row(0.2))].join('\n');
  };
  const block = (): string => {
    const way = random();
    if (way < 0.35) return inline(way < 0.1 ? 60 : 25);
    if (way < 0.55) return `${inline(8)}\n\n${list(1, '')}`;
    if (way < 0.75) return table();
    if (way < 0.9) return `### ${inline(5)}\n\n${inline(20)}`;
    return `![${run(4)}](vein-and-stent.svg)`;
  };
  return (
    front + sections.map((section) => `${section.split('\n', 1)[0]}\n\n${some(5, block).join('\n\n')}\n\n`).join('')
  );
}
