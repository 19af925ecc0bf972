// The targets that polyleaf has set itself, and whether a run met them. Nothing fails when it did not.

import type { Scenario } from './options.ts';
import { measured, type Row } from './rows.ts';
import { median } from './statistics.ts';

export interface Target {
  readonly words: string;
  readonly asked: string;
  readonly found: string;
  readonly met: boolean;
}

interface Goal {
  readonly words: string;
  readonly scenario: Scenario;
  readonly id: string;
  /** The value that counts: of the row itself or of its ratio, the median or the largest. */
  readonly take: 'median' | 'most' | 'ratio';
  readonly least?: number;
  readonly most?: number;
  readonly unit: string;
  /** Editions without which the value means something else. */
  readonly needs?: number;
}

const goals: readonly Goal[] = [
  {
    words: 'whole build against Chromium alone',
    scenario: 'cold',
    id: 'chromium',
    take: 'ratio',
    least: 0.7,
    unit: 'x',
  },
  {
    words: 'whole build against md-to-pdf, its function',
    scenario: 'cold',
    id: 'md-to-pdf',
    take: 'ratio',
    least: 10,
    unit: 'x',
  },
  {
    words: 'whole build against md-to-pdf, one browser kept',
    scenario: 'cold',
    id: 'md-to-pdf-kept',
    take: 'ratio',
    least: 10,
    unit: 'x',
  },
  { words: 'whole build against WeasyPrint', scenario: 'cold', id: 'weasyprint', take: 'ratio', least: 15, unit: 'x' },
  { words: 'whole build against Typst', scenario: 'cold', id: 'typst', take: 'ratio', least: 0.25, unit: 'x' },
  { words: 'finishing beside one browser', scenario: 'parts', id: 'finished', take: 'ratio', most: 1.12, unit: 'x' },
  { words: 'first edition on disk', scenario: 'cold', id: 'first', take: 'median', most: 1.5, unit: 's' },
  {
    words: '500 editions, none changed, beyond start-up',
    scenario: 'warm-500',
    needs: 500,
    id: 'beyond-start',
    take: 'median',
    most: 0.5,
    unit: 's',
  },
  {
    words: '10,000 editions: peak memory with the browser',
    scenario: 'synthetic-10000',
    needs: 10_000,
    id: 'memory',
    take: 'most',
    most: 1024,
    unit: 'MiB',
  },
  {
    words: '10,000 editions: the same, shared pages counted once',
    scenario: 'synthetic-10000',
    needs: 10_000,
    id: 'proportional',
    take: 'most',
    most: 1024,
    unit: 'MiB',
  },
  {
    words: '10,000 editions: growth of memory',
    scenario: 'synthetic-10000',
    needs: 10_000,
    id: 'growth',
    take: 'median',
    most: 1.1,
    unit: 'x',
  },
  {
    words: '10,000 editions: last against the same from few',
    scenario: 'synthetic-10000',
    needs: 10_000,
    id: 'last-rate',
    take: 'ratio',
    least: 0.95,
    unit: 'x',
  },
];

/** The targets of which the run measured the value. `limit`: the most editions that a scenario was allowed. */
export function targetsOf(rows: readonly Row[], limit: number | null): readonly Target[] {
  return goals.flatMap((goal) => {
    if (limit !== null && limit < (goal.needs ?? 0)) return [];
    const row = measured(rows, goal.scenario, goal.id);
    const samples = goal.take === 'ratio' ? (row?.ratio?.samples ?? []) : (row?.samples ?? []);
    if (samples.length === 0) return [];
    const value = goal.take === 'most' ? Math.max(...samples) : median(samples);
    const met = goal.least === undefined ? value <= (goal.most ?? 0) : value >= goal.least;
    const asked = goal.least === undefined ? `${goal.most} or less` : `${goal.least} or more`;
    const digits = value >= 100 ? 0 : 2;
    return [{ words: goal.words, asked: `${asked} ${goal.unit}`, found: `${value.toFixed(digits)} ${goal.unit}`, met }];
  });
}
