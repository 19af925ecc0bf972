// The few statistics that the bench prints. Numbers in, numbers out.

export interface Summary {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  /** Distance of the extremes as a part of the median: 0.1 is ten per cent. */
  readonly spread: number;
}

/** The middle value; of an even number of values the mean of the two in the middle. Throws on none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) throw new Error('there is no median of no values');
  return (low + high) / 2;
}

export function summary(values: readonly number[]): Summary {
  const middle = median(values);
  const [min, max] = [Math.min(...values), Math.max(...values)];
  return { median: middle, min, max, spread: middle === 0 ? 0 : (max - min) / middle };
}

/** Quotients round by round, so that noise of a whole round leaves them alone. Values without a partner are left out. */
export function ratios(dividends: readonly number[], divisors: readonly number[]): readonly number[] {
  return dividends.slice(0, divisors.length).flatMap((value, i) => {
    const by = divisors[i];
    return by === undefined || by === 0 ? [] : [value / by];
  });
}

/** Events per second between the first and the last of `times`, in milliseconds and in any order; null for fewer than two. */
export function rateOf(times: readonly number[]): number | null {
  if (times.length < 2) return null;
  const span = Math.max(...times) - Math.min(...times);
  return span > 0 ? ((times.length - 1) * 1000) / span : null;
}

/** Rates of the first and the last `count` events; of half of them where there are fewer than twice as many. */
export function edgeRates(
  times: readonly number[],
  count: number,
): { readonly count: number; readonly first: number | null; readonly last: number | null } {
  const sorted = [...times].sort((a, b) => a - b);
  const edge = Math.min(count, Math.floor(sorted.length / 2));
  return { count: edge, first: rateOf(sorted.slice(0, edge)), last: rateOf(sorted.slice(sorted.length - edge)) };
}
