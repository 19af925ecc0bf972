// Prints what the checks across languages find of the seeded corpus, and how often they are wrong: npm run mutations

import { many, seed } from './corpus.ts';
import { type Judgement, judge, type Verdict } from './judge.ts';

/** Share in per cent, with one digit. */
function share(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
}

function table(title: string, verdicts: readonly Verdict[], keyOf: (one: Verdict) => string): readonly string[] {
  const groups = new Map<string, Verdict[]>();
  for (const one of verdicts) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  const rows = [...groups].map(([key, all]) => {
    const found = all.filter((one) => one.found).length;
    return `${key.padEnd(34)}${String(all.length).padStart(6)}${String(found).padStart(7)}${String(all.length - found).padStart(8)}${share(found, all.length).padStart(10)}`;
  });
  return [
    `${title.padEnd(34)}${'made'.padStart(6)}${'found'.padStart(7)}${'missed'.padStart(8)}${'share'.padStart(10)}`,
    ...rows,
    '',
  ];
}

/** The whole report as text. */
export function report({ verdicts, clean }: Judgement): string {
  const of = (grade: 'E' | 'W') => verdicts.filter(({ corruption }) => corruption.grade === grade);
  const missed = verdicts.filter((one) => !one.found);
  const [e, w] = [of('E'), of('W')];
  return [
    `${verdicts.length} corruptions, seed ${seed}`,
    '',
    ...table('class', verdicts, ({ corruption }) => `${corruption.grade}  ${corruption.class}`),
    ...table('language', verdicts, ({ corruption }) => corruption.locale),
    ...missed.map(({ corruption: one }) => `missed  ${one.grade}  ${one.class}  ${one.file}:${one.from}  ${one.what}`),
    ...clean.alarms.map(({ code, place }) => `alarm  ${code}  ${place.file}:${place.line}`),
    '',
    `E-class found      ${share(e.filter((one) => one.found).length, e.length)} of ${e.length}`,
    `W-class found      ${share(w.filter((one) => one.found).length, w.length)} of ${w.length}`,
    `false alarms       ${share(clean.alarmed.size, clean.units)}: ${clean.alarmed.size} of ${clean.units} clean units`,
    '',
  ].join('\n');
}

if (import.meta.main) process.stdout.write(report(judge(many)));
