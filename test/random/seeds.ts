// Which manuscripts by chance are printed: enough for every script, or those that somebody asks for.

/** 24 of them; RANDOM_SEEDS=500-600 names others, the last not included. */
export function randomSeeds(): readonly number[] {
  const [from = 0, to = from + 24] = (process.env['RANDOM_SEEDS'] ?? '1-25').split('-').map(Number);
  return Array.from({ length: to - from }, (_, i) => from + i);
}
