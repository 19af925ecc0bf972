/** Prints damaged by chance, thousands of times: finishing gives reasons, or a whole file. `FC_SEED=<number>` damages other places. */
import { describe, expect, test } from 'vitest';
import { damagesBy, mulberry32 } from './damages.ts';
import { judgeOf } from './hostile/judge.ts';
import { KEPT, stored } from './hostile/stored.ts';

const SEED = Number(process.env['FC_SEED'] ?? 20_261_121);
const TIMES = 150;
/** Swelling takes the test longer than finishing. */
const FEW = 8;

describe.each(KEPT.map(({ name }) => name))('a damaged print, %s', (name) => {
  const print = stored(name);
  const judge = judgeOf(print);
  const other = stored(KEPT.find((one) => one.name !== name)?.name ?? name).pdf;

  test.each(Object.keys(damagesBy(Math.random)))('%s', (way) => {
    let refused = 0;
    for (let seed = SEED; seed < SEED + (way === 'a stream that swells' ? FEW : TIMES); seed++) {
      const damaged = damagesBy(mulberry32(seed))[way]?.(print.pdf, other) ?? Buffer.alloc(0);
      if (judge.verdict(damaged, `FC_SEED=${seed} ${way}`).length > 0) refused++;
    }
    expect(refused).toBeGreaterThan(0);
  });

  test('cut at any byte', () => {
    for (let length = 0; length < print.pdf.length - 1; length += 7)
      expect(judge.verdict(print.pdf.subarray(0, length), `${length} bytes`)).toHaveLength(1);
  });
});
