// Rounds: A B C, A B C. What disturbs the machine for a while disturbs all competitors alike.

export interface Competitor<T> {
  readonly name: string;
  readonly run: () => Promise<T>;
}

/** Runs every competitor once in each round, in the same order, and returns the results of each by round. */
export async function inRounds<T>(
  competitors: readonly Competitor<T>[],
  rounds: number,
  tell: (text: string) => void,
): Promise<readonly (readonly T[])[]> {
  const results: T[][] = competitors.map(() => []);
  for (let round = 1; round <= rounds; round += 1) {
    for (const [i, { name, run }] of competitors.entries()) {
      tell(`round ${round} of ${rounds}: ${name}`);
      results[i]?.push(await run());
    }
  }
  return results;
}
