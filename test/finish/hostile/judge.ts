/** What finishing owes a damaged file: reasons in time, or a whole file that says what was printed; never anything in between. */
import { expect } from 'vitest';
import { finish } from '../../../src/finish/finish.ts';
import type { BrokenInvariant } from '../../../src/model/finished.ts';
import { spokenLines, spokenOf } from '../spoken.ts';
import type { Stored } from './stored.ts';

const CLAUSE = /^(?:shape|gate|S17|(?:UA|A) \d.*)$/;
/** Of this process's own work, so that a busy machine cannot fail a test. */
const MOST_MILLISECONDS = 1000;

export interface Judge {
  /** What is broken; empty for a file that was finished and says what the print says. Fails a test for anything else. */
  readonly verdict: (pdf: Uint8Array, what: string) => readonly BrokenInvariant[];
}

export function judgeOf({ pdf: whole, printed, facts }: Stored): Judge {
  const spoken = (bytes: Uint8Array): string => spokenLines(spokenOf(bytes)).join('\n');
  const good = finish(whole, printed, facts);
  if ('broken' in good) throw new Error(JSON.stringify(good.broken));
  const expected = spoken(good.bytes);
  return {
    verdict: (pdf, what) => {
      const begin = process.cpuUsage();
      const finished = finish(pdf, printed, facts);
      const { user, system } = process.cpuUsage(begin);
      expect((user + system) / 1000, what).toBeLessThan(MOST_MILLISECONDS);
      if ('broken' in finished) {
        expect(finished.broken.length, what).toBeGreaterThan(0);
        expect(
          finished.broken.filter(({ clause }) => !CLAUSE.test(clause)),
          what,
        ).toEqual([]);
        return finished.broken;
      }
      expect(spoken(finished.bytes), what).toBe(expected);
      return [];
    },
  };
}
